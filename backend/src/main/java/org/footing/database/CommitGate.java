package org.footing.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Destroyed;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.TransactionScoped;
import java.sql.SQLException;
import java.time.Duration;

/**
 * Keeps commits and syncs of H2 apart. While H2 writes its file it takes down the state of one table after the other: of a commit
 * that falls in between, some tables are on the disk with it and some without, and a kill before the next sync leaves them so. A
 * commit therefore waits for the sync that runs, and a sync for the commits that have begun.
 */
@ApplicationScoped
public class CommitGate {

    /** What runs while nothing is committed. */
    interface Sync {
        void run() throws SQLException;
    }

    /**
     * A commit may itself wait for a row that belongs to a transaction which the gate holds back. Then the sync goes on beside it,
     * the gate opens, and both come to their end.
     */
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private int committing;
    private boolean closed;

    synchronized void enter(@Observes @BeforeDestroyed(TransactionScoped.class) Object transaction) {
        try {
            while (closed) {
                wait();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        committing++;
    }

    synchronized void leave(@Observes @Destroyed(TransactionScoped.class) Object transaction) {
        committing--;
        notifyAll();
    }

    /** One at a time, which {@link GroupSync} sees to. */
    void whileClosed(Sync sync) throws SQLException {
        close();
        try {
            sync.run();
        } finally {
            open();
        }
    }

    private synchronized void close() {
        closed = true;
        var until = System.nanoTime() + PATIENCE.toNanos();
        try {
            for (var left = PATIENCE.toMillis(); committing > 0 && left > 0; ) {
                wait(left);
                left = Duration.ofNanos(until - System.nanoTime()).toMillis();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void open() {
        closed = false;
        notifyAll();
    }
}
