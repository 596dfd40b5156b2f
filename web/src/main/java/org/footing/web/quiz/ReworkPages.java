package org.footing.web.quiz;

import static org.footing.web.quiz.QuizWords.words;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.footing.assessment.Asked;
import org.footing.assessment.Attempt;
import org.footing.assessment.AttemptQuestion;
import org.footing.assessment.NotAsked;
import org.footing.assessment.Paper;
import org.footing.assessment.Response.Uploaded;
import org.footing.assessment.Response.Wrote;
import org.footing.assessment.Reworks;
import org.footing.assessment.Reworks.Outcome;
import org.footing.assessment.Save;
import org.footing.assessment.Saves;
import org.footing.assessment.Waits;
import org.footing.files.NotTaken;
import org.footing.files.NotTaken.Refusal;
import org.footing.library.Library;
import org.footing.marking.Feedback;
import org.footing.web.assessment.HandInForm;
import org.footing.web.assessment.QuestionView;
import org.footing.web.files.FileRefusals;
import org.footing.web.page.Fresh;
import org.footing.web.security.CurrentViewer;
import org.footing.web.security.SeeOther;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** A response that a tutor sent back, to be written again, or a file, to be handed in again. */
@Path("/attempts/{id}/rework/{question}")
public class ReworkPages {

    /**
     * @param asked HTML
     * @param said by the tutor
     * @param file what was handed in, where that is a file
     * @param text as typed; before, what was handed in
     * @param stored what was handed in, where something else was typed; empty where nothing was
     * @param revision of what was handed in
     * @param saveId made for this page, so that the same form sent twice is one response
     * @param open whether it is the student's turn
     * @param notice what happened while the student had the page, in words; empty when nothing did
     * @param error empty when there is none
     */
    public record View(
            long attempt,
            String question,
            QuizFacts quiz,
            String line,
            String asked,
            Said said,
            Optional<HandInForm> file,
            String text,
            String stored,
            int revision,
            String saveId,
            boolean open,
            String notice,
            String error) {

        public String address() {
            return "/attempts/" + attempt + "/rework/" + question;
        }

        public String back() {
            return "/attempts/" + attempt + "#" + question;
        }
    }

    /** @param asksAgain whether it says what is to change */
    public record Said(boolean asksAgain, String by, String words, String next) {

        static Said of(Feedback given) {
            return new Said(given.asksAgain, given.author.name, given.words, given.nextStep);
        }
    }

    /** What was sent and did not become the response. */
    private record Refused(Optional<String> text, String notice, String error) {

        static final Refused NOTHING = new Refused(Optional.empty(), "", "");

