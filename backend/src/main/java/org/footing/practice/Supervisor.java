package org.footing.practice;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.footing.cohort.Cohort;
import org.footing.identity.Person;
import org.footing.identity.Viewer;
import org.jspecify.annotations.Nullable;

/** Somebody without an account who supervises students of a cohort where they practise, and confirms by a PIN. */
@Entity
public class Supervisor extends PanacheEntity {

    public static final int LONGEST_NAME = 100;
    public static final int LONGEST_PLACE = 200;

    /** So many wrong PINs in a row, and a tutor has to give a new one. */
    static final int TRIES = 10;

    @ManyToOne(fetch = FetchType.LAZY)
    public Cohort cohort;

    public String name;

    /** Where they supervise; may be empty. */
    public String place;

    @Column(name = "pin_hash")
    String pinHash;

    /** Wrong PINs since the last right one. */
    int failures;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "made_by")
    public Person madeBy;

    @Column(name = "made_at")
    public Instant madeAt;

    @Column(name = "ended_at")
    public @Nullable Instant endedAt;

    /** Those who supervise in these cohorts, by name, with who made them. */
    public static List<Supervisor> of(Collection<Cohort> cohorts) {
        return cohorts.isEmpty()
                ? List.of()
                : list(
                        "from Supervisor s join fetch s.madeBy where s.cohort in ?1 and s.endedAt is null order by s.name, s.id",
                        cohorts);
    }

    /** One of a cohort whose students the viewer teaches, with its row taken. */
    static Optional<Supervisor> take(Viewer viewer, long id) {
        return taken(id).filter(supervisor -> viewer.teaches(supervisor.cohort.courseId, supervisor.cohort.id));
    }

    /** One of the entry's cohort, with its row taken. */
    static Optional<Supervisor> take(LogbookEntry entry, long id) {
        return taken(id).filter(supervisor -> supervisor.cohort.id == entry.cohortId);
    }

    private static Optional<Supervisor> taken(long id) {
        return Supervisor.<Supervisor>find("id = ?1 and endedAt is null", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    static Supervisor create(Cohort cohort, String name, String place, String pinHash, Person by, Instant now) {
        var supervisor = new Supervisor();
        supervisor.cohort = cohort;
        supervisor.name = name;
        supervisor.place = place;
        supervisor.pinHash = pinHash;
        supervisor.madeBy = by;
        supervisor.madeAt = now;
        supervisor.persist();
        return supervisor;
    }

    /** Whether too many wrong PINs were typed for them. */
    public boolean stopped() {
        return failures >= TRIES;
    }

    void failed() {
        failures++;
    }

    void succeeded() {
        failures = 0;
    }

    void renew(String hash) {
        pinHash = hash;
        failures = 0;
    }

    void end(Instant now) {
        endedAt = now;
    }
}
