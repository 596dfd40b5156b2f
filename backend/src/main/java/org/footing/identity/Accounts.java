package org.footing.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.footing.identity.People.NotKnown;
import org.footing.identity.People.PersonChanged;

/** Which account of the identity provider belongs to whom. Administrators say so; each word is noted. */
@ApplicationScoped
@Transactional
public class Accounts {

    /** The account belongs to somebody else already. */
    public static class AccountTaken extends RuntimeException {}

    @Inject
    Event<PersonChanged> changed;

    /**
     * Who had another account cannot come in by that one any more, and is out everywhere.
     *
     * @throws AccountTaken if somebody else has it
     */
    public void link(Viewer viewer, long personId, String issuer, String subject, Instant now) {
        var administrator = People.deciding(viewer, now);
        var person = living(personId);
        if (Person.holding(issuer, subject)
                .filter(holder -> !holder.equals(person))
                .isPresent()) {
            throw new AccountTaken();
        }
        if (!subject.equals(person.subject)) {
            takeAway(person, administrator, now);
        }
        person.link(issuer, subject);
        AuditEntry.write(administrator, "account.linked", person, subject, now);
        changed.fire(new PersonChanged(person));
    }

    /** The program itself made the account, for this person. Who has one meanwhile keeps it. */
    public void linkMade(long personId, String issuer, String subject, Instant now) {
        Person.<Person>findByIdOptional(personId)
                .filter(person -> person.subject == null && !person.erased())
                .ifPresent(person -> {
                    person.link(issuer, subject);
                    AuditEntry.write(null, "account.linked", person, subject, now);
                });
    }

    /** The person cannot come in by that account any more, and is out everywhere. */
    public void unlink(Viewer viewer, long personId, Instant now) {
        var administrator = People.deciding(viewer, now);
        takeAway(living(personId), administrator, now);
    }

    private static void takeAway(Person person, Person administrator, Instant now) {
        Optional.ofNullable(person.subject).ifPresent(subject -> {
            person.unlink();
            Session.endAll(person);
            AuditEntry.write(administrator, "account.unlinked", person, subject, now);
        });
    }

    /** Of all who may not sign in at the provider any more. */
    public void endSessions(String issuer, Collection<String> subjects) {
        Session.endAll(issuer, subjects);
    }

    private static Person living(long id) {
        return Person.<Person>findByIdOptional(id)
                .filter(person -> !person.erased())
                .orElseThrow(NotKnown::new);
    }
}
