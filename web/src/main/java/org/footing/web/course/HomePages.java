package org.footing.web.course;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.footing.announcement.Announcement;
import org.footing.assessment.Notice;
import org.footing.cohort.Cohort;
import org.footing.cohort.Enrolment;
import org.footing.cohort.Schedule;
import org.footing.course.Course;
import org.footing.course.Lesson;
import org.footing.discussion.LessonQuestion;
import org.footing.identity.Viewer;
import org.footing.library.Library;
import org.footing.marking.Feedback;
import org.footing.progress.CourseSum;
import org.footing.progress.DueDates;
import org.footing.progress.DueDates.DueItem;
import org.footing.progress.HandsOn;
import org.footing.progress.ItemState;
import org.footing.progress.Journey;
import org.footing.progress.Standing;
import org.footing.progress.Standings;
import org.footing.web.announcement.News;
import org.footing.web.page.Dates;
import org.footing.web.security.CurrentViewer;

/** My courses, and where I was. */
@Path("/")
public class HomePages {

    /** A course of the viewer's, with what is done of it. */
    public record Mine(Course course, String cohort, boolean archived, CourseSum sum) {}

    /**
     * Where to go on.
     *
     * @param section heading last seen, where it is not the first
     * @param step place of that heading among the lesson's, from 1; 0 at the start
     */
    public record Next(Course course, Lesson lesson, Optional<Lesson.Section> section, int step, boolean begun) {

        public String address() {
            return "/courses/" + course.id() + "/lessons/" + lesson.id()
                    + section.map(heading -> "#" + heading.id()).orElse("");
        }
    }

    private record Study(Enrolment enrolment, Standing standing) {

        boolean finished() {
            return standing.requiredItems > 0 && standing.doneItems == standing.requiredItems;
        }

        Instant lastTime() {
            return Optional.ofNullable(standing.lastVisitAt).orElse(enrolment.enrolledAt);
        }
    }

    /** @param course where it belongs; empty where the viewer takes one course */
    public record DueLine(String title, String address, DueWords.Due due, String course) {}

    /**
     * What is to be done soon.
     *
     * @param more late things that are not among the lines
     * @param scheduled whether anything has a day
     */
    public record Soon(List<DueLine> lines, int more, boolean scheduled) {}

    public record Announced(String title, String address) {}

    /**
     * @param announced the newest announcement that the viewer has not opened
     * @param announcements how many these are
     * @param questions how many wait for an answer in cohorts that the viewer teaches
     * @param notices what the viewer has to be told
     * @param unread how much was given back to them that they have not read
     */
    public record View(
            Viewer viewer,
            Optional<Announced> announced,
            long announcements,
            List<NoticeLine> notices,
            long unread,
            Optional<Next> next,
            Soon soon,
            List<Mine> courses,
            List<Cohort> cohorts,
            long questions) {}

    @CheckedTemplate(basePath = "course")
    static class Templates {
        static native TemplateInstance home(View view);
    }

    private static final Duration SOON = Duration.ofDays(14);
    private static final int MOST_LATE = 3;
    private static final int MOST_SOON = 5;

    @Inject
    CurrentViewer viewer;

    @Inject
    Clock clock;

    @Inject
    Library library;

    @Inject
    Standings standings;

    @Inject
    News news;

    @GET
    @Transactional
    public TemplateInstance show() {
        var enrolments = Enrolment.of(viewer.get());
        var studies = studies(enrolments);
        var courses = studies.stream().map(this::mine).toList();
        var cohorts = Cohort.lookedAfterBy(viewer.get()).stream()
                .filter(cohort -> !cohort.archived())
                .toList();
        var unread = enrolments.isEmpty() ? 0 : Feedback.countUnread(viewer.get());
        var journeys = new HashMap<Long, Journey>();
        var announcements = enrolments.isEmpty() ? 0 : news.count();
        return Templates.home(new View(
                viewer.get(),
                announcements > 0 ? announced() : Optional.empty(),
                announcements,
                notices(enrolments),
                unread,
                next(studies, journeys),
                soon(enrolments, journeys),
                courses,
                cohorts,
                LessonQuestion.countUnanswered(taught(cohorts))));
    }

    private List<Long> taught(List<Cohort> cohorts) {
        return cohorts.stream()
                .filter(cohort -> viewer.get().teaches(cohort.courseId, cohort.id))
                .map(cohort -> cohort.id)
                .toList();
    }

    private Optional<Announced> announced() {
        return Announcement.newestUnread(viewer.get(), clock.instant())
                .map(one -> new Announced(one.title, "/announcements/" + one.id));
    }

    private record Dated(Enrolment enrolment, DueItem due) {}

