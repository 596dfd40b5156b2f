package org.footing.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.footing.assessment.AttemptQuestion.Earned;
import org.footing.assessment.Facility.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FacilityTest {

    @Test
    void sharesCountAsOftenAsTheyWereEarned() {
        var facility = Facility.of(List.of(
                new Earned("q", Fraction.ONE, 3),
                new Earned("q", Fraction.of(1, 2), 2),
                new Earned("q", Fraction.ZERO, 5)));
        assertEquals(10, facility.attempts());
        assertEquals(Fraction.of(4, 10), facility.mean());
    }

    @ParameterizedTest
    @CsvSource({"34,HARD", "35,MIDDLING", "65,MIDDLING", "66,EASY"})
    void theBandsAreThoseOfMoodle(int percent, Level level) {
        assertEquals(level, new Facility(100, Fraction.of(percent, 100)).level());
    }

    @Test
    void belowTenAttemptsNothingIsSaid() {
        assertEquals(Level.NEVER_ASKED, Facility.NONE.level());
        assertEquals(Level.TOO_FEW, new Facility(9, Fraction.ZERO).level());
        assertEquals(Level.HARD, new Facility(10, Fraction.ZERO).level());
        assertTrue(new Facility(29, Fraction.ZERO).tentative());
        assertFalse(new Facility(30, Fraction.ZERO).tentative());
    }
}
