package org.footing.identity;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/** Changes the viewer's own password; all other devices are signed out by it. */
@ApplicationScoped
public class PasswordChanges {

    /** What came of it. */
    public enum Outcome {
        CHANGED,
        WRONG_CURRENT,
        WAIT
    }

    @Inject
    Passwords passwords;

    /**
     * @param replacement must break no {@link PasswordRule}
     * @throws IllegalArgumentException if it does
     */
    public Outcome change(Viewer viewer, String current, String replacement, Instant now) {
        PasswordRule.brokenBy(replacement, viewer.username()).ifPresent(rule -> {
            throw new IllegalArgumentException(rule.name());
        });
        var counter = Throttle.device("session " + viewer.sessionId());
        if (!Throttle.enter(counter, now).isZero()) {
            return Outcome.WAIT;
        }
        if (!passwords.matches(current, currentHash(viewer))) {
            return Outcome.WRONG_CURRENT;
        }
        var hash = passwords.hash(replacement);
        QuarkusTransaction.requiringNew().run(() -> keep(viewer, counter, hash, now));
        return Outcome.CHANGED;
    }

    private static Optional<String> currentHash(Viewer viewer) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Person.<Person>findByIdOptional(viewer.personId()).map(person -> person.passwordHash));
    }

    private static void keep(Viewer viewer, String counter, String hash, Instant now) {
        Person person = Person.findById(viewer.personId());
        person.changePassword(hash);
        Throttle.succeeded(counter);
        Session.endOthers(viewer.sessionId(), viewer.personId());
        AuditEntry.write(person, "password.changed", person.username, "", now);
    }
}
