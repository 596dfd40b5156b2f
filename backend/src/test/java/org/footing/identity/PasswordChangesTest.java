package org.footing.identity;

import static org.footing.cast.Cast.NOW;
import static org.footing.identity.PasswordChanges.Outcome.CHANGED;
import static org.footing.identity.PasswordChanges.Outcome.WAIT;
import static org.footing.identity.PasswordChanges.Outcome.WRONG_CURRENT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.util.Optional;
import org.footing.cast.Cast;
import org.footing.database.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class PasswordChangesTest {

    private static final String OLD = "warm hands";
    private static final String NEW = "still warmer hands";

    @Inject
    PasswordChanges changes;

    @Inject
    Passwords passwords;

    @Inject
    Cast cast;

    private Person amara;
    private Token phone;
    private Token laptop;

    @BeforeEach
    void amaraIsSignedInTwice() {
        amara = cast.person("amara", passwords.hash(OLD));
        phone = QuarkusTransaction.requiringNew().call(() -> Session.start(amara, "Phone", NOW));
        laptop = QuarkusTransaction.requiringNew().call(() -> Session.start(amara, "Laptop", NOW));
    }

    @Test
    void theNewPasswordFitsAndTheOldOneNoMore() {
        assertEquals(CHANGED, changes.change(viewer(phone).orElseThrow(), OLD, NEW, NOW));
        assertTrue(fits(NEW));
        assertFalse(fits(OLD));
    }

    @Test
    void allOtherDevicesAreSignedOut() {
        changes.change(viewer(phone).orElseThrow(), OLD, NEW, NOW);
        assertTrue(viewer(phone).isPresent());
        assertEquals(Optional.empty(), viewer(laptop));
    }

    @Test
    void theChangeIsOnRecordWithoutThePassword() {
        changes.change(viewer(phone).orElseThrow(), OLD, NEW, NOW);
        AuditEntry entry = QuarkusTransaction.requiringNew()
                .call(() -> AuditEntry.find("action = ?1 and subject = ?2", "password.changed", amara.username)
                        .singleResult());
        assertEquals(NOW, entry.at);
        assertEquals("", entry.detail);
    }

    @Test
    void aWrongCurrentPasswordChangesNothing() {
        assertEquals(WRONG_CURRENT, changes.change(viewer(phone).orElseThrow(), "cold hands", NEW, NOW));
        assertTrue(fits(OLD));
        assertTrue(viewer(laptop).isPresent());
    }

    @Test
    void whoTriesTooOftenWaits() {
        var viewer = viewer(phone).orElseThrow();
        for (var tries = 0; tries < 5; tries++) {
            assertEquals(WRONG_CURRENT, changes.change(viewer, "cold hands", NEW, NOW));
        }
        assertEquals(WAIT, changes.change(viewer, OLD, NEW, NOW));
        assertTrue(fits(OLD));
        assertEquals(CHANGED, changes.change(viewer, OLD, NEW, NOW.plusSeconds(1)));
    }

    @Test
    void whoTriesOnOneDeviceKeepsNoOtherWaiting() {
        for (var tries = 0; tries < 5; tries++) {
            changes.change(viewer(phone).orElseThrow(), "cold hands", NEW, NOW);
        }
        assertEquals(CHANGED, changes.change(viewer(laptop).orElseThrow(), OLD, NEW, NOW));
    }

    @Test
    void aPasswordThatBreaksARuleIsNotKept() {
        var viewer = viewer(phone).orElseThrow();
        assertThrows(IllegalArgumentException.class, () -> changes.change(viewer, OLD, "short", NOW));
        assertThrows(IllegalArgumentException.class, () -> changes.change(viewer, OLD, amara.username + " 2026", NOW));
        assertTrue(fits(OLD));
    }

    private boolean fits(String password) {
        var hash = QuarkusTransaction.requiringNew()
                .call(() -> Person.named(amara.username).map(person -> person.passwordHash));
        return passwords.matches(password, hash);
    }

    private static Optional<Viewer> viewer(Token token) {
        return QuarkusTransaction.requiringNew().call(() -> Viewer.holding(token, NOW));
    }
}
