package org.footing.database;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Timed work that one node at a time does. Nothing may depend on a job having run: it only does early what a request would do
 * anyway.
 */
@ApplicationScoped
public class Jobs {

    private static final Logger LOG = Logger.getLogger(Jobs.class);
    private static final Duration LEASE = Duration.ofMinutes(5);

    @Inject
    Clock clock;

    /** Does the work if it is due and no other node is at it; then it is due again after the interval. */
    public void run(String name, Duration interval, Runnable work) {
        if (!take(name)) {
            return;
        }
        try {
            work.run();
        } catch (RuntimeException failed) {
            LOG.errorf(failed, "The job %s failed; it will be tried again in %s.", name, interval);
        }
        var next = clock.instant().plus(interval);
        QuarkusTransaction.requiringNew().run(() -> Job.done(name, next));
    }

    private boolean take(String name) {
        var now = clock.instant();
        return QuarkusTransaction.requiringNew().call(() -> Job.take(name, now, now.plus(LEASE)));
    }
}
