package org.footing.web.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The drill: a school is backed up while a student answers, its machine dies, and another one goes on from the backup. When the
 * run asks for PostgreSQL, this is also how a school moves there.
 */
@Tag("journey")
@Tag("postgresql")
class BackupIT {

    private static final String QUIZ = Journey.COURSE + "/quizzes/all-kinds";
    private static final String PEOPLE = "select count(*) from person";

    @Test
    void aSchoolGoesOnFromItsBackup() throws Exception {
        try (var lost = Program.onH2("lost");
                var next = Program.empty("next")) {
            var session = Saver.signIn(lost.address(""), "student", Journey.PASSWORD);
            var attempt = Saver.begin(lost.address(""), session, QUIZ);
            var saver = new Saver(lost.address(""), session, attempt, "ak-own-words", "text");
            assertTrue(saver.save("before the backup"));
            var file = lost.file("school.zip");
            var said = lost.command("backup", file.toString());
            assertTrue(said.startsWith("Backed up Sample School of Massage: "), said);
            assertTrue(saver.save("after the backup"));
            lost.kill();

            var restored = next.command("restore", file.toString());
            assertEquals(rows(said), rows(restored), restored);
            assertEquals(people(lost), people(next));
            next.startAgain();
            var again = new Saver(
                    next.address(""),
                    Saver.signIn(next.address(""), "student", Journey.PASSWORD),
                    attempt,
                    "ak-own-words",
                    "text");
            assertEquals("before the backup", again.reload());
            assertTrue(again.save("on the next machine"));
        }
    }

    @Test
    void aBackupThatCannotBeMadeLeavesNothing() throws Exception {
        try (var program = Program.onH2("full")) {
            var file = program.file("no/such/folder/school.zip");
            var said = program.command("backup", file.toString());
            assertTrue(said.contains("no/such/folder"), said);
            assertFalse(said.contains("at org.footing"), said);
            assertFalse(Files.exists(file));
        }
    }

    @Test
    void aSchoolIsNeverOverwritten() throws Exception {
        try (var program = Program.onH2("kept")) {
            var file = program.file("school.zip");
            program.command("backup", file.toString());
            assertEquals(file + " is there already. Name another file.", program.command("backup", file.toString()));
            assertEquals(
                    "A program runs on this folder: it holds a school. Restore into an empty folder.",
                    program.command("restore", file.toString()));
            program.close();
            assertEquals(
                    "There is a school already. Restore into an empty folder or database.",
                    program.command("restore", file.toString()));
        }
    }

    private static String rows(String said) {
        var count = Pattern.compile("([0-9,]+) rows of [0-9]+ tables").matcher(said);
        assertTrue(count.find(), said);
        return count.group();
    }

    private static int people(Program program) throws SQLException {
        try (var database = program.database();
                var statement = database.createStatement();
                var rows = statement.executeQuery(PEOPLE)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
