package org.footing.web.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Kills the program again and again while responses are saved: whatever was acknowledged is there afterwards, once (quality.md,
 * "Nothing acknowledged is ever lost").
 */
@Tag("journey")
@Tag("postgresql")
class KilledIT {

    private static final int KILLS = Integer.getInteger("footing.kills", 10);
    private static final int SHORTEST_MILLIS = 2_000;
    private static final int LONGEST_MILLIS = 5_000;
    private static final String QUIZ = Journey.COURSE + "/quizzes/all-kinds";

    @Test
    void whatWasAcknowledgedIsThereOnceHoweverOftenTheProgramIsKilled() throws Exception {
        var moments = new Random(26);
        try (var program = new Program("killed")) {
            var savers = savers(program);
            for (var kill = 0; kill < KILLS; kill++) {
                var millis = SHORTEST_MILLIS + moments.nextInt(LONGEST_MILLIS - SHORTEST_MILLIS);
                saveUntilKilled(program, savers, millis);
                program.startAgain();
                for (var saver : savers) {
                    assertNothingLost(saver);
                }
            }
            for (var saver : savers) {
                saver.handIn();
            }
            program.close();
            try (var database = program.database()) {
                assertKeptOnce(database, savers);
                assertScoredAsStored(database);
            }
        }
    }

    private static List<Saver> savers(Program program) throws Exception {
        var savers = new ArrayList<Saver>();
        for (var student : List.of("student", "student2")) {
            var session = Saver.signIn(program, student);
            var attempt = Saver.begin(program, session, QUIZ);
            savers.add(new Saver(program, session, attempt, "ak-heel-bone", "option"));
            savers.add(new Saver(program, session, attempt, "ak-oil-first", "option"));
            savers.add(new Saver(program, session, attempt, "ak-own-words", "text"));
        }
        return savers;
    }

    private static void saveUntilKilled(Program program, List<Saver> savers, int millis) throws Exception {
        var threads = Executors.newFixedThreadPool(savers.size());
        try {
            var running = new ArrayList<Future<Integer>>();
            for (var saver : savers) {
                running.add(threads.submit(saving(saver)));
            }
            TimeUnit.MILLISECONDS.sleep(millis);
            program.kill();
            for (var saving : running) {
                assertTrue(saving.get(60, TimeUnit.SECONDS) > 0, "nothing was saved before the kill");
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** Different values in turn, so that one save can be told from the next. */
    private static Callable<Integer> saving(Saver saver) {
        return () -> {
            var saved = 0;
            while (saver.save(value(saver, saved))) {
                saved++;
            }
            return saved;
        };
    }

    private static String value(Saver saver, int turn) {
        return saver.question().equals("ak-own-words") ? "words " + turn : Integer.toString(turn % 2);
    }

    /** The last one acknowledged is there, or the one that was on its way when nobody could answer any more. */
    private static void assertNothingLost(Saver saver) throws Exception {
        var before = saver.revision();
        var last = saver.acknowledged().get(saver.acknowledged().size() - 1);
        var shown = saver.reload();
        assertTrue(
                saver.revision() == before || saver.revision() == before + 1,
                () -> saver.question() + ": revision " + before + " was acknowledged, " + saver.revision()
                        + " is there");
        if (saver.revision() == before) {
            assertEquals(last.value(), shown, saver.question());
        }
    }

    private static void assertKeptOnce(Connection database, List<Saver> savers) throws SQLException {
        var count = "select count(*) from response_event where save_id = ? and kind = 'SAVED'";
        try (var statement = database.prepareStatement(count)) {
            for (var saver : savers) {
                for (var sent : saver.acknowledged()) {
                    statement.setString(1, sent.saveId());
                    try (var rows = statement.executeQuery()) {
                        rows.next();
                        assertEquals(1, rows.getInt(1), () -> saver.question() + ", " + sent);
                    }
                }
            }
        }
        assertEquals(
                0,
                number(
                        database,
                        """
                        select count(*) from attempt_question q where q.revision <>
                        (select count(*) from response_event e where e.attempt_id = q.attempt_id
                         and e.question_id = q.question_id and e.kind = 'SAVED')
                        """),
                "each revision has its event");
    }

    /** Of the 18 points of the quiz the savers can earn two; in the bone and the oil the second option is right. */
    private static void assertScoredAsStored(Connection database) throws SQLException {
        var right =
                """
                select count(*) from attempt_question where question_id in ('ak-heel-bone', 'ak-oil-first')
                and (response like '%"option":1%' and share <> '1/1' or response like '%"option":0%' and share <> '0/1')
                """;
        assertEquals(0, number(database, right));
        var handedIn =
                """
                select count(*) from attempt a join enrolment e on e.id = a.enrolment_id join person p on p.id = e.person_id
                where a.submitted_at is not null and a.quiz_id = 'all-kinds' and p.username in ('student', 'student2')
                """;
        assertEquals(2, number(database, handedIn));
    }

    private static int number(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
