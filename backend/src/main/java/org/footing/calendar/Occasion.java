package org.footing.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Something at a time.
 *
 * @param key of the same thing the same, whenever it is looked at and whatever moves
 * @param title of an item, topic of a class; may be empty
 * @param place may be empty
 * @param until absent where it is but a moment
 * @param zone by whose clock it is told
 * @param course title
 * @param cohort name
 * @param address path where more is told of it
 * @param sequence never less than it was, and more after each change of the time
 */
public record Occasion(
        String key,
        Kind kind,
        String title,
        String place,
        Instant from,
        Optional<Instant> until,
        ZoneId zone,
        String course,
        String cohort,
        String address,
        int sequence) {

    /** What it is. */
    public enum Kind {
        LESSON_OPENS,
        QUIZ_OPENS,
        LESSON_DUE,
        QUIZ_DUE,
        PRACTICAL_DUE,
        HOURS_DUE,
        SIGN_OFFS_DUE,
        CASES_DUE,
        MEETING,
        OSCE,
        /** Days without study: from the first to the last. */
        BREAK
    }

    public LocalDate day() {
        return LocalDate.ofInstant(from, zone);
    }

    /** The last day that it touches. */
    public LocalDate lastDay() {
        return until.map(end -> LocalDate.ofInstant(end.minusMillis(1), zone)).orElseGet(this::day);
    }

    /** Whether it is a matter of days and not of hours. */
    public boolean wholeDay() {
        return kind == Kind.BREAK
                || until.isEmpty() && LocalTime.ofInstant(from, zone).equals(LocalTime.MIDNIGHT);
    }
}
