package org.footing.assessment;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.footing.identity.Person;
import org.jspecify.annotations.Nullable;

/** That a mark changed after submission, from what to what, by whom and why. Only ever added to. */
@Entity
@Table(name = "score_event")
public class ScoreEvent extends PanacheEntity {

    /** What changed it. */
    public enum Kind {
        MARKED,
        REGRADED,
        LATE_ACCEPTED,
        PENALTY_WAIVED
    }

    @Column(name = "attempt_id")
    public long attemptId;

    /** Absent when it concerns the attempt as a whole. */
    @Column(name = "question_id")
    public @Nullable String questionId;

    @Enumerated(EnumType.STRING)
    public Kind kind;

    @Column(name = "share_before")
    public @Nullable Fraction before;

    @Column(name = "share_after")
    public @Nullable Fraction after;

    public String reason;

    @ManyToOne(fetch = FetchType.LAZY)
    public @Nullable Person actor;

    public Instant at;

    public static List<ScoreEvent> of(Attempt attempt) {
        return list("from ScoreEvent s left join fetch s.actor where s.attemptId = ?1 order by s.id", attempt.id);
    }

    static void forgetReasons(Collection<Long> attempts) {
        update("reason = '' where attemptId in ?1", attempts);
    }

    static void write(
            Attempt attempt,
            @Nullable String questionId,
            Kind kind,
            @Nullable Fraction before,
            @Nullable Fraction after,
            String reason,
            Person by,
            Instant now) {
        var event = new ScoreEvent();
        event.attemptId = attempt.id;
        event.questionId = questionId;
        event.kind = kind;
        event.before = before;
        event.after = after;
        event.reason = reason;
        event.actor = by;
        event.at = now;
        event.persist();
    }
}
