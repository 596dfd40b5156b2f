package org.footing.cohort;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.footing.cohort.Places.Place;
import org.footing.cohort.Schedule.Times;
import org.footing.identity.Person;
import org.footing.identity.Storable;
import org.footing.identity.Viewer;
import org.footing.library.Edition;
import org.jspecify.annotations.Nullable;

/** Students who take one course together, in one edition of it. */
@Entity
public class Cohort extends PanacheEntity {

    public static final int LONGEST_NAME = 200;
    public static final int LONGEST_CENTRE = 200;

    /** How many stand on a page of a list. */
    public static final int PAGE = 50;

    /** It is kept to be read, and nothing in it changes any more. */
    public static class IsArchived extends RuntimeException {}

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

    /** Since when nothing in it changes any more; absent while it goes on. */
    @Column(name = "archived_at")
    public @Nullable Instant archivedAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "archived_by")
    public @Nullable Person archivedBy;

    /** Goes up with every change of its name, centre, dates or time zone. */
    public int revision;

    /**
     * What is said of a cohort when it is opened, and may be changed.
     *
     * @param centre may be empty
     * @param endsOn the last day; absent while nobody has said it
     */
    public record Details(String name, String centre, LocalDate startsOn, Optional<LocalDate> endsOn, ZoneId zone) {

        public Details {
            name = name.strip();
            centre = centre.strip();
            if (name.isEmpty()
                    || !Storable.fits(name, LONGEST_NAME)
                    || !Storable.fits(centre, LONGEST_CENTRE)
                    || endsOn.filter(startsOn::isAfter).isPresent()) {
                throw new IllegalArgumentException("a name, and no end before the start");
            }
        }

        /** Of a cohort about whose place and end nothing is said. */
        public static Details of(String name, LocalDate startsOn, ZoneId zone) {
            return new Details(name, "", startsOn, Optional.empty(), zone);
        }
    }

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

    /**
     * The same as a list of pages.
     *
     * @param archived those that are archived, or those that go on
     * @param page from 0
     * @return up to one more than {@link #PAGE}
     */
    public static List<Cohort> lookedAfterBy(Viewer viewer, boolean archived, int page) {
        return viewer.staff()
                ? Cohort.<Cohort>find(
                                """
                                from Cohort c join fetch c.edition
                                where (?1 = true or c.courseId in ?2 or c.id in ?3)
                                and (?4 = true and c.archivedAt is not null or ?4 = false and c.archivedAt is null)
                                order by c.startsOn desc, c.name, c.id
                                """,
                                viewer.looksAfterSchool(),
                                viewer.coursesLookedAfter(),
                                viewer.cohortsLookedAfter(),
                                archived)
                        .range(page * PAGE, (page + 1) * PAGE)
                        .list()
                : List.of();
    }

    /** Those of a course for which the viewer answers and that go on, the newest first. */
    public static List<Cohort> ledBy(Viewer viewer, String courseId) {
        return Cohort.<Cohort>list("courseId = ?1 and archivedAt is null order by startsOn desc, name, id", courseId)
                .stream()
                .filter(cohort -> viewer.leads(courseId, cohort.id))
                .toList();
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

    /** Those of a course that go on, each with its edition; the newest first. */
    public static List<Cohort> openOf(String courseId, LocalDate today) {
        return list(
                """
                from Cohort c join fetch c.edition
                where c.courseId = ?1 and (c.endsOn is null or c.endsOn >= ?2) and c.archivedAt is null
                order by c.startsOn desc, c.name
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
                        where (c.endsOn is null or c.endsOn >= ?1) and c.archivedAt is null
                        order by c.startsOn desc, c.name
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
        return open(Details.of(name, startsOn, zone), edition);
    }

    static Cohort open(Details details, Edition edition) {
        var cohort = new Cohort();
        cohort.courseId = edition.courseId;
        cohort.edition = edition;
        cohort.take(details);
        cohort.persist();
        return cohort;
    }

    void change(Details details) {
        take(details);
        revision++;
    }

    private void take(Details details) {
        name = details.name();
        centre = Optional.of(details.centre()).filter(text -> !text.isEmpty()).orElse(null);
        startsOn = details.startsOn();
        endsOn = details.endsOn().orElse(null);
        timeZone = details.zone().getId();
    }

    void archive(Person by, Instant now) {
        archivedAt = now;
        archivedBy = by;
    }

    void takeOut() {
        archivedAt = null;
        archivedBy = null;
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

    public boolean archived() {
        return archivedAt != null;
    }

    /** @throws IsArchived if nothing in it changes any more */
    public void requireOpen() {
        if (archived()) {
            throw new IsArchived();
        }
    }

    public Details details() {
        return new Details(name, centre == null ? "" : centre, startsOn, Optional.ofNullable(endsOn), zone());
    }

    /** What the audit trail calls it as a subject, which is short. */
    String place() {
        return "cohort " + id;
    }

    /** The same with its name. */
    String words() {
        return "cohort " + id + ", " + name;
    }

    /** How days are counted here. */
    public StudyDays days() {
        return new StudyDays(startsOn, zone(), breaks);
    }

    public ZoneId zone() {
        return ZoneId.of(timeZone);
    }
}
