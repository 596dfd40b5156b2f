package org.footing.web.watch;

import io.smallrye.health.api.Wellness;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.footing.exchange.BackupRun;

/** Whether the school was backed up in the last two nights: a monitor that asks learns of it before somebody needs one. */
@Wellness
@Singleton
class BackupMade implements HealthCheck {

    private static final Duration OLDEST = Duration.ofHours(49);

    private final Clock clock;
    private final boolean wanted;

    /** A school of today has none yet. */
    private final Instant started;

    @Inject
    BackupMade(Clock clock, @ConfigProperty(name = "footing.backups.nightly") boolean wanted) {
        this.clock = clock;
        this.wanted = wanted;
        started = clock.instant();
    }

    @Override
    @Transactional
    public HealthCheckResponse call() {
        var last = BackupRun.lastGood().map(run -> run.madeAt);
        var fresh = last.orElse(started).isAfter(clock.instant().minus(OLDEST));
        var answer = HealthCheckResponse.named("backup").status(fresh || !wanted);
        last.ifPresent(made -> answer.withData("last", made.toString()));
        return answer.build();
    }
}
