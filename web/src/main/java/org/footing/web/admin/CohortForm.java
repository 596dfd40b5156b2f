package org.footing.web.admin;

import io.quarkus.qute.i18n.MessageBundles;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.footing.identity.Person;
import org.footing.web.page.Dates;
import org.jspecify.annotations.Nullable;

/**
 * A cohort that somebody wants to open, as they typed it.
 *
 * @param course by its id; empty where nobody is asked
 * @param errors by field, in words
 * @param there address of a cohort that is the same
 */
public record CohortForm(
        String course, String name, String startsOn, Map<String, String> errors, Optional<String> there) {

    /** To be filled in. */
    static CohortForm on(LocalDate day) {
        return new CohortForm("", "", day.toString(), Map.of(), Optional.empty());
    }

    static CohortForm typed(String course, String name, String startsOn) {
        var words = MessageBundles.get(SchoolMessages.class);
        var errors = new TreeMap<String, String>();
        if (!Person.isName(name)) {
            errors.put("name", words.noName());
        }
        if (!isDay(startsOn)) {
            errors.put("startsOn", words.noDay(Dates.FIRST_YEAR, Dates.LAST_YEAR));
        }
        return new CohortForm(course, name.strip(), startsOn, errors, Optional.empty());
    }

    private static boolean isDay(String typed) {
        try {
            return Dates.sensible(LocalDate.parse(typed));
        } catch (DateTimeException none) {
            return false;
        }
    }

    CohortForm beside(long cohortId) {
        return new CohortForm(course, name, startsOn, errors, Optional.of("/cohorts/" + cohortId));
    }

    LocalDate day() {
        return LocalDate.parse(startsOn);
    }

    public @Nullable String error(String field) {
        return errors.get(field);
    }
}
