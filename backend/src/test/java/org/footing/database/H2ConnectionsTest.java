package org.footing.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.junit.jupiter.api.Test;

@QuarkusTest
class H2ConnectionsTest {

    @Inject
    DataSource database;

    /** H2 throws away what it has parsed when this number changes. */
    @Test
    void takingAConnectionLeavesWhatItHasParsed() throws SQLException {
        assertEquals(schemaVersion(), schemaVersion());
    }

    @Test
    void aConnectionThatReachesNothingIsReplaced() throws SQLException {
        SessionLocal lost;
        try (var connection = database.getConnection()) {
            lost = session(connection);
            lost.close();
        }
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            assertNotSame(lost, session(connection));
            assertTrue(statement.execute("select count(*) from person"));
        }
    }

    /** Else one of some two thousand races for a row is won twice; RacesTest in web found it. */
    @Test
    void nothingIsAnsweredFromMemory() throws SQLException {
        try (var connection = database.getConnection()) {
            assertFalse(session(connection).getDatabase().getOptimizeReuseResults());
        }
    }

    @Test
    void aRowIsWaitedForWhateverTheAddressSays() throws SQLException {
        try (var connection = database.getConnection()) {
            assertEquals(10_000, session(connection).getLockTimeout());
        }
    }

    private long schemaVersion() throws SQLException {
        try (var connection = database.getConnection()) {
            return session(connection).getDatabase().getModificationMetaId();
        }
    }

    private static SessionLocal session(Connection connection) throws SQLException {
        return (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
    }
}
