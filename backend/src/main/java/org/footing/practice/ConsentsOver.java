package org.footing.practice;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.footing.database.Jobs;

/** Takes away, each day, what nobody has agreed to be kept any longer. */
@ApplicationScoped
class ConsentsOver {

    private static final String NAME = "consents-over";
    private static final Duration INTERVAL = Duration.ofHours(12);

    @Inject
    Jobs jobs;

    @Inject
    Clients clients;

    @Inject
    Clock clock;

    @Scheduled(every = "5m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        jobs.run(NAME, INTERVAL, () -> clients.endOver(clock.instant()));
    }
}
