package org.footing.marking;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.footing.identity.Person;
import org.footing.identity.Viewer;

/** Words that somebody who marks wants to use again, in one course. */
@Entity
@Table(name = "saved_comment")
public class SavedComment extends PanacheEntity {

    public static final int LONGEST = 1_000;

    /** So many are offered beside a piece of work. */
    public static final int MOST = 100;

    @ManyToOne(fetch = FetchType.LAZY)
    public Person owner;

    @Column(name = "course_id")
    public String courseId;

    public String words;

    /** Whether others who teach the course are offered it too. */
    @Column(name = "is_shared")
    public boolean shared;

    @Column(name = "saved_at")
    public Instant savedAt;

    /** The viewer's own, and those that others share, with whose they are; the viewer's own first, in the order of the alphabet. */
    public static List<SavedComment> offered(Viewer viewer, String courseId) {
        return SavedComment.<SavedComment>find(
                        """
                        from SavedComment s join fetch s.owner o
                        where s.courseId = ?1 and (o.id = ?2 or s.shared = true)
                        order by case when o.id = ?2 then 0 else 1 end, s.words, s.id
                        """,
                        courseId,
                        viewer.personId())
                .page(0, MOST)
                .list();
    }

    /** The viewer's own in all courses. */
    public static List<SavedComment> of(Viewer viewer) {
        return list("owner.id = ?1 order by courseId, words, id", viewer.personId());
    }

    static Optional<SavedComment> of(Viewer viewer, long id) {
        return find("id = ?1 and owner.id = ?2", id, viewer.personId()).firstResultOptional();
    }

    static Optional<SavedComment> of(Viewer viewer, String courseId, String words) {
        return find("owner.id = ?1 and courseId = ?2 and words = ?3", viewer.personId(), courseId, words)
                .firstResultOptional();
    }

    static long count(Viewer viewer, String courseId) {
        return count("owner.id = ?1 and courseId = ?2", viewer.personId(), courseId);
    }

    /** What somebody wrote for themselves. */
    public static void forget(Person owner) {
        delete("owner = ?1", owner);
    }

    static void create(Viewer viewer, String courseId, String words, Instant now) {
        var comment = new SavedComment();
        comment.owner = viewer.person();
        comment.courseId = courseId;
        comment.words = words;
        comment.savedAt = now;
        comment.persist();
    }

    void share(boolean withOthers) {
        shared = withOthers;
    }
}
