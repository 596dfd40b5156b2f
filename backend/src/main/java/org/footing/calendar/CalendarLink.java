package org.footing.calendar;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.footing.identity.Person;
import org.footing.identity.Token;
import org.footing.identity.Viewer;

/** The private link by which somebody's calendar program reads what is when for them. A person has one at most. */
@Entity
@Table(name = "calendar_link")
public class CalendarLink extends PanacheEntityBase {

    @Id
    @Column(name = "person_id")
    public long personId;

    @Column(name = "token_hash")
    String tokenHash = "";

    @Column(name = "made_at")
    public Instant madeAt = Instant.EPOCH;

    public static Optional<CalendarLink> of(Viewer viewer) {
        return findByIdOptional(viewer.personId());
    }

    public static void forget(Person person) {
        delete("personId", person.id);
    }

    static Optional<CalendarLink> opened(Token token) {
        return find("tokenHash", token.hash()).firstResultOptional();
    }

    static void put(Viewer viewer, Token token, Instant now) {
        var link = of(viewer).orElseGet(CalendarLink::new);
        link.personId = viewer.personId();
        link.tokenHash = token.hash();
        link.madeAt = now;
        link.persist();
    }
}
