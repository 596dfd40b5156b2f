package org.footing.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.footing.identity.Viewer.Grant;
import org.jspecify.annotations.Nullable;

/** Who may come in at all, and what they may. Administrators decide; each decision is noted. */
@ApplicationScoped
@Transactional
public class People {

    /** Nobody shuts themselves out. */
    public static class NotYourself extends RuntimeException {}

    /** The name that was typed is not the person's. */
    public static class OtherName extends RuntimeException {}

    /** No such person, or not for this viewer to decide. */
    public static class NotKnown extends RuntimeException {}

    /** Nobody would be left who can let others in: no administrator without an end. */
    public static class LastAdministrator extends RuntimeException {}

    /** The person has that right at some of that time already. */
    public static class AlreadyGiven extends RuntimeException {}

    /** Somebody else has that e-mail address. */
    public static class EmailTaken extends RuntimeException {}

    /** Something about a person changed that an identity provider may want to know: that they may not come in, or what they may. */
    public record PersonChanged(Person person) {}

    /** Somebody who was shut out may come in again. */
    public record PersonLetIn(Person person) {}

    @Inject
    Event<PersonChanged> changed;

    @Inject
    Event<PersonLetIn> letIn;

    /** Ends all sessions of the person at once, on every node. */
    public void disable(Viewer viewer, long id, Instant now) {
        var administrator = deciding(viewer, now);
        var person = person(id);
        if (id == viewer.personId()) {
            throw new NotYourself();
        }
        if (!person.disabled()) {
            if (!Right.administratorBeside(person, now)) {
                throw new LastAdministrator();
            }
            person.disable(now);
            AuditEntry.write(administrator, "person.disabled", person, "", now);
            changed.fire(new PersonChanged(person));
        }
    }

    public void enable(Viewer viewer, long id, Instant now) {
        var administrator = deciding(viewer, now);
        var person = living(id);
        if (person.disabled()) {
            person.enable();
            AuditEntry.write(administrator, "person.enabled", person, "", now);
            letIn.fire(new PersonLetIn(person));
        }
    }

    /** @throws EmailTaken if another person has that address */
    public void describe(Viewer viewer, long id, String name, Optional<String> email, Instant now) {
        var administrator = deciding(viewer, now);
        var person = living(id);
        if (email.flatMap(Person::reachedAt).filter(other -> other.id != id).isPresent()) {
            throw new EmailTaken();
        }
        person.describe(name, email);
        AuditEntry.write(administrator, "person.changed", person, "", now);
    }

    /**
     * @param grant possible, and no student's: those are enrolled
     * @throws AlreadyGiven if the person has it at some moment of the term
     */
    public void give(Viewer viewer, long id, Grant grant, Term term, Instant now) {
        if (!grant.possible() || grant.role() == Role.STUDENT) {
            throw new IllegalArgumentException(grant.toString());
        }
        give(deciding(viewer, now), id, grant, term, now);
    }

    /**
     * The same by somebody who was found to be allowed to: {@code cohort.Teams} asks.
     *
     * @throws AlreadyGiven as above
     */
    public void give(Person by, long id, Grant grant, Term term, Instant now) {
        var person = living(id);
        if (Right.given(person, grant, term, now)) {
            throw new AlreadyGiven();
        }
        Right.give(person, grant, term, by, now);
        changed.fire(new PersonChanged(person));
    }

    /** Ends a right in a cohort by somebody who was found to be allowed to. */
    public void end(Person by, Right right, Instant now) {
        if (right.scope != Scope.COHORT) {
            throw new IllegalArgumentException(right.grant().toString());
        }
        right.withdraw(by, now);
        changed.fire(new PersonChanged(right.person));
    }

    /**
     * Ends a right of the person.
     *
     * @throws NotKnown also if the right is over already
     * @throws LastAdministrator if it keeps the school's last administrator without an end
     */
    public void withdraw(Viewer viewer, long id, long rightId, Instant now) {
        var administrator = deciding(viewer, now);
        var right = Right.of(person(id), rightId, now).orElseThrow(NotKnown::new);
        if (right.grant().administers() && !Right.administratorBeside(right, now)) {
            throw new LastAdministrator();
        }
        right.withdraw(administrator, now);
        changed.fire(new PersonChanged(right.person));
    }

    public void askForErasure(Viewer viewer, Instant now) {
        ErasureRequest.ask(viewer, now);
        AuditEntry.write(viewer.person(), "erasure.asked", viewer.person(), "", now);
    }

    public void withdrawErasure(Viewer viewer, Instant now) {
        if (ErasureRequest.takeBack(viewer.personId())) {
            AuditEntry.write(viewer.person(), "erasure.withdrawn", viewer.person(), "", now);
        }
    }

    /**
     * Takes away all that tells who this is. What hangs on the person elsewhere is for the caller.
     *
     * @param typed the username, as the administrator typed it
     * @throws OtherName if it is another
     * @throws LastAdministrator if nobody would be left who can let others in
     */
    public Person erase(Viewer viewer, long id, String typed, Instant now) {
        var administrator = deciding(viewer, now);
        var person = living(id);
        if (id == viewer.personId()) {
            throw new NotYourself();
        }
        if (!person.username.equals(Person.normal(typed))) {
            throw new OtherName();
        }
        if (!Right.administratorBeside(person, now)) {
            throw new LastAdministrator();
        }
        return erase(person, administrator, now);
    }

    /** The same, by the program itself, of somebody who left long ago. */
    public Person eraseLeft(long id, Instant now) {
        School.lock();
        return erase(living(id), null, now);
    }

    private static Person erase(Person person, @Nullable Person by, Instant now) {
        var username = person.username;
        person.erase((Right.everStaff(person) ? "Former member of staff " : "Former student ") + person.id, now);
        Person.flush();
        Invitation.forgetUsedBy(person);
        PasswordReset.forget(person);
        ErasureRequest.takeBack(person.id);
        AuditEntry.forget(person, username);
        AuditEntry.write(by, "person.erased", person, "", now);
        return person;
    }

    /**
     * Who decides, as they are at this moment. Decisions on people wait for each other: of two administrators who shut each other
     * out at once the second finds that they may not any more.
     *
     * @throws NotKnown if the viewer does not administer, or does not any more
     */
    public static Person deciding(Viewer viewer, Instant now) {
        School.lock();
        var administrator = person(viewer.personId());
        if (!viewer.administers() || !Right.administers(administrator, now)) {
            throw new NotKnown();
        }
        return administrator;
    }

    private static Person living(long id) {
        return Person.<Person>findByIdOptional(id)
                .filter(person -> !person.erased())
                .orElseThrow(NotKnown::new);
    }

    private static Person person(long id) {
        return Person.<Person>findByIdOptional(id).orElseThrow(NotKnown::new);
    }
}
