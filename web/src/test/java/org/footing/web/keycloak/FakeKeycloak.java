package org.footing.web.keycloak;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Answers on this machine as it is told to, and notes what it was asked; to what nobody told it, it says 404. */
final class FakeKeycloak implements AutoCloseable {

    private static final String ADMIN = "/admin/realms/footing";
    private static final int NOTHING = 0;

    private record Answer(int status, String body) {}

    private final Map<String, Deque<Answer>> answers = new ConcurrentHashMap<>();
    private final List<String> changes = new ArrayList<>();
    private final HttpServer server;

    FakeKeycloak() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/realms/footing/protocol/openid-connect/token",
                exchange -> send(exchange, new Answer(200, "{\"access_token\": \"a.b.c\", \"expires_in\": 60}")));
        server.createContext(ADMIN, this::administer);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /**
     * The next answer to this; the last one is repeated.
     *
     * @param request as {@code GET /groups}, without a query
     * @param body JSON; of something made (201) its id
     */
    FakeKeycloak answers(String request, int status, String body) {
        answers.computeIfAbsent(request, any -> new ArrayDeque<>()).add(new Answer(status, body));
        return this;
    }

    /** Hangs up instead of answering this. */
    FakeKeycloak isSilentAt(String request) {
        return answers(request, NOTHING, "");
    }

    /** What it was asked to change since it was last asked for this, in that order. */
    synchronized List<String> changes() {
        var asked = List.copyOf(changes);
        changes.clear();
        return asked;
    }

    private synchronized void administer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath().substring(ADMIN.length());
        var request = exchange.getRequestMethod() + " " + path;
        if (!exchange.getRequestMethod().equals("GET")) {
            changes.add(request);
        }
        var told = answers.getOrDefault(request, new ArrayDeque<>(List.of(new Answer(404, "{}"))));
        var answer = told.size() > 1 ? told.remove() : told.element();
        if (answer.status() == 201) {
            exchange.getResponseHeaders().set("Location", url() + exchange.getRequestURI() + "/" + answer.body());
        }
        send(exchange, answer);
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            if (answer.status() != NOTHING) {
                var bytes = answer.body().getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(answer.status(), answer.status() == 204 ? -1 : bytes.length);
                exchange.getResponseBody().write(answer.status() == 204 ? new byte[0] : bytes);
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
