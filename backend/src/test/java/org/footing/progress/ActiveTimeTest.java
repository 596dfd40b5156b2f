package org.footing.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ActiveTimeTest {

    private static final Instant LAST = Instant.parse("2026-11-02T09:00:00Z");

    @Test
    void aReportAddsTheTimeSinceTheLast() {
        assertEquals(Duration.ZERO, addedAfter(Duration.ZERO));
        assertEquals(Duration.ofMillis(12_345), addedAfter(Duration.ofMillis(12_345)));
        assertEquals(Duration.ofSeconds(30), addedAfter(Duration.ofSeconds(30)));
    }

    @Test
    void aReportAddsThirtySecondsAtMost() {
        assertEquals(Duration.ofSeconds(30), addedAfter(Duration.ofSeconds(31)));
        assertEquals(Duration.ofSeconds(30), addedAfter(Duration.ofSeconds(60)));
    }

    @Test
    void aSilenceOfMoreThanAMinuteAddsNothing() {
        assertEquals(Duration.ZERO, addedAfter(Duration.ofMillis(60_001)));
        assertEquals(Duration.ZERO, addedAfter(Duration.ofDays(3)));
    }

    @Test
    void aReportThatWasOvertakenAddsNothing() {
        assertEquals(Duration.ZERO, addedAfter(Duration.ofSeconds(-5)));
    }

    private static Duration addedAfter(Duration gap) {
        return ActiveTime.added(LAST, LAST.plus(gap));
    }
}
