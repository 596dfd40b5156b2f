package org.footing.files;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.footing.database.Jobs;

/** Takes away what has come of files whose rest did not follow. */
@ApplicationScoped
class ForgottenUploads {

    private static final String NAME = "unfinished-uploads";
    private static final Duration INTERVAL = Duration.ofHours(1);
    private static final int AT_ONCE = 100;

    @Inject
    Jobs jobs;

    @Inject
    Deliveries deliveries;

    @Inject
    Clock clock;

    @Scheduled(every = "5m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        jobs.run(NAME, INTERVAL, () -> deliveries.giveUpOld(clock.instant(), AT_ONCE));
    }
}
