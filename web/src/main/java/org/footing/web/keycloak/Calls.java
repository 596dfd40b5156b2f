package org.footing.web.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.footing.web.security.Keycloak;

/** Single requests to Keycloak. None waits longer than ten seconds, and none follows a redirect. */
final class Calls {

    /** Nothing answers there. */
    static final class Silent extends RuntimeException {
        Silent(Exception cause) {
            super(cause);
        }
    }

    private static final Duration TO_CONNECT = Duration.ofSeconds(3);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(TO_CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /** @throws Silent when there is no answer */
    HttpResponse<String> get(String address) {
        return send(HttpRequest.newBuilder(URI.create(address)).GET());
    }

    /** @throws Silent when there is no answer */
    HttpResponse<String> post(String address, Map<String, String> form) {
        return send(HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(form))));
    }

    /** @throws Silent when there is no answer */
    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
        } catch (IOException unreachable) {
            throw new Silent(unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Silent(stopped);
        }
    }

    static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> Keycloak.encoded(field.getKey()) + "=" + Keycloak.encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException malformed) {
            return JSON.missingNode();
        }
    }

    static String text(Object value) {
        return JSON.valueToTree(value).toString();
    }
}
