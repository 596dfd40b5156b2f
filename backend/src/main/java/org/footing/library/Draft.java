package org.footing.library;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.footing.course.Addresses;
import org.footing.identity.Person;
import org.footing.identity.Viewer;
import org.jspecify.annotations.Nullable;

/** A course as it is being written: one for each course, never seen by students. */
@Entity
public class Draft extends PanacheEntity {

    @Column(name = "course_id")
    public String courseId;

    /** That it was begun from, or published as last; absent in a course that was never published. */
    @ManyToOne(fetch = FetchType.LAZY)
    public @Nullable Edition edition;

    /** One more with each change of any document. */
    public int version;

    @Column(name = "begun_at")
    public Instant begunAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "begun_by")
    public @Nullable Person begunBy;

    /** The draft of a course that the viewer may write. */
    public static Optional<Draft> of(Viewer viewer, String courseId) {
        return viewer.writes(courseId) ? of(courseId) : Optional.empty();
    }

    /** Those that the viewer may write, each with its edition. */
    public static List<Draft> of(Viewer viewer) {
        return Draft.<Draft>list("from Draft d left join fetch d.edition order by d.courseId").stream()
                .filter(draft -> viewer.writes(draft.courseId))
                .toList();
    }

    /** Ids of courses that were never published. */
    public static List<String> unpublished() {
        return find("select d.courseId from Draft d where d.edition is null order by d.courseId")
                .project(String.class)
                .list();
    }

    static Optional<Draft> of(String courseId) {
        return find("from Draft d left join fetch d.edition where d.courseId = ?1", courseId)
                .firstResultOptional();
    }

    /** The same as {@link #of(Viewer, String)}; whoever has it changes the draft alone. */
    static Optional<Draft> lock(Viewer viewer, String courseId) {
        return viewer.writes(courseId) ? lock(courseId) : Optional.empty();
    }

    static Optional<Draft> lock(String courseId) {
        return find("courseId", courseId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** @throws Drafts.CourseExists if somebody else begins it at the same moment */
    static Draft begin(String courseId, @Nullable Edition edition, @Nullable Person by, Instant now) {
        var draft = new Draft();
        draft.courseId = courseId;
        draft.edition = edition;
        draft.begunAt = now;
        draft.begunBy = by;
        try {
            draft.persistAndFlush();
        } catch (PersistenceException taken) {
            throw new Drafts.CourseExists();
        }
        return draft;
    }

    void changed() {
        version++;
    }

    void published(Edition as) {
        edition = as;
    }

    /** Where its lessons and files are shown to those who write it. */
    public Addresses addresses() {
        return new Addresses("/studio/" + courseId + "/lessons/", "/studio/" + courseId + "/files/");
    }
}
