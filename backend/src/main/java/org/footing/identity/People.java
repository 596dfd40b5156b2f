package org.footing.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Who may come in at all. Administrators decide; each decision is noted. */
@ApplicationScoped
@Transactional
public class People {

    /** Nobody shuts themselves out; so there is always one left who can let others in again. */
    public static class NotYourself extends RuntimeException {}

    /** The name that was typed is not the person's. */
    public static class OtherName extends RuntimeException {}

    /** No such person, or not for this viewer to decide. */
    public static class NotKnown extends RuntimeException {}

    /** Ends all sessions of the person at once, on every node. */
    public void disable(Viewer viewer, long id, Instant now) {
        var person = person(viewer, id);
        if (person.id == viewer.personId()) {
            throw new NotYourself();
        }
        if (!person.disabled()) {
            person.disable(now);
            AuditEntry.write(viewer.person(), "person.disabled", person.username, "", now);
        }
    }

    public void enable(Viewer viewer, long id, Instant now) {
        var person = person(viewer, id);
        if (person.erased()) {
            throw new NotKnown();
        }
        if (person.disabled()) {
            person.enable();
            AuditEntry.write(viewer.person(), "person.enabled", person.username, "", now);
        }
    }

    public void askForErasure(Viewer viewer, Instant now) {
        ErasureRequest.ask(viewer, now);
        AuditEntry.write(viewer.person(), "erasure.asked", viewer.username(), "", now);
    }

    public void withdrawErasure(Viewer viewer, Instant now) {
        if (ErasureRequest.takeBack(viewer.personId())) {
            AuditEntry.write(viewer.person(), "erasure.withdrawn", viewer.username(), "", now);
        }
    }

    /**
     * Takes away all that tells who this is. What hangs on the person elsewhere is for the caller.
     *
     * @param typed the username, as the administrator typed it
     * @throws OtherName if it is another
     */
    public Person erase(Viewer viewer, long id, String typed, Instant now) {
        var person = person(viewer, id);
        if (person.erased()) {
            throw new NotKnown();
        }
        if (person.id == viewer.personId()) {
            throw new NotYourself();
        }
        if (!person.username.equals(Person.normal(typed))) {
            throw new OtherName();
        }
        return erase(person, viewer.person(), now);
    }

    /** The same, by the program itself, of somebody who left long ago. */
    public Person eraseLeft(long id, Instant now) {
        School.lock();
        var person = Person.<Person>findByIdOptional(id)
                .filter(known -> !known.erased())
                .orElseThrow(NotKnown::new);
        return erase(person, null, now);
    }

    private static Person erase(Person person, @Nullable Person by, Instant now) {
        var username = person.username;
        var name = person.name;
        person.erase((Right.everStaff(person) ? "Former member of staff " : "Former student ") + person.id, now);
        Person.flush();
        Invitation.forgetUsedBy(person);
        ErasureRequest.takeBack(person.id);
        AuditEntry.rename(username, person.username);
        AuditEntry.rename(name, person.name);
        AuditEntry.write(by, "person.erased", person.username, "", now);
        return person;
    }

    /** Of two administrators who shut each other out at the same moment the second finds that they may not any more. */
    private static Person person(Viewer viewer, long id) {
        School.lock();
        var administrator = Person.<Person>findByIdOptional(viewer.personId()).orElseThrow(NotKnown::new);
        if (!viewer.administers() || administrator.disabled()) {
            throw new NotKnown();
        }
        return Person.<Person>findByIdOptional(id).orElseThrow(NotKnown::new);
    }
}
