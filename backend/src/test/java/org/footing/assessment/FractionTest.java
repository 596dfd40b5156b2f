package org.footing.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class FractionTest {

    private static final Fraction THIRD = Fraction.of(1, 3);

    @Test
    void aFractionStandsInLowestTerms() {
        assertEquals(Fraction.of(2, 3), Fraction.of(34, 51));
        assertEquals(Fraction.of(-1, 2), Fraction.of(-50, 100));
        assertEquals(Fraction.ZERO, Fraction.of(0, 7));
        assertEquals(Fraction.ONE, Fraction.of(9, 9));
    }

    @Test
    void threeThirdsAreTheWhole() {
        assertEquals(Fraction.ONE, THIRD.plus(THIRD).plus(THIRD));
        assertEquals(Fraction.ZERO, THIRD.minus(THIRD));
        assertEquals(Fraction.of(-1, 6), THIRD.minus(Fraction.of(1, 2)));
    }

    @Test
    void fractionsCompareByWorth() {
        assertTrue(THIRD.compareTo(Fraction.of(33_333, 100_000)) > 0);
        assertTrue(Fraction.of(-1, 2).compareTo(Fraction.ZERO) < 0);
        assertEquals(0, Fraction.of(2, 6).compareTo(THIRD));
    }

    @Test
    void aMarkIsNeitherBelowNothingNorAboveTheWhole() {
        assertEquals(Fraction.ZERO, Fraction.of(-1, 2).clamped());
        assertEquals(Fraction.ONE, Fraction.of(3, 2).clamped());
        assertEquals(THIRD, THIRD.clamped());
    }

    @Test
    void thereAreNoPartsOfNothing() {
        assertThrows(IllegalArgumentException.class, () -> Fraction.of(1, 0));
        assertThrows(IllegalArgumentException.class, () -> Fraction.of(1, -2));
    }
}
