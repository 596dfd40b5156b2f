package org.footing.web.admin;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.footing.identity.Term;
import org.footing.web.page.Dates;

/**
 * The days on which a right holds, as they were typed.
 *
 * @param from the first; empty for at once
 * @param until the last; empty for without an end
 */
public record TermForm(String from, String until) {

    static final TermForm EMPTY = new TermForm("", "");

    /** Whether no day was typed. */
    boolean blank() {
        return from.isBlank() && until.isBlank();
    }

    /** Empty when it cannot be read, ends before it begins, or is over. */
    Optional<Term> term(ZoneId zone, Instant now) {
        try {
            var first = day(from).map(day -> day.atStartOfDay(zone).toInstant()).filter(now::isBefore);
            var end = day(until).map(day -> day.plusDays(1).atStartOfDay(zone).toInstant());
            return Optional.of(new Term(first.orElse(now), end));
        } catch (DateTimeException | IllegalArgumentException wrong) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> day(String typed) {
        var day = Optional.of(typed.strip()).filter(text -> !text.isEmpty()).map(LocalDate::parse);
        if (!day.map(Dates::sensible).orElse(true)) {
            throw new DateTimeException("slip of the finger");
        }
        return day;
    }
}
