package org.footing.identity;

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

    @Transactional
    public Person accept(Token token, String username, String name, String password, Instant now) {
        if (Person.named(username).isPresent()) {
            throw new UsernameTaken();
        }
        var invitation = Invitation.take(token, now).orElseThrow(InvitationGone::new);
        var person = create(username, name, passwords.hash(password), now);
        Right.give(person, invitation.role, Scope.SCHOOL, null, person, now);
        invitation.use(person, now);
        return person;
    }

    /** Somebody may take the username between the question whether it is free and this. */
    private static Person create(String username, String name, String hash, Instant now) {
        try {
            var person = Person.create(username, name, Optional.of(hash), now);
            Person.flush();
            return person;
        } catch (ConstraintViolationException taken) {
            throw new UsernameTaken();
        }
    }
}
