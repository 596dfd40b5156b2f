package org.footing.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

@DatabaseTest
class MigrationTest {

    @Inject
    Flyway flyway;

    @Inject
    AgroalDataSource database;

    @Test
    void theDatabaseIsTheOneThatTheBuildAskedFor() throws SQLException {
        try (var connection = database.getConnection()) {
            var wanted = System.getProperty("footing.test.database", "h2");
            assertEquals(
                    wanted, connection.getMetaData().getDatabaseProductName().toLowerCase(java.util.Locale.ROOT));
        }
    }

    /** The start itself proves that the schema fits the entities: it validates. */
    @Test
    void everyMigrationIsAppliedAndNoneIsPending() {
        assertTrue(flyway.info().applied().length > 0);
        assertEquals(0, flyway.info().pending().length);
    }
}
