package org.footing.cast;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.footing.identity.People.PersonChanged;
import org.footing.identity.People.PersonLetIn;
import org.footing.identity.Person;

/** Of whom an identity provider would have been told that something changed. */
@ApplicationScoped
public class ChangesSeen {

    private final Set<Long> people = ConcurrentHashMap.newKeySet();

    void note(@Observes PersonChanged change) {
        people.add(change.person().id);
    }

    void note(@Observes PersonLetIn change) {
        people.add(change.person().id);
    }

    /** Since this was asked before. */
    public boolean seen(Person person) {
        return people.remove(person.id);
    }
}
