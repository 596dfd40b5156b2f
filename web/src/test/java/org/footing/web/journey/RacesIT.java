package org.footing.web.journey;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whoever presses a button many times at once has pressed it once. */
@Tag("journey")
@Tag("postgresql")
class RacesIT {

    @Test
    void fiftyAtOnceBeginSaveAndHandInOneAttempt() throws Exception {
        try (var program = new Program("races")) {
            var door = program.address("");
            var races = new Races(List.of(door), Saver.signIn(door, "student", Journey.PASSWORD), "student");
            races.run();
            program.close();
            try (var database = program.database()) {
                races.assertOneEach(new Evidence(database));
            }
        }
    }
}
