package org.footing.web.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * When nothing more can be written nobody is told that something is kept, and when there is room again work goes on, without a
 * start. The disk is made full by the system's limit on the size of files, which needs no rights: every write of the program fails,
 * of the database as of its log, by "File too large" instead of "No space left on device".
 */
@Tag("journey")
class FullDiskIT {

    private static final String QUIZ = Journey.COURSE + "/quizzes/all-kinds";
    private static final String NO_ROOM = "4096";

    @Test
    void nothingIsAcknowledgedOnAFullDiskAndWorkGoesOnWhenThereIsRoom() throws Exception {
        try (var program = new Program("full-disk")) {
            var door = program.address("");
            var session = Saver.signIn(door, "student", Journey.PASSWORD);
            var attempt = Saver.begin(door, session, QUIZ);
            var saver = new Saver(door, session, attempt, "ak-own-words", "text");
            assertTrue(saver.save("before"));

            program.limitFiles(NO_ROOM);
            var refused = assertThrows(AssertionError.class, () -> saver.save("on a full disk"));
            assertTrue(refused.getMessage().startsWith("a save got 500"), refused.getMessage());
            assertTrue(refused.getMessage().contains("Something went wrong"), refused.getMessage());
            assertFalse(refused.getMessage().contains("h2"), refused.getMessage());
            assertEquals(500, saver.handIn());
            assertThrows(AssertionError.class, () -> saver.save("still full"));

            program.limitFiles("unlimited");
            // A job may have tried the full disk a moment ago, and whoever asks in that moment is told so too.
            program.awaitReady();
            saver.reload();
            assertTrue(saver.save("with room"));
            assertEquals("with room", saver.reload());
            assertEquals(303, saver.handIn());
            program.close();
            try (var database = program.database()) {
                var evidence = new Evidence(database);
                evidence.assertKeptOnce(List.of(saver));
                evidence.assertScoredAsStored(List.of(saver));
            }
            Found.say("full disk", 1, "an error and no acknowledgement; saved again as soon as there was room");
        }
    }
}
