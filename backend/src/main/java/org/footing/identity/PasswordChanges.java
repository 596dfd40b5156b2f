package org.footing.identity;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;

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

    @Inject
    OwnPassword own;

    /**
     * @param replacement must break no {@link PasswordRule}
     * @throws IllegalArgumentException if it does
     */
    public Outcome change(Viewer viewer, String current, String replacement, Instant now) {
        PasswordRule.brokenBy(replacement, viewer.username()).ifPresent(rule -> {
            throw new IllegalArgumentException(rule.name());
        });
        return switch (own.compare(viewer, OwnPassword.hash(viewer), current, now)) {
            case WAIT -> Outcome.WAIT;
            case WRONG, SIGN_IN_AGAIN -> Outcome.WRONG_CURRENT;
            case RIGHT -> {
                var hash = passwords.hash(replacement);
                QuarkusTransaction.requiringNew().run(() -> keep(viewer, hash, now));
                yield Outcome.CHANGED;
            }
        };
    }

    private static void keep(Viewer viewer, String hash, Instant now) {
        Person person = Person.findById(viewer.personId());
        person.changePassword(hash);
        Session.endOthers(viewer.sessionId(), viewer.personId());
        AuditEntry.write(person, "password.changed", person, "", now);
    }
}
