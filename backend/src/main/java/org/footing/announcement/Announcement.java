package org.footing.announcement;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.footing.cohort.Cohort;
import org.footing.identity.Person;
import org.footing.identity.School;
import org.footing.identity.Viewer;
import org.jspecify.annotations.Nullable;

/** Something that students are told by who teaches them: those of a cohort, of all cohorts of a course, or one of them. */
@Entity
public class Announcement extends PanacheEntity {

    /** How many stand on a page of a list. */
    public static final int PAGE = 20;

    private static final String WITH_NAMES =
            "from Announcement a join fetch a.author left join fetch a.cohort left join fetch a.person ";

    /** What a person is shown at a moment: who left a cohort sees nothing of it any more, but what was written to them alone. */
    private static final String SHOWN =
            """
            where (a.endsAt is null or a.endsAt > ?2) and (a.person.id = ?1 or a.person is null and exists (
                select e.id from Enrolment e join e.cohort c where e.person.id = ?1 and e.withdrawnAt is null
                and (c.id = a.cohort.id or a.cohort is null and c.courseId = a.courseId)))
            """;

    private static final String UNREAD =
            """
            and not exists (select 1 from AnnouncementReading r where r.announcementId = a.id and r.personId = ?1)
            """;

    /** What staff of a cohort find there; a letter to one student only who wrote it and who answers for the cohort. */
    private static final String OF_COHORT =
            """
            where (a.cohort.id = ?1 or a.cohort is null and a.courseId = ?2)
            and (a.person is null or a.author.id = ?3 or ?4 = true)
            """;

    private static final String NEWEST_FIRST = " order by a.writtenAt desc, a.id desc";

    @Column(name = "course_id")
    public String courseId;

    /** Absent where it is for all cohorts of the course. */
    @ManyToOne(fetch = FetchType.LAZY)
    public @Nullable Cohort cohort;

    /** The one student whom it is for. */
    @ManyToOne(fetch = FetchType.LAZY)
    public @Nullable Person person;

    @ManyToOne(fetch = FetchType.LAZY)
    public Person author;

    public String title;

    /** Markdown. */
    public String text;

    @Column(name = "until_day")
    public @Nullable LocalDate until;

    @Column(name = "ends_at")
    public @Nullable Instant endsAt;

    @Column(name = "written_at")
    public Instant writtenAt;

    @Column(name = "edited_at")
    public @Nullable Instant editedAt;

    /** Goes up with every change. */
    public int revision;

    @Column(name = "save_id")
    String saveId;

    /** What the viewer is shown as a student, the newest first. @param page from 0 */
    public static List<Announcement> shownTo(Viewer viewer, int page, Instant now) {
        return Announcement.<Announcement>find(WITH_NAMES + SHOWN + NEWEST_FIRST, viewer.personId(), now)
                .page(page, PAGE)
                .list();
    }

    public static long countShownTo(Viewer viewer, Instant now) {
        return count("from Announcement a " + SHOWN, viewer.personId(), now);
    }

    /** One that the viewer is shown as a student. */
    public static Optional<Announcement> shownTo(Viewer viewer, long id, Instant now) {
        return find(WITH_NAMES + SHOWN + " and a.id = ?3", viewer.personId(), now, id)
                .firstResultOptional();
    }

    public static Optional<Announcement> newestUnread(Viewer viewer, Instant now) {
        PanacheQuery<Announcement> found = find(WITH_NAMES + SHOWN + UNREAD + NEWEST_FIRST, viewer.personId(), now);
        return found.page(0, 1).firstResultOptional();
    }

    public static long countUnread(Viewer viewer, Instant now) {
        return count("from Announcement a " + SHOWN + UNREAD, viewer.personId(), now);
    }

    /** What staff find in a cohort that they look after, the newest first. @param page from 0 */
    public static List<Announcement> in(Cohort cohort, Viewer viewer, int page) {
        return Announcement.<Announcement>find(
                        WITH_NAMES + OF_COHORT + NEWEST_FIRST,
                        cohort.id,
                        cohort.courseId,
                        viewer.personId(),
                        viewer.leads(cohort.courseId, cohort.id))
                .page(page, PAGE)
                .list();
    }

