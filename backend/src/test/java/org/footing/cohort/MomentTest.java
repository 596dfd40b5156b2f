package org.footing.cohort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MomentTest {

    @Test
    void whatIsKeptIsReadAgain() {
        for (var moment : List.of(
                Moment.day(0),
                new Moment.OfDay(14, LocalTime.of(18, 30)),
                Moment.at(LocalDate.of(2028, 2, 29), LocalTime.of(23, 59)),
                Moment.at(LocalDate.of(2026, 11, 2), LocalTime.of(9, 0, 5, 250_000_000)))) {
            assertEquals(Optional.of(moment), Moment.read(moment.text()), moment.text());
        }
    }

    @Test
    void aMomentOfTheTimeBeforeThereWereSchedulesIsRead() {
        assertEquals(Optional.of(Moment.day(7)), Moment.read("7 00:00"));
        assertEquals(
                Optional.of(Moment.at(LocalDate.of(2026, 7, 1), LocalTime.of(19, 0))),
                Moment.read("2026-07-01T19:00:00"));
    }

    @Test
    void anythingElseIsNone() {
        for (var text : List.of("", "soon", "2026-02-30T10:00", "9999 00:00", "3 25:00", "-1 00:00")) {
            assertEquals(Optional.empty(), Moment.read(text), text);
        }
    }

    @Test
    void daysOfStudyAreCountedFromTheStartOn() {
        assertThrows(IllegalArgumentException.class, () -> Moment.day(-1));
        assertThrows(IllegalArgumentException.class, () -> Moment.day(Moment.LAST_DAY + 1));
    }

    @Test
    void onlyADayOfTheCalendarIsShifted() {
        assertEquals(Moment.day(3), Moment.day(3).shifted(364));
        assertEquals(
                Moment.at(LocalDate.of(2028, 2, 29), LocalTime.NOON),
                Moment.at(LocalDate.of(2027, 3, 1), LocalTime.NOON).shifted(365));
    }
}
