package org.footing.identity;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.exception.ConstraintViolationException;

/** Gives out invitations and makes the people who accept them. */
@ApplicationScoped
public class Invitations {

    /** The link has been used, is too old or never was. */
    public static class InvitationGone extends RuntimeException {}

    /** Somebody else has that username. */
    public static class UsernameTaken extends RuntimeException {}

    @Inject
    Passwords passwords;

    /** A fresh link for the first administrator of a school; links given out before and not used stop working. */
    @Transactional
    public Token forFirstAdministrator(Instant now) {
        Invitation.withdrawUnused();
        return Invitation.create(Role.ADMINISTRATOR, now);
    }

    /** The same for a school whose administrators cannot come in any more. That somebody did this stands in the audit trail. */
    @Transactional
    public Token forLockedOutAdministrator(Instant now) {
        AuditEntry.write(null, "administrator.invited", "", "from the command line of the machine", now);
        return forFirstAdministrator(now);
    }

    /** The password is hashed before the transaction begins, since that may wait its turn for seconds. */
    public Person accept(Token token, String username, String name, String password, Instant now) {
        var hash = passwords.hash(password);
        return QuarkusTransaction.requiringNew().call(() -> accept(token, username, name, Optional.of(hash), now));
    }

    private static Person accept(Token token, String username, String name, Optional<String> hash, Instant now) {
        if (Person.named(username).isPresent()) {
            throw new UsernameTaken();
        }
        var invitation = Invitation.take(token, now).orElseThrow(InvitationGone::new);
        var person = create(username, name, hash, now);
        Right.give(person, invitation.role, Scope.SCHOOL, null, person, now);
        invitation.use(person, now);
        return person;
    }

    /** Somebody may take the username between the question whether it is free and this. */
    private static Person create(String username, String name, Optional<String> hash, Instant now) {
        try {
            var person = Person.create(username, name, hash, now);
            Person.flush();
            return person;
        } catch (ConstraintViolationException taken) {
            throw new UsernameTaken();
        }
    }
}
