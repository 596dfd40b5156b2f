package org.footing.web.course;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.MultivaluedMap;
import org.footing.assessment.Asked;
import org.footing.assessment.Marking;
import org.footing.assessment.Response;
import org.footing.assessment.Shuffle;
import org.footing.assessment.Verdict;
import org.footing.course.Lesson;
import org.footing.course.Question;
import org.footing.web.assessment.QuestionForm;

/** Answers self-checks: to students in a lesson, to authors in the preview of one. Nothing is kept. */
public final class Checks {

    @CheckedTemplate(basePath = "course", ignoreFragments = true)
    static class Templates {
        static native TemplateInstance check(SelfCheck check);
    }

    private Checks() {}

    /** The question alone, to take the place of what was asked. */
    public static TemplateInstance page(SelfCheck check) {
        return Templates.check(check);
    }

    /**
     * @param seed by which the lesson was shuffled
     * @param form what was filled in, and which button was pressed
     * @throws NotFoundException if the lesson has no such self-check
     */
    public static SelfCheck answered(
            Lesson lesson, String id, String lessonAddress, long seed, MultivaluedMap<String, String> form) {
        var question = question(lesson, id);
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

    private static Question question(Lesson lesson, String id) {
        return lesson.body().stream()
                .filter(Lesson.Part.SelfCheck.class::isInstance)
                .map(part -> ((Lesson.Part.SelfCheck) part).question())
                .filter(question -> question.id().equals(id))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private static Verdict verdict(Question question, Response response, Shuffle shuffle) {
        return Marking.shown(question, Marking.mark(question, shuffle.understood(response)), shuffle);
    }
}
