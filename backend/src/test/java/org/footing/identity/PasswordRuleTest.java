package org.footing.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class PasswordRuleTest {

    @Test
    void anyLongPasswordWillDo() {
        assertEquals(Optional.empty(), PasswordRule.brokenBy("warm hands", "amara"));
        assertEquals(Optional.empty(), PasswordRule.brokenBy("x".repeat(200), "amara"));
    }

    @Test
    void aShortPasswordIsRefused() {
        assertEquals(Optional.of(PasswordRule.TOO_SHORT), PasswordRule.brokenBy("", "amara"));
        assertEquals(Optional.of(PasswordRule.TOO_SHORT), PasswordRule.brokenBy("nine char", "amara"));
    }

    @Test
    void aSignOutsideTheFirstPlaneCountsOnce() {
        assertEquals(Optional.of(PasswordRule.TOO_SHORT), PasswordRule.brokenBy("🦶".repeat(9), "amara"));
        assertEquals(Optional.empty(), PasswordRule.brokenBy("🦶".repeat(10), "amara"));
    }

    @Test
    void anEndlessPasswordIsRefused() {
        assertEquals(Optional.of(PasswordRule.TOO_LONG), PasswordRule.brokenBy("x".repeat(201), "amara"));
    }

    @Test
    void aPasswordThatAnybodyWouldTryIsRefusedInAnyCase() {
        assertEquals(Optional.of(PasswordRule.TOO_COMMON), PasswordRule.brokenBy("FootMassage", "amara"));
        assertEquals(Optional.of(PasswordRule.TOO_COMMON), PasswordRule.brokenBy("1234567890", "amara"));
    }

    @Test
    void aPasswordThatHoldsTheUsernameIsRefusedInAnyCase() {
        assertEquals(Optional.of(PasswordRule.HOLDS_USERNAME), PasswordRule.brokenBy("I am Amara 2026", "amara"));
        assertEquals(Optional.empty(), PasswordRule.brokenBy("I am Amara 2026", "bruno"));
        assertEquals(Optional.empty(), PasswordRule.brokenBy("no name at all", ""));
    }
}
