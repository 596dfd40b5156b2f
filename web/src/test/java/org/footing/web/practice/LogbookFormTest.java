package org.footing.web.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LogbookFormTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Test
    void whateverTheTimeAStretchIsOfferedThatCanBeLogged() {
        var day = Instant.parse("2026-05-07T23:00:00Z");
        for (int minute = 0; minute < 24 * 60; minute++) {
            var now = day.plus(Duration.ofMinutes(minute));
            var times = LogbookForm.next(Optional.empty(), LONDON, Clock.fixed(now, LONDON))
                    .times();
            var start = times.start(LONDON).orElseThrow();
            var end = times.end(LONDON).orElseThrow();
            assertTrue(start.isBefore(end), () -> now + ": " + times);
            assertFalse(end.isAfter(now), () -> now + ": " + times);
        }
    }

    @Test
    void atMidnightTheLastHourOfTheDayBeforeIsOffered() {
        var midnight = Instant.parse("2026-11-24T00:03:00Z");
        var form = LogbookForm.next(Optional.empty(), LONDON, Clock.fixed(midnight, LONDON));
        assertEquals(new TypedTimes("2026-11-23", "22:55", "23:55"), form.times());
    }
}
