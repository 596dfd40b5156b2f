package org.footing.practice;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.footing.cohort.Cohort;
import org.footing.cohort.Enrolment;
import org.footing.identity.Person;
import org.jspecify.annotations.Nullable;

/** That somebody saw a student do well what a competency asks for. Never removed; struck out where it was wrong. */
@Entity
public class Observation extends PanacheEntity {

    public static final int LONGEST_NOTE = 500;

    @ManyToOne(fetch = FetchType.LAZY)
    public Enrolment enrolment;

    /** An id of the course. */
    public String competency;

    @Column(name = "observed_on")
    public LocalDate observedOn;

    @ManyToOne(fetch = FetchType.LAZY)
    public Person observer;

    /** May be empty. */
    public String note;

    public Instant at;

    @Column(name = "struck_at")
    public @Nullable Instant struckAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "struck_by")
    public @Nullable Person struckBy;

    /** Why; empty while it stands. */
    @Column(name = "strike_reason")
    public String strikeReason;

    /** One student's, struck ones too, in the order in which they were written, with who observed. */
    public static List<Observation> of(Enrolment enrolment) {
        return list(
                "from Observation o join fetch o.observer left join fetch o.struckBy where o.enrolment = ?1 order by o.id",
                enrolment);
    }

    /** Those of all students of a cohort. */
    public static List<Observation> of(Cohort cohort) {
        return list("from Observation o join fetch o.observer where o.enrolment.cohort = ?1 order by o.id", cohort);
    }

    /** Those of all students of these cohorts, with student, cohort and observer. */
    static List<Observation> of(Collection<Cohort> cohorts) {
        return cohorts.isEmpty()
                ? List.of()
                : list(
                        """
                        from Observation o join fetch o.observer join fetch o.enrolment e join fetch e.person
                        join fetch e.cohort c where c in ?1 order by o.id
                        """,
                        cohorts);
    }

    /** What tells which are sampled. */
    record Written(long id, String courseId, long observerId) {}

    /** Struck ones too, in the order in which they were written. */
    static List<Written> writtenIn(Collection<String> courses) {
        return courses.isEmpty()
                ? List.of()
                : find(
                                """
                                select o.id, o.enrolment.cohort.courseId, o.observer.id from Observation o
                                where o.enrolment.cohort.courseId in ?1 order by o.id
                                """,
                                courses)
                        .project(Written.class)
                        .list();
    }

    static Optional<Observation> there(long id) {
        return find(
                        """
                        from Observation o join fetch o.observer join fetch o.enrolment e join fetch e.person
                        join fetch e.cohort c join fetch c.edition where o.id = ?1
                        """,
                        id)
                .firstResultOptional();
    }

    static List<Observation> ofAll(Collection<Long> enrolments) {
        return list("enrolment.id in ?1", enrolments);
    }

    static Observation create(
            Enrolment enrolment, String competency, LocalDate day, String note, Person observer, Instant now) {
        var observation = new Observation();
        observation.enrolment = enrolment;
        observation.competency = competency;
        observation.observedOn = day;
        observation.note = note;
        observation.observer = observer;
        observation.at = now;
        observation.strikeReason = "";
        observation.persist();
        return observation;
    }

    /** How many the same assessor wrote in the same course before, struck ones too. */
    long before() {
        return count(
                "observer = ?1 and enrolment.cohort.courseId = ?2 and id < ?3",
                observer,
                enrolment.cohort.courseId,
                id);
    }

    Observation locked() {
        getEntityManager().refresh(this, LockModeType.PESSIMISTIC_WRITE);
        enrolment.cohort.requireOpen();
        return this;
    }

    void strike(Person by, String reason, Instant now) {
        struckAt = now;
        struckBy = by;
        strikeReason = reason;
    }

    void forgetWords() {
        note = "";
        strikeReason = "";
    }

    public boolean stands() {
        return struckAt == null;
    }
}
