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
import java.util.Collection;
import java.util.List;
import org.footing.cohort.Cohort;

/** What a regrade did to one attempt; also where it came out the same, by another key. Only ever added to. */
@Entity
@Table(name = "regrade_change")
@IdClass(RegradeChange.Key.class)
public class RegradeChange extends PanacheEntityBase {

    record Key(long cohortId, long regradeId, long attemptId) implements Serializable {}

    @Id
    @Column(name = "cohort_id")
    public long cohortId;

    @Id
    @Column(name = "regrade_id")
    public long regradeId;

    @Id
    @Column(name = "attempt_id")
    public long attemptId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "attempt_id", insertable = false, updatable = false)
    public Attempt attempt;

    /** Of the whole attempt, less what being late cost. */
    @Column(name = "mark_before")
    public Fraction before;

    @Column(name = "mark_after")
    public Fraction after;

    @Column(name = "passed_before")
    public boolean passedBefore;

    @Column(name = "passed_after")
    public boolean passedAfter;

    /** In these cohorts, by name; with attempts and students. */
    public static List<RegradeChange> of(Regrade regrade, Collection<Cohort> cohorts) {
        return list(
                """
                from RegradeChange c join fetch c.attempt a join fetch a.enrolment e join fetch e.person p
                where c.cohortId in ?1 and c.regradeId = ?2 order by p.name, a.number
                """,
                Cohort.ids(cohorts),
                regrade.id);
    }

    static void write(Regrade regrade, Attempt attempt, Fraction before, boolean passedBefore) {
        var change = new RegradeChange();
        change.cohortId = attempt.cohortId;
        change.regradeId = regrade.id;
        change.attemptId = attempt.id;
        change.before = before;
        change.after = attempt.finalMark().orElseThrow();
        change.passedBefore = passedBefore;
        change.passedAfter = attempt.passed;
        change.persist();
    }
}
