package org.footing.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
class MigrationTest {

    @Inject
    Flyway flyway;

    @Inject
    FlywayConfigurationCustomizer customizer;

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

    /** Else a program that is killed between the two leaves a change that the next start makes again, and fails. H2: {@link CopyBeforeMigration}. */
    @Test
    void onPostgresqlAChangeAndItsPlaceInTheHistoryAreOneTransaction(@TempDir Path changes) throws Exception {
        if (!"postgresql".equals(System.getProperty("footing.test.database"))) {
            return;
        }
        Files.writeString(
                changes.resolve("V1__probe.sql"),
                "create table probe as select cast(cast(pg_current_xact_id() as text) as bigint) as changed_by;");
        var own = Flyway.configure()
                .dataSource(database)
                .locations("filesystem:" + changes)
                .schemas("probing");
        customizer.customize(own);
        own.load().migrate();

        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            try (var rows = statement.executeQuery(
                    """
                    select p.changed_by, cast(cast(h.xmin as text) as bigint)
                    from probing.probe p, probing.flyway_schema_history h where h.version = '1'
                    """)) {
                assertTrue(rows.next());
                assertEquals(rows.getLong(1), rows.getLong(2));
            }
            statement.execute("drop schema probing cascade");
        }
    }
}