        static Refused error(Optional<String> text, String error) {
            return new Refused(text, "", error);
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
    HandedIn handedIn;

    @Inject
    FileRefusals refusals;

    @Inject
    Clock clock;

    /** What was written again meanwhile is shown where the attempt is. */
    @GET
    @Transactional
    public Response show(@RestPath long id, @RestPath String question) {
        var row = row(id, question);
        return row.sentBack() ? Fresh.page(page(row, Refused.NOTHING)) : there(id, question);
    }

    /** @param revision of the response that the page had */
    @POST
    public Response answer(
            @RestPath long id,
            @RestPath String question,
            @RestForm @DefaultValue("") String text,
            @RestForm @DefaultValue("") String revision,
            @RestForm @DefaultValue("") String saveId) {
        var typed = Optional.of(text);
        var wrote = new Wrote(text.replace("\r\n", "\n").strip());
        var save = save(question, revision, saveId, wrote);
        if (save.isEmpty()) {
            return again(id, question, Refused.error(typed, words().reworkUnclear()));
        }
        try {
            return told(id, question, typed, reworks.answerAgain(viewer.get(), id, save.get(), clock.instant()));
        } catch (Saves.Misfit refused) {
            return again(id, question, Refused.error(typed, words().reworkRefused(Wrote.LONGEST)));
        }
    }

    /**
     * A file: whole, or by the name under which it is kept since it came piece by piece.
     *
     * @param taken that name; empty where the file comes whole
     */
    @POST
    @Path("/file")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response hand(
            @RestPath long id,
            @RestPath String question,
            @RestForm @DefaultValue("") String taken,
            @RestForm @DefaultValue("") String revision,
            @RestForm @DefaultValue("") String saveId,
            @RestForm("file") @Nullable FileUpload file) {
        var named = save(question, revision, saveId, new Uploaded(taken));
        try {
            if (named.isEmpty()) {
                throw new Saves.Misfit();
            }
            var save = taken.isEmpty() ? named.get().with(keep(id, question, file)) : named.get();
            return told(id, question, Optional.empty(), reworks.answerAgain(viewer.get(), id, save, clock.instant()));
        } catch (NotTaken refused) {
            return again(id, question, Refused.error(Optional.empty(), refusals.words(refused)));
        } catch (Saves.Misfit foreign) {
            return again(id, question, Refused.error(Optional.empty(), words().reworkFileUnclear()));
        }
    }

    private Optional<org.footing.assessment.Response> keep(long id, String question, @Nullable FileUpload file) {
        if (file == null || file.fileName().isEmpty()) {
            throw new NotTaken(Refusal.EMPTY);
        }
        var upload = handedIn.take(viewer.get(), id, question, file.uploadedFile(), file.fileName(), clock.instant());
        return Optional.of(new Uploaded(upload.name));
    }

    /** Absent when no page of ours sent it. */
    private static Optional<Save> save(
            String question, String revision, String saveId, org.footing.assessment.Response response) {
        try {
            return Optional.of(new Save(
                    question, Integer.parseInt(revision), saveId, Optional.of(response), Optional.empty(), false));
        } catch (IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }

    /** Nothing that a student hands in again is thrown away: what is not taken is shown with what happened meanwhile. */
    private Response told(long id, String question, Optional<String> typed, Outcome outcome) {
        return outcome == Outcome.TAKEN
                ? there(id, question)
                : Fresh.again(Fresh.CONFLICT, () -> {
                    var row = row(id, question);
                    var notice = outcome == Outcome.MARKED
                            ? words().reworkMarked()
                            : row.sentBack() ? words().reworkAgain() : words().reworkOvertaken();
                    return page(row, new Refused(typed, notice, ""));
                });
    }

    private Response again(long id, String question, Refused refused) {
        return Fresh.again(Fresh.UNPROCESSABLE, () -> page(row(id, question), refused));
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

    private TemplateInstance page(AttemptQuestion row, Refused refused) {
        var attempt = Attempt.of(viewer.get(), row.attemptId).orElseThrow(NotAsked::new);
        var course = library.course(attempt.editionId);
        var paper = Paper.of(attempt, course).orElseThrow(NotAsked::new);
        var question = paper.question(row.questionId).orElseThrow(NotAsked::new);
        var asked = Asked.of(question, paper.shuffle(question));
        var line = QuestionRow.line(row, AttemptQuestion.of(attempt).size());
        var stored = row.response instanceof Wrote wrote ? wrote.text() : "";
        return Templates.rework(new View(
                attempt.id,
                row.questionId,
                QuizFacts.of(course, paper.quiz()),
                line,
                asked.prompt().text(),
                said(row),
                file(asked, line, row),
                refused.text().orElse(stored),
                refused.notice().isEmpty() ? "" : stored,
                row.revision,
                UUID.randomUUID().toString(),
                row.sentBack(),
                refused.notice(),
                refused.error()));
    }

    private static Said said(AttemptQuestion row) {
        return Feedback.given(Waits.KINDS, row.attemptId).stream()
                .filter(given -> given.work.part().equals(row.questionId))
                .reduce((one, later) -> later)
                .map(Said::of)
                .orElseThrow(NotAsked::new);
    }

    private static Optional<HandInForm> file(Asked asked, String line, AttemptQuestion row) {
        var view = QuestionView.open(asked, line)
                .withResponse(Optional.ofNullable(row.response))
                .shut();
        return QuestionRow.evidence(view, row).form() instanceof HandInForm form ? Optional.of(form) : Optional.empty();
    }
}
