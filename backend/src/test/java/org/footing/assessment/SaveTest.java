package org.footing.assessment;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SaveTest {

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a\0b", "half a smile \ud83d", "é", "a\n"})
    void anIdThatNotEveryDatabaseKeepsIsNone(String saveId) {
        assertThrows(IllegalArgumentException.class, () -> save(0, saveId));
    }

    @Test
    void anIdHasAtMostSixtyFourSigns() {
        assertDoesNotThrow(() -> save(0, "~".repeat(64)));
        assertThrows(IllegalArgumentException.class, () -> save(0, "~".repeat(65)));
    }

    @Test
    void noRevisionIsBelowTheFirst() {
        assertThrows(IllegalArgumentException.class, () -> save(-1, "one"));
    }

    private static Save save(int base, String saveId) {
        return new Save("bone", base, saveId, Optional.empty(), Optional.empty(), false);
    }
}
