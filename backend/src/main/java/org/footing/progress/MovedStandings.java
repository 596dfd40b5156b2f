package org.footing.progress;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.footing.database.Jobs;

/** Sums the students of large cohorts anew that follow another edition. Which are left is told by their standings. */
@ApplicationScoped
class MovedStandings {

    private static final String NAME = "standings";
    private static final Duration INTERVAL = Duration.ofSeconds(15);

    @Inject
    Jobs jobs;

    @Inject
    Standings standings;

    @Scheduled(every = "5s", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        jobs.run(NAME, INTERVAL, standings::rebuildMoved);
    }
}
