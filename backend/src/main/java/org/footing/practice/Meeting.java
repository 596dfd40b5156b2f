package org.footing.practice;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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
import org.footing.identity.Person;
import org.footing.identity.Viewer;
import org.jspecify.annotations.Nullable;

/** A class that a cohort meets for. */
@Entity
public class Meeting extends PanacheEntity {

    @ManyToOne(fetch = FetchType.LAZY)
    public Cohort cohort;

    @Embedded
    public Planned planned;

    /** Who teaches it; absent while that is open. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "tutor_id")
    public @Nullable Person tutor;

    /** From 1, one more with each change of the meeting or of its register. */
    public int revision;

    /** When the register was taken last; absent while it was not. */
    @Column(name = "taken_at")
    public @Nullable Instant takenAt;

    /** Who took it then. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "taken_by")
    public @Nullable Person takenBy;

    @Column(name = "cancelled_at")
    @Nullable
    Instant cancelledAt;

    /** Those of a cohort, the earliest first, with who teaches them. */
    public static List<Meeting> of(Cohort cohort) {
        return list(
                """
                from Meeting m left join fetch m.tutor where m.cohort = ?1 and m.cancelledAt is null
                order by m.planned.startsAt, m.id
                """,
                cohort);
    }

    /** Those of several cohorts that are on between these moments, the earliest first. */
    public static List<Meeting> between(Collection<Long> cohorts, Instant first, Instant last) {
        return cohorts.isEmpty()
                ? List.of()
                : list(
                        """
                        from Meeting m where m.cohort.id in ?1 and m.cancelledAt is null
                        and m.planned.endsAt > ?2 and m.planned.startsAt < ?3 order by m.planned.startsAt, m.id
                        """,
                        cohorts,
                        first,
                        last);
    }

    /** One of a cohort that the viewer teaches, with its cohort and who took its register. */
    public static Optional<Meeting> taughtBy(Viewer viewer, long id) {
        return Meeting.<Meeting>find(
                        """
                        from Meeting m join fetch m.cohort c join fetch c.edition left join fetch m.takenBy left join fetch m.tutor
                        where m.id = ?1 and m.cancelledAt is null
                        """,
                        id)
                .firstResultOptional()
                .filter(meeting -> viewer.teaches(meeting.cohort.courseId, meeting.cohort.id));
    }

    static Meeting create(Cohort cohort, Planned planned, @Nullable Person tutor) {
        var meeting = new Meeting();
        meeting.cohort = cohort;
        meeting.planned = planned;
        meeting.tutor = tutor;
        meeting.revision = 1;
        meeting.persist();
        return meeting;
    }

    /** Takes the row, so that of two who change it one is told. */
    Meeting locked() {
        getEntityManager().refresh(this, LockModeType.PESSIMISTIC_WRITE);
        cohort.requireOpen();
        return this;
    }

    void change(Planned other, @Nullable Person otherTutor) {
        planned = other;
        tutor = otherTutor;
        revision++;
    }

    void take(Person by, Instant now) {
        takenAt = now;
        takenBy = by;
        revision++;
    }

    void cancel(Instant now) {
        cancelledAt = now;
        revision++;
    }

    public boolean taken() {
        return takenAt != null;
    }

    /** Whether it has begun: before, nobody can have been there. */
    public boolean begun(Instant now) {
        return planned.begun(now);
    }

    /** On which it is held, where its cohort is. */
    public LocalDate day() {
        return LocalDate.ofInstant(planned.startsAt(), cohort.zone());
    }

    /** Whether somebody can have made up for it on that day: since it was held, and on no day to come. */
    public boolean canBeMadeUpOn(LocalDate day, Instant now) {
        return !day.isBefore(day()) && !day.isAfter(LocalDate.ofInstant(now, cohort.zone()));
    }
}
