package org.footing.web.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
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

    /** Between the saves of one driver, so that others can be tested beside; the soak has none. */
    private static final long PAUSE_NANOS =
            TimeUnit.MILLISECONDS.toNanos(Integer.getInteger("footing.kills.pause", 10));

    private static final int SHORTEST_MILLIS = 2_000;
    private static final int LONGEST_MILLIS = 5_000;
    private static final int PATIENCE_SECONDS = 60;
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
                var evidence = new Evidence(database);
                evidence.assertKeptOnce(savers);
                evidence.assertScoredAsStored(savers);
            }
            Found.say("killed under load, started again", KILLS, savers);
        }
    }

    private static List<Saver> savers(Program program) throws Exception {
        var savers = new ArrayList<Saver>();
        for (var student : List.of("student", "student2")) {
            var session = Saver.signIn(program.address(""), student, Journey.PASSWORD);
            var attempt = Saver.begin(program.address(""), session, QUIZ);
            savers.add(new Saver(program.address(""), session, attempt, "ak-heel-bone", "option"));
            savers.add(new Saver(program.address(""), session, attempt, "ak-oil-first", "option"));
            savers.add(new Saver(program.address(""), session, attempt, "ak-own-words", "text"));
        }
        return savers;
    }

    private static void saveUntilKilled(Program program, List<Saver> savers, int millis) throws Exception {
        var threads = Executors.newFixedThreadPool(savers.size());
        try {
            var saved = new CountDownLatch(savers.size());
            var running = new ArrayList<Future<?>>();
            for (var saver : savers) {
                running.add(threads.submit(saving(saver, saved)));
            }
            assertTrue(saved.await(PATIENCE_SECONDS, TimeUnit.SECONDS), "nothing was saved before the kill");
            TimeUnit.MILLISECONDS.sleep(millis);
            program.kill();
            for (var saving : running) {
                saving.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** Different values in turn, so that one save can be told from the next. */
    private static Callable<Integer> saving(Saver saver, CountDownLatch begun) {
        return () -> {
            var saved = 0;
            while (saver.save(value(saver, saved))) {
                if (saved++ == 0) {
                    begun.countDown();
                }
                LockSupport.parkNanos(PAUSE_NANOS);
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
}
