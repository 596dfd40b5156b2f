package org.footing.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class FractionTest {

    private static final Fraction THIRD = new Fraction(1, 3);

    @Test
    void aFractionStandsInLowestTerms() {
        assertEquals(new Fraction(2, 3), new Fraction(34, 51));
        assertEquals(new Fraction(-1, 2), new Fraction(-50, 100));
        assertEquals(Fraction.ZERO, new Fraction(0, 7));
        assertEquals(Fraction.ONE, new Fraction(9, 9));
    }

    @Test
    void threeThirdsAreTheWhole() {
        assertEquals(Fraction.ONE, THIRD.plus(THIRD).plus(THIRD));
        assertEquals(Fraction.ZERO, THIRD.minus(THIRD));
        assertEquals(new Fraction(-1, 6), THIRD.minus(new Fraction(1, 2)));
    }

    @Test
    void fractionsCompareByWorth() {
        assertTrue(THIRD.compareTo(new Fraction(33_333, 100_000)) > 0);
        assertTrue(new Fraction(-1, 2).compareTo(Fraction.ZERO) < 0);
        assertEquals(0, new Fraction(2, 6).compareTo(THIRD));
    }

    @Test
    void aMarkIsNeitherBelowNothingNorAboveTheWhole() {
        assertEquals(Fraction.ZERO, new Fraction(-1, 2).clamped());
        assertEquals(Fraction.ONE, new Fraction(3, 2).clamped());
        assertEquals(THIRD, THIRD.clamped());
    }

    @Test
    void thereAreNoPartsOfNothing() {
        assertThrows(IllegalArgumentException.class, () -> new Fraction(1, 0));
        assertThrows(IllegalArgumentException.class, () -> new Fraction(1, -2));
    }
}
