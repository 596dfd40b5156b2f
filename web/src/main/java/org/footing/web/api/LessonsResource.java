package org.footing.web.api;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.footing.course.Course.Source;
import org.footing.course.Lesson;
import org.footing.course.Lesson.Part;
import org.footing.progress.ItemState;
import org.footing.web.course.OpenCourse;
import org.footing.web.security.CurrentViewer;
import org.jboss.resteasy.reactive.RestPath;

/** One lesson to read, without its questions: keys stay on the server. */
@Path("/api/v1/courses/{course}/lessons/{lesson}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Courses")
public class LessonsResource {

    /** @param html the running text; questions, quizzes and routines are left out */
    public record LessonDetail(
            String id,
            int number,
            String title,
            int minutes,
            List<String> objectives,
            ItemState state,
            String html,
            List<Source> sources) {}

    @Inject
    CurrentViewer viewer;

    @Inject
    OpenCourse.Courses courses;

    @Inject
    Clock clock;

    @GET
    @Transactional
    @Operation(summary = "One lesson's text and sources")
    public LessonDetail show(@RestPath String course, @RestPath String lesson) {
        var open = courses.open(viewer.get(), course);
        var shown = open.lesson(lesson);
        if (!open.lock(shown, clock.instant()).open()) {
            throw new ForbiddenException();
        }
        return new LessonDetail(
                shown.id(),
                shown.number(),
                shown.title(),
                shown.minutes(),
                shown.objectives(),
                open.journey().state(shown),
                html(shown),
                shown.sources());
    }

    private static String html(Lesson lesson) {
        return lesson.body().stream()
                .flatMap(part -> part instanceof Part.Prose prose ? Stream.of(prose.html()) : Stream.empty())
                .collect(Collectors.joining("\n"));
    }
}
