package org.footing.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.footing.cast.AtOnce;
import org.junit.jupiter.api.Test;

class PasswordsTest {

    private static final Passwords PASSWORDS = new Passwords();

    @Test
    void aHashSaysHowItWasMade() {
        var hash = PASSWORDS.hash("warm hands");
        assertTrue(hash.matches("\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}"), hash);
    }

    @Test
    void thePasswordFitsItsHashAndNoOtherDoes() {
        var hash = Optional.of(PASSWORDS.hash("warm hands"));
        assertTrue(PASSWORDS.matches("warm hands", hash));
        assertFalse(PASSWORDS.matches("Warm hands", hash));
        assertFalse(PASSWORDS.matches("warm hands ", hash));
        assertFalse(PASSWORDS.matches("", hash));
    }

    @Test
    void aHashThatCostLessOrMoreIsReadToo() {
        var hash = Optional.of(
                "$argon2id$v=19$m=8,t=1,p=1$mRcPuxg0d6NalMm/OQt3Ag$5YwYV2gxQCVodArrCzrTBvlgb+oCGqKJE5Z2s/jXi6c");
        assertTrue(PASSWORDS.matches("warm hands", hash));
        assertFalse(PASSWORDS.matches("cold hands", hash));
    }

    @Test
    void whatIsNoHashIsRefused() {
        for (var other : List.of("", "warm hands", "$2b$10$mRcPuxg0d6NalMm", "$argon2id$v=19$m=8,t=1,p=2$mRcP$5YwY")) {
            assertThrows(
                    IllegalArgumentException.class, () -> PASSWORDS.matches("warm hands", Optional.of(other)), other);
        }
    }

    @Test
    void anySignMayStandInAPassword() {
        var hash = Optional.of(PASSWORDS.hash("Füße 🦶 \u0000 end"));
        assertTrue(PASSWORDS.matches("Füße 🦶 \u0000 end", hash));
        assertFalse(PASSWORDS.matches("Füße 🦶 \u0000", hash));
    }

    @Test
    void twoPeopleWithOnePasswordHaveDifferentHashes() {
        assertNotEquals(PASSWORDS.hash("warm hands"), PASSWORDS.hash("warm hands"));
    }

    @Test
    void withoutAHashNoPasswordFits() {
        assertFalse(PASSWORDS.matches("warm hands", Optional.empty()));
        assertFalse(PASSWORDS.matches("", Optional.empty()));
    }

    /** Looks at all threads together again and again while eight want to hash. */
    @Test
    void neverMoreThanTwoHashAtOnce() {
        var door = Executors.newFixedThreadPool(8);
        var waiting = Stream.generate(() -> door.submit(() -> PASSWORDS.hash("warm hands")))
                .limit(24)
                .toList();
        var most = 0L;
        while (!waiting.stream().allMatch(Future::isDone)) {
            most = Math.max(most, hashing());
        }
        door.shutdown();
        assertEquals(2, most);
    }

    @Test
    void whoeverMustNotWaitAnyLongerIsShed() {
        Thread.currentThread().interrupt();
        assertThrows(Passwords.Overloaded.class, () -> PASSWORDS.hash("warm hands"));
        assertTrue(Thread.interrupted(), "the thread is still told to stop");
        assertTrue(PASSWORDS.matches("warm hands", Optional.of(PASSWORDS.hash("warm hands"))));
    }

    /** With less patience than they need together, some are told to come back; nobody is forgotten and nobody let in wrongly. */
    @Test
    void whoeverWaitsTooLongIsShedAndTheOthersAreServed() {
        var hurried = new Passwords(Duration.ofMillis(60));
        var hash = Optional.of(PASSWORDS.hash("warm hands"));
        Callable<String> right = () -> {
            try {
                return hurried.matches("warm hands", hash) ? "let in" : "refused";
            } catch (Passwords.Overloaded shed) {
                return "shed";
            }
        };
        var outcomes = AtOnce.all(Collections.nCopies(120, right));
        assertEquals(Set.of("let in", "shed"), Set.copyOf(outcomes));
        assertTrue(hurried.matches("warm hands", hash), "and the door is open again");
    }

    private static long hashing() {
        return Thread.getAllStackTraces().values().stream()
                .filter(frames -> Arrays.stream(frames)
                        .anyMatch(frame -> frame.getMethodName().equals("argon2id")))
                .count();
    }
}
