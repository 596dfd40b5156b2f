package org.footing.web.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A real Keycloak with the realm of docs/keycloak, as a process of its own on a free port of this machine: one for the run, ended
 * with the JVM. The build unpacks it into target/keycloak.
 */
final class KeycloakServer {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
    private static final Path REALM = Path.of("..", "docs", "keycloak", "footing-realm.json");
    private static final String ADMIN = "admin-of-the-tests";
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final class Only {
        private static final KeycloakServer RUNNING = new KeycloakServer();
    }

    private final HttpClient http = HttpClient.newHttpClient();
    private final Path log = Path.of("target", "keycloak", "keycloak.log").toAbsolutePath();
    private final int port;
    private final Process process;

    private KeycloakServer() {
        try {
            try (var free = new ServerSocket(0)) {
                port = free.getLocalPort();
            }
            process = launch();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> processes().forEach(ProcessHandle::destroyForcibly)));
            awaitReady();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static KeycloakServer running() {
        return Only.RUNNING;
    }

    String url() {
        return "http://localhost:" + port;
    }

    /** It takes connections, and says nothing. */
    void pause() {
        signal("STOP");
    }

    void goOn() {
        signal("CONT");
    }

    /** An account with the password of the sample school; the answer is its subject. */
    String create(String username) {
        var account = Map.of(
                "username",
                username,
                "email",
                username + "@school.example",
                "firstName",
                "New",
                "lastName",
                username,
                "enabled",
                true,
                "credentials",
                new Object[] {Map.of("type", "password", "value", Journey.PASSWORD)});
        var made = send(admin("/users")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.valueToTree(account).toString())));
        return made.headers().firstValue("Location").orElseThrow().replaceFirst(".*/", "");
    }

    /** What its administrators read under this path of the realm. */
    JsonNode read(String path) {
        try {
            return JSON.readTree(send(admin(path).GET()).body());
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }

    /** Puts somebody into a group, as its administrators may. */
    void join(String subject, String group) {
        send(admin("/users/" + subject + "/groups/" + group).PUT(BodyPublishers.noBody()));
    }

    /** Lets somebody sign in no more, as its administrators may. */
    void shutOut(String subject) {
        send(admin("/users/" + subject)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"enabled\": false}")));
    }

    /** Of a client. */
    void setSecret(String clientId, String secret) {
        var client = (ObjectNode) read("/clients?clientId=" + clientId).get(0);
        client.put("secret", secret);
        send(admin("/clients/" + client.path("id").asText())
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(client.toString())));
    }

    private HttpRequest.Builder admin(String path) {
        return HttpRequest.newBuilder(URI.create(url() + "/admin/realms/footing" + path))
                .header("Authorization", "Bearer " + adminToken());
    }

    private String adminToken() {
        var form = Map.of("grant_type", "password", "client_id", "admin-cli", "username", ADMIN, "password", ADMIN)
                .entrySet()
                .stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var answer = send(HttpRequest.newBuilder(URI.create(url() + "/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        try {
            return JSON.readTree(answer.body()).path("access_token").asText();
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            var answer = http.send(request.timeout(Duration.ofSeconds(30)).build(), BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(answer.uri() + ": " + answer.statusCode() + " " + answer.body());
            }
            return answer;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private Process launch() throws IOException {
        var home = home();
        Files.createDirectories(home.resolve("data/import"));
        Files.copy(REALM, home.resolve("data/import/footing-realm.json"), StandardCopyOption.REPLACE_EXISTING);
        var command = new ProcessBuilder(
                "sh",
                home.resolve("bin/kc.sh").toString(),
                "start-dev",
                "--import-realm",
                "--db=dev-mem",
                "--cache=local",
                "--http-host=127.0.0.1",
                "--http-port=" + port);
        command.environment()
                .putAll(Map.of(
                        "JAVA_OPTS_KC_HEAP",
                        "-Xms128m -Xmx700m",
                        // It hardly does more than start: what the second compiler and a collector on several cores
                        // cost it never
                        // earns back.
                        "JAVA_OPTS_APPEND",
                        "-XX:TieredStopAtLevel=1",
                        "JAVA_OPTS_GC",
                        "-XX:+UseSerialGC",
                        "KC_BOOTSTRAP_ADMIN_USERNAME",
                        ADMIN,
                        "KC_BOOTSTRAP_ADMIN_PASSWORD",
                        ADMIN,
                        "JAVA_HOME",
                        System.getProperty("java.home")));
        return command.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    }

    private static Path home() throws IOException {
        try (var unpacked = Files.list(Path.of("target", "keycloak"))) {
            return unpacked.filter(Files::isDirectory).findFirst().orElseThrow().toAbsolutePath();
        }
    }

    private void awaitReady() throws IOException {
        var late = Instant.now().plus(PATIENCE);
        while (!ready()) {
            if (!process.isAlive() || Instant.now().isAfter(late)) {
                throw new IllegalStateException("Keycloak did not start; see " + log);
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    private boolean ready() throws IOException {
        try {
            var request = HttpRequest.newBuilder(URI.create(url() + "/realms/footing"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }

    /** Its script waits for it, and takes no signal on to it but the one to end. */
    private Stream<ProcessHandle> processes() {
        return Stream.concat(process.descendants(), Stream.of(process.toHandle()));
    }

    private void signal(String name) {
        processes().forEach(one -> signal(name, one.pid()));
    }

    private static void signal(String name, long pid) {
        try {
            var kill = new ProcessBuilder("kill", "-" + name, Long.toString(pid)).start();
            if (!kill.waitFor(10, TimeUnit.SECONDS) || kill.exitValue() != 0) {
                throw new IllegalStateException("kill -" + name);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
