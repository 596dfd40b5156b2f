package org.footing.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** Who may come in at all. Administrators decide; each decision is noted. */
@ApplicationScoped
@Transactional
public class People {

    /** Nobody shuts themselves out; so there is always one left who can let others in again. */
    public static class NotYourself extends RuntimeException {}

    /** No such person, or not for this viewer to decide. */
    public static class NotKnown extends RuntimeException {}

    /** Something about a person changed that an identity provider may want to know: whether they may come in, or what they may. */
    public record PersonChanged(Person person) {}

    @Inject
    Event<PersonChanged> changed;

    /** Ends all sessions of the person at once, on every node. */
    public void disable(Viewer viewer, long id, Instant now) {
        var person = person(viewer, id);
        if (person.id == viewer.personId()) {
            throw new NotYourself();
        }
        if (!person.disabled()) {
            person.disable(now);
            AuditEntry.write(viewer.person(), "person.disabled", person.username, "", now);
            changed.fire(new PersonChanged(person));
        }
    }

    public void enable(Viewer viewer, long id, Instant now) {
        var person = person(viewer, id);
        if (person.disabled()) {
            person.enable();
            AuditEntry.write(viewer.person(), "person.enabled", person.username, "", now);
            changed.fire(new PersonChanged(person));
        }
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
