package org.footing.database;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;

/** What is done one after the other waits for a row of the database: how long, and what it says when that was in vain. */
public final class RowLocks {

    /** Just after a start on a busy machine H2's own two seconds are not enough. PostgreSQL waits for as long as the row is taken. */
    static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    /**
     * SQLSTATE of a wait that took too long (HYT00 of H2, 55P03 of PostgreSQL), and of two that waited for each other, of which the
     * database let one go (40001, 40P01). Nothing of that transaction was written: who comes again may succeed.
     */
    private static final Set<String> IN_VAIN = Set.of("HYT00", "55P03", "40001", "40P01");

    private RowLocks() {}

    /** Whether the database refused this because somebody else held what it asked for. */
    public static boolean waitedInVain(SQLException refused) {
        return refused.getSQLState() != null && IN_VAIN.contains(refused.getSQLState());
    }
}
