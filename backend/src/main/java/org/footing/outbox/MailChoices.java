package org.footing.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import org.footing.identity.Person;
import org.footing.identity.Viewer;

/** Keeps by what people want to be told by mail. */
@ApplicationScoped
@Transactional
public class MailChoices {

    /**
     * @param offered what the page offered; nothing else changes
     * @param wanted of that
     */
    public void choose(Viewer viewer, Collection<MailChoice.Kind> offered, Set<MailChoice.Kind> wanted, Instant now) {
        Person.lock(viewer.personId());
        offered.forEach(kind -> MailChoice.choose(viewer, kind, wanted.contains(kind), now));
    }
}
