package org.footing.web.schedule;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.footing.cohort.Moment;
import org.footing.web.page.Dates;

/** A moment as people type it: {@code day 14}, {@code day 14, 18:00}, {@code 2026-11-30 18:00}, {@code 30/11/2026} or {@code 30 November 2026}. */
enum TypedMoment {
    /** Where no time is given, with the day's first minute. */
    OPENS(LocalTime.MIDNIGHT),
    /** Where no time is given, with the day's last minute. */
    DUE(LocalTime.of(23, 59));

    /** With seconds, where there are any: a schedule that is saved as it stands must stay as it is. */
    private static final String CLOCK = "([0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)";

    private static final Pattern COUNTED = Pattern.compile("(?:day\\s*)?([0-9]{1,4})(?:[\\s,]+" + CLOCK + ")?");
    private static final Pattern DATED =
            Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}|[0-9]{1,2} \\p{L}+ [0-9]{4})"
                    + "(?:[\\s,t]+" + CLOCK + ")?");
    private static final List<DateTimeFormatter> DAYS = Stream.of("uuuu-MM-dd", "d/M/uuuu", "d MMMM uuuu", "d MMM uuuu")
            .map(TypedMoment::formatter)
            .toList();
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm[:ss]", Locale.UK);

    private final LocalTime unsaid;

    TypedMoment(LocalTime unsaid) {
        this.unsaid = unsaid;
    }

    private static DateTimeFormatter formatter(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.UK)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /** Absent where it cannot be read. */
    Optional<Moment> read(String typed) {
        var text = typed.strip().toLowerCase(Locale.UK);
        var counted = COUNTED.matcher(text);
        if (counted.matches()) {
            var day = Integer.parseInt(counted.group(1));
            return time(Optional.ofNullable(counted.group(2)))
                    .filter(time -> day <= Moment.LAST_DAY)
                    .map(time -> new Moment.OfDay(day, time));
        }
        var dated = DATED.matcher(text);
        if (dated.matches()) {
            return day(dated.group(1))
                    .flatMap(day -> time(Optional.ofNullable(dated.group(2))).map(time -> Moment.at(day, time)));
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> day(String text) {
        for (var form : DAYS) {
            try {
                return Optional.of(LocalDate.parse(text, form)).filter(Dates::sensible);
            } catch (DateTimeException other) {
                // It may be written in the next form.
            }
        }
        return Optional.empty();
    }

    private Optional<LocalTime> time(Optional<String> text) {
        try {
            return Optional.of(text.map(given -> LocalTime.parse(given, TIME)).orElse(unsaid));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /** As it can be typed. */
    String written(Moment moment) {
        if (moment instanceof Moment.OfDay counted) {
            return "day " + counted.day() + (counted.time().equals(unsaid) ? "" : ", " + counted.time());
        }
        var local = ((Moment.At) moment).local();
        return local.toLocalDate() + (local.toLocalTime().equals(unsaid) ? "" : " " + local.toLocalTime());
    }

    /** As it stands in the field; empty for none. */
    String written(Optional<Moment> moment) {
        return moment.map(this::written).orElse("");
    }
}
