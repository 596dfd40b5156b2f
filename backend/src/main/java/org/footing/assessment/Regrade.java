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
import java.util.TreeSet;
import org.footing.cohort.Cohort;
import org.footing.identity.Person;
import org.footing.identity.Reason;

/** That attempts at a quiz were marked anew by the key of a later edition, by whom and why. */
@Entity
public class Regrade extends PanacheEntity {

    /** What the corrected key means for those who were marked by the old one. */
    public enum Policy {
        /** The mark by the corrected key, be it more or less. */
        AS_CORRECTED,
        /** The mark by the corrected key where it is more. */
        KEEP_BETTER,
        /** All points to everybody who was asked. */
        FULL_MARKS
    }

    @Column(name = "course_id")
    public String courseId;

    @Column(name = "quiz_id")
    public String quizId;

    @Column(name = "edition_id")
    public long editionId;

    @Enumerated(EnumType.STRING)
    public Policy policy;

    /** Ids with a space between them. */
    public String questions;

    /** Whether also passes were taken back that the new marks do not bear out. */
    @Column(name = "take_back")
    public boolean takeBack;

    public String reason;

    @ManyToOne(fetch = FetchType.LAZY)
    public Person actor;

    public Instant at;

    /** Those that did something in these cohorts, the latest first; with who did it. */
    public static List<Regrade> of(Collection<Cohort> cohorts, String quizId) {
        return list(
                """
                from Regrade r join fetch r.actor where r.quizId = ?1 and r.id in
                (select c.regradeId from RegradeChange c where c.cohortId in ?2) order by r.id desc
                """,
                quizId,
                Cohort.ids(cohorts));
    }

    /** One of them. */
    public static Optional<Regrade> of(Collection<Cohort> cohorts, String quizId, long id) {
        return of(cohorts, quizId).stream().filter(regrade -> regrade.id == id).findFirst();
    }

    static Regrade create(Regrades.Plan plan, long editionId, Person by, Reason reason, Instant now) {
        var regrade = new Regrade();
        regrade.courseId = plan.courseId();
        regrade.quizId = plan.quizId();
        regrade.editionId = editionId;
        regrade.policy = plan.policy();
        regrade.questions = String.join(" ", new TreeSet<>(plan.questions()));
        regrade.takeBack = plan.takeBack();
        regrade.reason = reason.words();
        regrade.actor = by;
        regrade.at = now;
        regrade.persist();
        return regrade;
    }

    public List<String> questionIds() {
        return List.of(questions.split(" "));
    }
}
