package org.footing.web.api;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.footing.course.Lesson;
import org.footing.progress.CourseSum;
import org.footing.progress.ItemState;
import org.footing.web.course.OpenCourse;
import org.footing.web.security.CurrentViewer;
import org.jboss.resteasy.reactive.RestPath;

/** The viewer's courses, and one with its lessons. */
@Path("/api/v1/courses")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Courses")
public class CoursesResource {

    public record CourseSummary(String id, String title, int edition) {}

    /** @param preview true for staff, who are not counted */
    public record CourseDetail(
            String id,
            String title,
            int edition,
            int minutes,
            boolean preview,
            CourseSum progress,
            List<ModuleDetail> modules) {}

    public record ModuleDetail(String id, String title, List<LessonSummary> lessons) {}

    public record LessonSummary(String id, int number, String title, int minutes, ItemState state, boolean open) {}

    @Inject
    CurrentViewer viewer;

    @Inject
    OpenCourse.Courses courses;

    @Inject
    Clock clock;

    @GET
    @Transactional
    @Operation(summary = "Courses that the viewer takes or looks after")
    public List<CourseSummary> list() {
        return courses.all(viewer.get()).stream()
                .map(open -> new CourseSummary(open.course().id(), open.course().title(), open.edition().number))
                .toList();
    }

    @GET
    @Path("/{course}")
    @Transactional
    @Operation(summary = "One course: its modules and lessons, and how far the viewer is")
    public CourseDetail show(@RestPath String course) {
        var open = courses.open(viewer.get(), course);
        var now = clock.instant();
        var modules = open.course().modules().stream()
                .map(module -> new ModuleDetail(module.id(), module.title(), lessons(open, module.lessons(), now)))
                .toList();
        return new CourseDetail(
                open.course().id(),
                open.course().title(),
                open.edition().number,
                open.course().minutes(),
                open.preview(),
                CourseSum.of(open.course(), open.journey()),
                modules);
    }

    private static List<LessonSummary> lessons(OpenCourse open, List<Lesson> lessons, Instant now) {
        return lessons.stream()
                .map(lesson -> new LessonSummary(
                        lesson.id(),
                        lesson.number(),
                        lesson.title(),
                        lesson.minutes(),
                        open.journey().state(lesson),
                        open.lock(lesson, now).open()))
                .toList();
    }
}
