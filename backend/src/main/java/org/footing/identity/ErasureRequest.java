package org.footing.identity;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** That somebody wants to be erased. An administrator confirms it, or the person takes it back. */
@Entity
@Table(name = "erasure_request")
public class ErasureRequest extends PanacheEntityBase {

    @Id
    @Column(name = "person_id")
    public long personId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "person_id", insertable = false, updatable = false)
    public Person person;

    @Column(name = "asked_at")
    public Instant askedAt;

    /** The viewer's own. */
    public static Optional<ErasureRequest> of(Viewer viewer) {
        return findByIdOptional(viewer.personId());
    }

    /** Of a person whom an administrator looks at. */
    public static Optional<ErasureRequest> of(Viewer viewer, Person person) {
        return viewer.administers() ? findByIdOptional(person.id) : Optional.empty();
    }

    /** The oldest first, with who asked; none unless the viewer administers. */
    public static List<ErasureRequest> open(Viewer viewer) {
        return viewer.administers()
                ? list("from ErasureRequest r join fetch r.person order by r.askedAt, r.personId")
                : List.of();
    }

    static void ask(Viewer viewer, Instant now) {
        Person.lock(viewer.personId());
        if (findById(viewer.personId()) == null) {
            var request = new ErasureRequest();
            request.personId = viewer.personId();
            request.askedAt = now;
            request.persist();
        }
    }

    /** Whether there was one. */
    static boolean takeBack(long personId) {
        return deleteById(personId);
    }
}
