package org.footing.web.page;

import io.smallrye.health.api.Wellness;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.footing.exchange.BackupRun;

/** Whether the school was backed up in the last two nights: a monitor that asks learns of it before somebody needs one. */
@Wellness
class BackupMade implements HealthCheck {

    private static final Duration OLDEST = Duration.ofHours(49);

    @Inject
    Clock clock;

    @ConfigProperty(name = "footing.backups.nightly")
    boolean wanted;

    @Override
    @Transactional
    public HealthCheckResponse call() {
        var last = BackupRun.lastGood().map(run -> run.madeAt);
        var fresh =
                last.filter(made -> made.isAfter(clock.instant().minus(OLDEST))).isPresent();
        var answer = HealthCheckResponse.named("backup").status(fresh || !wanted);
        last.ifPresent(made -> answer.withData("last", made.toString()));
        return answer.build();
    }
}
