package org.footing.web.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.footing.cohort.Moment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedMomentTest {

    private static final LocalTime SIX = LocalTime.of(18, 0);

    @ParameterizedTest
    @ValueSource(strings = {"day 14, 18:00", "Day 14 18:00", "14 18:00", "day14, 18:00", " 14 , 18:00 "})
    void aDayOfStudyIsRead(String typed) {
        assertEquals(Optional.of(new Moment.OfDay(14, SIX)), TypedMoment.DUE.read(typed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-30 18:00",
                "2026-11-30T18:00",
                "2026-11-30, 18:00",
                "30/11/2026 18:00",
                "30 November 2026, 18:00",
                "30 nov 2026 18:00"
            })
    void aDayOfTheCalendarIsRead(String typed) {
        assertEquals(Optional.of(Moment.at(LocalDate.of(2026, 11, 30), SIX)), TypedMoment.OPENS.read(typed));
    }

    @Test
    void withoutATimeItIsTheFirstMinuteOfTheDayOrTheLast() {
        assertEquals(Optional.of(Moment.day(0)), TypedMoment.OPENS.read("day 0"));
        assertEquals(Optional.of(new Moment.OfDay(0, LocalTime.of(23, 59))), TypedMoment.DUE.read("day 0"));
    }

    @Test
    void theTwentyNinthOfFebruaryIsThereInLeapYearsAlone() {
        assertEquals(
                Optional.of(Moment.at(LocalDate.of(2028, 2, 29), LocalTime.MIDNIGHT)),
                TypedMoment.OPENS.read("29/2/2028"));
        assertEquals(Optional.empty(), TypedMoment.OPENS.read("2027-02-29"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "day",
                "day -1",
                "day 3001",
                "day 14 25:00",
                "2026-13-01",
                "31/11/2026",
                "1999-01-01",
                "9999-01-01",
                "30 Movember 2026",
                "2026-11-30 18:00:60",
                "2026-11-30 18:00:",
                "14 18.00",
                "99999999999999"
            })
    void anythingElseIsNone(String typed) {
        assertEquals(Optional.empty(), TypedMoment.DUE.read(typed));
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        for (var kind : TypedMoment.values()) {
            for (var typed : List.of(
                    "day 14",
                    "day 14, 18:00",
                    "2026-11-30",
                    "2026-11-30 18:00",
                    "day 14, 18:00:05",
                    "2026-11-30 18:00:05")) {
                assertEquals(typed, kind.written(kind.read(typed)));
            }
        }
        assertEquals("", TypedMoment.DUE.written(Optional.empty()));
    }
}
