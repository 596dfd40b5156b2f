package org.footing.insight;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.footing.cohort.Cohort;
import org.footing.database.Jobs;
import org.footing.library.Library;
import org.jboss.logging.Logger;

/**
 * Keeps how each cohort stood at the end of each week, in its own time zone: once it is over, and later for weeks in which the program was off
 * or did not keep them yet. What stood then is told by when each thing was done, so it is the same whenever it is asked.
 */
@ApplicationScoped
public class Weeks {

    private static final Logger LOG = Logger.getLogger(Weeks.class);
    private static final String NAME = "cohort-weeks";
    private static final Duration INTERVAL = Duration.ofMinutes(15);
    private static final Duration LEASE = Duration.ofHours(2);

    @Inject
    Jobs jobs;

    @Inject
    Library library;

    @Inject
    Clock clock;

    @Scheduled(every = "60s", delayed = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        jobs.run(NAME, LEASE, now -> now.plus(INTERVAL), () -> catchUp(clock.instant()));
    }

    /** A cohort and the Mondays of its weeks that are not kept. */
    private record Missing(long cohortId, List<LocalDate> mondays) {}

    /** Returns how many weeks were kept: none where all are. */
    public int catchUp(Instant now) {
        return QuarkusTransaction.requiringNew().call(() -> missing(now)).stream()
                .mapToInt(this::tried)
                .sum();
    }

    /** What cannot be told of one cohort hinders no other; it is tried again. */
    private int tried(Missing missing) {
        try {
            return keep(missing.cohortId(), missing.mondays());
        } catch (RuntimeException failed) {
            LOG.errorf(failed, "The weeks of cohort %d were not kept; they will be tried again.", missing.cohortId());
            return 0;
        }
    }

    private static List<Missing> missing(Instant now) {
        var last = CohortWeek.last();
        return Cohort.<Cohort>listAll().stream()
                .map(cohort -> new Missing(cohort.id, mondays(cohort, Optional.ofNullable(last.get(cohort.id)), now)))
                .filter(missing -> !missing.mondays().isEmpty())
                .toList();
    }

    /** Of the weeks that are over, from the one in which the cohort began to the one in which it ended, behind the last that is kept. */
    static List<LocalDate> mondays(Cohort cohort, Optional<LocalDate> last, Instant now) {
        var today = LocalDate.ofInstant(now, cohort.zone());
        var mondays = new ArrayList<LocalDate>();
        var monday = last.map(day -> day.plusWeeks(1)).orElseGet(() -> monday(cohort.startsOn));
        while (!monday.plusWeeks(1).isAfter(today) && (cohort.endsOn == null || !monday.isAfter(cohort.endsOn))) {
            mondays.add(monday);
            monday = monday.plusWeeks(1);
        }
        return mondays;
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private int keep(long cohortId, List<LocalDate> mondays) {
        return QuarkusTransaction.requiringNew()
                .timeout((int) LEASE.toSeconds())
                .call(() -> {
                    var cohort = Cohort.<Cohort>findById(cohortId);
                    var ends = mondays.stream()
                            .map(monday -> monday.plusWeeks(1)
                                    .atStartOfDay(cohort.zone())
                                    .toInstant())
                            .toList();
                    var figures = Past.of(cohort, library.course(cohort.edition), ends);
                    for (var place = 0; place < ends.size(); place++) {
                        CohortWeek.create(cohortId, mondays.get(place), figures.get(place));
                    }
                    return ends.size();
                });
    }
}
