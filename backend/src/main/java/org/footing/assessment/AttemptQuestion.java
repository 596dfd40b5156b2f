package org.footing.assessment;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.footing.course.Question;
import org.footing.identity.Person;
import org.jspecify.annotations.Nullable;

/** A question of an attempt, pinned at its start, with the response as it was saved last and what that was worth. */
@Entity
@Table(name = "attempt_question")
@IdClass(AttemptQuestion.Key.class)
public class AttemptQuestion extends PanacheEntityBase {

    record Key(long attemptId, String questionId) implements Serializable {}

    /** How sure a student is of a response. */
    public enum Confidence {
        GUESS,
        THINK,
        SURE
    }

    @Id
    @Column(name = "attempt_id")
    public long attemptId;

    @Id
    @Column(name = "question_id")
    public String questionId;

    /** In the attempt, from 1. */
    public int place;

    /** SHA-256 of the question as it was asked, in hexadecimal. */
    public String version;

    public BigDecimal points;

    /** 0 before the first save, then one more with each. */
    public int revision;

    /** Made by the page for the save that led to this revision, so that the same save sent twice counts once. */
    @Column(name = "save_id")
    public @Nullable String saveId;

    /** In the author's numbering; absent when untouched or cleared. */
    public @Nullable Response response;

    @Enumerated(EnumType.STRING)
    public @Nullable Confidence confidence;

    /** The student means to come back to it. */
    public boolean flagged;

    @Column(name = "saved_at")
    public @Nullable Instant savedAt;

    /** When the student paid for the hint. */
    @Column(name = "hint_at")
    public @Nullable Instant hintAt;

    /** When the student saw the verdict, in a quiz that tells it at once: from then on nothing is taken. */
    @Column(name = "checked_at")
    public @Nullable Instant checkedAt;

    /** Of its points, after a hint; absent until submission. */
    public @Nullable Fraction share;

    public boolean critical;

    public boolean waits;

    /** Whose key counts now, where a regrade changed it; absent for the attempt's own edition. */
    @Column(name = "key_edition_id")
    public @Nullable Long keyEditionId;

    /** A tutor's words to the student. */
    public @Nullable String comment;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "marked_by")
    public @Nullable Person markedBy;

    @Column(name = "marked_at")
    public @Nullable Instant markedAt;

    /** In the order asked. */
    public static List<AttemptQuestion> of(Attempt attempt) {
        return list("attemptId = ?1 order by place", attempt.id);
    }

    /** Of many attempts, in no order. */
    public static List<AttemptQuestion> of(Collection<Attempt> attempts) {
        return list(
                "attemptId in ?1", attempts.stream().map(attempt -> attempt.id).toList());
    }

    public static Optional<AttemptQuestion> of(Attempt attempt, String questionId) {
        return findByIdOptional(new Key(attempt.id, questionId));
    }

    static void ask(Attempt attempt, Question question, int place) {
        var asked = new AttemptQuestion();
        asked.attemptId = attempt.id;
        asked.questionId = question.id();
        asked.place = place;
        asked.version = question.head().version();
        asked.points = question.head().points();
        asked.persist();
    }

    /**
     * Keeps a save made from the revision it names. The condition stands in the statement, so that of two saves from one
     * revision one is kept.
     *
     * @return whether it was kept
     */
    static boolean save(long attemptId, Save save, Instant now) {
        return update(
                        """
                        revision = revision + 1, saveId = ?1, response = ?2, confidence = ?3, flagged = ?4, savedAt = ?5
                        where attemptId = ?6 and questionId = ?7 and revision = ?8 and checkedAt is null
                        """,
                        save.saveId(),
                        save.response().orElse(null),
                        save.confidence().orElse(null),
                        save.flagged(),
                        now,
                        attemptId,
                        save.questionId(),
                        save.base())
                == 1;
    }

    void takeHint(Instant now) {
        hintAt = hintAt == null ? now : hintAt;
    }

    void check(Instant now) {
        checkedAt = checkedAt == null ? now : checkedAt;
    }

    /** What it is worth now. */
    public Score score() {
        return new Score(share == null ? Fraction.ZERO : share, points, waits, critical);
    }

    void score(Score score) {
        share = score.share();
        critical = score.critical();
        waits = score.waits();
    }

    void mark(Fraction given, Person by, @Nullable String words, Instant now) {
        share = given;
        waits = false;
        comment = words;
        markedBy = by;
        markedAt = now;
    }

    void countBy(long editionId) {
        keyEditionId = editionId;
    }

    public boolean answered() {
        return response != null;
    }
}
