package org.footing.identity;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.footing.identity.Invitation.Given;
import org.footing.identity.People.EmailTaken;
import org.footing.identity.People.PersonChanged;
import org.footing.identity.Viewer.Grant;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** Gives out invitations and makes the people who accept them. */
@ApplicationScoped
public class Invitations {

    /** The link has been used, is too old or never was. */
    public static class InvitationGone extends RuntimeException {}

    /** Somebody else has that username. */
    public static class UsernameTaken extends RuntimeException {}

    /**
     * Who was invited as a student of this cohort has come. Whoever hears it refuses by {@link InvitationGone}.
     *
     * @param joinLinkId the link by which they came; absent when somebody invited them
     */
    public record StudentCame(Person person, long cohortId, Person invitedBy, @Nullable Long joinLinkId, Instant now) {}

    @Inject
    Passwords passwords;

    @Inject
    Event<StudentCame> came;

    @Inject
    Event<PersonChanged> changed;

    /** A fresh link for the first administrator of a school; links given out before and not used stop working. */
    @Transactional
    public Token forFirstAdministrator(Instant now) {
        Invitation.forgetUnused();
        return Invitation.create(new Grant(Role.ADMINISTRATOR, Scope.SCHOOL, null), now);
    }

    /**
     * A link for somebody new. What it makes them must be there: {@code cohort.Admissions} knows.
     *
     * @throws EmailTaken if a person has that address, or an invitation to it waits
     */
    @Transactional
    public Given invite(Viewer viewer, Guest guest, Instant now) {
        return invite(People.deciding(viewer, now), guest, now);
    }

    /**
     * The same by somebody who was found to be allowed to: {@code cohort.Admissions} asks.
     *
     * @throws EmailTaken as above
     */
    @Transactional
    public Given invite(Person inviter, Guest guest, Instant now) {
        guest.email().filter(email -> taken(email, now)).ifPresent(email -> {
            throw new EmailTaken();
        });
        var given = Invitation.create(guest, inviter, now);
        AuditEntry.write(inviter, "person.invited", given.invitation().words(), words(guest.grants()), now);
        return given;
    }

    /** For whoever stands at the door with the link of a cohort; it lives for an hour. */
    @Transactional
    public Token atTheDoor(Person maker, long cohortId, long joinLinkId, Instant now) {
        var grant = new Grant(Role.STUDENT, Scope.COHORT, Long.toString(cohortId));
        return Invitation.create(grant, maker, joinLinkId, now);
    }

    private static boolean taken(String email, Instant now) {
        return !taken(Set.of(email), now).isEmpty();
    }

    /** Those of the addresses that people have, or at which somebody can still accept an invitation. */
    public static Set<String> taken(Set<String> emails, Instant now) {
        if (emails.isEmpty()) {
            return Set.of();
        }
        var taken = new HashSet<>(Person.reachedAt(emails));
        taken.addAll(Invitation.waitingAt(emails, now));
        return taken;
    }

    private static String words(List<Grant> grants) {
        return String.join(", ", grants.stream().map(Grant::toString).toList());
    }

    /**
     * A new link in the place of the one before, which stops working.
     *
     * @throws InvitationGone if somebody accepted or withdrew it
     */
    @Transactional
    public Given renew(Viewer viewer, long id, Instant now) {
        return renew(People.deciding(viewer, now), id, now);
    }

    /** The same by somebody who was found to be allowed to. */
    @Transactional
    public Given renew(Person by, long id, Instant now) {
        var invitation = Invitation.take(id).orElseThrow(InvitationGone::new);
        AuditEntry.write(by, "invitation.renewed", invitation.words(), "", now);
        return invitation.renew(by, now);
    }

    /** @throws InvitationGone if somebody accepted or withdrew it */
    @Transactional
    public void withdraw(Viewer viewer, long id, Instant now) {
        withdraw(People.deciding(viewer, now), id, now);
    }

    /** The same by somebody who was found to be allowed to. */
    @Transactional
    public void withdraw(Person by, long id, Instant now) {
        var invitation = Invitation.take(id).orElseThrow(InvitationGone::new);
        invitation.withdraw(now);
        AuditEntry.write(by, "invitation.withdrawn", invitation.words(), "", now);
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

    /** Waits for decisions on people, as they for this: of an inviter who is shut out at this moment, and of two first administrators. */
    private Person accept(Token token, String username, String name, Optional<String> hash, Instant now) {
        School.lock();
        if (Person.named(username).isPresent()) {
            throw new UsernameTaken();
        }
        var invitation = Invitation.take(token, now).orElseThrow(InvitationGone::new);
        var person = create(username, name, hash, now);
        Optional.ofNullable(invitation.email)
                .filter(email -> Person.reachedAt(email).isEmpty())
                .ifPresent(email -> person.describe(name, Optional.of(email)));
        invitation.use(person, now);
        if (invitation.ofProgram()) {
            Invitation.forgetUnused();
        }
        AuditEntry.came(invitation, person);
        var inviter = Optional.ofNullable(invitation.invitedBy).orElse(person);
        InvitedGrant.of(List.of(invitation)).forEach(invited -> give(person, invited, inviter, now));
        return person;
    }

    /**
     * Whoever comes with the link and an account that nobody has. The account's own username counts for nothing: when somebody
     * here is called so already, the new person is called a little otherwise.
     *
     * @return empty when the link has been used, is too old or never was
     */
    Optional<Person> acceptWith(Token token, Account account, Instant now) {
        try {
            return Optional.of(QuarkusTransaction.requiringNew().call(() -> {
                var username = freeUsername(account);
                var name = Person.isName(account.name()) ? account.name() : username;
                var person = accept(token, username, name, Optional.empty(), now);
                person.link(account.issuer(), account.subject());
                changed.fire(new PersonChanged(person));
                return person;
            }));
        } catch (InvitationGone gone) {
            return Optional.empty();
        }
    }

    private static String freeUsername(Account account) {
        var given = Person.normal(account.username());
        var wanted = Person.isUsername(given) ? given : "account";
        var distinct = wanted.substring(0, Math.min(wanted.length(), 80)) + "-"
                + new Token(account.subject()).hash().substring(0, 8);
        return !wanted.equals(given) || Person.named(wanted).isPresent() ? distinct : wanted;
    }

    private void give(Person person, InvitedGrant invited, Person inviter, Instant now) {
        var grant = invited.grant();
        if (grant.role() == Role.STUDENT) {
            var cohort = Long.parseLong(String.valueOf(grant.scopeId()));
            came.fire(new StudentCame(person, cohort, inviter, invited.invitation.joinLinkId, now));
        } else {
            Right.give(person, grant, Term.from(now), inviter, now);
        }
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
