package org.footing.cohort;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.footing.identity.Person;
import org.footing.identity.Viewer;
import org.jspecify.annotations.Nullable;

/** That a person is a student of a cohort. Everything a student does hangs on this, never on the person alone. */
@Entity
public class Enrolment extends PanacheEntity {

    /**
     * That a student e counts in statistics (learning-rules 8), as a condition of a query: neither withdrawn, nor staff (roles ?1 at ?2) who
     * look after the cohort.
     */
    public static final String COUNTED =
            """
             e.withdrawnAt is null and not exists (select 1 from Right r
                where r.person = e.person and r.role in ?1 and r.from <= ?2 and (r.until is null or r.until > ?2)
                and (r.scope = SCHOOL or r.scope = COURSE and r.scopeId = e.cohort.courseId
                    or r.scope = COHORT and r.scopeId = cast(e.cohort.id as String)))
            """;

    /** How many stand on a page of a list. */
    public static final int PAGE = 50;

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

    /** The viewer's enrolments with their cohorts and editions, the newest first; those in archived cohorts last. */
    public static List<Enrolment> of(Viewer viewer) {
        return list(
                """
                from Enrolment e join fetch e.cohort c join fetch c.edition
                where e.person.id = ?1 and e.withdrawnAt is null
                order by case when c.archivedAt is null then 0 else 1 end, c.startsOn desc, e.id desc
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

    /** The viewer's enrolment in a course; the newest that goes on if they take it twice. */
    public static Optional<Enrolment> of(Viewer viewer, String courseId) {
        return Enrolment.<Enrolment>find(
                        """
                        from Enrolment e join fetch e.cohort c join fetch c.edition
                        where e.person.id = ?1 and c.courseId = ?2 and e.withdrawnAt is null
                        order by case when c.archivedAt is null then 0 else 1 end, c.startsOn desc, e.id desc
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

    /** How many students each of the cohorts has; none where it has none. */
    public static Map<Long, Long> counts(Collection<Cohort> cohorts) {
        return cohorts.isEmpty()
                ? Map.of()
                : find(
                                """
                                select e.cohort.id, count(e.id) from Enrolment e
                                where e.cohort.id in ?1 and e.withdrawnAt is null group by e.cohort.id
                                """,
                                Cohort.ids(cohorts))
                        .project(Count.class)
                        .stream()
                        .collect(Collectors.toMap(Count::cohort, Count::students));
    }

    /** How many students a cohort has. */
    record Count(long cohort, long students) {}

    /**
     * Whoever is a student of a cohort or was, by name.
     *
     * @param words that the name, the username or the address holds; empty for everybody
     * @param page from 0
     * @return up to one more than {@link #PAGE}
     */
    public static List<Enrolment> everIn(Cohort cohort, String words, int page) {
        return Enrolment.<Enrolment>find(
                        """
                        from Enrolment e join fetch e.person p
                        where e.cohort = ?1
                        and (lower(p.name) like ?2 escape '!' or p.username like ?2 escape '!' or p.email like ?2 escape '!')
                        order by case when e.withdrawnAt is null then 0 else 1 end, lower(p.name), e.id
                        """,
                        cohort,
                        Person.pattern(words))
                .range(page * PAGE, (page + 1) * PAGE)
                .list();
    }

    /** One of a cohort that the viewer looks after, also of a student who left, with who it is. */
    public static Optional<Enrolment> everLookedAfterBy(Viewer viewer, long cohortId, long id) {
        return Enrolment.<Enrolment>find(
                        """
                        from Enrolment e join fetch e.person join fetch e.cohort c join fetch c.edition
                        where e.id = ?1 and c.id = ?2
                        """,
                        id,
                        cohortId)
                .firstResultOptional()
                .filter(enrolment -> viewer.looksAfter(enrolment.cohort.courseId, cohortId));
    }

    /** Of these people, in a cohort; also those that were withdrawn. */
    static List<Enrolment> of(Cohort cohort, Collection<Person> people) {
        return people.isEmpty() ? List.of() : list("cohort = ?1 and person in ?2", cohort, people);
    }

    /** When the students of a cohort came, by their ids; those who left are not among them. */
    public static Map<Long, Instant> enrolledAt(Cohort cohort) {
        return find("select e.id, e.enrolledAt from Enrolment e where e.cohort = ?1 and e.withdrawnAt is null", cohort)
                .project(Came.class)
                .stream()
                .collect(Collectors.toMap(Came::id, Came::at));
    }

    record Came(long id, Instant at) {}

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

    /**
     * Takes this student's row, so that what happens to one student happens in a row.
     *
     * @throws Cohort.IsArchived if nothing happens in their cohort any more
     */
    public static Enrolment lock(long id) {
        var enrolment = hold(id);
        enrolment.cohort.requireOpen();
        return enrolment;
    }

    /** The same for what only counts anew what was done, and may go on in an archived cohort too. */
    public static Enrolment hold(long id) {
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

    /** Everything that hangs on it follows, by the keys of its tables. */
    void follow(Cohort next) {
        cohort = next;
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
