package org.footing.identity;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Asks the viewer's own password again, before what somebody at a device left open must not do. */
@ApplicationScoped
public class OwnPassword {

    /** Where nobody has a password here, this device must have signed in not longer ago. */
    private static final Duration FRESH = Duration.ofMinutes(10);

    /** What came of it. */
    public enum Outcome {
        RIGHT,
        WRONG,
        /** Too many tries went wrong. */
        WAIT,
        /** There is no password here to ask: the identity provider must be asked, by signing in again. */
        SIGN_IN_AGAIN
    }

    @Inject
    Passwords passwords;

    public Outcome check(Viewer viewer, String given, Instant now) {
        var hash = hash(viewer);
        if (hash.isEmpty()) {
            return fresh(viewer, now) ? Outcome.RIGHT : Outcome.SIGN_IN_AGAIN;
        }
        return compare(viewer, hash, given, now);
    }

    /** Of somebody who has none it is always wrong. */
    Outcome compare(Viewer viewer, Optional<String> hash, String given, Instant now) {
        var counter = Throttle.device("session " + viewer.sessionId());
        if (!Throttle.enter(counter, now).isZero()) {
            return Outcome.WAIT;
        }
        if (!passwords.matches(given, hash)) {
            return Outcome.WRONG;
        }
        QuarkusTransaction.requiringNew().run(() -> Throttle.succeeded(counter));
        return Outcome.RIGHT;
    }

    /** Whether there is one to ask. */
    public boolean known(Viewer viewer) {
        return hash(viewer).isPresent();
    }

    static Optional<String> hash(Viewer viewer) {
        return QuarkusTransaction.joiningExisting()
                .call(() -> Person.<Person>findByIdOptional(viewer.personId()).map(person -> person.passwordHash));
    }

    private static boolean fresh(Viewer viewer, Instant now) {
        return QuarkusTransaction.joiningExisting()
                .call(() -> Session.startedAfter(viewer.sessionId(), now.minus(FRESH)));
    }
}
