package org.footing.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.footing.cast.AtOnce;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class JobsTest {

    private static final String NAME = "overdue-attempts";
    private static final Duration HOUR = Duration.ofHours(1);

    @Inject
    Jobs jobs;

    private final AtomicInteger done = new AtomicInteger();

    @BeforeEach
    void theJobIsDue() {
        QuarkusTransaction.requiringNew().run(() -> Job.done(NAME, Instant.EPOCH));
    }

    @Test
    void aJobThatIsDueRunsAndIsDueAgainAfterTheInterval() {
        jobs.run(NAME, HOUR, done::incrementAndGet);
        jobs.run(NAME, HOUR, done::incrementAndGet);
        assertEquals(1, done.get());
        assertTrue(job().dueAt.isAfter(Instant.now().plusSeconds(3_000)));
    }

    @Test
    void ofTwentyNodesThatComeAtOnceOneDoesTheWork() {
        AtOnce.all(IntStream.range(0, 20)
                .<Callable<Boolean>>mapToObj(node -> () -> {
                    jobs.run(NAME, HOUR, done::incrementAndGet);
                    return true;
                })
                .toList());
        assertEquals(1, done.get());
    }

    @Test
    void aJobThatFailsIsTriedAgainAfterTheInterval() {
        jobs.run(NAME, Duration.ZERO, () -> {
            throw new IllegalStateException("on purpose");
        });
        jobs.run(NAME, HOUR, done::incrementAndGet);
        assertEquals(1, done.get());
    }

    @Test
    void aNodeThatDiedAtWorkHoldsTheJobNoLongerThanItsLease() {
        var now = Instant.now();
        assertTrue(QuarkusTransaction.requiringNew().call(() -> Job.take(NAME, now, now.minusSeconds(1))));
        jobs.run(NAME, HOUR, done::incrementAndGet);
        assertEquals(1, done.get());
    }

    private static Job job() {
        return QuarkusTransaction.requiringNew().call(() -> Job.findById(NAME));
    }
}
