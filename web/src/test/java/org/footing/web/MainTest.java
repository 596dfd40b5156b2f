package org.footing.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import java.util.Optional;
import org.footing.database.Durability;
import org.junit.jupiter.api.Test;

class MainTest {

    @Test
    void aDatabaseThatLetsNothingBeWrittenIsToldInWords() {
        assertEquals(Optional.of(Durability.READ_ONLY), told(new SQLException("canary", "25006")));
        assertEquals(Optional.of(Durability.READ_ONLY), told(new SQLException("canary", "90097", 90097)));
    }

    @Test
    void whatTheProgramItselfWroteIsTold() {
        assertEquals(Optional.of("Choose another."), told(new CannotStart("Choose another.")));
        assertEquals(Optional.empty(), told(new SQLException("canary", "42000")));
    }

    /** As a start that fails wraps it. */
    private static Optional<String> told(Exception fault) {
        return Main.inWords(new RuntimeException("it could not start", new IllegalStateException(fault)));
    }
}
