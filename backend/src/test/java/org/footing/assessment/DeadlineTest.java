package org.footing.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeadlineTest {

    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
    private static final Duration NONE = Duration.ZERO;

    @Test
    void aLimitRunsFromTheStart() {
        assertEnds("2026-03-02T09:30:00Z", deadline(30, Optional.empty(), NONE, "1", NONE));
    }

    @Test
    void aFactorMakesTheLimitLonger() {
        var deadline = deadline(30, Optional.empty(), NONE, "2", NONE);
        assertEnds("2026-03-02T10:00:00Z", deadline);
        assertEquals(Optional.of(Duration.ofMinutes(60)), deadline.allowed());
        assertEquals(Optional.of(Duration.ofMinutes(30)), deadline.limit());
        assertEquals(Duration.ofMinutes(30), deadline.added());
    }

    @Test
    void extraTimeComesOnTop() {
        // 30 + 30 x 0.25 + 5 = 42.5 minutes
        assertEnds("2026-03-02T09:42:30Z", deadline(30, Optional.empty(), NONE, "1.25", minutes(5)));
    }

    @Test
    void theCloseCutsTheLimitButNotWhatTheStudentHasBeyondIt() {
        // min(9:30, 9:20) + 30 x 0.5 + 5 = 9:40
        var cut = deadline(30, close("09:20"), NONE, "1.5", minutes(5));
        assertEnds("2026-03-02T09:40:00Z", cut);
    }

    @Test
    void anExtensionMovesTheClose() {
        var moved = deadline(30, close("09:20"), minutes(60), "1.5", minutes(5));
        assertEnds("2026-03-02T09:50:00Z", moved);
    }

    @Test
    void withoutALimitOnlyTheCloseEndsIt() {
        // no limit, so nothing for the factor to make longer
        var open = deadline(0, close("12:00"), minutes(60), "2", minutes(10));
        assertEnds("2026-03-02T13:10:00Z", open);
        assertEquals(Optional.empty(), open.allowed());
    }

    @Test
    void withoutLimitAndCloseItNeverEnds() {
        var endless = deadline(0, Optional.empty(), minutes(60), "2", minutes(10));
        assertEquals(Optional.empty(), endless.at());
        assertTrue(endless.takesSaves(NINE.plus(Duration.ofDays(10_000))));
    }

    @Test
    void savesAreTakenForHalfAMinuteLonger() {
        var deadline = deadline(30, Optional.empty(), NONE, "1", NONE);
        assertTrue(deadline.takesSaves(Instant.parse("2026-03-02T09:30:30Z")));
        assertFalse(deadline.takesSaves(Instant.parse("2026-03-02T09:30:30.001Z")));
    }

    @Test
    void aPartOfASecondIsRoundedInTheStudentsFavour() {
        // 1 minute x 0.333 = 19.98 s
        assertEnds("2026-03-02T09:01:20Z", deadline(1, Optional.empty(), NONE, "1.333", NONE));
    }

    @Test
    void nobodyHasLessTimeThanTheOthers() {
        assertThrows(IllegalArgumentException.class, () -> deadline(30, Optional.empty(), NONE, "0.99", NONE));
        assertThrows(IllegalArgumentException.class, () -> deadline(30, Optional.empty(), NONE, "1", minutes(-1)));
        assertThrows(IllegalArgumentException.class, () -> deadline(30, Optional.empty(), minutes(-1), "1", NONE));
    }

    private static void assertEnds(String at, Deadline deadline) {
        assertEquals(Optional.of(Instant.parse(at)), deadline.at());
    }

    /** @param limit in minutes, 0 for none */
    private static Deadline deadline(
            int limit, Optional<Instant> close, Duration extension, String factor, Duration extra) {
        return new Deadline(
                NINE,
                Optional.of(minutes(limit)).filter(time -> !time.isZero()),
                close,
                extension,
                new BigDecimal(factor),
                extra);
    }

    private static Optional<Instant> close(String time) {
        return Optional.of(Instant.parse("2026-03-02T" + time + ":00Z"));
    }

    private static Duration minutes(int minutes) {
        return Duration.ofMinutes(minutes);
    }
}
