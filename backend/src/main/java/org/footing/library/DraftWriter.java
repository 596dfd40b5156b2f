package org.footing.library;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.List;
import org.footing.identity.Person;
import org.jspecify.annotations.Nullable;

/** That somebody has changed something in a draft since it was published last. Revisions cannot tell: they are thinned and forgotten. */
@Entity
@Table(name = "draft_writer")
@IdClass(DraftWriter.Key.class)
class DraftWriter extends PanacheEntityBase {

    record Key(long draftId, long personId) implements Serializable {}

    @Id
    @Column(name = "draft_id")
    public long draftId;

    @Id
    @Column(name = "person_id")
    public long personId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "person_id", insertable = false, updatable = false)
    public Person person;

    /** By name. */
    static List<Person> of(Draft draft) {
        return DraftWriter.<DraftWriter>list(
                        "from DraftWriter w join fetch w.person p where w.draftId = ?1 order by p.name, p.id", draft.id)
                .stream()
                .map(writer -> writer.person)
                .toList();
    }

    /**
     * Whoever calls this has the draft's row.
     *
     * @param person absent where the program wrote what came from elsewhere
     */
    static void note(long draftId, @Nullable Person person) {
        if (person != null && findById(new Key(draftId, person.id)) == null) {
            var writer = new DraftWriter();
            writer.draftId = draftId;
            writer.personId = person.id;
            writer.persist();
        }
    }

    static void forget(Draft draft) {
        delete("draftId", draft.id);
    }
}
