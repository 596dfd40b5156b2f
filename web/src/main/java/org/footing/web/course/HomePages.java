package org.footing.web.course;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.footing.assessment.Notice;
import org.footing.cohort.Cohort;
import org.footing.cohort.Enrolment;
import org.footing.course.Course;
import org.footing.course.Lesson;
import org.footing.identity.Viewer;
import org.footing.library.Library;
import org.footing.marking.Feedback;
import org.footing.progress.CourseSum;
import org.footing.progress.ItemState;
import org.footing.progress.Journey;
import org.footing.progress.Standing;
import org.footing.progress.Standings;
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

    /**
     * @param notices what the viewer has to be told
     * @param unread how much was given back to them that they have not read
     */
    public record View(
            Viewer viewer,
            List<NoticeLine> notices,
            long unread,
            Optional<Next> next,
            List<Mine> courses,
            List<Cohort> cohorts) {}

    @CheckedTemplate(basePath = "course")
    static class Templates {
        static native TemplateInstance home(View view);
    }

    @Inject
    CurrentViewer viewer;

    @Inject
    Library library;

    @Inject
    Standings standings;

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
        return Templates.home(new View(viewer.get(), notices(enrolments), unread, next(studies), courses, cohorts));
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
    private Optional<Next> next(List<Study> studies) {
        return studies.stream()
                .filter(study -> !study.enrolment().cohort.archived())
                .min(Comparator.comparing(Study::finished).thenComparing(Study::lastTime, Comparator.reverseOrder()))
                .flatMap(this::next);
    }

    /** The lesson seen last; when that is done, the first that is under way or else not begun. */
    private Optional<Next> next(Study study) {
        var enrolment = study.enrolment();
        var course = library.course(enrolment.cohort.edition);
        var journey = Journey.of(enrolment);
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
