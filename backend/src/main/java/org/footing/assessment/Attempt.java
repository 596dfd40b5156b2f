package org.footing.assessment;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.footing.cohort.Cohort;
import org.footing.cohort.Enrolment;
import org.footing.identity.Person;
import org.footing.identity.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * One go of a student at a quiz. Its start pins the edition, which questions are asked and in which order; its deadline is kept
 * with the parts it was made of.
 */
@Entity
public class Attempt extends PanacheEntity {

    /** Who ended an attempt. */
    public enum SubmittedBy {
        STUDENT,
        /** Its time was up. */
        TIME
    }

    private static final String SUBMITTED =
            """
            from Attempt a join fetch a.enrolment e join fetch e.person p
            where a.cohortId in ?1 and a.quizId = ?2 and a.submittedAt is not null and e.withdrawnAt is null
            """;

    @Column(name = "cohort_id")
    public long cohortId;

    @ManyToOne(fetch = FetchType.LAZY)
    public Enrolment enrolment;

    @Column(name = "quiz_id")
    public String quizId;

    /** From 1, of this student at this quiz. */
    public int number;

    @Column(name = "edition_id")
    public long editionId;

    /** Decides what is drawn and shuffled. */
    public long seed;

    /** TRUE or absent, never false: a unique key over it allows one open attempt. */
    @Column(name = "is_open")
    public @Nullable Boolean isOpen;

    @Column(name = "started_at")
    public Instant startedAt;

    @Column(name = "limit_minutes")
    public @Nullable Integer limitMinutes;

    @Column(name = "closes_at")
    public @Nullable Instant closesAt;

    @Column(name = "extension_minutes")
    public int extensionMinutes;

    public BigDecimal factor;

    @Column(name = "extra_minutes")
    public int extraMinutes;

    /** Made of the parts above, so that the job finds what is overdue. */
    public @Nullable Instant deadline;

