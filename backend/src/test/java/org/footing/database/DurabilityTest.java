package org.footing.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
class DurabilityTest {

    private static final String WRITE = "update job set leased_until = null";

    @Inject
    DataSource database;

    @Inject
    @ConfigProperty(name = "quarkus.datasource.db-kind")
    String kind;

    @Inject
    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String address;

    @Inject
    @ConfigProperty(name = "quarkus.datasource.username")
    String username;

    @Inject
    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    /** The PostgreSQL of the tests has another problem: it does not wait for the disk. */
    @Test
    void aDatabaseThatTakesWhatItIsGivenIsNotReadOnly() throws SQLException {
        try (var connection = database.getConnection()) {
            assertNotEquals(Optional.of(Durability.READ_ONLY), Durability.problem(connection, kind));
        }
    }

    @Test
    void aDatabaseThatLetsNothingBeWrittenIsTold(@TempDir Path folder) throws SQLException {
        try (var connection = kind.equals("h2") ? readOnlyFile(folder) : readOnlySession();
                var statement = connection.createStatement()) {
            assertEquals(Optional.of(Durability.READ_ONLY), Durability.problem(connection, kind));
            assertTrue(Durability.isReadOnly(assertThrows(SQLException.class, () -> statement.execute(WRITE))));
            var misspelt = assertThrows(SQLException.class, () -> statement.execute("selekt"));
            assertFalse(Durability.isReadOnly(misspelt));
        }
    }

    private static Connection readOnlyFile(Path folder) throws SQLException {
        var file = "jdbc:h2:file:" + folder.resolve("school");
        try (var connection = DriverManager.getConnection(file);
                var statement = connection.createStatement()) {
            statement.execute("create table job (leased_until timestamp)");
        }
        return DriverManager.getConnection(file + ";ACCESS_MODE_DATA=r");
    }

    /** Of its own: in the pool it would stay so. */
    private Connection readOnlySession() throws SQLException {
        var connection = DriverManager.getConnection(address, username, password);
        try (var statement = connection.createStatement()) {
            statement.execute("set default_transaction_read_only = on");
        }
        return connection;
    }

    @Test
    void whatWouldLoseWorkIsTold() {
        assertEquals(Optional.empty(), Durability.problem("on", "on"));
        assertTrue(Durability.problem("off", "on").orElseThrow().contains("fsync=off"));
        assertTrue(Durability.problem("on", "off").orElseThrow().contains("synchronous_commit=off"));
    }
}
