package org.footing.exchange;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Reads the database as it was at one moment, while others go on working. */
final class Snapshots {

    private static final String H2 = "h2";

    /** H2's own; its levels of the standard let new rows show up between two tables. */
    private static final int H2_SNAPSHOT = 6;

    private final DataSource database;
    private final boolean onH2;

    /** @param kind of the database, as Quarkus calls it */
    Snapshots(DataSource database, String kind) {
        this.database = database;
        this.onH2 = kind.equals(H2);
    }

    interface Reading<T> {
        T from(Connection snapshot) throws SQLException, IOException;
    }

    <T> T read(Reading<T> reading) throws IOException {
        try (var connection = database.getConnection()) {
            open(connection);
            try {
                return reading.from(connection);
            } finally {
                connection.rollback();
                close(connection);
            }
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    private void open(Connection connection) throws SQLException {
        if (onH2) {
            // A result is else gathered in memory as a whole, and a table may hold all films of the school.
            execute(connection, "set lazy_query_execution 1");
            connection.setTransactionIsolation(H2_SNAPSHOT);
        } else {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        }
        connection.setAutoCommit(false);
    }

    private void close(Connection connection) throws SQLException {
        if (onH2) {
            execute(connection, "set lazy_query_execution 0");
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
