package org.footing.web.xapi;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.footing.outbox.DeliveryFailed;
import org.footing.web.CannotStart;
import org.footing.web.security.Origins;

/** Single requests to the school's record store. None waits longer than ten seconds, and none follows a redirect. */
@Singleton
class StoreCalls {

    private static final Duration TO_CONNECT = Duration.ofSeconds(3);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String VERSION = "1.0.3";
    private static final int MANY = 429;
    private static final int BROKEN = 500;

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(TO_CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final ObjectMapper json = new ObjectMapper();
    private final Optional<String> endpoint;
    private final Optional<String> authorization;
    private final Optional<String> home;

    @Inject
    StoreCalls(
            @ConfigProperty(name = "footing.xapi.endpoint") Optional<String> endpoint,
            @ConfigProperty(name = "footing.xapi.username") Optional<String> username,
            @ConfigProperty(name = "footing.xapi.password") Optional<String> password,
            @ConfigProperty(name = "footing.xapi.home") Optional<String> home,
            Origins origins) {
        this.home = home.or(origins::first).map(address -> address.replaceFirst("/$", ""));
        if (endpoint.isPresent() && this.home.isEmpty()) {
            throw new CannotStart(
                    "footing.xapi.endpoint needs footing.xapi.home or footing.origins: statements name lessons by their addresses.");
        }
        this.endpoint = endpoint.map(address -> address.endsWith("/") ? address : address + "/");
        this.authorization = username.map(name -> "Basic "
                + Base64.getEncoder()
                        .encodeToString((name + ":" + password.orElse("")).getBytes(StandardCharsets.UTF_8)));
    }

    /** Of the school, with no slash behind. */
    String home() {
        return home.orElseThrow();
    }

    boolean possible() {
        return endpoint.isPresent();
    }

    /**
     * The same statement again is no harm: the store keeps one of an id.
     *
     * @throws DeliveryFailed if it is not there afterwards
     */
    void put(String statement) {
        var status = send(statement).statusCode();
        switch (status) {
            case 200, 204, 409 -> {}
            case 400, 413 -> throw DeliveryFailed.forGood("The record store does not understand it: " + status, null);
            case 401, 403 ->
                throw DeliveryFailed.forNow(
                        "The record store refuses the school: " + status + ". Look at footing.xapi.username.", null);
            default ->
                throw DeliveryFailed.forNow(
                        status >= BROKEN || status == MANY
                                ? "The record store is busy or broken: " + status
                                : "The record store answers with " + status,
                        null);
        }
    }

    private HttpResponse<String> send(String statement) {
        try {
            var id = json.readTree(statement).path("id").asText();
            var request = HttpRequest.newBuilder(URI.create(endpoint.orElseThrow() + "statements?statementId=" + id))
                    .timeout(PATIENCE)
                    .header("X-Experience-API-Version", VERSION)
                    .header("Content-Type", "application/json")
                    .PUT(BodyPublishers.ofString(statement));
            authorization.ifPresent(known -> request.header("Authorization", known));
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException unreachable) {
            throw DeliveryFailed.forNow("The record store does not answer.", unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw DeliveryFailed.forNow("The program was told to stop.", stopped);
        }
    }
}
