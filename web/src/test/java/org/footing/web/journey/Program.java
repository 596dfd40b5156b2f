package org.footing.web.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/** The packaged program with a sample school of its own, as a process that can be killed like by a power cut and started again. */
final class Program implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final String H2_OPTIONS = ";WRITE_DELAY=500;DB_CLOSE_ON_EXIT=FALSE";
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private final Path data;
    private final SchoolDatabase database;
    private final int port;
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<String> settings = new ArrayList<>();
    private Optional<Process> process = Optional.empty();
    private List<String> settings = List.of();

    /** @param name of its folder */
    Program(String name) throws IOException {
        this(name, folder -> SchoolDatabase.fresh(folder, H2_OPTIONS));
        startAgain();
    }

    private Program(String name, Function<Path, SchoolDatabase> kind) throws IOException {
        data = Files.createDirectories(Path.of("target", "journeys", name + "-" + System.nanoTime()))
                .toAbsolutePath();
        database = kind.apply(data);
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
    }

    /** On H2 whatever the run asks for, and running. */
    static Program onH2(String name) throws IOException {
        var program = new Program(name, folder -> SchoolDatabase.file(folder, H2_OPTIONS));
        program.startAgain();
        return program;
    }

    /** On H2 and running, reached over plain http by a name that browsers do not trust. */
    static Program named(String name, String host) throws IOException {
        var program = new Program(name, folder -> SchoolDatabase.file(folder, H2_OPTIONS));
        program.settings = List.of(
                "-Dfooting.allow-http=true",
                "-Dfooting.origins=" + program.address("") + ","
                        + program.address("").replace("localhost", host));
        program.startAgain();
        return program;
    }

    /** An empty folder and database; to be started later. */
    static Program empty(String name) throws IOException {
        return new Program(name, folder -> SchoolDatabase.fresh(folder, H2_OPTIONS));
    }

    /** For the starts to come. */
    Program with(String setting, String value) {
        settings.add("-D" + setting + "=" + value);
        return this;
    }

    int port() {
        return port;
    }

    /** As the system does when it asks a program to end. */
    Process askToStop() {
        var running = process.orElseThrow();
        running.destroy();
        return running;
    }

    /** In the folder of the program. */
    Path file(String name) {
        return data.resolve(name);
    }

    /**
     * Starts the program beside, on the same folder, to do one thing.
     *
     * @return what it said
     */
    String command(String... arguments) throws IOException, InterruptedException {
        var command = java();
        command.addAll(List.of(arguments));
        var said = file("command.log");
        var running = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        if (!running.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            running.destroyForcibly();
        }
        return Files.readString(said).strip();
    }

    String address(String path) {
        return "http://localhost:" + port + path;
    }

    /** As the system would without a word of warning. */
    void kill() throws InterruptedException {
        process.orElseThrow().destroyForcibly().waitFor();
    }

    void startAgain() throws IOException {
        process = Optional.of(launch());
    }

    /** Only while it does not run: an H2 file belongs to one process at a time. */
    Connection database() throws SQLException {
        return database.open();
    }

    @Override
    public void close() throws InterruptedException {
        if (process.isPresent()) {
            process.get().destroy();
            process.get().waitFor();
        }
    }

    private List<String> java() {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dfooting.data=" + data,
                "-Dquarkus.http.port=" + port));
        command.addAll(settings);
        database.settings().forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(settings);
        command.addAll(
                List.of("-jar", database.program().resolve("quarkus-run.jar").toString()));
        return command;
    }

    /** Starts it wherever it listens, and waits until it says so; all that it said. */
    String startUntil(String said) throws IOException {
        process = Optional.of(begin());
        await(process.get(), () -> log().contains(said));
        return log();
    }

    private Process launch() throws IOException {
        var launched = begin();
        await(launched, this::ready);
        return launched;
    }

    private Process begin() throws IOException {
        return new ProcessBuilder(java())
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(file("program.log").toFile()))
                .start();
    }

    private String log() {
        try {
            return Files.readString(file("program.log"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void await(Process launched, BooleanSupplier done) {
        var late = Instant.now().plus(PATIENCE);
        while (!done.getAsBoolean()) {
            if (!launched.isAlive() || Instant.now().isAfter(late)) {
                launched.destroyForcibly();
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
