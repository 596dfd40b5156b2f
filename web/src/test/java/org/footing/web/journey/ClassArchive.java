package org.footing.web.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What a start loads, noted by the JVM as {@code bin/run} has it do: the journeys start the program some seventy times. */
final class ClassArchive {

    private static final long LONGEST_REHEARSAL_SECONDS = 120;

    private ClassArchive() {}

    /** Options of a JVM that starts the program; made once for each build of it. */
    static synchronized List<String> options(SchoolDatabase database) throws IOException {
        var archive = database.program().resolveSibling("classes-of-journeys.jsa");
        var jar = database.program().resolve("quarkus-run.jar");
        if (!Files.exists(archive)
                || Files.getLastModifiedTime(archive).compareTo(Files.getLastModifiedTime(jar)) < 0) {
            rehearse(database, archive);
        }
        return List.of("-XX:SharedArchiveFile=" + archive, "-Xlog:disable", "-Xlog:all=error:stderr");
    }

    /** Starts it once in an empty school of its own. A JVM that can make no archive leaves none, and starts without one later. */
    private static void rehearse(SchoolDatabase database, Path archive) throws IOException {
        Files.deleteIfExists(archive);
        var folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "journeys")), "rehearsal");
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(Program.JVM);
        command.add("-XX:ArchiveClassesAtExit=" + archive);
        command.add("-Dfooting.data=" + folder.toAbsolutePath());
        command.add("-Dquarkus.http.port=0");
        database.anotherOne(folder.toAbsolutePath())
                .settings()
                .forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(
                List.of("-jar", database.program().resolve("quarkus-run.jar").toString(), "--rehearse"));
        var running = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("rehearsal.log").toFile())
                .start();
        try {
            if (!running.waitFor(LONGEST_REHEARSAL_SECONDS, TimeUnit.SECONDS)) {
                running.destroyForcibly();
                throw new IllegalStateException("no end of the rehearsal; see " + folder);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
