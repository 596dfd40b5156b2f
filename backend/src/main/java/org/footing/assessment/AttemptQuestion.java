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
import org.footing.cohort.Cohort;
import org.footing.cohort.Enrolment;
import org.footing.course.Question;
import org.footing.course.Quiz;
import org.footing.identity.Person;
import org.footing.identity.Role;
import org.jspecify.annotations.Nullable;

/** A question of an attempt, pinned at its start, with the response as it was saved last and what that was worth. */
@Entity
@Table(name = "attempt_question")
@IdClass(AttemptQuestion.Key.class)
public class AttemptQuestion extends PanacheEntityBase {

    /** In place of words that were erased. */
    private static final Response FORGOTTEN = new Response.Wrote("…");

    /** Of each student who is {@link Enrolment#COUNTED} (?1 at ?2) the first attempt that was handed in with a response. */
    private static final String FIRST =
            """
             a.submittedAt is not null and a.answered > 0
            and a.number = (select min(b.number) from Attempt b
                where b.cohortId = a.cohortId and b.enrolment = e and b.quizId = a.quizId
                and b.submittedAt is not null and b.answered > 0)
            and """
                    + Enrolment.COUNTED;

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

    /** The regrade that did. */
    @Column(name = "regrade_id")
    public @Nullable Long regradeId;

