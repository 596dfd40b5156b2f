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
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/** Somebody who saves one response after the other and remembers which of them were acknowledged. */
final class Saver {

    /** A save that was sent. @param value of its field */
    record Sent(String saveId, int base, String value) {}

    /** What a proxy says when no node answers it. */
    private static final Set<Integer> NOBODY_BEHIND_THE_DOOR = Set.of(502, 504);

    private static final int MOST_TRIES = 10;
    private static final Duration BEFORE_THE_NEXT_TRY = Duration.ofMillis(500);

    private final String door;
    private final HttpClient http = plain();
    private final String session;
    private final String attempt;
    private final String question;
    private final String field;
    private final List<Sent> acknowledged = new ArrayList<>();
    private int revision;

    /**
     * @param door where the program is to be had, e.g. {@code http://localhost:8080}
     * @param field of the question that is filled in
     */
    Saver(String door, String session, String attempt, String question, String field) {
        this.door = door;
        this.session = session;
        this.attempt = attempt;
        this.question = question;
        this.field = field;
    }

    /** Of the attempt, in the database. */
    long id() {
        return Long.parseLong(attempt.substring(attempt.lastIndexOf('/') + 1));
    }

    String question() {
        return question;
    }

    List<Sent> acknowledged() {
        return acknowledged;
    }

    /** Signs in; what the cookie holds. */
    static String signIn(String door, String username, String password) throws IOException, InterruptedException {
        var answer = send(plain(), door + "/login", "", "POST", Map.of("username", username, "password", password));
        return answer.headers().allValues("set-cookie").stream()
                .filter(cookie -> cookie.startsWith("sid="))
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .findFirst()
                .orElseThrow(() -> new AssertionError(username + " cannot sign in: " + answer.statusCode()));
    }

    /** Begins the quiz; the path of the attempt. */
    static String begin(String door, String session, String quiz) throws IOException, InterruptedException {
        var answer = send(plain(), door + quiz + "/attempts", session, "POST", Map.of());
        return answer.headers().firstValue("location").orElseThrow();
    }

    /**
     * Saves a value.
     *
     * @return whether it was acknowledged; false when nobody answered any more
     * @throws AssertionError when the program answered something else than an acknowledgement
     */
    boolean save(String value) throws InterruptedException {
        return acknowledged(new Sent(UUID.randomUUID().toString(), revision, value));
    }

    /**
     * Saves a value, and sends the very same save again if nobody answers, as a page does.
     *
     * @return how often it was sent again
     * @throws AssertionError when the program answered something else, or nobody for long
     */
    int insist(String value) throws InterruptedException {
        var sent = new Sent(UUID.randomUUID().toString(), revision, value);
        for (var again = 0; again < MOST_TRIES; again++) {
            if (acknowledged(sent)) {
                return again;
            }
            LockSupport.parkNanos(BEFORE_THE_NEXT_TRY.toNanos());
        }
        throw new AssertionError("nobody answers to " + sent);
    }

    private boolean acknowledged(Sent sent) throws InterruptedException {
        try {
            var answer = send(
                    http,
                    door + attempt + "/responses/" + question,
                    session,
                    "PUT",
                    Map.of(
                            question + "." + field, sent.value(),
                            question + ".revision", Integer.toString(sent.base()),
                            question + ".saveId", sent.saveId()));
            if (NOBODY_BEHIND_THE_DOOR.contains(answer.statusCode())) {
                return false;
            }
            if (answer.statusCode() != 200) {
                throw new AssertionError("a save got " + answer.statusCode() + ": " + answer.body());
            }
            revision = sent.base() + 1;
            acknowledged.add(sent);
            return true;
        } catch (IOException gone) {
            return false;
        }
    }

    /** The page of the attempt as it is now; the next save is made from what it shows. */
    String reload() throws IOException, InterruptedException {
        var answer = send(http, door + attempt, session, "GET", Map.of());
        var page = org.jsoup.Jsoup.parse(answer.body());
        revision = Integer.parseInt(
                page.select("[name='" + question + ".revision']").val());
        var text = page.select("#" + question + " textarea");
        return text.isEmpty() ? page.select("#" + question + " input[checked]").val() : text.text();
    }

    int revision() {
        return revision;
    }

    /** What it was answered. */
    int handIn() throws IOException, InterruptedException {
        return send(http, door + attempt + "/submission", session, "POST", Map.of())
                .statusCode();
    }

    /**
     * HTTP/1.1, as browsers and proxies speak without TLS: what nobody uses here, the upgrade of a plain connection to HTTP/2, once in a
     * great many times ends the connection after a restart.
     */
    private static HttpClient plain() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }

    static HttpResponse<String> send(
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
