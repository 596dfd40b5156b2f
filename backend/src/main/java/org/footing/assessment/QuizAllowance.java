package org.footing.assessment;

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
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.footing.cohort.Cohort;
import org.footing.cohort.Enrolment;
import org.footing.cohort.ItemException;
import org.footing.identity.Person;

/**
 * More time or more attempts for one student, for one quiz or for all of the course, and why. By how much later a quiz is due for them stands
 * with what else is due later, in {@link ItemException}.
 */
@Entity
@Table(name = "quiz_allowance")
@IdClass(QuizAllowance.Key.class)
public class QuizAllowance extends PanacheEntityBase {

    /** In place of a quiz: every quiz of the course. */
    public static final String EVERY_QUIZ = ItemException.EVERY_QUIZ;

    record Key(long cohortId, long enrolmentId, String quizId) implements Serializable {}

    @Id
    @Column(name = "cohort_id")
    public long cohortId;

    @Id
    @Column(name = "enrolment_id")
    public long enrolmentId;

    @Id
    @Column(name = "quiz_id")
    public String quizId;

    public BigDecimal factor;

    @Column(name = "extra_minutes")
    public int extraMinutes;

    @Column(name = "more_attempts")
    public int moreAttempts;

    /** For staff alone: it may tell of the student's health. */
    public String reason;

    /** What the student is told of it; may be empty. */
    public String told = "";

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "given_by")
    public Person givenBy;

    @Column(name = "given_at")
    public Instant givenAt;

    /**
     * How much more one student may have.
     *
     * @param factor of the time limit, 1 for the limit itself
     * @param extra beyond that
     * @param extension by how much later the quiz closes
     */
    public record Terms(BigDecimal factor, Duration extra, Duration extension, int moreAttempts) {

        private static final BigDecimal MOST = BigDecimal.TEN;

        public static final Terms NONE = new Terms(BigDecimal.ONE, Duration.ZERO, Duration.ZERO, 0);

        public Terms {
            if (factor.compareTo(BigDecimal.ONE) < 0
                    || factor.compareTo(MOST) > 0
                    || extra.isNegative()
                    || extension.isNegative()
                    || moreAttempts < 0) {
                throw new IllegalArgumentException("a factor from 1 to 10, and nothing below zero");
            }
        }

        Terms more(Terms other) {
            return new Terms(
                    factor.max(other.factor),
                    more(extra, other.extra),
                    more(extension, other.extension),
                    Math.max(moreAttempts, other.moreAttempts));
        }

        public Terms extended(Duration by) {
            return new Terms(factor, extra, by, moreAttempts);
        }

        /** Whether there is more than the others have, apart from a later day. */
        boolean longer() {
            return factor.compareTo(BigDecimal.ONE) > 0 || !extra.isZero() || moreAttempts > 0;
        }

        private static Duration more(Duration one, Duration other) {
            return one.compareTo(other) > 0 ? one : other;
        }
    }

    /** What holds for one quiz of one student: of its own allowance and the one for every quiz, whichever gives more. */
    public static Terms of(Enrolment enrolment, String quizId) {
        var rows = QuizAllowance.<QuizAllowance>list(
                "cohortId = ?1 and enrolmentId = ?2 and quizId in ?3",
                enrolment.cohort.id,
                enrolment.id,
                List.of(quizId, EVERY_QUIZ));
        return rows.stream()
                .map(QuizAllowance::terms)
                .reduce(Terms.NONE, Terms::more)
                .extended(ItemException.of(enrolment).extensionOfQuiz(quizId));
    }

    /** One student's, with who gave them, the oldest first. */
    public static List<QuizAllowance> given(Enrolment enrolment) {
        return list(
                """
                from QuizAllowance a join fetch a.givenBy where a.cohortId = ?1 and a.enrolmentId = ?2
                order by a.givenAt, a.quizId
                """,
                enrolment.cohort.id,
                enrolment.id);
    }

    /** All of a cohort, by enrolment. */
    public static Map<Long, List<QuizAllowance>> of(Cohort cohort) {
        return QuizAllowance.<QuizAllowance>list("cohortId = ?1 order by givenAt", cohort.id).stream()
                .collect(Collectors.groupingBy(row -> row.enrolmentId));
    }

    /** All of a cohort for one quiz, those for every quiz among them; with who gave them. */
    public static List<QuizAllowance> of(Cohort cohort, String quizId) {
        return list(
                "from QuizAllowance a join fetch a.givenBy where a.cohortId = ?1 and a.quizId in ?2 order by a.givenAt",
                cohort.id,
                List.of(quizId, EVERY_QUIZ));
    }

    static void forgetReasons(Collection<Long> enrolments) {
        update("reason = '', told = '' where enrolmentId in ?1", enrolments);
    }

    /** In place of the one that is there; nothing is kept of who has nothing more than the others. */
    static void put(
            Enrolment enrolment, String quizId, Terms terms, Person by, String reason, String told, Instant now) {
        var known = known(enrolment, quizId);
        if (!terms.longer()) {
            known.ifPresent(QuizAllowance::delete);
            return;
        }
        var allowance = known.orElseGet(QuizAllowance::new);
        allowance.cohortId = enrolment.cohort.id;
        allowance.enrolmentId = enrolment.id;
        allowance.quizId = quizId;
        allowance.factor = terms.factor();
        allowance.extraMinutes = (int) terms.extra().toMinutes();
        allowance.moreAttempts = terms.moreAttempts();
        allowance.reason = reason;
        allowance.told = told;
        allowance.givenBy = by;
        allowance.givenAt = now;
        allowance.persist();
    }

    /** Whether there was one. */
    static boolean end(Enrolment enrolment, String quizId) {
        var known = known(enrolment, quizId);
        known.ifPresent(QuizAllowance::delete);
        return known.isPresent();
    }

    private static Optional<QuizAllowance> known(Enrolment enrolment, String quizId) {
        return findByIdOptional(new Key(enrolment.cohort.id, enrolment.id, quizId));
    }

    /** Without what stands in {@link ItemException}. */
    public Terms terms() {
        return new Terms(factor, Duration.ofMinutes(extraMinutes), Duration.ZERO, moreAttempts);
    }
}
