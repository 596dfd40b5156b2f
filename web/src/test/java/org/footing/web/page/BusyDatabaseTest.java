package org.footing.web.page;

import static org.footing.web.Visitor.holding;
import static org.footing.web.Visitor.session;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** More requests than the database has connections for: who waits in vain is asked to come back. */
@QuarkusTest
@TestProfile(BusyDatabaseTest.FewConnections.class)
class BusyDatabaseTest {

    private static final int CONNECTIONS = 3;

    public static class FewConnections implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.datasource.jdbc.max-size", Integer.toString(CONNECTIONS),
                    "quarkus.datasource.jdbc.acquisition-timeout", "1S",
                    "quarkus.scheduler.enabled", "false");
        }
    }

    @Inject
    DataSource database;

    @Test
    void whoWaitedInVainIsAskedToComeBack() throws SQLException {
        var admin = session("admin");
        List<Connection> taken = new ArrayList<>();
        try {
            while (taken.size() < CONNECTIONS) {
                taken.add(database.getConnection());
            }
            var answer = holding(admin).get("/");
            assertEquals(503, answer.statusCode());
            assertEquals("10", answer.header("Retry-After"));
        } finally {
            for (var connection : taken) {
                connection.close();
            }
        }
        assertEquals(200, holding(admin).get("/").statusCode());
    }
}
