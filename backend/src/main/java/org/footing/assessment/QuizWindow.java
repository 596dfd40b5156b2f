package org.footing.assessment;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.footing.cohort.Cohort;
import org.jspecify.annotations.Nullable;

/**
 * When a quiz is due for a cohort, as its schedule says. It closes then, unless being late has a price: then it stays open and loses
 * marks.
 */
@Entity
@Table(name = "quiz_window")
@IdClass(QuizWindow.Key.class)
public class QuizWindow extends PanacheEntityBase {

    record Key(long cohortId, String quizId) implements Serializable {}

    @Id
    @Column(name = "cohort_id")
    public long cohortId;

    @Id
    @Column(name = "quiz_id")
    public String quizId;

    @Column(name = "closes_at")
    public Instant closesAt;

    /** Per cent of the whole mark lost with each day begun; absent when nothing late is taken. */
    @Column(name = "late_percent")
    public @Nullable Integer latePercent;

    @Column(name = "grace_minutes")
    public int graceMinutes;

    /** Per cent of its raw mark that a late attempt keeps at least. */
    @Column(name = "late_floor")
    public int lateFloor;

    public static Optional<QuizWindow> of(Cohort cohort, String quizId) {
        return findByIdOptional(new Key(cohort.id, quizId));
    }

    static List<QuizWindow> of(Cohort cohort) {
        return list("cohortId = ?1 order by quizId", cohort.id);
    }

    static void put(Cohort cohort, String quizId, Terms terms) {
        var window = of(cohort, quizId).orElseGet(QuizWindow::new);
        window.cohortId = cohort.id;
        window.quizId = quizId;
        window.closesAt = terms.closesAt();
        window.latePercent = terms.latePercent().orElse(null);
        window.graceMinutes = terms.graceMinutes();
        window.lateFloor = terms.lateFloor();
        window.persist();
    }

    /** Nothing late is taken, where nobody says otherwise. */
    static void open(Cohort cohort, String quizId, Instant closesAt) {
        put(cohort, quizId, new Terms(closesAt, Optional.empty(), 0, 0));
    }

    void move(Instant later) {
        closesAt = later;
    }

    /** What a window says. */
    public record Terms(Instant closesAt, Optional<Integer> latePercent, int graceMinutes, int lateFloor) {

        public Terms {
            if (latePercent.filter(percent -> percent < 0 || percent > 100).isPresent()
                    || graceMinutes < 0
                    || lateFloor < 0
                    || lateFloor > 100) {
                throw new IllegalArgumentException("per cent from 0 to 100, minutes from 0");
            }
        }
    }

    public Terms terms() {
        return new Terms(closesAt, Optional.ofNullable(latePercent), graceMinutes, lateFloor);
    }

    /** Only where late work is taken. */
    Lateness lateness() {
        return new Lateness(Duration.ofMinutes(graceMinutes), Objects.requireNonNull(latePercent), lateFloor);
    }

    /** After which nothing is taken; absent where late work is. */
    public Optional<Instant> closing() {
        return takesLateWork() ? Optional.empty() : Optional.of(closesAt);
    }

    public boolean takesLateWork() {
        return latePercent != null;
    }
}