    public static long countIn(Cohort cohort, Viewer viewer) {
        return count(
                "from Announcement a " + OF_COHORT,
                cohort.id,
                cohort.courseId,
                viewer.personId(),
                viewer.leads(cohort.courseId, cohort.id));
    }

    /** One that the viewer may change or take back: its author as long as they teach there, and who answers for it. */
    public static Optional<Announcement> changeableBy(Viewer viewer, long id) {
        return Announcement.<Announcement>find(WITH_NAMES + "where a.id = ?1", id)
                .firstResultOptional()
                .filter(known -> known.changeableBy(viewer));
    }

    /** The same with its row taken, as it stands: of two who change it one is told of the other. */
    static Optional<Announcement> lockChangeableBy(Viewer viewer, long id) {
        return changeableBy(viewer, id).map(known -> {
            getEntityManager().refresh(known, LockModeType.PESSIMISTIC_WRITE);
            return known;
        });
    }

    /** One that the viewer finds where they teach. */
    public static Optional<Announcement> legibleTo(Viewer viewer, long id) {
        return Announcement.<Announcement>find(WITH_NAMES + "where a.id = ?1", id)
                .firstResultOptional()
                .filter(known -> known.legibleTo(viewer));
    }

    static Optional<Announcement> saved(Viewer viewer, String saveId) {
        return find("author.id = ?1 and saveId = ?2", viewer.personId(), saveId).firstResultOptional();
    }

    static Announcement create(
            Cohort from, Audience audience, @Nullable Person person, Wording wording, Viewer by, String saveId) {
        var made = new Announcement();
        made.courseId = from.courseId;
        made.cohort = audience instanceof Audience.AllCohorts ? null : from;
        made.person = person;
        made.author = by.person();
        made.saveId = saveId;
        made.say(wording, made.zone());
        return made;
    }

    void keep(Instant now) {
        writtenAt = now;
        persist();
    }

    void edit(Wording wording, Instant now) {
        say(wording, zone());
        editedAt = now;
        revision++;
    }

    private void say(Wording wording, ZoneId zone) {
        title = wording.title();
        text = wording.text();
        until = wording.until().orElse(null);
        endsAt = wording.until()
                .map(day -> day.plusDays(1).atStartOfDay(zone).toInstant())
                .orElse(null);
    }

    /** Erases what somebody wrote to one person, or was written to them; what many were told is the school's. */
    public static void forgetWords(Person person) {
        update("title = '', text = '' where person is not null and (author = ?1 or person = ?1)", person);
    }

    public boolean changeableBy(Viewer viewer) {
        var own = author.id == viewer.personId();
        return cohort == null
                ? viewer.leads(courseId) || own && viewer.teaches(courseId)
                : viewer.leads(courseId, cohort.id) || own && viewer.teaches(courseId, cohort.id);
    }

    /** Whether staff find it where they teach; a letter to one student only who may change it. */
    public boolean legibleTo(Viewer viewer) {
        if (changeableBy(viewer)) {
            return true;
        }
        return person == null
                && (cohort == null
                        ? Cohort.taughtBy(viewer).stream().anyMatch(taught -> taught.courseId.equals(courseId))
                        : viewer.teaches(courseId, cohort.id));
    }

    /** Whether nothing in it changes any more. */
    public boolean archived() {
        return cohort != null && cohort.archived();
    }

    public boolean edited() {
        return editedAt != null;
    }

    /** Who is told of it now: students who can come in, without who wrote it. */
    public List<Person> addressees() {
        if (person != null) {
            return person.disabled() ? List.of() : List.of(person);
        }
        return find(
                        """
                        select distinct p from Enrolment e join e.person p join e.cohort c
                        where e.withdrawnAt is null and p.disabledAt is null and p.id <> ?3 and c.archivedAt is null
                        and c.courseId = ?1 and (?2 = -1 or c.id = ?2) order by p.id
                        """,
                        courseId,
                        cohort == null ? -1L : cohort.id,
                        author.id)
                .project(Person.class)
                .list();
    }

    /** By whose clock its last day ends: a course has cohorts in many places, so for all of them it is the school's. */
    public ZoneId zone() {
        return cohort == null ? School.find().orElseThrow().zone() : cohort.zone();
    }

    /** What the audit trail calls it. */
    String place() {
        return "announcement " + id;
    }
}
