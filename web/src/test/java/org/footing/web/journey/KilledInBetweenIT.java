package org.footing.web.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.footing.exchange.Archives;
import org.footing.identity.Sha256;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Kills the program in the middle of what takes several steps: afterwards it has happened wholly or not at all. */
@Tag("journey")
@Tag("postgresql")
class KilledInBetweenIT {

    private static final int ROUNDS = Integer.getInteger("footing.kills.between", 1);
    private static final String CHANGES = "The database changes to version";
    private static final String CHANGED = "The database has the schema of this version.";

    /** Killed at one of the first changes, so that others are left for the next start. */
    private static final int FIRST_CHANGE = 2;

    private static final int LAST_CHANGE = 4;
    private static final int LONGEST_CHANGE_MILLIS = 20;
    private static final int LONGEST_PUBLICATION_MILLIS = 2_000;
    private static final long BETWEEN_LOOKS_NANOS = 200_000;
    private static final Random MOMENTS = new Random(5);

    @Test
    void aMigrationAndAPublicationAreWholeAfterTheNextStart() throws Exception {
        var torn = 0;
        for (var round = 0; round < ROUNDS; round++) {
            try (var program = Program.empty("torn-" + round)) {
                program.startFrom("1");
                keepSomebody(program);
                killAfter(
                        program,
                        CHANGES + " " + (FIRST_CHANGE + MOMENTS.nextInt(LAST_CHANGE - FIRST_CHANGE + 1)),
                        LONGEST_CHANGE_MILLIS);
                // A quick database may have had its last change before the kill came; then there is nothing left to
                // tell.
                if (program.said().contains(CHANGED)) {
                    killAfter(program, "", LONGEST_PUBLICATION_MILLIS);
                } else {
                    killAfter(program, CHANGED, LONGEST_PUBLICATION_MILLIS);
                    torn++;
                }
                program.startAgain();
                program.close();
                assertFalse(Files.exists(program.file("footing.before-migration.zip")));
                try (var database = program.database()) {
                    var evidence = new Evidence(database);
                    assertMigrated(evidence);
                    assertPublished(evidence);
                }
            }
        }
        Found.say(
                "killed while the schema changes, and while a course is published",
                ROUNDS,
                "both whole after the next start; changes were left for it in " + torn);
    }

    private static void keepSomebody(Program program) throws Exception {
        try (var database = program.database();
                var statement = database.createStatement()) {
            statement.execute(
                    "insert into person (id, username, name, created_at) values (9000000, 'kept', 'Kept', current_timestamp)");
        }
    }

    /** Starts it, and kills it at some moment after it has said this. */
    private static void killAfter(Program program, String words, int longestMillis) throws Exception {
        var before = program.started() ? program.said().length() : 0;
        program.launch();
        program.await(() -> program.said().indexOf(words, before) >= 0);
        TimeUnit.MILLISECONDS.sleep(MOMENTS.nextInt(longestMillis));
        program.kill();
    }

    private static void assertMigrated(Evidence evidence) throws Exception {
        assertEquals(0, evidence.number("select count(*) from \"flyway_schema_history\" where not \"success\""));
        assertEquals(1, evidence.number("select count(*) from person where username = 'kept'"));
        assertEquals(1, evidence.number("select count(*) from job where name = 'backup'"));
        assertEquals(1, evidence.number("select count(*) from school"));
        assertEquals(1, evidence.number("select count(*) from person where username = 'student'"));
    }

    /** Whole to the byte: every file is what its name says, and all of them are what the edition says. */
    private static void assertPublished(Evidence evidence) throws Exception {
        assertEquals(1, evidence.number("select count(*) from edition"));
        var lines = new StringBuilder();
        try (var statement = evidence.database().createStatement();
                var files = statement.executeQuery(
                        "select f.sha256, f.path, c.bytes from edition_file f join file_chunk c on c.sha256 = f.sha256 and c.n = 0 "
                                + "order by f.path")) {
            while (files.next()) {
                assertEquals(files.getString(1), Sha256.of(files.getBytes(3)), files.getString(2));
                lines.append(lines.isEmpty() ? "" : "\n")
                        .append(files.getString(1))
                        .append(' ')
                        .append(files.getString(2));
            }
        }
        assertFalse(lines.isEmpty());
        assertEquals(
                evidence.number("select count(*) from edition_file"),
                lines.toString().lines().count());
    }

    @Test
    void underTheNameOfABackupStandsAWholeOneOrNothing() throws Exception {
        try (var program = Program.empty("torn-backup").with("footing.backups.look-after", "1s")) {
            program.launch();
            program.await(() -> !program.backups().isEmpty());
            program.kill();
            assertOnlyWholeOnesCount(program);

            program.startAgain();
            program.await(() -> !whole(program.backups()).isEmpty());
            program.await(() -> whole(program.backups()).equals(program.backups()));
            assertWhole(program.backups());

            var asked = program.file("asked.zip");
            var asking = program.begin("backup", asked.toString());
            program.await(() -> part(asked));
            program.kill();
            asking.waitFor();
            // When the program was gone it may have gone on by itself.
            assertWhole(Files.exists(asked) ? List.of(asked) : List.of());

            var alone = program.file("alone.zip");
            var writing = program.begin("backup", alone.toString());
            while (writing.isAlive() && !part(alone)) {
                LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
            }
            writing.destroyForcibly().waitFor();
            assertFalse(Files.exists(alone));
            var said = program.command("backup", alone.toString());
            assertTrue(said.startsWith("Backed up "), said);
            assertWhole(List.of(alone));
        }
        Found.say(
                "killed while it backs up, each night and by command",
                3,
                "no half one under its name, the next one whole");
    }

    /** Of the nightly ones; then another one is due. */
    private static void assertOnlyWholeOnesCount(Program program) throws Exception {
        try (var database = program.database();
                var statement = database.createStatement()) {
            assertEquals(
                    0,
                    new Evidence(database).number("select count(*) from backup_run where problem is null")
                            - whole(program.backups()).size());
            statement.execute("update job set leased_until = null, due_at = current_timestamp where name = 'backup'");
        }
    }

    private static void assertWhole(List<Path> backups) {
        for (var backup : backups) {
            assertTrue(Archives.check(backup, Optional.empty()).rows() > 0);
        }
    }

    private static List<Path> whole(List<Path> backups) {
        return backups.stream().filter(file -> file.toString().endsWith(".zip")).toList();
    }

    private static boolean part(Path file) {
        return Files.exists(Path.of(file + ".part"));
    }
}
