package org.footing.assessment;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.footing.database.Jobs;

/** Hands in attempts whose time is up although nobody looks at them. */
@ApplicationScoped
class OverdueAttempts {

    private static final String NAME = "overdue-attempts";
    private static final Duration INTERVAL = Duration.ofSeconds(15);

    @Inject
    Jobs jobs;

    @Inject
    Submissions submissions;

    @Inject
    Clock clock;

    @Scheduled(every = "5s", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        jobs.run(NAME, INTERVAL, () -> submissions.submitAllOverdue(clock.instant()));
    }
}
