package org.footing.web.course;

import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.footing.web.security.CurrentViewer;
import org.jboss.resteasy.reactive.RestPath;

/** A self-check: answered in place, told at once, kept nowhere. */
@Path("/courses/{course}/lessons/{lesson}/checks/{question}")
public class CheckPages {

    @Inject
    CurrentViewer viewer;

    @Inject
    OpenCourse.Courses courses;

    @Inject
    LessonViews lessons;

    @Inject
    ClosedChecks closedChecks;

    @Inject
    Clock clock;

    /** With the header {@code X-Fragment} the question alone, else the whole page with the verdict in its place. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public TemplateInstance answer(
            @RestPath String course,
            @RestPath String lesson,
            @RestPath String question,
            @HeaderParam("X-Fragment") Optional<String> fragment,
            MultivaluedMap<String, String> form) {
        var now = clock.instant();
        var open = courses.open(viewer.get(), course);
        var shown = open.lesson(lesson);
        if (!open.lock(shown, now).open()) {
            throw new NotFoundException();
        }
        var closed = closedChecks.of(open, shown, now);
        if (closed.containsKey(question)) {
            throw new NotFoundException();
        }
        var address = LessonView.address(open.course(), shown);
        var seed = LessonBodies.seed(viewer.get());
        var check = Checks.answered(shown, question, address, seed, form);
        if (fragment.isPresent()) {
            return Checks.page(check);
        }
        var body = LessonBodies.render(shown, address, seed, closed, Map.of(question, check));
        var questions = AskedHere.of(viewer.get(), open, shown).count();
        return LessonPages.Templates.lesson(lessons.view(open, shown, body, false, questions, now));
    }
}
