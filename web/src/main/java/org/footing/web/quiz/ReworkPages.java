package org.footing.web.quiz;

import static org.footing.web.quiz.QuizWords.words;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.footing.assessment.Asked;
import org.footing.assessment.Attempt;
import org.footing.assessment.AttemptQuestion;
import org.footing.assessment.NotAsked;
import org.footing.assessment.Paper;
import org.footing.assessment.Response.Wrote;
import org.footing.assessment.Reworks;
import org.footing.assessment.Save;
import org.footing.assessment.Saves;
import org.footing.library.Library;
import org.footing.marking.Feedback;
import org.footing.marking.Work.Kind;
import org.footing.web.page.Fresh;
import org.footing.web.security.CurrentViewer;
import org.footing.web.security.SeeOther;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** A response that a tutor sent back, to be written again. */
@Path("/attempts/{id}/rework/{question}")
public class ReworkPages {

    /**
     * @param asked HTML
     * @param saveId made for this page, so that the same form sent twice is one response
     * @param error empty when there is none
     */
    public record View(
            long attempt,
            String question,
            QuizFacts quiz,
            String line,
            String asked,
            String change,
            String next,
            String text,
            String saveId,
            String error) {

        public String address() {
            return "/attempts/" + attempt + "/rework/" + question;
        }
    }

    @CheckedTemplate(basePath = "quiz")
    static class Templates {
        static native TemplateInstance rework(View view);
    }

    @Inject
    CurrentViewer viewer;

    @Inject
    Library library;

    @Inject
    Reworks reworks;

    @Inject
    Clock clock;

    /** What was written again meanwhile is shown where the attempt is. */
    @GET
    @Transactional
    public Response show(@RestPath long id, @RestPath String question) {
        var row = row(id, question);
        return row.sentBack() ? Fresh.page(page(row, Optional.empty(), "")) : there(id, question);
    }

    @POST
    public Response answer(
            @RestPath long id,
            @RestPath String question,
            @RestForm @DefaultValue("") String text,
            @RestForm @DefaultValue("") String saveId) {
        try {
            var wrote = new Wrote(text.replace("\r\n", "\n").strip());
            var save = new Save(question, 0, saveId, Optional.of(wrote), Optional.empty(), false);
            reworks.answerAgain(viewer.get(), id, save, clock.instant());
            return there(id, question);
        } catch (Saves.Misfit refused) {
            return Fresh.again(
                    Fresh.UNPROCESSABLE,
                    () -> page(row(id, question), Optional.of(text), words().reworkRefused(Wrote.LONGEST)));
        } catch (IllegalArgumentException foreign) {
            throw new NotFoundException(foreign);
        }
    }

    private static Response there(long id, String question) {
        return SeeOther.at("/attempts/" + id + "#" + question);
    }

    private AttemptQuestion row(long id, String question) {
        return Attempt.of(viewer.get(), id)
                .filter(attempt -> !attempt.open())
                .flatMap(attempt -> AttemptQuestion.of(attempt, question))
                .orElseThrow(NotAsked::new);
    }

    private TemplateInstance page(AttemptQuestion row, Optional<String> typed, String error) {
        var attempt = Attempt.of(viewer.get(), row.attemptId).orElseThrow(NotAsked::new);
        var course = library.course(attempt.editionId);
        var paper = Paper.of(attempt, course).orElseThrow(NotAsked::new);
        var question = paper.question(row.questionId).orElseThrow(NotAsked::new);
        var said = Feedback.given(List.of(Kind.RESPONSE), attempt.id).stream()
                .filter(given -> given.asksAgain && given.work.part().equals(row.questionId))
                .reduce((one, later) -> later);
        return Templates.rework(new View(
                attempt.id,
                row.questionId,
                QuizFacts.of(course, paper.quiz()),
                QuestionRow.line(row, AttemptQuestion.of(attempt).size()),
                Asked.of(question, paper.shuffle(question)).prompt().text(),
                said.map(given -> given.words).orElse(""),
                said.map(given -> given.nextStep).orElse(""),
                typed.orElseGet(() -> row.response instanceof Wrote wrote ? wrote.text() : ""),
                UUID.randomUUID().toString(),
                error));
    }
}