    @Column(name = "submitted_at")
    public @Nullable Instant submittedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "submitted_by")
    public @Nullable SubmittedBy submittedBy;

    /** How many questions have a response, counted at submission. */
    public int answered;

    /** Share of the points asked, before anything is lost by being late; absent until submission. */
    public @Nullable Fraction mark;

    /** Lost of the whole mark by being late; absent when in time or waived. */
    public @Nullable Fraction penalty;

    /** Per cent of the whole mark that being late costs, by the dates that held at submission; 0 in time. */
    @Column(name = "late_percent")
    public int latePercent;

    /** Per cent that is left of it at least. */
    @Column(name = "late_floor")
    public int lateFloor;

    /** When staff took the price of being late off. */
    @Column(name = "waived_at")
    public @Nullable Instant waivedAt;

    /** Something was chosen that fails the quiz whatever the points. */
    public boolean critical;

    /** Some of it waits for a tutor's mark. */
    public boolean waits;

    public boolean passed;

    /** The viewer's own attempt. */
    public static Optional<Attempt> of(Viewer viewer, long id) {
        return Attempt.<Attempt>find(
                        """
                        from Attempt a join fetch a.enrolment e join fetch e.cohort c join fetch c.edition
                        where a.id = ?1 and e.person.id = ?2 and e.withdrawnAt is null
                        """,
                        id,
                        viewer.personId())
                .firstResultOptional();
    }

    /** The ids of the quizzes that the viewer has begun in one edition. */
    public static Set<String> quizzes(Viewer viewer, long editionId) {
        return find(
                        """
                        select distinct a.quizId from Attempt a
                        where a.enrolment.person.id = ?1 and a.enrolment.withdrawnAt is null and a.editionId = ?2
                        """,
                        viewer.personId(),
                        editionId)
                .project(String.class)
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /** An attempt of a student whom the viewer looks after. */
    public static Optional<Attempt> lookedAfterBy(Viewer viewer, long id) {
        return viewer.staff()
                ? Attempt.<Attempt>find(
                                """
                                from Attempt a join fetch a.enrolment e join fetch e.person
                                join fetch e.cohort c join fetch c.edition where a.id = ?1
                                """,
                                id)
                        .firstResultOptional()
                        .filter(attempt -> viewer.looksAfter(attempt.enrolment.cohort.courseId, attempt.cohortId))
                : Optional.empty();
    }

    /** All attempts of a student at a quiz, the first one first. */
    public static List<Attempt> of(Enrolment enrolment, String quizId) {
        return list(
                "cohortId = ?1 and enrolment = ?2 and quizId = ?3 order by number",
                enrolment.cohort.id,
                enrolment,
                quizId);
    }

    /** All attempts of a student. */
    public static List<Attempt> of(Enrolment enrolment) {
        return list("cohortId = ?1 and enrolment = ?2 order by quizId, number", enrolment.cohort.id, enrolment);
    }

    /**
     * Handed in by students of a cohort, in the order of their ids, with the students.
     *
     * @param after the id after which they begin, so that reading goes on where it stopped
     */
    public static List<Attempt> submittedAfter(Cohort cohort, long after, int most) {
        return Attempt.<Attempt>find(
                        """
                        from Attempt a join fetch a.enrolment e join fetch e.person
                        where a.cohortId = ?1 and a.id > ?2 and a.submittedAt is not null and e.withdrawnAt is null
                        order by a.id
                        """,
                        cohort.id,
                        after)
                .range(0, most - 1)
                .list();
    }

    /** Those submitted at one quiz by the students of these cohorts who have not left; with the students, by name. */
    public static List<Attempt> submitted(Collection<Cohort> cohorts, String quizId) {
        return list(SUBMITTED + "order by p.name, e.id, a.number", Cohort.ids(cohorts), quizId);
    }

    /** Some of them, those that wait for a tutor first. @param page from 0 */
    public static List<Attempt> submitted(Collection<Cohort> cohorts, String quizId, int page, int size) {
        return Attempt.<Attempt>find(
                        SUBMITTED + "order by a.waits desc, p.name, e.id, a.number", Cohort.ids(cohorts), quizId)
                .page(page, size)
                .list();
    }

    /** When these students handed in something of a quiz for the first time, by enrolment and quiz. */
    public static Map<Long, Map<String, Instant>> firstSubmitted(Cohort cohort, Collection<Long> enrolments) {
        return find(
                        """
                        select a.enrolment.id, a.quizId, min(a.submittedAt) from Attempt a
                        where a.cohortId = ?1 and a.enrolment.id in ?2 and a.submittedAt is not null and a.answered > 0
                        group by a.enrolment.id, a.quizId
                        """,
                        cohort.id,
                        enrolments)
                .project(First.class)
                .stream()
                .collect(Collectors.groupingBy(First::enrolmentId, Collectors.toMap(First::quizId, First::at)));
    }

    record First(long enrolmentId, String quizId, Instant at) {}

    /** What an attempt came to that nobody has to mark any more. */
    public record Result(
            long enrolmentId, String quizId, Instant startedAt, Instant submittedAt, Fraction mark, boolean passed) {}

    /** Of these students; of attempts with a response. */
    public static List<Result> results(Cohort cohort, Collection<Long> enrolments) {
        return find(
                        """
                        select a.enrolment.id, a.quizId, a.startedAt, a.submittedAt, a.mark, a.passed from Attempt a
                        where a.cohortId = ?1 and a.enrolment.id in ?2 and a.submittedAt is not null and a.answered > 0
                            and a.waits = false and a.mark is not null
                        """,
                        cohort.id,
                        enrolments)
                .project(Result.class)
                .list();
    }

    /** How many these are, and how many of them wait for a tutor. */
    public record Count(long all, long waiting) {}

    public static Count countSubmitted(Collection<Cohort> cohorts, String quizId) {
        return find(
                        """
                        select count(a), coalesce(sum(case when a.waits then 1 else 0 end), 0) from Attempt a
                        where a.cohortId in ?1 and a.quizId = ?2 and a.submittedAt is not null
                        and a.enrolment.withdrawnAt is null
                        """,
                        Cohort.ids(cohorts),
                        quizId)
                .project(Count.class)
                .singleResult();
    }

    /** Whose they are, in a fixed order: it is that in which rows are taken. */
    static List<Long> enrolments(Collection<Cohort> cohorts, String quizId) {
        return find(
                        """
                        select distinct e.id from Attempt a join a.enrolment e
                        where a.cohortId in ?1 and a.quizId = ?2 and a.submittedAt is not null and e.withdrawnAt is null
                        order by e.id
                        """,
                        Cohort.ids(cohorts),
                        quizId)
                .project(Long.class)
                .list();
    }

    /** All that somebody ever began. */
    static List<Long> idsOf(Person person) {
        return find("select a.id from Attempt a where a.enrolment.person = ?1 order by a.id", person)
                .project(Long.class)
                .list();
    }

    /** How many at one quiz have not been handed in yet. */
    public static long countOpen(Collection<Cohort> cohorts, String quizId) {
        return count(
                "cohortId in ?1 and quizId = ?2 and isOpen = true and enrolment.withdrawnAt is null",
                Cohort.ids(cohorts),
                quizId);
    }

    /** Of a cohort whose rows of students are taken. */
    static List<Attempt> open(Cohort cohort, String quizId) {
        return list(
                "from Attempt a join fetch a.enrolment where a.cohortId = ?1 and a.quizId = ?2 and a.isOpen = true",
                cohort.id,
                quizId);
    }

    /** Ids of a cohort's, in this order. */
    static List<Long> open(Cohort cohort) {
        return find("select a.id from Attempt a where a.cohortId = ?1 and a.isOpen = true order by a.id", cohort.id)
                .project(Long.class)
                .list();
    }

    /** How many are under way, by quiz. */
    public static Map<String, Long> countOpen(Cohort cohort, Collection<String> quizzes) {
        return getEntityManager()
                .createQuery(
                        """
                        select a.quizId as quiz, count(*) as open from Attempt a
                        where a.cohortId = :cohort and a.quizId in :quizzes and a.isOpen = true group by a.quizId
                        """,
                        Tuple.class)
                .setParameter("cohort", cohort.id)
                .setParameter("quizzes", quizzes)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> row.get("quiz", String.class), row -> row.get("open", Long.class)));
    }

    static List<Attempt> open(Enrolment enrolment) {
        return list("cohortId = ?1 and enrolment = ?2 and isOpen = true", enrolment.cohort.id, enrolment);
    }

    /** Open ones whose time is up, the longest overdue first. */
    static List<Long> overdue(Instant now, int most) {
        return Attempt.<Attempt>find(
                        "select a.id from Attempt a where a.isOpen = true and a.deadline < ?1 order by a.deadline",
                        now.minus(Deadline.TOLERANCE))
                .page(0, most)
                .project(Long.class)
                .list();
    }

    /** Takes the attempt's row, if it is the viewer's own: what happens to one attempt happens in a row. */
    static Optional<Attempt> lock(Viewer viewer, long id) {
        return Attempt.<Attempt>find(
                        """
                        from Attempt a where a.id = ?1 and a.enrolment.id in
                        (select e.id from Enrolment e where e.person.id = ?2 and e.withdrawnAt is null)
                        """,
                        id,
                        viewer.personId())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Whose it is, without taking any row; empty when it is not the viewer's own. */
    static Optional<Long> enrolmentOf(Viewer viewer, long id) {
        return find(
                        "select a.enrolment.id from Attempt a where a.id = ?1 and a.enrolment.person.id = ?2"
                                + " and a.enrolment.withdrawnAt is null",
                        id,
                        viewer.personId())
                .project(Long.class)
                .firstResultOptional();
    }

    /** Where an attempt belongs. */
    record Whose(long enrolmentId, long cohortId, String courseId) {}

    /**
     * Takes the student's row and then the attempt's, if it has been handed in by a student whom the viewer looks after. Nothing
     * of it is read before: it may just be changing.
     */
    static Optional<Attempt> lockSubmitted(Viewer viewer, long id) {
        return viewer.staff()
                ? find(
                                "select a.enrolment.id, a.cohortId, a.enrolment.cohort.courseId from Attempt a where a.id = ?1",
                                id)
                        .project(Whose.class)
                        .firstResultOptional()
                        .filter(whose -> viewer.teaches(whose.courseId(), whose.cohortId()))
                        .map(whose -> {
                            Enrolment.lock(whose.enrolmentId());
                            return lock(id);
                        })
                        .filter(attempt -> !attempt.open())
                : Optional.empty();
    }

    static long enrolmentOf(long id) {
        return find("select a.enrolment.id from Attempt a where a.id = ?1", id)
                .project(Long.class)
                .singleResult();
    }

    static Attempt lock(long id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    static Attempt begin(Enrolment enrolment, String quizId, int number, long editionId, long seed, Instant now) {
        var attempt = new Attempt();
        attempt.cohortId = enrolment.cohort.id;
        attempt.enrolment = enrolment;
        attempt.quizId = quizId;
        attempt.number = number;
        attempt.editionId = editionId;
        attempt.seed = seed;
        attempt.isOpen = true;
        attempt.startedAt = now;
        attempt.factor = BigDecimal.ONE;
        return attempt;
    }

    /** Sets when it must be in; also while it is open. */
    void allow(Optional<Duration> limit, Optional<Instant> close, QuizAllowance.Terms terms) {
        limitMinutes = limit.map(time -> (int) time.toMinutes()).orElse(null);
        closesAt = close.orElse(null);
        extensionMinutes = (int) terms.extension().toMinutes();
        factor = terms.factor();
        extraMinutes = (int) terms.extra().toMinutes();
        deadline = parts().at().orElse(null);
    }

    /** @param window of the quiz, as it is now */
    void submit(SubmittedBy by, Instant at, Optional<QuizWindow> window) {
        isOpen = null;
        submittedBy = by;
        submittedAt = at;
        var price = window.filter(QuizWindow::takesLateWork)
                .map(late -> late.lateness().price(late.closesAt.plus(Duration.ofMinutes(extensionMinutes)), at))
                .orElse(Lateness.Price.NOTHING);
        latePercent = price.percent();
        lateFloor = price.floor();
    }

    /** What being late costs. */
    Lateness.Price price() {
        return waivedAt == null ? new Lateness.Price(latePercent, lateFloor) : Lateness.Price.NOTHING;
    }

    void score(Total total, int withResponse) {
        answered = withResponse;
        mark = total.scoring().mark();
        critical = total.scoring().critical();
        waits = total.scoring().waits();
        penalty = total.lost().orElse(null);
        passed = total.passed();
    }

    /** From now on being late costs nothing. */
    void waive(Instant now) {
        waivedAt = waivedAt == null ? now : waivedAt;
    }

    public boolean open() {
        return isOpen != null;
    }

    /** The deadline with what it is made of. */
    public Deadline parts() {
        return new Deadline(
                startedAt,
                Optional.ofNullable(limitMinutes).map(Duration::ofMinutes),
                Optional.ofNullable(closesAt),
                Duration.ofMinutes(extensionMinutes),
                factor,
                Duration.ofMinutes(extraMinutes));
    }

    /** Whether a save that arrives now still counts. */
    public boolean takesSaves(Instant now) {
        return open() && parts().takesSaves(now);
    }

    /** Still open although its time is up: whoever sees it first hands it in. */
    public boolean overdue(Instant now) {
        return open() && !parts().takesSaves(now);
    }

    /** As it counts among the others; only after submission. */
    public CountingMark.Taken taken() {
        return new CountingMark.Taken(number, finalMark().orElseThrow(), answered > 0);
    }

    /** What is left of the mark after lateness; absent until submission. */
    public Optional<Fraction> finalMark() {
        return Optional.ofNullable(mark)
                .map(raw -> penalty == null ? raw : raw.minus(penalty).clamped());
    }
}
