package org.footing.practical;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Tuple;
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
import org.footing.marking.Waiting;
import org.footing.marking.Work;
import org.jspecify.annotations.Nullable;

/** A student at work, watched and marked by a rubric: by one assessor, or by two who do not see what the other marks. */
@Entity
public class Practical extends PanacheEntity {

    /** What it waits for before its result counts. */
    public enum Waits {
        SECOND_MARK,
        /** The two do not agree. */
        RECONCILIATION
    }

    private static final String WITH_STUDENT =
            "from Practical p join fetch p.enrolment e join fetch e.person join fetch e.cohort c join fetch c.edition ";
    private static final String WITH_DECISIONS =
            WITH_STUDENT + "left join fetch p.reconciledBy left join fetch p.reversedBy ";

    @ManyToOne(fetch = FetchType.LAZY)
    public Enrolment enrolment;

    @Embedded
    public PracticalTask task;

    /** Where it is part of an OSCE day. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "station_id")
    public @Nullable OsceStation station;

    /** Made by the page, so that the same form sent twice is one practical. */
    @Column(name = "save_id")
    String saveId;

    @Column(name = "begun_at")
    public Instant begunAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "waits_for")
    public @Nullable Waits waitsFor;

    @Column(name = "waits_since")
    public @Nullable Instant waitsSince;

    /** What counts; absent until it is settled. */
    @Embedded
    public @Nullable PracticalResult result;

    @Column(name = "settled_at")
    public @Nullable Instant settledAt;

    /** Who reconciled two that did not agree. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "reconciled_by")
    public @Nullable Person reconciledBy;

    /** Why the result is what it is; empty where nobody had to reconcile. */
    @Column(name = "reconcile_reason")
    public String reconcileReason;

    @Column(name = "reversed_at")
    public @Nullable Instant reversedAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "reversed_by")
    public @Nullable Person reversedBy;

    /** Empty while it stands. */
    @Column(name = "reversal_reason")
    public String reversalReason;

    /** One student's, the newest first. */
    public static List<Practical> of(Enrolment enrolment) {
        return list("from Practical p where p.enrolment = ?1 order by p.task.heldOn desc, p.id desc", enrolment);
    }

    /** Those of all students of a cohort, the newest first. */
    public static List<Practical> of(Cohort cohort) {
        return list(
                WITH_STUDENT + "where c = ?1 and e.withdrawnAt is null order by p.task.heldOn desc, p.id desc", cohort);
    }

    /** Those of an OSCE day, with their students. */
    public static List<Practical> of(Osce osce) {
        return list(WITH_STUDENT + "where p.station.osce = ?1 and e.withdrawnAt is null order by p.id", osce);
    }

    /** One that the viewer may look at: their own once its result counts, or that of a student whom they look after. */
    public static Optional<Practical> of(Viewer viewer, long id) {
        return Practical.<Practical>find(WITH_DECISIONS + "where p.id = ?1 and e.withdrawnAt is null", id)
                .firstResultOptional()
                .filter(known -> known.ownedBy(viewer)
                        ? known.settled()
                        : viewer.looksAfter(known.cohort().courseId, known.cohort().id));
    }

    /** Those of these cohorts that wait for a second mark or to be reconciled, the longest wait first. */
    static List<Practical> waiting(Collection<Cohort> cohorts) {
        return cohorts.isEmpty()
                ? List.of()
                : list(
                        WITH_STUDENT
                                + """
                                where c in ?1 and e.withdrawnAt is null and p.waitsFor is not null and p.reversedAt is null
                                order by p.waitsSince, p.id
                                """,
                        cohorts);
    }

    /** Rubrics by which students of a cohort have passed a practical that stands, by the id of the enrolment. */
    public static Map<Long, Set<String>> passed(Cohort cohort) {
        return getEntityManager()
                .createQuery(
                        """
                        select distinct p.enrolment.id as student, p.task.rubric as rubric from Practical p
                        where p.enrolment.cohort = ?1 and p.result.passed = true
                        and p.settledAt is not null and p.reversedAt is null
                        """,
                        Tuple.class)
                .setParameter(1, cohort)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> row.get("student", Long.class),
                        Collectors.mapping(row -> row.get("rubric", String.class), Collectors.toSet())));
    }

    /** How many of a student's at a station were taken back: the next one is another practical. */
    static long takenBack(Enrolment enrolment, OsceStation station) {
        return count("enrolment = ?1 and station = ?2 and reversedAt is not null", enrolment, station);
    }

    static Optional<Practical> saved(Enrolment enrolment, String saveId) {
        return find("enrolment = ?1 and saveId = ?2", enrolment, saveId).firstResultOptional();
    }

    static List<Practical> ofAll(Collection<Long> enrolments) {
        return list("enrolment.id in ?1", enrolments);
    }

    static Practical create(
            Enrolment enrolment, PracticalTask task, @Nullable OsceStation station, String saveId, Instant now) {
        var practical = new Practical();
        practical.enrolment = enrolment;
        practical.task = task;
        practical.station = station;
        practical.saveId = saveId;
        practical.begunAt = now;
        practical.reconcileReason = "";
        practical.reversalReason = "";
        practical.persist();
        return practical;
    }

    /** Takes the row, so that of two who finish at once one is the second. */
    Practical locked() {
        getEntityManager().refresh(this, LockModeType.PESSIMISTIC_WRITE);
        enrolment.cohort.requireOpen();
        return this;
    }

    /** From now on it waits, until it is settled or taken back. */
    void waitFor(Waits what, Instant now) {
        waitsFor = what;
        waitsSince = now;
        Waiting.begin(work(), enrolment, task.rubric(), now);
    }

    private void waitNoMore(Instant now) {
        waitsFor = null;
        waitsSince = null;
        Waiting.end(work(), now);
    }

    /** As what it waits for those who mark. */
    Work work() {
        return Work.whole(Work.Kind.PRACTICAL, id);
    }

    void settle(PracticalResult counts, Instant now) {
        result = counts;
        settledAt = now;
        waitNoMore(now);
    }

    void reconcile(PracticalResult agreed, Person by, String reason, Instant now) {
        reconciledBy = by;
        reconcileReason = reason;
        settle(agreed, now);
    }

    void reverse(Person by, String reason, Instant now) {
        reversedAt = now;
        reversedBy = by;
        reversalReason = reason;
        waitNoMore(now);
    }

    void forgetWords() {
        reconcileReason = "";
        reversalReason = "";
    }

    public Cohort cohort() {
        return enrolment.cohort;
    }

    public boolean ownedBy(Viewer viewer) {
        return enrolment.person.id == viewer.personId();
    }

    public boolean settled() {
        return settledAt != null;
    }

    public boolean stands() {
        return reversedAt == null;
    }

    /** Whether each assessor may see what the other marked: not before both are through. */
    public boolean disclosed() {
        return settled() || waitsFor == Waits.RECONCILIATION;
    }
}
