package org.footing.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LatenessTest {

    private static final Instant DUE = Instant.parse("2026-03-02T09:00:00Z");
    private static final Duration GRACE = Duration.ofMinutes(10);

    /** A tenth of the whole mark a day, down to 40%. */
    private static final Lateness TENTH = new Lateness(GRACE, 10, 40);

    private static final Fraction FIVE_SIXTHS = Fraction.of(5, 6);

    @Test
    void workInTimeOrWithinTheGraceCostsNothing() {
        assertEquals(Fraction.ZERO, after(Duration.ofDays(-3)));
        assertEquals(Fraction.ZERO, after(GRACE));
    }

    @Test
    void eachStartedDayAfterTheGraceCostsItsPart() {
        assertEquals(Fraction.of(1, 10), after(GRACE.plusSeconds(1)));
        assertEquals(Fraction.of(1, 10), after(GRACE.plusDays(1)));
        assertEquals(Fraction.of(2, 10), after(GRACE.plusDays(1).plusNanos(1)));
    }

    @Test
    void theFloorIsTheLeast() {
        // 5/6 - 5/10 = 1/3 is below 2/5; the penalty is 5/6 - 2/5 = 13/30
        assertEquals(Fraction.of(13, 30), after(Duration.ofDays(5)));
        assertEquals(Fraction.of(13, 30), after(Duration.ofDays(5_000)));
    }

    @Test
    void aMarkBelowTheFloorIsLeftAsItIs() {
        var price = TENTH.price(DUE, DUE.plus(Duration.ofDays(2)));
        assertEquals(Fraction.ZERO, price.penalty(Fraction.of(1, 5)));
    }

    @Test
    void withoutAFloorNothingIsLeftInTheEnd() {
        var hard = new Lateness(Duration.ZERO, 50, 0);
        assertEquals(FIVE_SIXTHS, hard.price(DUE, DUE.plus(Duration.ofDays(2))).penalty(FIVE_SIXTHS));
    }

    @Test
    void aPenaltyIsNeitherARewardNorMoreThanTheWholeMark() {
        assertThrows(IllegalArgumentException.class, () -> new Lateness(GRACE, -1, 0));
        assertThrows(IllegalArgumentException.class, () -> new Lateness(GRACE, 101, 0));
        assertThrows(IllegalArgumentException.class, () -> new Lateness(GRACE, 10, 101));
        assertThrows(IllegalArgumentException.class, () -> new Lateness(GRACE.negated(), 10, 40));
    }

    private static Fraction after(Duration late) {
        return TENTH.price(DUE, DUE.plus(late)).penalty(FIVE_SIXTHS);
    }
}
