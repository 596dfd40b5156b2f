package org.footing.practical;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.footing.cohort.Cohort;
import org.footing.identity.Person;
import org.footing.identity.Viewer;
import org.jspecify.annotations.Nullable;

/** A day on which the students of a cohort go from station to station, and at each show something else to another assessor (OSCE). */
@Entity
public class Osce extends PanacheEntity {

    public static final int LONGEST_TITLE = 200;

    @ManyToOne(fetch = FetchType.LAZY)
    public Cohort cohort;

    /** That the cohort followed when the day was planned. */
    @Column(name = "edition_id")
    public long editionId;

    public String title;

    @Column(name = "starts_at")
    public Instant startsAt;

    /** To walk to the next station. */
    @Column(name = "change_minutes")
    public int changeMinutes;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "planned_by")
    public Person plannedBy;

    /** Made by the page, so that the same form sent twice is one day; absent of one that was cancelled. */
    @Column(name = "save_id")
    @Nullable
    String saveId;

    @Column(name = "cancelled_at")
    @Nullable
    Instant cancelledAt;

    /** Those of the cohorts that the viewer assesses in, the newest first. */
    public static List<Osce> of(Viewer viewer) {
        var cohorts = Cohort.assessedBy(viewer);
        return cohorts.isEmpty()
                ? List.of()
                : list(
                        """
                        from Osce o join fetch o.cohort c where c in ?1 and o.cancelledAt is null
                        order by o.startsAt desc, o.id desc
                        """,
                        cohorts);
    }

    /** Those of several cohorts that begin between these moments, the earliest first. */
    public static List<Osce> between(Collection<Long> cohorts, Instant first, Instant last) {
        return cohorts.isEmpty()
                ? List.of()
                : list(
                        """
                        from Osce o where o.cohort.id in ?1 and o.cancelledAt is null
                        and o.startsAt >= ?2 and o.startsAt < ?3 order by o.startsAt, o.id
                        """,
                        cohorts,
                        first,
                        last);
    }

    /** One of a cohort that the viewer assesses in. */
    public static Optional<Osce> of(Viewer viewer, long id) {
        return Osce.<Osce>find(
                        """
                        from Osce o join fetch o.cohort c join fetch c.edition
                        where o.id = ?1 and o.cancelledAt is null
                        """,
                        id)
                .firstResultOptional()
                .filter(day -> viewer.assesses(day.cohort.courseId, day.cohort.id));
    }

    static Optional<Osce> saved(Cohort cohort, String saveId) {
        return find("cohort = ?1 and saveId = ?2", cohort, saveId).firstResultOptional();
    }

    static Osce create(
            Cohort cohort, String title, Instant startsAt, int changeMinutes, Person plannedBy, String saveId) {
        var day = new Osce();
        day.cohort = cohort;
        day.editionId = cohort.edition.id;
        day.title = title;
        day.startsAt = startsAt;
        day.changeMinutes = changeMinutes;
        day.plannedBy = plannedBy;
        day.saveId = saveId;
        day.persist();
        return day;
    }

    /** Takes the row: nobody begins at a station of a day that is being cancelled. */
    Osce locked() {
        getEntityManager().refresh(this, LockModeType.PESSIMISTIC_WRITE);
        cohort.requireOpen();
        return this;
    }

    void cancel(Instant now) {
        cancelledAt = now;
        saveId = null;
    }

    /** @param stations all of the day */
    public Rota rota(List<OsceStation> stations, int candidates) {
        int longest =
                stations.stream().mapToInt(station -> station.minutes).max().orElse(1);
        return new Rota(
                candidates,
                Math.max(1, stations.size()),
                startsAt,
                Duration.ofMinutes(longest),
                Duration.ofMinutes(changeMinutes));
    }
}
