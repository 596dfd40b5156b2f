package org.footing.cohort;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Pattern;

/** When something is to be, as somebody said it. What comes of it is for {@link StudyDays} to say. */
public sealed interface Moment {

    /** As far ahead as anybody plans. */
    int LAST_DAY = 3000;

    /**
     * So many days of study after the cohort's start.
     *
     * @param day 0 for the day of the start
     */
    record OfDay(int day, LocalTime time) implements Moment {

        public OfDay {
            if (day < 0 || day > LAST_DAY) {
                throw new IllegalArgumentException("a day from 0 to " + LAST_DAY);
            }
        }

        @Override
        public Moment shifted(long days) {
            return this;
        }

        @Override
        public String text() {
            return day + " " + time;
        }
    }

    /** By the clock where the cohort is. */
    record At(LocalDateTime local) implements Moment {

        @Override
        public Moment shifted(long days) {
            return new At(local.plusDays(days));
        }

        @Override
        public String text() {
            return local.toString();
        }
    }

    Pattern COUNTED = Pattern.compile("([0-9]{1,4}) ([0-9:.]{4,18})");

    static Moment day(int day) {
        return new OfDay(day, LocalTime.MIDNIGHT);
    }

    static Moment at(LocalDate day, LocalTime time) {
        return new At(day.atTime(time));
    }

    /** What {@link #text} has written; absent for anything else. */
    static Optional<Moment> read(String text) {
        try {
            var counted = COUNTED.matcher(text);
            return Optional.of(
                    counted.matches()
                            ? new OfDay(Integer.parseInt(counted.group(1)), LocalTime.parse(counted.group(2)))
                            : new At(LocalDateTime.parse(text)));
        } catch (DateTimeException | IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** The same so many days later, where it is one by the calendar. */
    Moment shifted(long days);

    /** As it is kept. */
    String text();
}
