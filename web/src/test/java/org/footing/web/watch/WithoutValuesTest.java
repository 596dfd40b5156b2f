package org.footing.web.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.logging.Formatter;
import java.util.stream.Stream;
import org.hibernate.exception.ConstraintViolationException;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.formatters.JsonFormatter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WithoutValuesTest {

    private static final String CANARY = "canary@school.example";

    static Stream<Formatter> forms() {
        return Stream.of(new OneLine(), new JsonFormatter());
    }

    @ParameterizedTest
    @MethodSource("forms")
    void whatStandsInARowIsNotInTheLog(Formatter form) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:h2:mem:");
                var statement = connection.createStatement()) {
            statement.execute("create table person (email varchar(30) primary key)");
            statement.execute("insert into person values ('" + CANARY + "')");
            var twice = "insert into person values ('" + CANARY + "')";
            var tooLong = "insert into person values ('" + CANARY + CANARY + "')";

            assertWithheld(form, assertThrows(SQLException.class, () -> statement.execute(twice)), "23505");
            assertWithheld(form, assertThrows(SQLException.class, () -> statement.execute(tooLong)), "22001");
        }
    }

    /** As Hibernate does, which repeats the words; and as PostgreSQL does, whose batch hides the fault behind another. */
    private static void assertWithheld(Formatter form, SQLException refused, String state) {
        assertTrue(String.valueOf(refused.getMessage()).contains(CANARY), refused.getMessage());
        var behind = new SQLException("batch entry 0");
        behind.setNextException(refused);
        var faults = Stream.of(
                refused,
                new RuntimeException(new ConstraintViolationException(
                        "not taken", refused, "insert into person values (?)", "email")),
                new RuntimeException(refused.getMessage(), behind));
        var lines = faults.map(fault -> line(form, fault)).toList();

        assertFalse(lines.toString().contains("canary"), lines.toString());
        assertTrue(lines.get(0).contains("SQLSTATE " + state), lines.get(0));
        assertTrue(lines.get(1).contains("insert into person values (?)"), lines.get(1));
        assertTrue(lines.get(1).contains(WithoutValuesTest.class.getSimpleName()), lines.get(1));
    }

    @Test
    void anyOtherFaultIsToldAsItIs() {
        var fault = new IllegalStateException("a mistake", new RuntimeException("its cause"));

        assertEquals(new OneLine().format(event(fault)), line(new OneLine(), fault));
        assertEquals(new OneLine().format(event(null)), line(new OneLine(), null));
    }

    private static String line(Formatter form, @Nullable Throwable fault) {
        return new WithoutValues(form).format(event(fault));
    }

    private static ExtLogRecord event(@Nullable Throwable fault) {
        var event = new ExtLogRecord(Level.ERROR, "it failed", WithoutValuesTest.class.getName());
        event.setLoggerName("org.footing.Test");
        event.setInstant(Instant.EPOCH);
        event.setThrown(fault);
        return event;
    }
}
