package org.footing.web.journey;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
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
import java.util.stream.Stream;

/** The packaged program with a school of its own, as a process that can be killed like by a power cut and started again. */
final class Program implements AutoCloseable {

    static final List<String> JVM = List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx512m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1");

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String H2_OPTIONS = ";WRITE_DELAY=500;DB_CLOSE_ON_EXIT=FALSE";
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
    private static final Duration BETWEEN_SHORT_LOOKS = Duration.ofMillis(5);

    private final Path data;
    private final SchoolDatabase database;
    private final int port;
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<String> settings = new ArrayList<>();
    private Optional<Process> process = Optional.empty();

    /** @param name of its folder */
    Program(String name) throws IOException {
        this(name, Program::fresh);
        startWithTheSampleSchool();
    }

    private Program(String name, Function<Path, SchoolDatabase> kind) throws IOException {
        data = Files.createDirectories(Path.of("target", "journeys", name + "-" + System.nanoTime()))
                .toAbsolutePath();
        database = kind.apply(data);
        port = Ports.free();
    }

    private static SchoolDatabase fresh(Path folder) {
        return SchoolDatabase.fresh(folder, H2_OPTIONS);
    }

    /** On H2 whatever the run asks for, and running. */
    static Program onH2(String name) throws IOException {
        var program = new Program(name, folder -> SchoolDatabase.file(folder, H2_OPTIONS));
        program.startWithTheSampleSchool();
        return program;
    }

    /** On H2 and running, reached over plain http by a name that browsers do not trust. */
    static Program named(String name, String host) throws IOException {
        var program = new Program(name, folder -> SchoolDatabase.file(folder, H2_OPTIONS));
        var local = program.address("");
        program.with("footing.allow-http", "true")
                .with("footing.origins", local + "," + local.replace("localhost", host))
                .startWithTheSampleSchool();
        return program;
    }

    private void startWithTheSampleSchool() throws IOException {
        database.copy(Rehearsal.of(database).school());
        startAgain();
    }

    /** An empty folder and database; to be started later. */
    static Program empty(String name) throws IOException {
        return new Program(name, Program::fresh);
    }

    /** One of several on a database; to be started later. */
    static Program node(String name, SchoolDatabase database) throws IOException {
        return new Program(name, folder -> database);
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

    /** Its nightly backups, good or torn. */
    List<Path> backups() {
        var files = file("backups").toFile().listFiles();
        return files == null ? List.of() : Stream.of(files).map(File::toPath).toList();
    }

    /**
     * Starts the program beside, on the same folder, to do one thing.
     *
     * @return what it said
     */
    String command(String... arguments) throws IOException, InterruptedException {
        var running = begin(arguments);
        if (!running.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            running.destroyForcibly();
        }
        return Files.readString(file("command.log")).strip();
    }

    /** The same, without waiting for its end. */
    Process begin(String... arguments) throws IOException {
        var command = java();
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(file("command.log").toFile())
                .start();
    }

    /** Whether it was ever started. */
    boolean started() {
        return process.isPresent();
    }

    /** What it has said since it was made. */
    String said() {
        try {
            return Files.readString(log());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String address(String path) {
        return "http://localhost:" + port + path;
    }

    /** As the system would without a word of warning. */
    void kill() throws InterruptedException {
        process.orElseThrow().destroyForcibly().waitFor();
    }

    void startAgain() throws IOException {
        launch();
        awaitReady();
    }

    /** Starts it wherever it listens, and waits until it says so; all that it said. */
    String startUntil(String words) throws IOException {
        launch();
        await(() -> said().contains(words), BETWEEN_LOOKS);
        return said();
    }

    /** Without waiting for it. */
    void launch() throws IOException {
        var launched = new ProcessBuilder(java())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(launched::destroyForcibly));
        process = Optional.of(launched);
    }

    void awaitReady() {
        await(this::ready, BETWEEN_LOOKS);
    }

    /** Looks all the time: whatever it waits for may be over soon. */
    void await(BooleanSupplier condition) {
        await(condition, BETWEEN_SHORT_LOOKS);
    }

    private void await(BooleanSupplier condition, Duration pause) {
        var late = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            if (!process.orElseThrow().isAlive() || Instant.now().isAfter(late)) {
                process.orElseThrow().destroyForcibly();
                throw new IllegalStateException("waited in vain; see " + log());
            }
            LockSupport.parkNanos(pause.toNanos());
        }
    }

    /** Lets no file of the running program be written beyond so many bytes, as a full disk would; {@code unlimited} is room again. */
    void limitFiles(String bytes) throws IOException, InterruptedException {
        var limit = new ProcessBuilder(
                        "prlimit",
                        "--pid",
                        Long.toString(process.orElseThrow().pid()),
                        "--fsize=" + bytes + ":unlimited")
                .inheritIO()
                .start();
        if (limit.waitFor() != 0) {
            throw new IllegalStateException("prlimit refuses");
        }
    }

    /** Before its first start. @param version of the schema that its database has then */
    void startFrom(String version) {
        database.migrateTo(version);
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
        var command = new ArrayList<>(JVM);
        command.addAll(Rehearsal.of(database).options());
        command.addAll(List.of("-Dfooting.data=" + data, "-Dquarkus.http.port=" + port));
        command.addAll(database.options());
        command.addAll(settings);
        command.addAll(List.of("-jar", database.jar()));
        return command;
    }

    private Path log() {
        return file("program.log");
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
