package org.footing.web.course;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.footing.course.Lesson;
import org.footing.web.announcement.News;
import org.footing.web.page.Page;
import org.footing.web.security.CurrentViewer;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** A lesson to read, or why it is not open yet. */
@Path("/courses/{course}/lessons/{lesson}")
public class LessonPages {

    @CheckedTemplate(basePath = "course")
    static class Templates {
        static native TemplateInstance lesson(LessonView view);
    }

    @Inject
    CurrentViewer viewer;

    @Inject
    OpenCourse.Courses courses;

    @Inject
    LessonViews views;

    @Inject
    LessonBodies bodies;

    @Inject
    ClosedChecks closedChecks;

    @Inject
    Page page;

    @Inject
    News news;

    @Inject
    Clock clock;

    @GET
    @Transactional
    public Response show(
            @RestPath String course, @RestPath String lesson, @RestQuery Optional<String> early, Request request) {
        var now = clock.instant();
        var open = courses.open(viewer.get(), course);
        var shown = open.lesson(lesson);
        var lock = open.lock(shown, now);
        if (!lock.open()) {
            return LockedLesson.page(open, shown, lock);
        }
        var closed = closedChecks.of(open, shown, now);
        var questions = AskedHere.of(viewer.get(), open, shown).count();
        var around = new LessonTag.Around(page.getTheme(), news.getUnread(), questions);
        var tag = LessonTag.of(viewer.get(), around, open, shown, closed.keySet(), early.isPresent(), now);
        var unchanged = request.evaluatePreconditions(tag);
        var answer = unchanged != null
                ? unchanged
                : Response.ok(Templates.lesson(
                        views.view(open, shown, body(open, shown, closed), early.isPresent(), questions, now)));
        return answer.tag(tag).header("Cache-Control", "private, no-cache").build();
    }

    private String body(OpenCourse open, Lesson lesson, Map<String, ClosedCheck> closed) {
        var address = LessonView.address(open.course(), lesson);
        return bodies.unanswered(lesson, address, LessonBodies.seed(viewer.get()), closed);
    }
}
