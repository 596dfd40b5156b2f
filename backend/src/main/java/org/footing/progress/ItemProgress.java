package org.footing.progress;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Tuple;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.footing.assessment.Fraction;
import org.footing.cohort.Cohort;
import org.footing.cohort.Enrolment;
import org.footing.identity.Person;
import org.jspecify.annotations.Nullable;

/** What one enrolment has done with one item: visits, active time, how far it got, and when it was completed. */
@Entity
@Table(name = "item_progress")
@IdClass(ItemProgress.Key.class)
public class ItemProgress extends PanacheEntityBase {

    record Key(long cohortId, long enrolmentId, String itemId) implements Serializable {}

    @Id
    @Column(name = "cohort_id")
    public long cohortId;

    @Id
    @Column(name = "enrolment_id")
    public long enrolmentId;

    @Id
    @Column(name = "item_id")
    public String itemId;

    @Column(name = "first_visit_at")
    public Instant firstVisitAt;

    @Column(name = "last_report_at")
    public Instant lastReportAt;

    @Column(name = "active_millis")
    public long activeMillis;

    /** The heading the reader was last seen at. */
    public @Nullable String section;

    @Column(name = "end_reached_at")
    public @Nullable Instant endReachedAt;

    @Column(name = "completed_at")
    public @Nullable Instant completedAt;

    /** Begun at a quiz; 0 for a lesson. */
    public int attempts;

    /** That counts of a quiz, by its rule; absent before a submission. */
    public @Nullable Fraction mark;

    /** The mark of a quiz is not final: a tutor has to mark some of it. */
    public boolean waits;

    /** Who completed it, where that was somebody's act and not a rule's. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "completed_by")
    public @Nullable Person completedBy;

    public static List<ItemProgress> of(Enrolment enrolment) {
        return list("cohortId = ?1 and enrolmentId = ?2", enrolment.cohort.id, enrolment.id);
    }

    public static List<ItemProgress> of(Cohort cohort) {
        return list("cohortId", cohort.id);
    }

    /** How many students have begun an item, and how many of them have done it. */
    record Count(String item, long begun, long done) {}

    /** Of those who have not left. */
    static List<Count> counts(Cohort cohort, Collection<String> items) {
        return find(
                        """
                        select p.itemId, count(*), count(p.completedAt) from ItemProgress p, Enrolment e
                        where p.cohortId = ?1 and p.itemId in ?2 and e.id = p.enrolmentId and e.withdrawnAt is null
                        group by p.itemId
                        """,
                        cohort.id,
                        items)
                .project(Count.class)
                .list();
    }

    /** How many items each of the students completed since a moment; without those who completed none. */
    public static List<Long> completedSince(Cohort cohort, Instant since) {
        return find(
                        """
                        select count(*) from ItemProgress p join Enrolment e on e.id = p.enrolmentId
                        where p.cohortId = ?1 and e.withdrawnAt is null and p.completedAt >= ?2 group by p.enrolmentId
                        """,
                        cohort.id,
                        since)
                .project(Long.class)
                .list();
    }

    static ItemProgress begin(Enrolment enrolment, String itemId, Instant now) {
        var progress = new ItemProgress();
        progress.cohortId = enrolment.cohort.id;
        progress.enrolmentId = enrolment.id;
        progress.itemId = itemId;
        progress.firstVisitAt = now;
        progress.lastReportAt = now;
        progress.persist();
        return progress;
    }

    /** Of nobody, and never kept: as if the item had been done, a quiz with every point. */
    static ItemProgress asIfDone(String itemId, boolean quiz) {
        var progress = new ItemProgress();
        progress.itemId = itemId;
        progress.firstVisitAt = Instant.EPOCH;
        progress.lastReportAt = Instant.EPOCH;
        progress.completedAt = Instant.EPOCH;
        progress.attempts = quiz ? 1 : 0;
        progress.mark = quiz ? Fraction.ONE : null;
        return progress;
    }

    /** Of a student whom somebody looks at, and not to be kept: as a statement for many found it. */
    static ItemProgress seen(String itemId, Tuple row) {
        var progress = new ItemProgress();
        progress.itemId = itemId;
        progress.firstVisitAt = row.get("begun", Instant.class);
        progress.lastReportAt = row.get("seen", Instant.class);
        progress.activeMillis = row.get("active", Long.class);
        progress.endReachedAt = row.get("ended", Instant.class);
        progress.completedAt = row.get("completed", Instant.class);
        progress.attempts = row.get("attempts", Integer.class);
        progress.mark = row.get("mark", Fraction.class);
        progress.waits = row.get("waits", Boolean.class);
        return progress;
    }

    /** Not to be kept: as far as this was done at a moment that is past; absent if it was not begun then. */
    Optional<ItemProgress> asOf(Instant moment) {
        if (!firstVisitAt.isBefore(moment)) {
            return Optional.empty();
        }
        var progress = new ItemProgress();
        progress.itemId = itemId;
        progress.firstVisitAt = firstVisitAt;
        progress.lastReportAt = lastReportAt.isBefore(moment) ? lastReportAt : firstVisitAt;
        progress.activeMillis = activeMillis;
        progress.endReachedAt = endReachedAt;
        progress.completedAt = completedAt != null && completedAt.isBefore(moment) ? completedAt : null;
        progress.attempts = attempts;
        progress.mark = mark;
        progress.waits = waits;
        return Optional.of(progress);
    }

    /** A report that another overtook does not move the last one back, or the time between them would count twice. */
    void visited(Duration active, Optional<String> at, Instant now) {
        activeMillis += active.toMillis();
        lastReportAt = now.isAfter(lastReportAt) ? now : lastReportAt;
        at.ifPresent(heading -> section = heading);
    }

    void reachedEnd(Instant now) {
        if (endReachedAt == null) {
            endReachedAt = now;
        }
    }

    /** An attempt at a quiz began. */
    void attempted(int count, Instant now) {
        attempts = Math.max(attempts, count);
        lastReportAt = now.isAfter(lastReportAt) ? now : lastReportAt;
    }

    void marked(Optional<Fraction> counting, boolean waiting) {
        mark = counting.orElse(null);
        waits = waiting;
    }

    /** Only where staff decided to take back what a regrade no longer bears out (learning-rules 5). */
    void takeBack() {
        completedAt = null;
    }

    /**
     * Stays as it was the first time: completion never goes backwards, and never moves (learning-rules 5).
     *
     * @return whether this was the first time
     */
    boolean complete(@Nullable Person by, Instant now) {
        if (completedAt != null) {
            return false;
        }
        completedAt = now;
        completedBy = by;
        return true;
    }

    public boolean ofQuiz() {
        return attempts > 0;
    }

    public Duration active() {
        return Duration.ofMillis(activeMillis);
    }

    public boolean completed() {
        return completedAt != null;
    }
}
