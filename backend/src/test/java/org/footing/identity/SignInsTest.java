package org.footing.identity;

import static org.footing.cast.Cast.NOW;
import static org.footing.cast.Cast.unique;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.management.ThreadMXBean;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.footing.cast.AtOnce;
import org.footing.cast.Cast;
import org.footing.database.DatabaseTest;
import org.footing.identity.SignIns.Knock;
import org.footing.identity.SignIns.Outcome;
import org.footing.identity.SignIns.Outcome.Refused;
import org.footing.identity.SignIns.Outcome.SignedIn;
import org.footing.identity.SignIns.Outcome.Wait;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class SignInsTest {

    private static final String RIGHT = "warm hands";
    private static final String WRONG = "cold hands";
    private static final long HASH_BYTES = 19_456L * 1024;
    private static final Duration WINDOW = Duration.ofMinutes(10);

    @Inject
    SignIns signIns;

    @Inject
    Passwords passwords;

    @Inject
    SchoolKey key;

    @Inject
    Cast cast;

    private Person amara;
    private String address;

    @BeforeEach
    void amaraHasAPassword() {
        cast.school();
        amara = cast.person("amara", passwords.hash(RIGHT));
        address = unique("192.0.2.");
    }

    @Test
    void theRightPasswordStartsASession() {
        var in = assertInstanceOf(SignedIn.class, knock(amara.username, RIGHT, NOW));
        assertEquals(amara.id, holder(in).personId());
    }

    @Test
    void capitalsAndSpacesAroundTheNameDoNotMatter() {
        var typed = " " + amara.username.toUpperCase(Locale.ROOT) + " ";
        assertInstanceOf(SignedIn.class, knock(typed, RIGHT, NOW));
    }

    @Test
    void eachSignInIsASessionOfItsOwn() {
        var phone = assertInstanceOf(SignedIn.class, knock(amara.username, RIGHT, NOW));
        var laptop = assertInstanceOf(SignedIn.class, knock(amara.username, RIGHT, NOW));
        assertEquals(2, QuarkusTransaction.requiringNew().call(() -> Session.of(holder(phone), NOW)
                .size()));
        assertEquals(holder(phone).personId(), holder(laptop).personId());
    }

    @Test
    void aWrongPasswordAndAnUnknownNameAreRefusedAlike() {
        var refused = new Refused();
        assertEquals(refused, knock(amara.username, WRONG, NOW));
        assertEquals(refused, knock(unique("nobody"), RIGHT, NOW));
        assertEquals(refused, knock(unique("no\u0000body"), RIGHT, NOW));
        assertEquals(refused, knock("", "", NOW));
    }

    @Test
    void aDisabledPersonIsRefusedLikeAnUnknownOne() {
        QuarkusTransaction.requiringNew()
                .run(() -> Person.named(amara.username).orElseThrow().disable(NOW));
        assertEquals(new Refused(), knock(amara.username, RIGHT, NOW));
    }

    @Test
    void whoHasNoPasswordHereIsRefused() {
        assertEquals(new Refused(), knock(cast.person("chen").username, "", NOW));
    }

    @Test
    void fiveFailuresAreFreeAndThenTheWaitGrowsToAMinute() {
        assertWaitGrows(amara.username);
    }

    @Test
    void anUnknownNameWaitsLikeAKnownOne() {
        assertWaitGrows(unique("nobody"));
    }

    @Test
    void theRightPasswordWaitsToo() {
        fail(amara.username, 5, NOW);
        assertEquals(new Wait(Duration.ofSeconds(1)), knock(amara.username, RIGHT, NOW));
        assertInstanceOf(SignedIn.class, knock(amara.username, RIGHT, NOW.plusSeconds(1)));
    }

    @Test
    void aTryWhileWaitingDoesNotMakeTheWaitLonger() {
        fail(amara.username, 5, NOW);
        for (var tries = 0; tries < 10; tries++) {
            assertEquals(new Wait(Duration.ofSeconds(1)), knock(amara.username, WRONG, NOW));
        }
    }

    @Test
    void successForgets() {
        fail(amara.username, 4, NOW);
        assertInstanceOf(SignedIn.class, knock(amara.username, RIGHT, NOW));
        fail(amara.username, 5, NOW);
    }

    @Test
    void tenMinutesForget() {
        fail(amara.username, 5, NOW);
        var later = NOW.plus(WINDOW).plusSeconds(1);
        fail(amara.username, 5, later);
        assertEquals(new Wait(Duration.ofSeconds(1)), knock(amara.username, RIGHT, later));
    }

    @Test
    void nobodyIsLockedOutOfADeviceByWhatOthersTryElsewhere() {
        var own = assertInstanceOf(SignedIn.class, knock(amara.username, RIGHT, NOW));
        fail(amara.username, 5, NOW);
        assertInstanceOf(Wait.class, knock(amara.username, RIGHT, NOW));
        var again = assertInstanceOf(SignedIn.class, knock(amara.username, RIGHT, Optional.of(own.trust()), NOW));
        assertEquals(own.trust(), again.trust(), "the device stays the one it was");
    }

    @Test
    void aTrustedDeviceHasACountOfItsOwn() {
        var trust = Optional.of(assertInstanceOf(SignedIn.class, knock(amara.username, RIGHT, NOW))
                .trust());
        for (var tries = 0; tries < 5; tries++) {
            assertEquals(new Refused(), knock(amara.username, WRONG, trust, NOW));
        }
        assertEquals(new Wait(Duration.ofSeconds(1)), knock(amara.username, RIGHT, trust, NOW));
        assertInstanceOf(SignedIn.class, knock(amara.username, RIGHT, NOW));
    }

    @Test
    void theTrustOfOnePersonHelpsNobodyElse() {
        var trust = Optional.of(assertInstanceOf(SignedIn.class, knock(amara.username, RIGHT, NOW))
                .trust());
        var bruno = cast.person("bruno", passwords.hash(RIGHT));
        fail(bruno.username, 5, NOW);
        assertInstanceOf(Wait.class, knock(bruno.username, RIGHT, trust, NOW));
    }

    @Test
    void aTrustNobodyGaveIsNone() {
        fail(amara.username, 5, NOW);
        assertInstanceOf(Wait.class, knock(amara.username, RIGHT, Optional.of("made-up~signature"), NOW));
    }

    @Test
    void aClassBehindOneAddressMayMistypeNinetyNineTimes() {
        failuresAtTheAddress(99);
        assertInstanceOf(SignedIn.class, knock(amara.username, RIGHT, NOW));
    }

    @Test
    void afterAHundredFailuresTheAddressWaitsUntilItsTenMinutesAreOver() {
        failuresAtTheAddress(100);
        assertEquals(new Wait(WINDOW), knock(amara.username, RIGHT, NOW));
        assertEquals(new Wait(Duration.ofMinutes(4)), knock(amara.username, RIGHT, NOW.plus(Duration.ofMinutes(6))));
        assertInstanceOf(SignedIn.class, knock(amara.username, RIGHT, NOW.plus(WINDOW)));
    }

    @Test
    void aHundredAndTwentyWhoComeTogetherBehindOneAddressAreAllLetIn() {
        var door = door(new Passwords(Duration.ofMinutes(1)));
        var knocks = Stream.generate(() -> cast.person("pupil", amara.passwordHash).username)
                .limit(120)
                .map(username -> (Callable<Outcome>) () -> door.signIn(knock(username), NOW))
                .toList();
        AtOnce.all(knocks).forEach(outcome -> assertInstanceOf(SignedIn.class, outcome));
    }

    @Test
    void whoeverIsShedHasNotFailed() {
        var crowded = door(new Passwords() {
            @Override
            public boolean matches(String password, Optional<String> hash) {
                throw new Overloaded();
            }
        });
        for (var tries = 0; tries < 10; tries++) {
            assertThrows(Passwords.Overloaded.class, () -> crowded.signIn(knock(amara.username), NOW));
        }
        assertInstanceOf(SignedIn.class, knock(amara.username, RIGHT, NOW));
    }

    private SignIns door(Passwords hashing) {
        var door = new SignIns();
        door.passwords = hashing;
        door.key = key;
        door.idle = WINDOW;
        return door;
    }

    private Knock knock(String username) {
        return new Knock(username, RIGHT, address, Optional.empty(), "Firefox", false);
    }

    /** Argon2 takes its 19 MiB from the thread that asks for it, so what a thread was given tells how often it ran. */
    @Test
    void aKnownAnUnknownAndADisabledNameCostTheSameWork() {
        var disabled = cast.person("gone", passwords.hash(RIGHT)).username;
        QuarkusTransaction.requiringNew()
                .run(() -> Person.named(disabled).orElseThrow().disable(NOW));
        var without = cast.person("chen").username;
        for (var name : List.of(amara.username, unique("nobody"), disabled, without, "", "x".repeat(100))) {
            var before = memory();
            assertEquals(new Refused(), knock(name, WRONG, NOW));
            assertEquals(1, (memory() - before) / HASH_BYTES, name);
        }
    }

    private static long memory() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    @Test
    void anotherAddressDoesNotWait() {
        failuresAtTheAddress(100);
        address = unique("192.0.2.");
        assertInstanceOf(SignedIn.class, knock(amara.username, RIGHT, NOW));
    }

    private void assertWaitGrows(String username) {
        fail(username, 5, NOW);
        var now = NOW;
        for (var seconds : new long[] {1, 2, 4, 8, 16, 32, 60, 60}) {
            assertEquals(new Wait(Duration.ofSeconds(seconds)), knock(username, WRONG, now));
            now = now.plusSeconds(seconds);
            assertEquals(new Refused(), knock(username, WRONG, now));
        }
    }

    private void fail(String username, int times, Instant now) {
        for (var tries = 0; tries < times; tries++) {
            assertEquals(new Refused(), knock(username, WRONG, now));
        }
    }

    private void failuresAtTheAddress(int times) {
        QuarkusTransaction.requiringNew().run(() -> {
            for (var failure = 0; failure < times; failure++) {
                Throttle.enter(Throttle.address(address), NOW);
            }
        });
    }

    private Outcome knock(String username, String password, Instant now) {
        return knock(username, password, Optional.empty(), now);
    }

    private Outcome knock(String username, String password, Optional<String> trust, Instant now) {
        return signIns.signIn(new Knock(username, password, address, trust, "Firefox", false), now);
    }

    private static Viewer holder(SignedIn in) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Viewer.holding(in.session(), NOW).orElseThrow());
    }
}
