package org.footing.web.page;

import io.quarkus.qute.TemplateExtension;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days and times as people here write them, in the school's or the cohort's zone. */
public record Dates(ZoneId zone) {

    /** A day beyond these years is a slip of the finger. */
    public static final int FIRST_YEAR = 2000;

    public static final int LAST_YEAR = 2199;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK);
    private static final DateTimeFormatter DAY_OF_A_YEAR = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK);

    private static final DateTimeFormatter WEEKDAY_AND_TIME =
            DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm", Locale.UK);
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.UK);

    /** Monday 30 November. */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** Monday 30 November, or Monday 30 November, 14:02 where it is not the first minute of the day. */
    public static String dayAndTime(LocalDateTime local) {
        return local.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? day(local.toLocalDate())
                : day(local.toLocalDate()) + ", " + MINUTES.format(local);
    }

    /** 30 November 2026: where it may be of another year. */
    @TemplateExtension
    public static String inFull(LocalDate day) {
        return DAY_OF_A_YEAR.format(day);
    }

    /** 30 November 2026: the day on which it was here. */
    public String dayInFull(Instant instant) {
        return DAY_OF_A_YEAR.withZone(zone).format(instant);
    }

    /** Whether somebody can have meant it who typed it. */
    public static boolean sensible(LocalDate day) {
        return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
    }

    /** 14:02:07. */
    public String time(Instant instant) {
        return TIME.withZone(zone).format(instant);
    }

    /** 30 November 2026, 14:00–15:30. */
    public String fromUntil(Instant start, Instant end) {
        return dayAndTime(start) + "–" + minutes(end);
    }

    /** 14:02. */
    public String minutes(Instant instant) {
        return MINUTES.withZone(zone).format(instant);
    }

    /** 30 November 2026, 14:02. */
    public String dayAndTime(Instant instant) {
        return DAY_AND_TIME.withZone(zone).format(instant);
    }

    /** Mon 30 Nov 2026, 14:02. */
    public String weekdayAndTime(Instant instant) {
        return WEEKDAY_AND_TIME.withZone(zone).format(instant);
    }

    /** Monday 30 November, 14:02. */
    public String nearDayAndTime(Instant instant) {
        return day(LocalDate.ofInstant(instant, zone)) + ", " + minutes(instant);
    }
}
