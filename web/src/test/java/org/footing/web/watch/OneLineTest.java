package org.footing.web.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneLineTest {

    private final OneLine form = new OneLine();

    @Test
    void anEventHasItsPlacesEvenWhenNobodyAsked() {
        var event = event("ready");

        assertEquals("2026-11-22T09:30:00Z INFO  - - Passwords: ready" + System.lineSeparator(), form.format(event));
    }

    @Test
    void aStackTraceStaysInTheLine() {
        var event = event("failed");
        event.setThrown(new IllegalStateException("two\nlines"));
        var line = form.format(event).stripTrailing();

        assertEquals(1, line.lines().count());
        assertTrue(line.contains("failed\\njava.lang.IllegalStateException: two\\nlines\\n\\tat org.footing"), line);
    }

    @ParameterizedTest
    @CsvSource({
        "10, a\\nb",
        "13, a\\rb",
        "9, a\\tb",
        "27, a\\u001bb",
        "0, a\\u0000b",
        "133, a\\u0085b",
        "8232, a\\u2028b",
        "8238, a\\u202eb",
        "233, aéb"
    })
    void whatBreaksALineIsWrittenAsItsNumber(int letter, String shown) {
        assertEquals(shown, OneLine.escaped("a" + Character.toString(letter) + "b"));
    }

    private static ExtLogRecord event(String message) {
        var event = new ExtLogRecord(Level.INFO, message, OneLineTest.class.getName());
        event.setLoggerName("org.footing.identity.Passwords");
        event.setInstant(Instant.parse("2026-11-22T09:30:00Z"));
        return event;
    }
}
