package org.footing.web.journey;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Somebody who saves one response after the other and remembers which of them were acknowledged. */
final class Saver {

    /** A save that was sent. @param value of its field */
    record Sent(String saveId, int base, String value) {}

    private final Program program;
    private final HttpClient http = HttpClient.newHttpClient();
    private final String session;
    private final String attempt;
    private final String question;
    private final String field;
    private final List<Sent> acknowledged = new ArrayList<>();
    private int revision;

    /** @param field of the question that is filled in */
    Saver(Program program, String session, String attempt, String question, String field) {
        this.program = program;
        this.session = session;
        this.attempt = attempt;
        this.question = question;
        this.field = field;
    }

    String attempt() {
        return attempt;
    }

    String question() {
        return question;
    }

    List<Sent> acknowledged() {
        return acknowledged;
    }

    /** Signs in; what the cookie holds. */
    static String signIn(Program program, String username) throws IOException, InterruptedException {
        var answer = send(
                HttpClient.newHttpClient(),
                program.address("/login"),
                "",
                "POST",
                Map.of("username", username, "password", Journey.PASSWORD));
        return answer.headers().allValues("set-cookie").stream()
                .filter(cookie -> cookie.startsWith("sid="))
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .findFirst()
                .orElseThrow(() -> new AssertionError(username + " cannot sign in: " + answer.statusCode()));
    }

    /** Begins the quiz; the path of the attempt. */
    static String begin(Program program, String session, String quiz) throws IOException, InterruptedException {
        var answer = send(HttpClient.newHttpClient(), program.address(quiz + "/attempts"), session, "POST", Map.of());
        return answer.headers().firstValue("location").orElseThrow();
    }

    /**
     * Saves a value.
     *
     * @return whether it was acknowledged; false when nobody answered any more
     * @throws AssertionError when the program answered something else than an acknowledgement
     */
    boolean save(String value) throws InterruptedException {
        var sent = new Sent(UUID.randomUUID().toString(), revision, value);
        try {
            var answer = send(
                    http,
                    program.address(attempt + "/responses/" + question),
                    session,
                    "PUT",
                    Map.of(
                            question + "." + field, value,
                            question + ".revision", Integer.toString(sent.base()),
                            question + ".saveId", sent.saveId()));
            if (answer.statusCode() != 200) {
                throw new AssertionError("a save got " + answer.statusCode() + ": " + answer.body());
            }
            revision++;
            acknowledged.add(sent);
            return true;
        } catch (IOException gone) {
            return false;
        }
    }

    /** The page of the attempt as it is now; the next save is made from what it shows. */
    String reload() throws IOException, InterruptedException {
        var answer = send(http, program.address(attempt), session, "GET", Map.of());
        var page = org.jsoup.Jsoup.parse(answer.body());
        revision = Integer.parseInt(
                page.select("[name='" + question + ".revision']").val());
        var text = page.select("#" + question + " textarea");
        return text.isEmpty() ? page.select("#" + question + " input[checked]").val() : text.text();
    }

    int revision() {
        return revision;
    }

    void handIn() throws IOException, InterruptedException {
        send(http, program.address(attempt + "/submission"), session, "POST", Map.of());
    }

    private static HttpResponse<String> send(
            HttpClient http, String address, String session, String method, Map<String, String> form)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address))
                .timeout(Duration.ofSeconds(20))
                .header("Sec-Fetch-Site", "same-origin")
                .header("Cookie", session);
        if (method.equals("GET")) {
            request.GET();
        } else {
            request.header("Content-Type", "application/x-www-form-urlencoded")
                    .method(method, BodyPublishers.ofString(encoded(form)));
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
