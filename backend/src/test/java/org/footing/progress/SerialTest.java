package org.footing.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HashSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SerialTest {

    private static final Serial SERIAL = new Serial("7K0M9QXA2B1CDEFG");

    @Test
    void itIsReadInGroups() {
        assertEquals("7K0M-9QXA-2B1C-DEFG", SERIAL.inGroups());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7K0M9QXA2B1CDEFG",
                "7k0m-9qxa-2b1c-defg",
                " 7KOM 9QXA 2BIC DEFG ",
                "7kom–9qxa–2blc–defg",
                "7K0M.9QXA.2B1C.DEFG"
            })
    void slipsOfTypingAreForgiven(String typed) {
        assertEquals(Optional.of(SERIAL), Serial.of(typed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "never-was", "7K0M9QXA2B1CDEF", "7K0M9QXA2B1CDEFG0", "7K0M9QXA2B1CDEFU", "7K0M9QXA2B1CDEF\0"
            })
    void otherTextIsNone(String typed) {
        assertEquals(Optional.empty(), Serial.of(typed));
    }

    @Test
    void noTwoAreTheSame() {
        var seen = new HashSet<Serial>();
        for (var count = 0; count < 1000; count++) {
            seen.add(Serial.random());
        }
        assertEquals(1000, seen.size());
        assertThrows(IllegalArgumentException.class, () -> new Serial("guess"));
    }
}
