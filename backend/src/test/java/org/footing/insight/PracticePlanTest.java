package org.footing.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PracticePlanTest {

    /** Forty hours over ten days. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-01, 0",
        "2026-11-02, 0",
        "2026-11-03, 240",
        "2026-11-11, 2160",
        "2026-11-12, 2400",
        "2026-12-24, 2400"
    })
    void hoursAreSpreadEvenlyFromTheFirstDayToTheLast(LocalDate today, long minutes) {
        var start = LocalDate.of(2026, 11, 2);
        assertEquals(minutes, PracticePlan.minutes(40, start, start.plusDays(9), today));
    }
}
