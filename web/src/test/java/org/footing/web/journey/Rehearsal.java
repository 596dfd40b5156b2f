package org.footing.web.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * One start for all those of a run: the JVM notes which classes it loads, as {@code bin/run} has it do, and what it leaves is the sample
 * school that the others get a copy of.
 *
 * @param archive of classes; where a JVM can make none it is not there, and the starts take longer
 */
record Rehearsal(Path archive, SchoolDatabase school) {

    private static final long LONGEST_SECONDS = 300;
    private static final Map<Path, Rehearsal> HELD = new ConcurrentHashMap<>();

    /** Of the program for this kind of database. */
    static Rehearsal of(SchoolDatabase database) {
        return HELD.computeIfAbsent(database.program(), program -> hold(database));
    }

    /** For the JVM that starts the program. */
    List<String> options() {
        return List.of("-XX:SharedArchiveFile=" + archive, "-Xlog:disable", "-Xlog:all=error:stderr");
    }

    private static Rehearsal hold(SchoolDatabase database) {
        try {
            var folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "journeys")), "rehearsal")
                    .toAbsolutePath();
            var rehearsal = new Rehearsal(folder.resolve("classes.jsa"), database.anotherOne(folder));
            rehearsal.run(folder);
            return rehearsal;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private void run(Path folder) throws IOException, InterruptedException {
        var command = new ArrayList<>(Program.JVM);
        command.add("-XX:ArchiveClassesAtExit=" + archive);
        command.add("-Dfooting.data=" + folder);
        command.add("-Dquarkus.http.port=0");
        command.addAll(school.options());
        command.addAll(List.of("-jar", school.jar(), "--rehearse"));
        var running = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("program.log").toFile())
                .start();
        if (!running.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
            running.destroyForcibly();
        }
        if (running.exitValue() != 0) {
            throw new IllegalStateException("the rehearsal failed; see " + folder);
        }
    }
}
