package org.footing.web.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTimesTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** A day like others, and the two on which clocks are put forward and back. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-05-08", "2026-03-29", "2026-10-25"})
    void whateverTheTimeAStretchIsOfferedThatCanBeLogged(LocalDate day) {
        var next = day.plusDays(1).atStartOfDay(LONDON).toInstant();
        for (var minute = day.atStartOfDay(LONDON).toInstant();
                minute.isBefore(next);
                minute = minute.plusSeconds(60)) {
            var now = minute;
            var times = TypedTimes.lastHour(now, LONDON);
            var start = times.start(LONDON).orElseThrow();
            var end = times.end(LONDON).orElseThrow();
            assertTrue(start.isBefore(end), () -> now + ": " + times);
            assertFalse(end.isAfter(now), () -> now + ": " + times);
        }
    }

    @Test
    void atMidnightTheLastHourOfTheDayBeforeIsOffered() {
        var midnight = Instant.parse("2026-11-24T00:03:00Z");
        assertEquals(new TypedTimes("2026-11-23", "22:55", "23:55"), TypedTimes.lastHour(midnight, LONDON));
    }
}
