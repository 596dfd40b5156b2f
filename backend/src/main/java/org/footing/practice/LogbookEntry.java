package org.footing.practice;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.footing.cohort.Cohort;
import org.footing.cohort.Enrolment;
import org.footing.identity.Person;
import org.footing.identity.Viewer;
import org.jspecify.annotations.Nullable;

/** Practice that a student logged. It counts once somebody vouches for it (learning-rules 14). */
@Entity
@Table(name = "logbook_entry")
public class LogbookEntry extends PanacheEntity {

    @Column(name = "cohort_id")
    public long cohortId;

    @ManyToOne(fetch = FetchType.LAZY)
    public Enrolment enrolment;

    @Embedded
    public Logged logged;

    /** From 1, one more with each change. */
    public int revision;

    /** Made by the page, so that the same form sent twice is one entry. */
    @Column(name = "save_id")
    String saveId;

    @Column(name = "confirmed_at")
    public @Nullable Instant confirmedAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "confirmed_by")
    public @Nullable Person confirmedBy;

    /** Who confirmed it by a PIN, where it was nobody with an account. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "supervisor_id")
    public @Nullable Supervisor supervisor;

    /** When somebody asked for it to be put right; absent again once it was corrected or confirmed. */
    @Column(name = "returned_at")
    public @Nullable Instant returnedAt;

    @Column(name = "removed_at")
    public @Nullable Instant removedAt;

    /** One student's, the newest first, with who confirmed them. */
    public static List<LogbookEntry> of(Enrolment enrolment) {
        return list(
                """
                from LogbookEntry l left join fetch l.confirmedBy left join fetch l.supervisor
                where l.cohortId = ?1 and l.enrolment = ?2 and l.removedAt is null order by l.logged.startsAt desc
                """,
                enrolment.cohort.id,
                enrolment);
    }

    /** Those of all students of a cohort. */
    public static List<LogbookEntry> of(Cohort cohort) {
        return list("cohortId = ?1 and removedAt is null order by id", cohort.id);
    }

    /** What waits in these cohorts for somebody to vouch for it, the oldest first, with the students. */
    public static List<LogbookEntry> waiting(Collection<Cohort> cohorts) {
        return cohorts.isEmpty()
                ? List.of()
                : list(
                        """
                        from LogbookEntry l join fetch l.enrolment e join fetch e.person
                        where l.cohortId in ?1 and e.withdrawnAt is null
                        and l.confirmedAt is null and l.returnedAt is null and l.removedAt is null
                        order by l.logged.startsAt, l.id
                        """,
                        Cohort.ids(cohorts));
    }

    /** How many these are, without the viewer's own. */
    public static long countWaiting(Viewer viewer, Collection<Cohort> cohorts) {
        return cohorts.isEmpty()
                ? 0
                : count(
                        """
                        cohortId in ?1 and enrolment.withdrawnAt is null and enrolment.person.id <> ?2
                        and confirmedAt is null and returnedAt is null and removedAt is null
                        """,
                        Cohort.ids(cohorts),
                        viewer.personId());
    }

    /** The viewer's own. */
    public static Optional<LogbookEntry> of(Viewer viewer, long id) {
        return there(id)
                .filter(entry -> entry.enrolment.person.id == viewer.personId())
                .filter(entry -> entry.enrolment.withdrawnAt == null);
    }

    /** One of a student whom the viewer teaches. */
    public static Optional<LogbookEntry> taughtBy(Viewer viewer, long id) {
        return there(id)
                .filter(entry -> viewer.teaches(entry.enrolment.cohort.courseId, entry.cohortId))
                .filter(entry -> entry.enrolment.person.id != viewer.personId());
    }

    private static Optional<LogbookEntry> there(long id) {
        return find(
                        """
                        from LogbookEntry l join fetch l.enrolment e join fetch e.person join fetch e.cohort c join fetch c.edition
                        where l.id = ?1 and l.removedAt is null
                        """,
                        id)
                .firstResultOptional();
    }

    /** Takes the row, so that of two who decide one is told. */
    LogbookEntry locked() {
        getEntityManager().refresh(this, LockModeType.PESSIMISTIC_WRITE);
        enrolment.cohort.requireOpen();
        return this;
    }

    static Optional<LogbookEntry> saved(Enrolment enrolment, String saveId) {
        return find("enrolment = ?1 and saveId = ?2", enrolment, saveId).firstResultOptional();
    }

    /** Another of the student's that lies in part in the same time. */
    static Optional<LogbookEntry> overlapping(Enrolment enrolment, Logged logged, long but) {
        return LogbookEntry.<LogbookEntry>find(
                        """
                        cohortId = ?1 and enrolment = ?2 and removedAt is null and id <> ?3
                        and logged.startsAt < ?4 and logged.endsAt > ?5 order by logged.startsAt
                        """,
                        enrolment.cohort.id,
                        enrolment,
                        but,
                        logged.endsAt(),
                        logged.startsAt())
                .page(0, 1)
                .firstResultOptional();
    }

    static List<LogbookEntry> ofAll(Collection<Long> enrolments) {
        return list("enrolment.id in ?1 order by id", enrolments);
    }

    /** Of these students, without what was removed. */
    static List<LogbookEntry> standing(Collection<Long> enrolments) {
        return list("enrolment.id in ?1 and removedAt is null order by id", enrolments);
    }

    static LogbookEntry create(Enrolment enrolment, Logged logged, String saveId, Instant now) {
        var entry = new LogbookEntry();
        entry.cohortId = enrolment.cohort.id;
        entry.enrolment = enrolment;
        entry.logged = logged;
        entry.revision = 1;
        entry.saveId = saveId;
        entry.persist();
        LogbookChange.note(entry, LogbookChange.Act.LOGGED, enrolment.person, "", now);
        return entry;
    }

    /** What it said before is kept. */
    void correct(Logged now, boolean staysConfirmed, Person by, String reason, Instant at) {
        note(LogbookChange.Act.CORRECTED, by, reason, at);
        logged = now;
        returnedAt = null;
        if (!staysConfirmed) {
            unconfirm();
        }
    }

    void confirm(Person by, Instant at) {
        note(LogbookChange.Act.CONFIRMED, by, "", at);
        confirmedAt = at;
        confirmedBy = by;
        returnedAt = null;
    }

    void confirm(Supervisor by, Instant at) {
        LogbookChange.noteConfirmed(this, by, at);
        revision++;
        confirmedAt = at;
        supervisor = by;
        returnedAt = null;
    }

    private void unconfirm() {
        confirmedAt = null;
        confirmedBy = null;
        supervisor = null;
    }

    void sendBack(Person by, String reason, Instant at) {
        note(LogbookChange.Act.RETURNED, by, reason, at);
        unconfirm();
        returnedAt = at;
    }

    void remove(Person by, String reason, Instant at) {
        note(LogbookChange.Act.REMOVED, by, reason, at);
        removedAt = at;
    }

    /** What was noted of one client, also in what entries said before. */
    static void forgetNotes(Enrolment enrolment, String clientCode) {
        var entries = LogbookEntry.<LogbookEntry>list("enrolment", enrolment);
        entries.stream()
                .filter(entry -> entry.logged.clientCode().equals(clientCode))
                .forEach(entry -> entry.logged = entry.logged.withoutNotes());
        if (!entries.isEmpty()) {
            LogbookChange.ofAll(entries.stream().map(entry -> entry.id).toList()).stream()
                    .filter(change -> change.before.clientCode().equals(clientCode))
                    .forEach(LogbookChange::forgetNotes);
        }
    }

    void forgetWords() {
        logged = logged.withoutWords();
    }

    private void note(LogbookChange.Act act, Person by, String reason, Instant at) {
        LogbookChange.note(this, act, by, reason, at);
        revision++;
    }

    public boolean confirmed() {
        return confirmedAt != null;
    }

    public boolean returned() {
        return returnedAt != null;
    }

    /** As it is reckoned with. */
    public PracticeHours.Line line() {
        return new PracticeHours.Line(logged, confirmed());
    }
}
