package org.footing.web.practice;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.footing.web.page.Dates;

/** A day and two times of it, as a browser's fields show and send them. */
public record TypedTimes(String day, String from, String until) {

    static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    private static final int STEP = 5;

    /** The hour before now, ended at a round time; from the beginning of the day where a clock does not show an hour less on it. */
    static TypedTimes lastHour(Instant now, ZoneId zone) {
        var minute = now.atZone(zone).truncatedTo(ChronoUnit.MINUTES);
        var round = minute.minusMinutes(minute.getMinute() % STEP);
        // Midnight is no end of any day that the fields could say.
        var until = round.toLocalTime().equals(LocalTime.MIDNIGHT) ? round.minusMinutes(STEP) : round;
        var from = until.minusHours(1);
        // Not so shortly after midnight, and in the hour that comes twice when clocks are put back.
        var shown = from.toLocalTime().isBefore(until.toLocalTime());
        return of((shown ? from : until.truncatedTo(ChronoUnit.DAYS)).toInstant(), until.toInstant(), zone);
    }

    /** As they are typed for a stretch of time that ends on the day it begins. */
    static TypedTimes of(Instant start, Instant end, ZoneId zone) {
        var from = start.atZone(zone);
        return new TypedTimes(from.toLocalDate().toString(), MINUTES.format(from), MINUTES.format(end.atZone(zone)));
    }

    /** By field, in words. */
    Map<String, String> errors() {
        var errors = new HashMap<String, String>();
        if (day(day).isEmpty()) {
            errors.put("day", LogbookForm.WORDS.noDay());
        }
        if (time(from).isEmpty()) {
            errors.put("from", LogbookForm.WORDS.noTime());
        }
        if (time(until).isEmpty()) {
            errors.put("until", LogbookForm.WORDS.noTime());
        }
        return errors;
    }

    public Optional<Instant> start(ZoneId zone) {
        return at(from, zone);
    }

    Optional<Instant> end(ZoneId zone) {
        return at(until, zone);
    }

    private Optional<Instant> at(String typed, ZoneId zone) {
        return day(day).flatMap(known ->
                time(typed).map(time -> known.atTime(time).atZone(zone).toInstant()));
    }

    public static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed)).filter(Dates::sensible);
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /** To the minute, as it is shown: what lies within one is no time at all. */
    private static Optional<LocalTime> time(String typed) {
        try {
            return Optional.of(LocalTime.parse(typed).truncatedTo(ChronoUnit.MINUTES));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
