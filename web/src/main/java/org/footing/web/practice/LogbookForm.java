package org.footing.web.practice;

import io.quarkus.qute.i18n.MessageBundles;
import jakarta.ws.rs.DefaultValue;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.footing.course.Course;
import org.footing.practice.Logged;
import org.footing.web.page.WholeNumber;
import org.jboss.resteasy.reactive.RestForm;

/**
 * Practice as it was filled in.
 *
 * @param reason for a correction
 * @param errors by field, in words; none where it can be taken
 */
public record LogbookForm(
        String day,
        String from,
        String until,
        String venue,
        String client,
        String category,
        List<String> techniques,
        String pressure,
        String supervisedBy,
        String notes,
        String reason,
        Map<String, String> errors) {

    static final LogbookMessages WORDS = MessageBundles.get(LogbookMessages.class);

    private static final int STEP = 5;

    /** The fields of {@code practice/_logged} as a browser sends them. */
    public static class Sent extends SentTimes {
        @RestForm
        @DefaultValue("")
        public String venue = "";

        @RestForm
        @DefaultValue("")
        public String client = "";

        @RestForm
        @DefaultValue("")
        public String category = "";

        @RestForm("technique")
        public List<String> techniques = List.of();

        @RestForm
        @DefaultValue("")
        public String pressure = "";

        @RestForm
        @DefaultValue("")
        public String supervisedBy = "";

        @RestForm
        @DefaultValue("")
        public String notes = "";

        @RestForm
        @DefaultValue("")
        public String reason = "";

        LogbookForm form() {
            return new LogbookForm(
                    day.strip(),
                    from.strip(),
                    until.strip(),
                    venue.strip(),
                    client.strip(),
                    category,
                    List.copyOf(techniques),
                    pressure,
                    supervisedBy.strip(),
                    notes.strip(),
                    reason.strip(),
                    Map.of());
        }
    }

    /** What most will fill in again: the place, the kind and who was there, as they were last; an hour that ends now. */
    static LogbookForm next(Optional<Logged> last, ZoneId zone, Clock clock) {
        var now = clock.instant().atZone(zone);
        var passed = now.truncatedTo(ChronoUnit.MINUTES).minusMinutes(now.getMinute() % STEP);
        // Midnight is no end of any day that the fields could say.
        var until = passed.toLocalTime().equals(LocalTime.MIDNIGHT) ? passed.minusMinutes(STEP) : passed;
        var from = until.minusHours(1);
        var sameDay = from.toLocalDate().equals(until.toLocalDate());
        return new LogbookForm(
                until.toLocalDate().toString(),
                sameDay ? TypedTimes.MINUTES.format(from) : "00:00",
                TypedTimes.MINUTES.format(until),
                last.map(Logged::venue).orElse(""),
                "",
                last.map(Logged::category).orElse(""),
                List.of(),
                last.map(Logged::pressure).map(LogbookForm::pressure).orElse(""),
                last.map(Logged::supervisedBy).orElse(""),
                "",
                "",
                Map.of());
    }

    static LogbookForm of(Logged logged, ZoneId zone) {
        var times = TypedTimes.of(logged.startsAt(), logged.endsAt(), zone);
        return new LogbookForm(
                times.day(),
                times.from(),
                times.until(),
                logged.venue(),
                logged.clientCode(),
                logged.category(),
                logged.techniques(),
                pressure(logged.pressure()),
                logged.supervisedBy(),
                logged.notes(),
                "",
                Map.of());
    }

    private static String pressure(int level) {
        return level == 0 ? "" : Integer.toString(level);
    }

    /** With whatever cannot be taken said beside its field. */
    LogbookForm checked(Course course, ZoneId zone, Instant now) {
        var errors = times().errors();
        var start = times().start(zone);
        var end = times().end(zone);
        // What is still missing is said already; the rest is checked as if it were there.
        var logged = logged(
                start.orElse(now.minusSeconds(1)), start.flatMap(any -> end).orElse(now));
        logged.faults(course, now).forEach(fault -> errors.putIfAbsent(field(fault), words(fault)));
        return with(errors);
    }

    LogbookForm wrong(String field, String error) {
        var all = new HashMap<>(errors);
        all.put(field, error);
        return with(all);
    }

    private LogbookForm with(Map<String, String> known) {
        return new LogbookForm(
                day,
                from,
                until,
                venue,
                client,
                category,
                techniques,
                pressure,
                supervisedBy,
                notes,
                reason,
                Map.copyOf(known));
    }

    /** Only of a form without errors. */
    Logged logged(ZoneId zone) {
        return logged(times().start(zone).orElseThrow(), times().end(zone).orElseThrow());
    }

    TypedTimes times() {
        return new TypedTimes(day, from, until);
    }

    private Logged logged(Instant start, Instant end) {
        var level = pressure.isEmpty() ? Optional.of(0) : WholeNumber.of(pressure, 1, Logged.DEEPEST);
        return new Logged(start, end, venue, client, category, techniques, level.orElse(-1), supervisedBy, notes);
    }

    private static String field(Logged.Fault fault) {
        return switch (fault) {
            case ENDS_BEFORE_IT_BEGINS, TOO_LONG, NOT_YET -> "until";
            case VENUE -> "venue";
            case CLIENT_CODE -> "client";
            case CATEGORY -> "category";
            case TECHNIQUES -> "techniques";
            case PRESSURE -> "pressure";
            case SUPERVISOR -> "supervisedBy";
            case NOTES -> "notes";
        };
    }

    private static String words(Logged.Fault fault) {
        return switch (fault) {
            case ENDS_BEFORE_IT_BEGINS -> WORDS.endsBefore();
            case TOO_LONG -> WORDS.tooLong((int) Logged.LONGEST.toHours());
            case NOT_YET -> WORDS.notYet();
            case VENUE -> WORDS.noVenue(Logged.LONGEST_VENUE);
            case CLIENT_CODE -> WORDS.noCode();
            case CATEGORY -> WORDS.noCategory();
            case TECHNIQUES -> WORDS.noTechniques();
            case PRESSURE -> WORDS.noPressure();
            case SUPERVISOR -> WORDS.longSupervisor(Logged.LONGEST_SUPERVISOR);
            case NOTES -> WORDS.longNotes(Logged.LONGEST_NOTES);
        };
    }

    boolean sound() {
        return errors.isEmpty();
    }

    /** Empty where nothing is wrong. */
    public String error(String field) {
        return errors.getOrDefault(field, "");
    }
}
