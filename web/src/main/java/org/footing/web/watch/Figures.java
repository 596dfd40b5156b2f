package org.footing.web.watch;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.footing.database.GroupSync;
import org.footing.database.Jobs;
import org.footing.exchange.BackupRun;
import org.footing.identity.Session;

/** What a school's operator wants to see as a curve, beside what the framework measures. The database is asked when a monitor asks. */
@ApplicationScoped
class Figures {

    @Inject
    MeterRegistry meters;

    @Inject
    GroupSync sync;

    @Inject
    Jobs jobs;

    @Inject
    Clock clock;

    void start(@Observes StartupEvent started) {
        Gauge.builder("footing.sessions.open", this, Figures::sessions)
                .description("Devices on which somebody is signed in")
                .register(meters);
        Gauge.builder("footing.backup.age", this, Figures::backupAge)
                .description("Since the last good nightly backup; not a number when there is none")
                .baseUnit("seconds")
                .register(meters);
        FunctionCounter.builder("footing.jobs.failed", jobs, Jobs::failures)
                .description("Times that work by the clock went wrong on this node")
                .register(meters);
        FunctionTimer.builder(
                        "footing.group.sync",
                        sync,
                        each -> each.cost().number(),
                        each -> each.cost().spent().toNanos(),
                        TimeUnit.NANOSECONDS)
                .description("Waits for the disk before answers, each shared by all who wait; none with PostgreSQL")
                .register(meters);
    }

    private double sessions() {
        return QuarkusTransaction.requiringNew().call(() -> (double) Session.open(clock.instant()));
    }

    private double backupAge() {
        return QuarkusTransaction.requiringNew()
                .call(BackupRun::lastGood)
                .map(run -> Duration.between(run.madeAt, clock.instant()).toSeconds())
                .map(Long::doubleValue)
                .orElse(Double.NaN);
    }
}
