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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.footing.identity.Person;
import org.jspecify.annotations.Nullable;

/** That somebody has read what a draft holds in one version, and agrees to its publication. With any later change it says nothing more. */
@Entity
@Table(name = "draft_review")
@IdClass(DraftReview.Key.class)
public class DraftReview extends PanacheEntityBase {

    record Key(long draftId, int version, long personId) implements Serializable {}

    @Id
    @Column(name = "draft_id")
    public long draftId;

    @Id
    public int version;

    @Id
    @Column(name = "person_id")
    public long personId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "person_id", insertable = false, updatable = false)
    public Person person;

    public Instant at;

    /** As which that version was published; absent before. */
    @ManyToOne(fetch = FetchType.LAZY)
    public @Nullable Edition edition;

    /** Those of the draft as it stands now, the oldest first. */
    static List<DraftReview> of(Draft draft) {
        return list(
                """
                from DraftReview r join fetch r.person
                where r.draftId = ?1 and r.version = ?2 order by r.at, r.personId
                """,
                draft.id,
                draft.version);
    }

    /** Those of each edition of a course, by the edition's id; the oldest first. */
    public static Map<Long, List<DraftReview>> ofEditions(String courseId) {
        return DraftReview.<DraftReview>list(
                        """
                        from DraftReview r join fetch r.person join fetch r.edition e
                        where e.courseId = ?1 order by r.at, r.personId
                        """,
                        courseId)
                .stream()
                .collect(Collectors.groupingBy(review -> Objects.requireNonNull(review.edition).id));
    }

    /** Whether it is new. Whoever calls this has the draft's row. */
    static boolean agree(Draft draft, long personId, Instant now) {
        if (findById(new Key(draft.id, draft.version, personId)) != null) {
            return false;
        }
        var review = new DraftReview();
        review.draftId = draft.id;
        review.version = draft.version;
        review.personId = personId;
        review.at = now;
        review.persist();
        return true;
    }

    /** What was said of earlier versions was said of words that nobody published. */
    static void published(Draft draft, Edition as) {
        update("edition = ?1 where draftId = ?2 and version = ?3", as, draft.id, draft.version);
        delete("draftId = ?1 and edition is null", draft.id);
    }
}
