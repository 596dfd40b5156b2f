package org.footing.marking;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.footing.cohort.Cohort;
import org.footing.cohort.Enrolment;
import org.footing.identity.Person;
import org.footing.identity.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * That a piece of work waits for somebody who marks it, or did. Written by the act that makes it wait or ends it, in the same
 * transaction; a claim only tells others that somebody is at it, and hinders nobody.
 */
@Entity
public class Waiting extends PanacheEntity {

    private static final String WITH_PEOPLE =
            "from Waiting w join fetch w.enrolment e join fetch e.person p left join fetch w.claimedBy where";

    private static final String JOINED = " from Waiting w join w.enrolment e join e.person p where";

    @Embedded
    public Work work;

    @Column(name = "cohort_id")
    public long cohortId;

    @Column(name = "course_id")
    public String courseId;

    /** Of the course, such as a quiz; empty where it is none. */
    @Column(name = "item_id")
    public String itemId;

    @ManyToOne(fetch = FetchType.LAZY)
    public Enrolment enrolment;

    public Instant since;

    /** When it was marked, sent back or taken away; absent while it waits. */
    @Column(name = "ended_at")
    public @Nullable Instant endedAt;

    /** When its mark was put aside, to be given together with those of others. */
    @Column(name = "held_at")
    public @Nullable Instant heldAt;

    /** Who is at it, or was. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "claimed_by")
    public @Nullable Person claimedBy;

    @Column(name = "claimed_at")
    public @Nullable Instant claimedAt;

    @Column(name = "claimed_until")
    public @Nullable Instant claimedUntil;

    /** The oldest first, with whose they are and who is at them. @param page from 0 */
    public static List<Waiting> of(Queue queue, int page, int size) {
        return queue.empty()
                ? List.of()
                : Waiting.<Waiting>find(WITH_PEOPLE + queue.condition() + " order by w.since, w.id", queue.parameters())
                        .page(page, size)
                        .list();
    }

    public static long count(Queue queue) {
        return counted(queue, "", queue.parameters());
    }

    /** Since when the one waits in whose middle it stands: half of them wait as long or longer. @param count of all */
    public static Optional<Instant> median(Queue queue, long count) {
        return queue.empty()
                ? Optional.empty()
                : find("select w.since" + JOINED + queue.condition() + " order by w.since, w.id", queue.parameters())
                        .project(Instant.class)
                        .page((int) (count / 2), 1)
                        .firstResultOptional();
    }

    /** How many of them are older than this one. */
    public long before(Queue queue) {
        return counted(queue, older(), place(queue));
    }

    private static long counted(Queue queue, String where, Map<String, Object> parameters) {
        return queue.empty()
                ? 0
                : find("select count(w.id)" + JOINED + queue.condition() + where, parameters)
                        .project(Long.class)
                        .singleResult();
    }

    public Optional<Waiting> next(Queue queue) {
        return beside(queue, " and (w.since > :since or w.since = :since and w.id > :id) order by w.since, w.id");
    }

    public Optional<Waiting> previous(Queue queue) {
        return beside(queue, older() + " order by w.since desc, w.id desc");
    }

    private Optional<Waiting> beside(Queue queue, String where) {
        return queue.empty()
                ? Optional.empty()
                : Waiting.<Waiting>find(WITH_PEOPLE + queue.condition() + where, place(queue))
                        .page(0, 1)
                        .firstResultOptional();
    }

    private static String older() {
        return " and (w.since < :since or w.since = :since and w.id < :id)";
    }

    private Map<String, Object> place(Queue queue) {
        var parameters = new HashMap<>(queue.parameters());
        parameters.put("since", since);
        parameters.put("id", id);
        return parameters;
    }

    /** Work of a student whom the viewer teaches, also when it waits no more; never the viewer's own. */
    public static Optional<Waiting> taughtBy(Viewer viewer, long id) {
        return Waiting.<Waiting>find(
                        """
                        from Waiting w join fetch w.enrolment e join fetch e.person p join fetch e.cohort c
                        join fetch c.edition left join fetch w.claimedBy
                        where w.id = ?1 and e.withdrawnAt is null and p.erasedAt is null and p.id <> ?2
                        """,
                        id,
                        viewer.personId())
                .firstResultOptional()
                .filter(known -> viewer.teaches(known.courseId, known.cohortId));
    }

