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
 */
@JdbcDriver(DatabaseKind.H2)
@ApplicationScoped
@Alternative
@Priority(1)
@Unremovable
class H2Connections implements AgroalConnectionConfigurer {

    /** Called last of all, when the pool's own check is set already. */
    @Override
    public void setExceptionSorter(String databaseKind, AgroalDataSourceConfigurationSupplier dataSource) {
        dataSource.connectionPoolConfiguration().connectionValidator(H2Connections::reachesDatabase);
    }

    private static boolean reachesDatabase(Connection connection) {
        try (var statement = connection.createStatement()) {
            return statement.execute("select 1");
        } catch (SQLException gone) {
            return false;
        }
    }
}
