package org.footing.identity;

import static org.footing.cast.Cast.NOW;
import static org.footing.cast.Cast.unique;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.Callable;
import org.footing.cast.AtOnce;
import org.footing.database.DatabaseTest;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@DatabaseTest
class ThrottleTest {

    private static final int AT_ONCE = 4;

    private final String subject = Throttle.name(unique("amara"));

    @RepeatedTest(10)
    void firstFailuresAtOnceAllCount() {
        together(() -> Throttle.enter(subject, NOW));
        assertEquals(AT_ONCE, failures());
    }

    @RepeatedTest(10)
    void furtherFailuresAtOnceAllCount() {
        Throttle.enter(subject, NOW);
        together(() -> Throttle.enter(subject, NOW));
        assertEquals(AT_ONCE + 1, failures());
    }

    @RepeatedTest(10)
    void successesAtOnceForgetTogether() {
        Throttle.enter(subject, NOW);
        together(() -> QuarkusTransaction.requiringNew().run(() -> Throttle.succeeded(subject)));
        assertEquals(0, failures());
    }

    @Test
    void aNameIsCountedInOneForm() {
        assertEquals(Throttle.name("amara"), Throttle.name(" AMARA "));
    }

    @Test
    void quietSubjectsAreForgotten() {
        Throttle.enter(subject, NOW);
        var tenMinutes = NOW.plus(Duration.ofMinutes(10));
        QuarkusTransaction.requiringNew().run(() -> Throttle.forgetQuiet(tenMinutes));
        assertEquals(1, failures());
        QuarkusTransaction.requiringNew().run(() -> Throttle.forgetQuiet(tenMinutes.plusMillis(1)));
        assertEquals(0, failures());
    }

    @Test
    void aClockThatIsPutBackMakesNobodyWaitWhoStillHasFreeTries() {
        Throttle.enter(subject, NOW.plus(Duration.ofHours(1)));
        assertEquals(Duration.ZERO, Throttle.left(subject, NOW));
    }

    private static void together(Runnable act) {
        Callable<Boolean> one = () -> {
            act.run();
            return true;
        };
        AtOnce.all(Collections.nCopies(AT_ONCE, one));
    }

    private int failures() {
        return QuarkusTransaction.requiringNew().call(() -> Throttle.<Throttle>findByIdOptional(subject)
                .map(throttle -> throttle.failures)
                .orElse(0));
    }
}
