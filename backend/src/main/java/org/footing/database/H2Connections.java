package org.footing.database;

import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.quarkus.agroal.runtime.AgroalConnectionConfigurer;
import io.quarkus.agroal.runtime.JdbcDriver;
import io.quarkus.arc.Unremovable;
import io.quarkus.datasource.common.runtime.DatabaseKind;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Asks each connection to H2 before it is used whether it still reaches the database. When a disk is full H2 closes its database,
 * and a connection that knew it stays useless, which the driver's own check does not see. The pool's check by a statement sets a
 * time limit on it first, and at that H2 throws away every statement that any connection had parsed.
 *
 * <p>H2 is also told not to answer the same question again from memory. It holds a table to be unchanged from when a change becomes
 * visible, and its rows free for whoever waits, until a moment later: who takes a row then and reads what it guards would be given
 * what stood there before, and two people would both be the first. How long a row is waited for is said here too, so that it holds
 * whatever a school writes into {@code footing.db.url}.
 */
@JdbcDriver(DatabaseKind.H2)
@ApplicationScoped
@Alternative
@Priority(1)
@Unremovable
class H2Connections implements AgroalConnectionConfigurer {

    private static final String SETTINGS =
            "set optimize_reuse_results 0; set lock_timeout " + RowLocks.LONGEST_WAIT.toMillis();

    /** Called last of all, when the pool's own check is set already. */
    @Override
    public void setExceptionSorter(String databaseKind, AgroalDataSourceConfigurationSupplier dataSource) {
        var pool = dataSource.connectionPoolConfiguration();
        pool.connectionValidator(H2Connections::reachesDatabase);
        pool.connectionFactoryConfiguration().initialSql(SETTINGS);
    }

    private static boolean reachesDatabase(Connection connection) {
        try (var statement = connection.createStatement()) {
            return statement.execute("select 1");
        } catch (SQLException gone) {
            return false;
        }
    }
}
