package org.footing.cohort;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.footing.cohort.Places.Place;
import org.footing.cohort.Schedule.Times;
import org.footing.identity.Viewer;
import org.footing.library.Edition;
import org.jspecify.annotations.Nullable;

/** Students who take one course together, in one edition of it. */
@Entity
public class Cohort extends PanacheEntity {

    public String name;

    /** A label; one installation is one school, which may have several centres. */
    public @Nullable String centre;

    @Column(name = "course_id")
    public String courseId;

    @ManyToOne(fetch = FetchType.LAZY)
    public Edition edition;

    @Column(name = "starts_on")
    public LocalDate startsOn;

    @Column(name = "ends_on")
    public @Nullable LocalDate endsOn;

    @Column(name = "time_zone")
    public String timeZone;

    /** Whether anything has a day in its {@link Schedule}: many cohorts have none, and their pages need not ask. */
    public boolean scheduled;

    /** Days on which nobody studies, as somebody wrote them down. */
    @Convert(converter = BreaksConverter.class)
    public List<Break> breaks = List.of();

    /** One more with each change of the schedule. */
    @Column(name = "schedule_version")
    public int scheduleVersion;

    /** The cohorts that the viewer looks after, the newest first. */
    public static List<Cohort> lookedAfterBy(Viewer viewer) {
        return viewer.staff()
                ? list(
                        """
                        from Cohort c join fetch c.edition
                        where ?1 = true or c.courseId in ?2 or c.id in ?3
                        order by c.startsOn desc, c.name
                        """,
                        viewer.looksAfterSchool(),
                        viewer.coursesLookedAfter(),
                        viewer.cohortsLookedAfter())
                : List.of();
    }

    /** Those in whose students' work the viewer decides, the newest first. */
    public static List<Cohort> taughtBy(Viewer viewer) {
        return lookedAfterBy(viewer).stream()
                .filter(cohort -> viewer.teaches(cohort.courseId, cohort.id))
                .toList();
    }

    /** Those in which the viewer judges what students do, the newest first. */
    public static List<Cohort> assessedBy(Viewer viewer) {
        return lookedAfterBy(viewer).stream()
                .filter(cohort -> viewer.assesses(cohort.courseId, cohort.id))
                .toList();
    }

    /** The cohort, if the viewer looks after it. */
    public static Optional<Cohort> lookedAfterBy(Viewer viewer, long id) {
        return Cohort.<Cohort>find("from Cohort c join fetch c.edition where c.id = ?1", id)
                .firstResultOptional()
                .filter(cohort -> viewer.looksAfter(cohort.courseId, cohort.id));
    }

    /** The cohort, if the viewer decides in its students' work. */
    public static Optional<Cohort> taughtBy(Viewer viewer, long id) {
        return lookedAfterBy(viewer, id).filter(cohort -> viewer.teaches(cohort.courseId, cohort.id));
    }

    /** Those of a course that have not ended, each with its edition; the newest first. */
    public static List<Cohort> openOf(String courseId, LocalDate today) {
        return list(
                """
                from Cohort c join fetch c.edition
                where c.courseId = ?1 and (c.endsOn is null or c.endsOn >= ?2) order by c.startsOn desc, c.name
                """,
                courseId,
                today);
    }

    /** Takes its row and reads it as it stands: two who decide about its days come in a row. */
    static Optional<Cohort> locked(long id) {
        getEntityManager().flush();
        Optional<Cohort> cohort = findByIdOptional(id);
        cohort.ifPresent(known -> getEntityManager().refresh(known, LockModeType.PESSIMISTIC_WRITE));
        return cohort;
    }

    /** The cohort of a course that has this name and begins on this day. */
    static Optional<Cohort> called(String courseId, String name, LocalDate startsOn) {
        return find("courseId = ?1 and name = ?2 and startsOn = ?3 order by id", courseId, name, startsOn)
                .page(0, 1)
                .firstResultOptional();
    }

    /** Those that have not ended, as plain values; the newest first. */
    static List<Place> open(LocalDate today) {
        return find(
                        """
                        select c.id, c.name, c.courseId from Cohort c
                        where c.endsOn is null or c.endsOn >= ?1 order by c.startsOn desc, c.name
                        """,
                        today)
                .project(Place.class)
                .list();
    }

    /** These, as plain values. */
    static List<Place> known(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : find("select c.id, c.name, c.courseId from Cohort c where c.id in ?1", ids)
                        .project(Place.class)
                        .list();
    }

    public static Set<Long> ids(Collection<Cohort> cohorts) {
        return cohorts.stream().map(cohort -> cohort.id).collect(Collectors.toSet());
    }

    public static Cohort open(String name, Edition edition, LocalDate startsOn, ZoneId zone) {
        var cohort = new Cohort();
        cohort.name = name;
        cohort.courseId = edition.courseId;
        cohort.edition = edition;
        cohort.startsOn = startsOn;
        cohort.timeZone = zone.getId();
        cohort.persist();
        return cohort;
    }

    /** Opens an item on a day counted from the cohort's start. */
    public void schedule(String itemId, int dayOffset) {
        ScheduledItem.put(id, itemId, new Times(Optional.of(Moment.day(dayOffset)), Optional.empty()));
        reschedule(breaks, true);
    }

    void reschedule(List<Break> days, boolean any) {
        breaks = List.copyOf(days);
        scheduled = any;
        scheduleVersion++;
    }

    void follow(Edition next) {
        edition = next;
    }

    /** How days are counted here. */
    public StudyDays days() {
        return new StudyDays(startsOn, zone(), breaks);
    }

    public ZoneId zone() {
        return ZoneId.of(timeZone);
    }
}
