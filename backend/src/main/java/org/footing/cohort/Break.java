package org.footing.cohort;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.footing.identity.Storable;

/**
 * Days on which a cohort does not study.
 *
 * @param from its first day
 * @param until its last day
 */
public record Break(LocalDate from, LocalDate until, String name) {

    public static final int LONGEST_NAME = 60;
    public static final int LONGEST_DAYS = 366;

    /** As many as a cohort has at most. */
    public static final int MOST = 20;

    /** Why it cannot be kept. */
    public enum Fault {
        ENDS_BEFORE_IT_BEGINS,
        TOO_LONG,
        NAME
    }

    public Break {
        name = name.strip();
    }

    /** None if it can be kept. */
    public Set<Fault> faults() {
        var faults = EnumSet.noneOf(Fault.class);
        if (until.isBefore(from)) {
            faults.add(Fault.ENDS_BEFORE_IT_BEGINS);
        } else if (until.isAfter(from.plusDays(LONGEST_DAYS))) {
            faults.add(Fault.TOO_LONG);
        }
        if (name.isEmpty() || !Storable.fits(name, LONGEST_NAME) || name.lines().count() > 1) {
            faults.add(Fault.NAME);
        }
        return faults;
    }

    static boolean possible(Collection<Break> breaks) {
        return breaks.size() <= MOST
                && breaks.stream().allMatch(one -> one.faults().isEmpty());
    }

    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }
}