    /** Marks that are put aside in these cohorts, in the order of courses, cohorts and items. */
    public static List<Held> held(Collection<Cohort> cohorts) {
        return cohorts.isEmpty()
                ? List.of()
                : find(
                                """
                                select w.cohortId, w.courseId, w.itemId, count(w.heldAt), count(w.id)
                                from Waiting w join w.enrolment e join e.person p
                                where w.cohortId in ?1 and w.endedAt is null and e.withdrawnAt is null and p.erasedAt is null
                                group by w.cohortId, w.courseId, w.itemId having count(w.heldAt) > 0
                                order by w.courseId, w.cohortId, w.itemId
                                """,
                                Cohort.ids(cohorts))
                        .project(Held.class)
                        .list();
    }

    /** From when until when something waits. @param until absent while it does */
    public record Span(Instant since, @Nullable Instant until) {

        public boolean holds(Instant moment) {
            return since.isBefore(moment) && (until == null || !until.isBefore(moment));
        }
    }

    /** All that waits or waited of the students of a cohort. */
    public static List<Span> spans(Cohort cohort) {
        return find(
                        """
                        select w.since, w.endedAt from Waiting w join w.enrolment e
                        where w.cohortId = ?1 and e.withdrawnAt is null
                        """,
                        cohort.id)
                .project(Span.class)
                .list();
    }

    /** How many marks of one item are put aside. @param all of it that wait, those put aside too */
    public record Held(long cohortId, String courseId, String itemId, long count, long all) {

        public long toMark() {
            return all - count;
        }
    }

    /** Those of one item whose mark is put aside, in a fixed order: it is that in which rows are taken. */
    public static List<Waiting> held(long cohortId, String itemId) {
        return list(
                """
                from Waiting w join fetch w.enrolment e join fetch e.person p
                where w.cohortId = ?1 and w.itemId = ?2 and w.heldAt is not null and w.endedAt is null
                and e.withdrawnAt is null and p.erasedAt is null order by e.id, w.id
                """,
                cohortId,
                itemId);
    }

    /** All that ever waited of one subject. */
    public static List<Waiting> of(Collection<Work.Kind> kinds, long subject) {
        return list("work.kind in ?1 and work.subject = ?2", kinds, subject);
    }

    private static Optional<Waiting> of(Work work) {
        return find("work", work).firstResultOptional();
    }

    /**
     * Makes a piece of work wait; what waits since then already goes on. Whoever calls it has taken the row of the work itself.
     *
     * @param itemId of the course; empty where it is none
     */
    public static void begin(Work work, Enrolment enrolment, String itemId, Instant since) {
        of(work).ifPresentOrElse(known -> known.again(since), () -> create(work, enrolment, itemId, since));
    }

    /** It waits no more; nothing happens to what did not. */
    public static void end(Work work, Instant now) {
        of(work).ifPresent(known -> known.end(now));
    }

    public static Waiting create(Work work, Enrolment enrolment, String itemId, Instant since) {
        var waiting = new Waiting();
        waiting.work = work;
        waiting.cohortId = enrolment.cohort.id;
        waiting.courseId = enrolment.cohort.courseId;
        waiting.itemId = itemId;
        waiting.enrolment = enrolment;
        waiting.since = since;
        waiting.persist();
        return waiting;
    }

    /** It waits since then: for the first time of what was handed in then, so nothing that was put aside is about it. */
    public void again(Instant from) {
        if (endedAt != null || !since.equals(from)) {
            since = from;
            endedAt = null;
            heldAt = null;
            unclaim();
        }
    }

    public void end(Instant now) {
        if (endedAt == null) {
            endedAt = now;
            heldAt = null;
            unclaim();
        }
    }

    void hold(Instant now) {
        heldAt = now;
        unclaim();
    }

    /** It is among what waits again, with its draft. */
    public void takeUpAgain() {
        heldAt = null;
    }

    void claim(Viewer viewer, Duration time, Instant now) {
        claimedAt = claimedBy(viewer, now) ? claimedAt : now;
        claimedBy = viewer.person();
        claimedUntil = now.plus(time);
    }

    private void unclaim() {
        claimedBy = null;
        claimedAt = null;
        claimedUntil = null;
    }

    Waiting locked() {
        getEntityManager().refresh(this, LockModeType.PESSIMISTIC_WRITE);
        return this;
    }

    public boolean open() {
        return endedAt == null;
    }

    /** Whether somebody is at it. */
    public boolean claimed(Instant now) {
        return claimedUntil != null && !claimedUntil.isBefore(now);
    }

    public boolean claimedBy(Viewer viewer, Instant now) {
        return claimed(now) && claimedBy != null && claimedBy.id == viewer.personId();
    }
}
