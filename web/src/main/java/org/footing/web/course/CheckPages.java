package org.footing.web.course;

import io.quarkus.qute.CheckedTemplate;
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
import org.footing.assessment.Asked;
import org.footing.assessment.Marking;
import org.footing.assessment.Response;
import org.footing.assessment.Shuffle;
import org.footing.assessment.Verdict;
import org.footing.course.Lesson;
import org.footing.course.Question;
import org.footing.web.assessment.QuestionForm;
import org.footing.web.security.CurrentViewer;
import org.jboss.resteasy.reactive.RestPath;

/** A self-check: answered in place, told at once, kept nowhere. */
@Path("/courses/{course}/lessons/{lesson}/checks/{question}")
public class CheckPages {

    @CheckedTemplate(basePath = "course", ignoreFragments = true)
    static class Templates {
        static native TemplateInstance check(SelfCheck check);
    }

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
        var check = check(question(shown, question), address, seed, form);
        if (fragment.isPresent()) {
            return Templates.check(check);
        }
        var body = LessonBodies.render(shown, address, seed, closed, Map.of(question, check));
        return LessonPages.Templates.lesson(lessons.view(open, shown, body, false, now));
    }

    private static Question question(Lesson lesson, String id) {
        return lesson.body().stream()
                .filter(Lesson.Part.SelfCheck.class::isInstance)
                .map(part -> ((Lesson.Part.SelfCheck) part).question())
                .filter(question -> question.id().equals(id))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private static SelfCheck check(
            Question question, String lessonAddress, long seed, MultivaluedMap<String, String> form) {
        var shuffle = Shuffle.of(question, seed, false);
        var asked = Asked.of(question, shuffle);
        var open = SelfCheck.open(asked, lessonAddress);
        if (form.containsKey("reveal")) {
            return open.solved(Marking.solution(question), question.head().explain());
        }
        if (form.containsKey("again")) {
            return open;
        }
        var reading = QuestionForm.read(asked, form);
        return reading.response()
                .filter(response -> reading.clear())
                .map(response -> open.marked(response, verdict(question, response, shuffle)))
                .orElseGet(() -> open.notUnderstood(reading));
    }

    private static Verdict verdict(Question question, Response response, Shuffle shuffle) {
        return Marking.shown(question, Marking.mark(question, shuffle.understood(response)), shuffle);
    }
}
