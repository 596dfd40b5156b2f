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
import org.footing.cohort.Cohort;
import org.footing.cohort.Enrolment;
import org.footing.identity.Person;

/** More time or more attempts for one student, for one quiz or for all of the course, and why. */
@Entity
@Table(name = "quiz_allowance")
@IdClass(QuizAllowance.Key.class)
public class QuizAllowance extends PanacheEntityBase {

    /** In place of a quiz: every quiz of the course. */
    public static final String EVERY_QUIZ = "*";

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

    @Column(name = "extension_minutes")
    public int extensionMinutes;

    @Column(name = "more_attempts")
    public int moreAttempts;

    public String reason;

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
        return rows.stream().map(QuizAllowance::terms).reduce(Terms.NONE, Terms::more);
    }

    /** All of a cohort for one quiz, those for every quiz among them; with who gave them. */
    public static List<QuizAllowance> of(Cohort cohort, String quizId) {
        return list(
                "from QuizAllowance a join fetch a.givenBy where a.cohortId = ?1 and a.quizId in ?2 order by a.givenAt",
                cohort.id,
                List.of(quizId, EVERY_QUIZ));
    }

    static void forgetReasons(Collection<Long> enrolments) {
        update("reason = '' where enrolmentId in ?1", enrolments);
    }

    static void put(Enrolment enrolment, String quizId, Terms terms, Person by, String reason, Instant now) {
        var allowance = QuizAllowance.<QuizAllowance>findByIdOptional(
                        new Key(enrolment.cohort.id, enrolment.id, quizId))
                .orElseGet(QuizAllowance::new);
        allowance.cohortId = enrolment.cohort.id;
        allowance.enrolmentId = enrolment.id;
        allowance.quizId = quizId;
        allowance.factor = terms.factor();
        allowance.extraMinutes = (int) terms.extra().toMinutes();
        allowance.extensionMinutes = (int) terms.extension().toMinutes();
        allowance.moreAttempts = terms.moreAttempts();
        allowance.reason = reason;
        allowance.givenBy = by;
        allowance.givenAt = now;
        allowance.persist();
    }

    public Terms terms() {
        return new Terms(factor, Duration.ofMinutes(extraMinutes), Duration.ofMinutes(extensionMinutes), moreAttempts);
    }
}
