package org.footing.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import org.footing.assessment.Lateness.Reduced;
import org.junit.jupiter.api.Test;

class LatenessTest {

    private static final Instant DUE = Instant.parse("2026-03-02T09:00:00Z");
    private static final Duration GRACE = Duration.ofMinutes(10);

    /** A tenth of the whole mark a day, down to 40 %. */
    private static final Lateness TENTH = new Lateness(GRACE, 10, 40);

    private static final Fraction FIVE_SIXTHS = Fraction.of(5, 6);

    @Test
    void workInTimeOrWithinTheGraceCostsNothing() {
        assertEquals(new Reduced(FIVE_SIXTHS, Fraction.ZERO, FIVE_SIXTHS), after(Duration.ofDays(-3)));
        assertEquals(new Reduced(FIVE_SIXTHS, Fraction.ZERO, FIVE_SIXTHS), after(GRACE));
    }

    @Test
    void eachStartedDayAfterTheGraceCostsItsPart() {
        // 5/6 - 1/10 = 22/30
        var one = new Reduced(FIVE_SIXTHS, Fraction.of(1, 10), Fraction.of(22, 30));
        assertEquals(one, after(GRACE.plusSeconds(1)));
        assertEquals(one, after(GRACE.plusDays(1)));
        // 5/6 - 2/10 = 19/30
        var two = new Reduced(FIVE_SIXTHS, Fraction.of(2, 10), Fraction.of(19, 30));
        assertEquals(two, after(GRACE.plusDays(1).plusNanos(1)));
    }

    @Test
    void theFloorIsTheLeast() {
        // 5/6 - 5/10 = 1/3 is below 2/5; the penalty is 5/6 - 2/5 = 13/30
        assertEquals(new Reduced(FIVE_SIXTHS, Fraction.of(13, 30), Fraction.of(2, 5)), after(Duration.ofDays(5)));
        assertEquals(Fraction.of(2, 5), after(Duration.ofDays(5_000)).last());
    }

    @Test
    void aMarkBelowTheFloorIsLeftAsItIs() {
        var low = Fraction.of(1, 5);
        assertEquals(new Reduced(low, Fraction.ZERO, low), TENTH.reduced(low, DUE, DUE.plus(Duration.ofDays(2))));
    }

    @Test
    void withoutAFloorNothingIsLeftInTheEnd() {
        var hard = new Lateness(Duration.ZERO, 50, 0);
        assertEquals(
                Fraction.ZERO,
                hard.reduced(FIVE_SIXTHS, DUE, DUE.plus(Duration.ofDays(2))).last());
    }

    @Test
    void aPenaltyIsNeitherARewardNorMoreThanTheWholeMark() {
        assertThrows(IllegalArgumentException.class, () -> new Lateness(GRACE, -1, 0));
        assertThrows(IllegalArgumentException.class, () -> new Lateness(GRACE, 101, 0));
        assertThrows(IllegalArgumentException.class, () -> new Lateness(GRACE, 10, 101));
        assertThrows(IllegalArgumentException.class, () -> new Lateness(GRACE.negated(), 10, 40));
    }

    private static Reduced after(Duration late) {
        return TENTH.reduced(FIVE_SIXTHS, DUE, DUE.plus(late));
    }
}
