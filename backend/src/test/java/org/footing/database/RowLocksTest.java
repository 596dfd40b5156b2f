package org.footing.database;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.h2.jdbc.JdbcConnection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RowLocksTest {

    @Inject
    DataSource database;

    @BeforeEach
    void twoRows() throws SQLException {
        inOne(connection ->
                run(connection, "create table taken (id int primary key)", "insert into taken values (1), (2)"));
    }

    @AfterEach
    void away() throws SQLException {
        inOne(connection -> run(connection, "drop table taken"));
    }

    @Test
    void aRowThatStaysTakenIsWaitedForInVain() throws SQLException {
        inOne(first -> {
            run(first, take(1));
            inOne(second -> {
                var h2 = second.isWrapperFor(JdbcConnection.class);
                run(second, h2 ? "set lock_timeout 50" : "set local lock_timeout = 50");
                try {
                    assertTrue(RowLocks.waitedInVain(assertThrows(SQLException.class, () -> run(second, take(1)))));
                } finally {
                    second.rollback();
                    run(second, h2 ? "set lock_timeout 10000" : "reset lock_timeout");
                }
            });
        });
    }

    @Test
    void oneOfTwoThatWaitForEachOtherIsLetGo() throws Exception {
        var bothHold = new CyclicBarrier(2);
        var pool = Executors.newFixedThreadPool(2);
        try {
            var one = pool.submit(crossing(bothHold, 1, 2));
            var other = pool.submit(crossing(bothHold, 2, 1));
            assertNotEquals(one.get(20, TimeUnit.SECONDS), other.get(20, TimeUnit.SECONDS));
        } finally {
            pool.shutdown();
            assertTrue(pool.awaitTermination(20, TimeUnit.SECONDS));
        }
    }

    @Test
    void otherRefusalsAreNone() throws SQLException {
        inOne(connection -> {
            assertFalse(RowLocks.waitedInVain(assertThrows(SQLException.class, () -> run(connection, "selekt"))));
            connection.rollback();
        });
        assertFalse(RowLocks.waitedInVain(new SQLException("without a state")));
    }

    /** Whether it was refused. */
    private Callable<Boolean> crossing(CyclicBarrier bothHold, int first, int second) {
        return () -> {
            try (var connection = database.getConnection()) {
                connection.setAutoCommit(false);
                run(connection, take(first));
                bothHold.await(10, TimeUnit.SECONDS);
                try {
                    run(connection, take(second));
                    return false;
                } catch (SQLException refused) {
                    assertTrue(RowLocks.waitedInVain(refused), refused.toString());
                    return true;
                } finally {
                    connection.rollback();
                    connection.setAutoCommit(true);
                }
            }
        };
    }

    private static String take(int id) {
        return "select id from taken where id = " + id + " for update";
    }

    private interface Work {
        void with(Connection connection) throws SQLException;
    }

    private void inOne(Work work) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                work.with(connection);
                connection.commit();
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    private static void run(Connection connection, String... statements) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
