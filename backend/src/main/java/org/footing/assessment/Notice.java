package org.footing.assessment;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.footing.cohort.Enrolment;
import org.footing.identity.Viewer;
import org.jspecify.annotations.Nullable;

/** What a student has to be told until they have seen it: that the mark that counts of a quiz is another one, and why. */
@Entity
public class Notice extends PanacheEntity {

    @ManyToOne(fetch = FetchType.LAZY)
    public Enrolment enrolment;

    @Enumerated(EnumType.STRING)
    public ScoreEvent.Kind kind;

    @Column(name = "quiz_id")
    public String quizId;

    @Column(name = "mark_before")
    public Fraction before;

    @Column(name = "mark_after")
    public Fraction after;

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "seen_at")
    public @Nullable Instant seenAt;

    /** What these have not seen yet, the latest first. */
    public static List<Notice> unseen(Collection<Enrolment> enrolments) {
        return enrolments.isEmpty()
                ? List.of()
                : list("enrolment in ?1 and seenAt is null order by id desc", enrolments);
    }

    /** The viewer's own. */
    static Optional<Notice> of(Viewer viewer, long id) {
        return find("id = ?1 and enrolment.person.id = ?2", id, viewer.personId())
                .firstResultOptional();
    }

    static void forget(Collection<Long> enrolments) {
        delete("enrolment.id in ?1", enrolments);
    }

    static void write(
            Enrolment enrolment, ScoreEvent.Kind kind, String quizId, Fraction before, Fraction after, Instant now) {
        var notice = new Notice();
        notice.enrolment = enrolment;
        notice.kind = kind;
        notice.quizId = quizId;
        notice.before = before;
        notice.after = after;
        notice.createdAt = now;
        notice.persist();
    }

    void dismiss(Instant now) {
        seenAt = seenAt == null ? now : seenAt;
    }
}
