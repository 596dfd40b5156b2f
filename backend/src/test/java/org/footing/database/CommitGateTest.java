package org.footing.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CommitGateTest {

    private static final int PATIENCE_SECONDS = 30;

    @Inject
    CommitGate gate;

    @Test
    void aCommitWaitsForTheSyncThatRuns() throws Exception {
        var syncs = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        var threads = Executors.newFixedThreadPool(2);
        try {
            var sync = threads.submit(() -> {
                gate.whileClosed(() -> {
                    syncs.countDown();
                    await(mayEnd);
                });
                return true;
            });
            await(syncs);
            Future<Integer> act =
                    threads.submit(() -> QuarkusTransaction.requiringNew().call(() -> 1));
            assertThrows(TimeoutException.class, () -> act.get(300, TimeUnit.MILLISECONDS));
            mayEnd.countDown();
            assertEquals(1, act.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
            sync.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } finally {
            mayEnd.countDown();
            threads.shutdownNow();
        }
    }

    /** What fails leaves the gate as it was: it is counted as ended, and the next sync does not wait for it. */
    @Test
    void aTransactionThatIsRolledBackHasLeft() throws Exception {
        assertThrows(IllegalStateException.class, () -> QuarkusTransaction.requiringNew()
                .run(() -> {
                    throw new IllegalStateException("the act failed");
                }));
        var from = System.nanoTime();
        gate.whileClosed(() -> {});
        var waited = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - from);
        assertEquals(0, waited / 400, () -> "waited " + waited + " ms for a commit that there is not");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
