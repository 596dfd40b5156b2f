package org.footing.web.keycloak;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.footing.web.keycloak.ConnectionCheck.Finding;
import org.footing.web.security.KeycloakAt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against something that answers like a Keycloak in which one thing is wrong; that a real one does is seen in KeycloakIT. */
class ConnectionCheckTest {

    private static final String HERE = "https://school.example";
    private static final List<String> ALL = List.of("manage-users", "view-users", "query-groups");

    private HttpServer server;
    private String issuer;
    private int signInStatus = 200;
    private int codeStatus = 400;
    private int accountStatus = 200;
    private List<String> rights = ALL;
    private Optional<String> adminSecret = Optional.of("secret");

    @BeforeEach
    void somethingAnswers() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        issuer = url() + "/realms/footing";
        server.createContext(
                "/realms/footing/.well-known/openid-configuration",
                exchange -> answer(exchange, 200, "{\"issuer\": \"" + issuer + "\"}"));
        server.createContext(
                "/realms/footing/protocol/openid-connect/auth", exchange -> answer(exchange, signInStatus, ""));
        server.createContext("/realms/footing/protocol/openid-connect/token", this::token);
        server.start();
    }

    @AfterEach
    void nothingAnswersAnyMore() {
        server.stop(0);
    }

    @Test
    void whereAllIsWellNothingIsFound() {
        assertEquals(List.of(), findings("footing"));
    }

    @Test
    void whoDoesNotAnswerIsUnreachable() {
        server.stop(0);
        assertEquals(List.of(Finding.UNREACHABLE), findings("footing"));
    }

    @Test
    void aRealmThatIsNotThereIsNamed() {
        assertEquals(List.of(Finding.WRONG_REALM), findings("other"));
    }

    @Test
    void anotherIssuerIsFound() {
        issuer = "https://id.school.example/realms/footing";
        assertEquals(List.of(Finding.OTHER_ISSUER), findings("footing"));
    }

    @Test
    void clocksThatAreApartAreFound() {
        assertEquals(
                List.of(Finding.CLOCKS_APART),
                findings("footing", Clock.offset(Clock.systemUTC(), Duration.ofMinutes(-2))));
    }

    @Test
    void whatKeycloakRefusesIsFoundTogether() {
        codeStatus = 401;
        signInStatus = 400;
        accountStatus = 401;
        assertEquals(
                List.of(Finding.WRONG_SECRET, Finding.REDIRECT_NOT_ALLOWED, Finding.WRONG_ADMIN_SECRET),
                findings("footing"));
    }

    @Test
    void rightsThatAreMissingAreFound() {
        rights = List.of("view-users");
        assertEquals(List.of(Finding.MISSING_RIGHTS), findings("footing"));
    }

    @Test
    void thatAccountsAreMadeByHandIsSaid() {
        adminSecret = Optional.empty();
        assertEquals(List.of(Finding.NO_ADMIN_SECRET), findings("footing"));
    }

    private List<Finding> findings(String realm) {
        return findings(realm, Clock.systemUTC());
    }

    private List<Finding> findings(String realm, Clock clock) {
        var check = new ConnectionCheck();
        check.keycloak = KeycloakAt.address(url(), realm, adminSecret);
        check.clock = clock;
        return check.findings(HERE);
    }

    private String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private void token(HttpExchange exchange) throws IOException {
        var asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (asked.contains("grant_type=authorization_code")) {
            answer(exchange, codeStatus, "{}");
        } else {
            var claims = Calls.text(Map.of("resource_access", Map.of("realm-management", Map.of("roles", rights))));
            var token =
                    "head." + Base64.getUrlEncoder().encodeToString(claims.getBytes(StandardCharsets.UTF_8)) + ".foot";
            answer(exchange, accountStatus, "{\"access_token\": \"" + token + "\"}");
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
