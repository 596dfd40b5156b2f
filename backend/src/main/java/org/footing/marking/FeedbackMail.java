package org.footing.marking;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.footing.identity.Person;
import org.footing.identity.Viewer;

/** That somebody wants to be told by mail when something is given back to them. */
@Entity
@Table(name = "feedback_mail")
public class FeedbackMail extends PanacheEntityBase {

    @Id
    @Column(name = "person_id")
    public long personId;

    public Instant since;

    public static boolean wanted(long personId) {
        return findByIdOptional(personId).isPresent();
    }

    static void want(Viewer viewer, Instant now) {
        var mail = new FeedbackMail();
        mail.personId = viewer.personId();
        mail.since = now;
        mail.persist();
    }

    static void stop(long personId) {
        deleteById(personId);
    }

    public static void forget(Person person) {
        deleteById(person.id);
    }
}