    private Soon soon(List<Enrolment> enrolments, Map<Long, Journey> journeys) {
        var now = clock.instant();
        var scheduled = enrolments.stream()
                .filter(enrolment -> enrolment.cohort.scheduled)
                .toList();
        var schedules = Schedule.of(scheduled.stream().map(one -> one.cohort).toList());
        var items = scheduled.stream()
                .flatMap(enrolment -> due(
                                enrolment, Objects.requireNonNull(schedules.get(enrolment.cohort.id)), journeys)
                        .map(due -> new Dated(enrolment, due)))
                .sorted(Comparator.comparing(one -> one.due().due()))
                .toList();
        var late = items.stream().filter(one -> one.due().late(now)).toList();
        var shown = Stream.concat(
                late.stream().skip(Math.max(0, late.size() - MOST_LATE)),
                items.stream()
                        .filter(one -> !one.due().late(now))
                        .filter(one -> one.due().due().isBefore(now.plus(SOON)))
                        .limit(MOST_SOON));
        return new Soon(
                shown.map(one -> line(one, enrolments.size() > 1, now)).toList(),
                Math.max(0, late.size() - MOST_LATE),
                !scheduled.isEmpty());
    }

    private Stream<DueItem> due(Enrolment enrolment, Schedule schedule, Map<Long, Journey> journeys) {
        var course = library.course(enrolment.cohort.edition);
        var dates = new DueDates(course, schedule, journey(enrolment, journeys));
        return (dates.anyByHand() ? dates.open(HandsOn.of(enrolment, course, clock.instant())) : dates.open()).stream();
    }

    private DueLine line(Dated dated, boolean several, Instant now) {
        var course = library.course(dated.enrolment().cohort.edition);
        var item = dated.due().item();
        return new DueLine(
                ItemWords.name(item),
                ItemWords.address(course, item),
                DueWords.of(
                        dated.due().due(), new Dates(dated.enrolment().cohort.zone()), now),
                several ? course.title() : "");
    }

    private static Journey journey(Enrolment enrolment, Map<Long, Journey> journeys) {
        return journeys.computeIfAbsent(enrolment.id, id -> Journey.of(enrolment));
    }

    private List<NoticeLine> notices(List<Enrolment> enrolments) {
        return Notice.unseen(enrolments).stream()
                .map(notice -> NoticeLine.of(notice, library.course(notice.enrolment.cohort.edition)))
                .toList();
    }

    /** Every enrolment has a standing from its first moment on. */
    private List<Study> studies(List<Enrolment> enrolments) {
        var known = standings.of(viewer.get(), enrolments);
        return enrolments.stream()
                .map(enrolment -> new Study(enrolment, Objects.requireNonNull(known.get(enrolment.id))))
                .toList();
    }

    private Mine mine(Study study) {
        var cohort = study.enrolment().cohort;
        return new Mine(
                library.course(cohort.edition),
                cohort.name,
                cohort.archived(),
                study.standing().sum());
    }

    /** The course visited last, or the newest one; one in which something is left to do before one that is done. */
    private Optional<Next> next(List<Study> studies, Map<Long, Journey> journeys) {
        return studies.stream()
                .filter(study -> !study.enrolment().cohort.archived())
                .min(Comparator.comparing(Study::finished).thenComparing(Study::lastTime, Comparator.reverseOrder()))
                .flatMap(study -> next(study, journey(study.enrolment(), journeys)));
    }

    /** The lesson seen last; when that is done, the first that is under way or else not begun. */
    private Optional<Next> next(Study study, Journey journey) {
        var enrolment = study.enrolment();
        var course = library.course(enrolment.cohort.edition);
        var undone = course.lessons()
                .filter(lesson -> !journey.state(lesson).done() && journey.state(lesson) != ItemState.EXEMPT)
                .toList();
        return Optional.ofNullable(study.standing().lastItem)
                .flatMap(course::lesson)
                .filter(undone::contains)
                .or(() -> undone.stream()
                        .filter(lesson -> journey.state(lesson) == ItemState.IN_PROGRESS)
                        .findFirst())
                .or(() -> undone.stream().findFirst())
                .or(() -> course.lessons().findFirst())
                .map(lesson -> next(course, lesson, journey));
    }

    private static Next next(Course course, Lesson lesson, Journey journey) {
        var ids = lesson.sections().stream().map(Lesson.Section::id).toList();
        var progress = journey.with(lesson);
        var step = progress.map(seen -> ids.indexOf(seen.section)).orElse(-1);
        var section = step > 0 ? Optional.of(lesson.sections().get(step)) : Optional.<Lesson.Section>empty();
        return new Next(course, lesson, section, step + 1, progress.isPresent());
    }
}
