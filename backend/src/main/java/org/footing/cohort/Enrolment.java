package org.footing.cohort;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.footing.identity.Person;
import org.footing.identity.Viewer;
import org.jspecify.annotations.Nullable;

/** That a person is a student of a cohort. Everything a student does hangs on this, never on the person alone. */
@Entity
public class Enrolment extends PanacheEntity {

    @ManyToOne(fetch = FetchType.LAZY)
    public Cohort cohort;

    @ManyToOne(fetch = FetchType.LAZY)
    public Person person;

    @Column(name = "enrolled_at")
    public Instant enrolledAt;

    @Column(name = "withdrawn_at")
    public @Nullable Instant withdrawnAt;

    /** Whether there ever was an {@link ItemException} or other allowance: most students have none, and their pages need not ask. */
    @Column(name = "has_exceptions")
    public boolean hasExceptions;

    /** One more with each exception that is given or ended. */
    @Column(name = "exceptions_version")
    public int exceptionsVersion;

    /** The viewer's enrolments with their cohorts and editions, the newest first. */
    public static List<Enrolment> of(Viewer viewer) {
        return list(
                """
                from Enrolment e join fetch e.cohort c join fetch c.edition
                where e.person.id = ?1 and e.withdrawnAt is null order by c.startsOn desc, e.id desc
                """,
                viewer.personId());
    }

    /** All that the viewer ever had, the oldest first, with their cohorts. */
    public static List<Enrolment> everOf(Viewer viewer) {
        return list("from Enrolment e join fetch e.cohort where e.person.id = ?1 order by e.id", viewer.personId());
    }

    public static List<Long> idsOf(Person person) {
        return find("select e.id from Enrolment e where e.person = ?1 order by e.id", person)
                .project(Long.class)
                .list();
    }

    /** The viewer's enrolment in a course; the newest if they take it twice. */
    public static Optional<Enrolment> of(Viewer viewer, String courseId) {
        return Enrolment.<Enrolment>find(
                        """
                        from Enrolment e join fetch e.cohort c join fetch c.edition
                        where e.person.id = ?1 and c.courseId = ?2 and e.withdrawnAt is null
                        order by c.startsOn desc, e.id desc
                        """,
                        viewer.personId(),
                        courseId)
                .page(0, 1)
                .firstResultOptional();
    }

    /** The same, with its row taken. */
    public static Optional<Enrolment> lockOf(Viewer viewer, String courseId) {
        return of(viewer, courseId).map(known -> lock(known.id));
    }

    static List<Enrolment> of(Person person) {
        return list("from Enrolment e join fetch e.cohort where e.person = ?1 and e.withdrawnAt is null", person);
    }

    /** The students of a cohort by name; those who left are not among them. */
    public static List<Enrolment> of(Cohort cohort) {
        return list(
                "from Enrolment e join fetch e.person p where e.cohort = ?1 and e.withdrawnAt is null order by p.name",
                cohort);
    }

    /** One student of a cohort that the viewer looks after. */
    public static Optional<Enrolment> lookedAfterBy(Viewer viewer, long cohortId, long id) {
        return Enrolment.<Enrolment>find(
                        """
                        from Enrolment e join fetch e.cohort c
                        where e.id = ?1 and c.id = ?2 and e.withdrawnAt is null
                        """,
                        id,
                        cohortId)
                .firstResultOptional()
                .filter(enrolment -> viewer.looksAfter(enrolment.cohort.courseId, cohortId));
    }

    /** One student whose work the viewer judges, and is not, with their row taken. */
    public static Optional<Enrolment> lockAssessedBy(Viewer viewer, long id) {
        return Enrolment.<Enrolment>findByIdOptional(id)
                .filter(known -> known.withdrawnAt == null)
                .filter(known -> viewer.assesses(known.cohort.courseId, known.cohort.id))
                .filter(known -> known.person.id != viewer.personId())
                .map(known -> lock(known.id));
    }

    /** Students of a cohort whose name holds these letters, by name. */
    public static List<Enrolment> named(Cohort cohort, String letters, int most) {
        return Enrolment.<Enrolment>find(
                        """
                        from Enrolment e join fetch e.person p
                        where e.cohort = ?1 and e.withdrawnAt is null and locate(?2, lower(p.name)) > 0
                        order by p.name, e.id
                        """,
                        cohort,
                        letters.strip().toLowerCase(Locale.ROOT))
                .page(0, most)
                .list();
    }

    /** Those of a cohort to whom anything was ever allowed that the others do not have, by name. */
    public static List<Enrolment> treatedApart(Cohort cohort) {
        return list(
                """
                from Enrolment e join fetch e.person p
                where e.cohort = ?1 and e.withdrawnAt is null and e.hasExceptions = true order by p.name, e.id
                """,
                cohort);
    }

    public static long count(Cohort cohort) {
        return count("cohort = ?1 and withdrawnAt is null", cohort);
    }

    /** Also one that was withdrawn. */
    static Optional<Enrolment> of(Cohort cohort, Person person) {
        return find("cohort = ?1 and person = ?2", cohort, person).firstResultOptional();
    }

    /** Where a person is a student, for administrators; empty for others. */
    public static List<Enrolment> of(Viewer viewer, Person person) {
        return viewer.administers()
                ? list(
                        """
                        from Enrolment e join fetch e.cohort c join fetch c.edition
                        where e.person = ?1 and e.withdrawnAt is null order by c.startsOn desc, e.id desc
                        """,
                        person)
                : List.of();
    }

    static Enrolment enrol(Cohort cohort, Person person, Instant now) {
        var enrolment = new Enrolment();
        enrolment.cohort = cohort;
        enrolment.person = person;
        enrolment.enrolledAt = now;
        enrolment.persist();
        return enrolment;
    }

    /** Takes this student's row, so that what happens to one student happens in a row. */
    public static Enrolment lock(long id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Takes the rows of all students of a cohort, always in this order: nobody begins or ends anything meanwhile. */
    public static void lock(Cohort cohort) {
        find("cohort = ?1 order by id", cohort)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    public void withdraw(Instant now) {
        withdrawnAt = now;
    }

    void comeBack() {
        withdrawnAt = null;
    }

    void except(ItemException.Given given, Person by, Instant now) {
        ItemException.put(this, given, by, now);
        treatedApart();
    }

    /** Something was allowed them that the others do not have. */
    public void treatedApart() {
        hasExceptions = true;
        exceptionsVersion++;
    }

    /** Whether there was one. */
    boolean endException(String itemId, ItemException.Kind kind, Person by, Instant now) {
        var ended = ItemException.end(this, itemId, kind, by, now);
        if (ended) {
            exceptionsVersion++;
        }
        return ended;
    }
}
