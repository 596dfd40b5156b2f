package org.footing.web.journey;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** The packaged program with a sample school of its own, as a process that can be killed like by a power cut and started again. */
final class Program implements AutoCloseable {

    private static final Path JAR =
            Path.of("target", "quarkus-app", "quarkus-run.jar").toAbsolutePath();
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private final Path data;
    private final int port;
    private final HttpClient http = HttpClient.newHttpClient();
    private Process process;

    /** @param name of its folder */
    Program(String name) throws IOException {
        data = Files.createDirectories(Path.of("target", "journeys", name + "-" + System.nanoTime()))
                .toAbsolutePath();
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        process = launch();
    }

    String address(String path) {
        return "http://localhost:" + port + path;
    }

    /** As the system would without a word of warning. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    void startAgain() throws IOException {
        process = launch();
    }

    /** Only while it does not run: the database belongs to one process at a time. */
    Connection database() throws SQLException {
        return DriverManager.getConnection("jdbc:h2:file:" + data.resolve("footing"), "footing", "footing");
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    private Process launch() throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-Dfooting.data=" + data,
                "-Dquarkus.http.port=" + port,
                "-jar",
                JAR.toString()));
        var log = data.resolve("program.log").toFile();
        var launched = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start();
        awaitReady(launched);
        return launched;
    }

    private void awaitReady(Process launched) throws IOException {
        var late = Instant.now().plus(PATIENCE);
        while (!ready()) {
            if (!launched.isAlive() || Instant.now().isAfter(late)) {
                throw new IllegalStateException("the program did not start; see " + data.resolve("program.log"));
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    private boolean ready() {
        try {
            var request = HttpRequest.newBuilder(URI.create(address("/q/health/ready")))
                    .timeout(Duration.ofSeconds(2))
                    .build();
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
