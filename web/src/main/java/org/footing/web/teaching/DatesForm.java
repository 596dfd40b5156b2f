package org.footing.web.teaching;

import io.quarkus.qute.i18n.MessageBundles;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.footing.assessment.QuizWindow;
import org.footing.web.page.Dates;
import org.footing.web.page.WholeNumber;

/**
 * When a quiz closes, as it was filled in.
 *
 * @param mode name of one
 * @param errors by field, in words; none where it can be taken
 */
public record DatesForm(
        String mode, String day, String percent, String grace, String floor, Map<String, String> errors) {

    /** What happens at the end. */
    public enum Mode {
        NEVER,
        CLOSES,
        LATE
    }

    private static final int HUNDRED = 100;
    private static final int MOST_GRACE = 7 * 24 * 60;

    static DateMessages words() {
        return MessageBundles.get(DateMessages.class);
    }

    /** As it stands. */
    static DatesForm of(Optional<QuizWindow> window, ZoneId zone) {
        return window.map(QuizWindow::terms)
                .map(terms -> new DatesForm(
                        (terms.latePercent().isPresent() ? Mode.LATE : Mode.CLOSES).name(),
                        terms.closesAt()
                                .atZone(zone)
                                .toLocalDateTime()
                                .withSecond(0)
                                .withNano(0)
                                .toString(),
                        terms.latePercent().map(String::valueOf).orElse(""),
                        Integer.toString(terms.graceMinutes()),
                        Integer.toString(terms.lateFloor()),
                        Map.of()))
                .orElseGet(() -> new DatesForm(Mode.NEVER.name(), "", "", "0", "0", Map.of()));
    }

    /** With what is wrong with it. */
    DatesForm checked(ZoneId zone, Instant now) {
        var errors = new TreeMap<String, String>();
        if (known().isEmpty()) {
            errors.put("mode", words().notOffered());
        }
        if (!is(Mode.NEVER.name()) && at(zone).isEmpty()) {
            errors.put("day", words().noDay(Dates.FIRST_YEAR, Dates.LAST_YEAR));
        } else if (is(Mode.CLOSES.name())
                && at(zone).filter(end -> end.isBefore(now)).isPresent()) {
            errors.put("day", words().dayIsOver());
        }
        if (is(Mode.LATE.name())) {
            check(errors, "percent", percent, HUNDRED);
            check(errors, "grace", grace, MOST_GRACE);
            check(errors, "floor", floor, HUNDRED);
        }
        return new DatesForm(mode, day, percent, grace, floor, errors);
    }

    private static void check(Map<String, String> errors, String field, String typed, int most) {
        if (WholeNumber.of(typed, 0, most).isEmpty()) {
            errors.put(field, words().noNumber(0, most));
        }
    }

    /** Absent for one that never closes. Only of a form without errors. */
    Optional<QuizWindow.Terms> terms(ZoneId zone) {
        return switch (known().orElseThrow()) {
            case NEVER -> Optional.empty();
            case CLOSES -> Optional.of(new QuizWindow.Terms(at(zone).orElseThrow(), Optional.empty(), 0, 0));
            case LATE ->
                Optional.of(new QuizWindow.Terms(
                        at(zone).orElseThrow(),
                        WholeNumber.of(percent, 0, HUNDRED),
                        WholeNumber.of(grace, 0, MOST_GRACE).orElseThrow(),
                        WholeNumber.of(floor, 0, HUNDRED).orElseThrow()));
        };
    }

    private Optional<Instant> at(ZoneId zone) {
        try {
            var local = LocalDateTime.parse(day.strip());
            return Dates.sensible(local.toLocalDate())
                    ? Optional.of(local.atZone(zone).toInstant())
                    : Optional.empty();
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private Optional<Mode> known() {
        return Stream.of(Mode.values()).filter(known -> is(known.name())).findFirst();
    }

    public boolean is(String name) {
        return mode.equals(name);
    }

    /** Empty where nothing is wrong. */
    public String error(String field) {
        return errors.getOrDefault(field, "");
    }
}
