package org.footing.cohort;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.footing.cohort.EnrolmentPlan.Outcome;
import org.footing.identity.Person;
import org.jspecify.annotations.Nullable;

/**
 * A table of people to be enrolled, as somebody sent it, and how far that is. It is worked through from the top; what its lines do is
 * worked out anew each time, so that doing so twice changes nothing.
 */
@Entity
@Table(name = "enrolment_list")
public class EnrolmentList extends PanacheEntity {

    /** In lines. */
    public static final int MOST = 10_000;

    /** In characters. */
    public static final int LONGEST = 1_000_000;

    @ManyToOne(fetch = FetchType.LAZY)
    public Cohort cohort;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "made_by")
    public Person madeBy;

    @Column(name = "made_at")
    public Instant madeAt;

    /** The table itself. */
    String words;

    /** Where its maker reached the school: links in letters begin with it. */
    public String origin;

    @Column(name = "row_count")
    public int rows;

    /** Lines from the top that were worked through. */
    @Column(name = "done_count")
    public int done;

    public int enrolled;

    public int returned;

    public int invited;

    public int unchanged;

    public int refused;

    @Column(name = "started_at")
    public @Nullable Instant startedAt;

    @Column(name = "finished_at")
    public @Nullable Instant finishedAt;

    static EnrolmentList create(Cohort cohort, Person by, String words, int rows, String origin, Instant now) {
        var list = new EnrolmentList();
        list.cohort = cohort;
        list.madeBy = by;
        list.madeAt = now;
        list.words = words;
        list.origin = origin;
        list.rows = rows;
        list.persist();
        return list;
    }

    static Optional<EnrolmentList> of(Cohort cohort, long id) {
        return find("id = ?1 and cohort = ?2", id, cohort).firstResultOptional();
    }

    /** Those of a cohort that wait to be worked through or were, the newest first. */
    public static List<EnrolmentList> of(Cohort cohort) {
        return list("from EnrolmentList l join fetch l.madeBy where l.cohort = ?1 order by l.id desc", cohort);
    }

    static Optional<EnrolmentList> take(long id) {
        return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Ids of those that are to be worked through further, the oldest first. */
    static List<Long> unfinished() {
        return find("select l.id from EnrolmentList l where l.startedAt is not null and l.finishedAt is null order by l.id")
                .project(Long.class)
                .list();
    }

    /** Removes those that were sent before this: they name people. */
    static long forget(Instant before) {
        return delete("madeAt < ?1", before);
    }

    /** Removes those that name this address. */
    public static void forget(String email) {
        delete("lower(words) like ?1 escape '!'", Person.pattern(email));
    }

    void start(String from, Instant now) {
        origin = from;
        startedAt = now;
    }

    void note(Outcome outcome) {
        switch (outcome) {
            case ENROL -> enrolled++;
            case RETURN -> returned++;
            case INVITE -> invited++;
            case STUDENT, INVITED -> unchanged++;
            default -> refused++;
        }
        done++;
    }

    void finish(Instant now) {
        refused += rows - done;
        done = rows;
        finishedAt = now;
    }

    public boolean started() {
        return startedAt != null;
    }

    public boolean finished() {
        return finishedAt != null;
    }
}
