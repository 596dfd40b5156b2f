package org.footing.web.journey;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Waits for what others do. */
final class Await {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private Await() {}

    /** Looks again and again, for a minute at most. */
    static void that(Callable<Boolean> there) throws Exception {
        var late = System.nanoTime() + PATIENCE.toNanos();
        while (!there.call()) {
            assertTrue(System.nanoTime() < late, "nothing came of it in a minute");
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }
}