    /** A tutor's words to the student. */
    public @Nullable String comment;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "marked_by")
    public @Nullable Person markedBy;

    @Column(name = "marked_at")
    public @Nullable Instant markedAt;

    /** When a tutor sent it back to be done again; absent again once it was, or was marked all the same. */
    @Column(name = "returned_at")
    public @Nullable Instant returnedAt;

    /** In the order asked. */
    public static List<AttemptQuestion> of(Attempt attempt) {
        return list("attemptId = ?1 order by place", attempt.id);
    }

    /** Those of many attempts that wait for their student to give them again. */
    static List<AttemptQuestion> sentBack(Collection<Long> attemptIds) {
        return list("attemptId in ?1 and returnedAt is not null", attemptIds);
    }

    /** Of many attempts, in no order. */
    public static List<AttemptQuestion> of(Collection<Attempt> attempts) {
        return list(
                "attemptId in ?1", attempts.stream().map(attempt -> attempt.id).toList());
    }

    /** Of the attempts that {@link Attempt#submitted(Collection, String)} gives, in the order asked. */
    static List<AttemptQuestion> ofSubmitted(Collection<Cohort> cohorts, String quizId) {
        return list(
                """
                select q from AttemptQuestion q join Attempt a on a.id = q.attemptId join a.enrolment e
                where a.cohortId in ?1 and a.quizId = ?2 and a.submittedAt is not null and e.withdrawnAt is null
                order by q.attemptId, q.place
                """,
                Cohort.ids(cohorts),
                quizId);
    }

    /**
     * In which form submitted attempts asked a question.
     *
     * @param keyEditionId by which these count; absent for the edition asked
     * @param attempts how many
     */
    record Form(String quizId, String questionId, long editionId, @Nullable Long keyEditionId, long attempts) {}

    static List<Form> forms(Collection<Cohort> cohorts, Collection<String> quizIds) {
        return find(
                        """
                        select a.quizId, q.questionId, a.editionId, q.keyEditionId, count(q.questionId)
                        from AttemptQuestion q join Attempt a on a.id = q.attemptId join a.enrolment e
                        where a.cohortId in ?1 and a.quizId in ?2 and a.submittedAt is not null and e.withdrawnAt is null
                        group by a.quizId, q.questionId, a.editionId, q.keyEditionId
                        """,
                        Cohort.ids(cohorts),
                        quizIds)
                .project(Form.class)
                .list();
    }

    /**
     * What one attempt has of one question, as plain values: there may be hundreds of thousands.
     *
     * @param keyEditionId by which it counts; absent for the edition asked
     * @param share a fraction in letters
     * @param response in JSON; absent where there is none
     */
    record Line(
            long attemptId,
            long editionId,
            @Nullable Long keyEditionId,
            String questionId,
            BigDecimal points,
            String share,
            boolean waits,
            @Nullable String response) {}

    /** Of each student's first attempt at a quiz, see {@link #FIRST}. */
    static List<Line> firsts(Collection<Cohort> cohorts, String quizId, Instant now) {
        return find(
                        """
                        select q.attemptId, a.editionId, q.keyEditionId, q.questionId, q.points,
                               cast(q.share as String), q.waits, cast(q.response as String)
                        from Attempt a join a.enrolment e join AttemptQuestion q on q.attemptId = a.id
                        where a.cohortId in ?3 and a.quizId = ?4 and """
                                + FIRST,
                        Role.STAFF,
                        now,
                        Cohort.ids(cohorts),
                        quizId)
                .project(Line.class)
                .list();
    }

    /**
     * What first attempts earned with one question.
     *
     * @param attempts how many earned this share of its points
     */
    record Earned(String questionId, Fraction share, long attempts) {}

    /** Of the same, at all quizzes and in all cohorts of a course; without attempts that wait for a tutor. */
    static List<Earned> earned(String courseId, Instant now) {
        return find(
                        """
                        select q.questionId, q.share, count(q.questionId)
                        from Attempt a join a.enrolment e join AttemptQuestion q on q.attemptId = a.id
                        where a.cohortId in (select c.id from Cohort c where c.courseId = ?3) and a.waits = false and """
                                + FIRST
                                + " group by q.questionId, q.share",
                        Role.STAFF,
                        now,
                        courseId)
                .project(Earned.class)
                .list();
    }

    public static Optional<AttemptQuestion> of(Attempt attempt, String questionId) {
        return of(attempt.id, questionId);
    }

    public static Optional<AttemptQuestion> of(long attemptId, String questionId) {
        return findByIdOptional(new Key(attemptId, questionId));
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

    /** What students wrote, and what tutors wrote to them; that there was something written stays. */
    static void forgetWords(Collection<Long> attempts) {
        AttemptQuestion.<AttemptQuestion>list("attemptId in ?1", attempts).forEach(AttemptQuestion::forgetWords);
    }

    private void forgetWords() {
        comment = null;
        if (response instanceof Response.Wrote) {
            response = FORGOTTEN;
        }
    }

    void takeHint(Instant now) {
        hintAt = hintAt == null ? now : hintAt;
    }

    void check(Instant now) {
        checkedAt = checkedAt == null ? now : checkedAt;
    }

    /**
     * What a response is worth by a question's key, less what the hint cost.
     *
     * @param given in the numbering of that question
     * @param rules by which the attempt was taken
     */
    Score by(Question key, Optional<Response> given, Quiz.Rules rules) {
        var cost = hintAt == null ? BigDecimal.ZERO : rules.hintCost();
        return given.map(known -> Score.of(Marking.mark(key, known), points, cost))
                .orElseGet(() -> Score.untouched(points));
    }

    /** What it is worth now. */
    public Score score() {
        return new Score(share == null ? Fraction.ZERO : share, points, waits, critical);
    }

    void score(Score score) {
        share = score.share();
        points = score.points();
        critical = score.critical();
        waits = score.waits();
        returnedAt = waits ? returnedAt : null;
    }

    void mark(Fraction given, Person by, @Nullable String words, Instant now) {
        share = given;
        waits = false;
        comment = words;
        markedBy = by;
        markedAt = now;
        returnedAt = null;
    }

    /** Its mark is missing still, and it is the student's turn. */
    void sendBack(Instant now) {
        returnedAt = now;
    }

    /** Takes another response in place of the one that was sent back; that one stays among the events. */
    void answerAgain(Save save, Instant now) {
        response = save.response().orElseThrow();
        saveId = save.saveId();
        savedAt = now;
        revision++;
        returnedAt = null;
    }

    /** Takes a save for its response that came too late. Whoever marked the one before has not marked this. */
    void accept(ResponseEvent late) {
        response = late.response;
        saveId = late.saveId;
        savedAt = late.at;
        revision++;
        comment = null;
        markedBy = null;
        markedAt = null;
        returnedAt = null;
    }

    void countBy(Regrade regrade) {
        keyEditionId = regrade.editionId;
        regradeId = regrade.id;
    }

    void countByOwnEdition() {
        keyEditionId = null;
        regradeId = null;
    }

    /** Whether it is the tutor's turn. */
    boolean waitsForTutor() {
        return waits && returnedAt == null;
    }

    /** Whether it is the student's turn again. */
    public boolean sentBack() {
        return returnedAt != null;
    }

    public boolean answered() {
        return response != null;
    }

    Optional<Response> given() {
        return Optional.ofNullable(response);
    }

    boolean markedByHand() {
        return markedBy != null;
    }

    /** Neither a tutor nor a regrade had a say in it. */
    boolean byKeyAlone() {
        return !markedByHand() && regradeId == null;
    }
}
