package org.footing.database;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import org.jboss.logging.Logger;

/**
 * Timed work that one node at a time does. Nothing may depend on a job having run: it only does early what a request would do
 * anyway.
 */
@ApplicationScoped
public class Jobs {

    private static final Logger LOG = Logger.getLogger(Jobs.class);
    private static final Duration LEASE = Duration.ofMinutes(5);

    private final AtomicLong failures = new AtomicLong();

    @Inject
    Clock clock;

    /** Does the work if it is due and no other node is at it; then it is due again after the interval. */
    public void run(String name, Duration interval, Runnable work) {
        run(name, LEASE, now -> now.plus(interval), work);
    }

    /**
     * The same, for work that takes long or has its hour.
     *
     * @param lease how long no other node will do it, even if this one has died
     * @param next when it is due again, of the time when it ended
     */
    public void run(String name, Duration lease, UnaryOperator<Instant> next, Runnable work) {
        if (!take(name, lease)) {
            return;
        }
        try {
            work.run();
        } catch (RuntimeException failed) {
            failures.incrementAndGet();
            LOG.errorf(failed, "The job %s failed; it will be tried again when it is next due.", name);
        }
        var due = next.apply(clock.instant());
        QuarkusTransaction.requiringNew().run(() -> Job.done(name, due));
    }

    /** How often work went wrong since this program started. */
    public long failures() {
        return failures.get();
    }

    private boolean take(String name, Duration lease) {
        var now = clock.instant();
        return QuarkusTransaction.requiringNew().call(() -> Job.take(name, now, now.plus(lease)));
    }
}
