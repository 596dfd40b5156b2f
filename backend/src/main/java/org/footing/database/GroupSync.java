package org.footing.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Makes committed work safe against a kill and a power cut. H2 is set to gather commits for half a second, and a sync writes
 * all that it has to the disk; PostgreSQL waits for the disk by itself. Whoever comes while a sync runs shares the next one
 * with all who wait.
 */
@ApplicationScoped
public class GroupSync {

    /** The disk could not be brought to keep what was committed; nobody may be told that it is safe. */
    public static class NotDurable extends RuntimeException {
        NotDurable(SQLException cause) {
            super(cause);
        }
    }

    /**
     * What syncing has cost so far.
     *
     * @param number of syncs, good and failed
     * @param spent in all of them together
     */
    public record Cost(long number, Duration spent) {}

    private static final String H2 = "h2";

    private final DataSource database;
    private final CommitGate gate;
    private final boolean needed;

    private boolean running;
    private long started;
    private long ended;
    /** The last that succeeded: it covers all that was committed before it started. */
    private long succeeded;

    private Duration spent = Duration.ZERO;

    @Inject
    public GroupSync(
            DataSource database, CommitGate gate, @ConfigProperty(name = "quarkus.datasource.db-kind") String kind) {
        this.database = database;
        this.gate = gate;
        this.needed = kind.equals(H2);
    }

    /**
     * Returns when everything that this thread has committed is on the disk.
     *
     * @throws NotDurable if that failed
     */
    public void await() {
        if (!needed) {
            return;
        }
        var wanted = turn();
        if (wanted.leads()) {
            lead(wanted.number());
        }
    }

    public synchronized Cost cost() {
        return new Cost(ended, spent);
    }

    /** The sync that covers this thread's commit, and whether this thread must do it. */
    private record Turn(long number, boolean leads) {}

    private synchronized Turn turn() {
        var number = started + 1;
        while (ended < number) {
            if (!running) {
                running = true;
                started++;
                return new Turn(number, true);
            }
            sleep();
        }
        if (succeeded < number) {
            throw new NotDurable(new SQLException("the sync that others waited for failed"));
        }
        return new Turn(number, false);
    }

    private void lead(long number) {
        var good = false;
        var from = System.nanoTime();
        try {
            sync();
            good = true;
        } catch (SQLException failed) {
            throw new NotDurable(failed);
        } finally {
            end(number, good, Duration.ofNanos(System.nanoTime() - from));
        }
    }

    private void sync() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            gate.whileClosed(() -> statement.execute("CHECKPOINT SYNC"));
        }
    }

    private synchronized void end(long number, boolean good, Duration took) {
        running = false;
        ended = number;
        spent = spent.plus(took);
        succeeded = good ? number : succeeded;
        notifyAll();
    }

    private void sleep() {
        try {
            wait();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new NotDurable(new SQLException("interrupted before the sync", stopped));
        }
    }
}
