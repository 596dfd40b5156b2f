package org.footing.insight;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.footing.cohort.Cohort;

/** How much practice is planned by a day: the hours that the course asks for, spread evenly over the days of the cohort. */
public final class PracticePlan {

    private static final int MINUTES = 60;

    private PracticePlan() {}

    /** Minutes by the beginning of the day; absent where the cohort has no last day. */
    public static Optional<Long> minutes(Cohort cohort, int hours, LocalDate today) {
        return Optional.ofNullable(cohort.endsOn).map(end -> minutes(hours, cohort.startsOn, end, today));
    }

    static long minutes(int hours, LocalDate start, LocalDate end, LocalDate today) {
        var days = ChronoUnit.DAYS.between(start, end) + 1;
        var gone = Math.max(0, Math.min(days, ChronoUnit.DAYS.between(start, today)));
        return hours * MINUTES * gone / Math.max(1, days);
    }
}
