package org.footing.web.course;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.footing.assessment.Notice;
import org.footing.cohort.Cohort;
import org.footing.cohort.Enrolment;
import org.footing.cohort.ItemException;
import org.footing.course.Course;
import org.footing.course.Lesson;
import org.footing.identity.Viewer;
import org.footing.library.Library;
import org.footing.progress.CourseSum;
import org.footing.progress.ItemProgress;
import org.footing.progress.ItemState;
import org.footing.progress.Journey;
import org.footing.progress.Standing;
import org.footing.web.security.CurrentViewer;

/** My courses, and where I was. */
@Path("/")
public class HomePages {

    /** A course of the viewer's, with what is done of it. */
    public record Mine(Course course, String cohort, CourseSum sum) {}

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

    /** @param notices what the viewer has to be told */
    public record View(
            Viewer viewer, List<NoticeLine> notices, Optional<Next> next, List<Mine> courses, List<Cohort> cohorts) {}

    @CheckedTemplate(basePath = "course")
    static class Templates {
        static native TemplateInstance home(View view);
    }

    @Inject
    CurrentViewer viewer;

    @Inject
    Library library;

    @GET
    @Transactional
    public TemplateInstance show() {
        var enrolments = Enrolment.of(viewer.get());
        var standings = Standing.of(viewer.get()).stream()
                .collect(Collectors.toMap(standing -> standing.enrolmentId, Function.identity()));
        var courses =
                enrolments.stream().map(enrolment -> mine(enrolment, standings)).toList();
        var cohorts = Cohort.lookedAfterBy(viewer.get());
        return Templates.home(
                new View(viewer.get(), notices(enrolments), next(enrolments, standings), courses, cohorts));
    }

    private List<NoticeLine> notices(List<Enrolment> enrolments) {
        return Notice.unseen(enrolments).stream()
                .map(notice -> NoticeLine.of(notice, library.course(notice.enrolment.cohort.edition)))
                .toList();
    }

    private Mine mine(Enrolment enrolment, Map<Long, Standing> standings) {
        var standing = standings.get(enrolment.id);
        var course = library.course(enrolment.cohort.edition);
        return new Mine(course, enrolment.cohort.name, standing.sum());
    }

    /** The course visited last, or the newest one. */
    private Optional<Next> next(List<Enrolment> enrolments, Map<Long, Standing> standings) {
        return enrolments.stream()
                .max(Comparator.comparing(enrolment -> Optional.ofNullable(standings.get(enrolment.id).lastVisitAt)
                        .orElse(enrolment.enrolledAt)))
                .flatMap(enrolment -> next(enrolment, standings.get(enrolment.id)));
    }

    /** The lesson seen last; when that is done, the first that is under way or else not begun. */
    private Optional<Next> next(Enrolment enrolment, Standing standing) {
        var course = library.course(enrolment.cohort.edition);
        var journey = Journey.of(ItemProgress.of(enrolment), ItemException.of(enrolment));
        var undone = course.lessons()
                .filter(lesson -> !journey.state(lesson).done() && journey.state(lesson) != ItemState.EXEMPT)
                .toList();
        return Optional.ofNullable(standing.lastItem)
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
