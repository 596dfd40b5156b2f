package org.footing.web.quiz;

import static org.footing.web.quiz.QuizWords.words;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.footing.assessment.Asked;
import org.footing.assessment.Attempt;
import org.footing.assessment.AttemptQuestion;
import org.footing.assessment.Hints;
import org.footing.assessment.NotAsked;
import org.footing.assessment.Paper;
import org.footing.assessment.Saves;
import org.footing.assessment.Saves.Outcome;
import org.footing.assessment.Verdicts;
import org.footing.files.NotTaken;
import org.footing.files.NotTaken.Refusal;
import org.footing.library.Library;
import org.footing.web.assessment.QuestionForm;
import org.footing.web.files.FileRefusals;
import org.footing.web.page.Dates;
import org.footing.web.page.Fresh;
import org.footing.web.quiz.AttemptViews.Sent;
import org.footing.web.quiz.ResponseFields.Unreadable;
import org.footing.web.security.CurrentViewer;
import org.footing.web.security.SeeOther;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.jspecify.annotations.Nullable;

/** Keeps the responses of an open attempt: one by one as they are given, or all of a form for those without scripts. */
@Path("/attempts/{id}/responses")
public class ResponsePages {

    private static final String UPLOAD = ".upload";
    private static final int GONE = 410;
    private static final int UNPROCESSABLE = 422;
    private static final int LOCKED = 423;

    /**
     * A save that was kept.
     *
     * @param revision to be named by the next one
     * @param savedAt milliseconds since 1970
     * @param deadline the same; null when there is none
     */
    public record Kept(int revision, long savedAt, Optional<Long> deadline) {}

    /** A save that was not, and why, in words. */
    public record NotKept(String message) {}

    /**
     * Somebody saved since.
     *
     * @param revision of what is stored
     * @param html what it says
     */
    public record Overtaken(int revision, String html) {}

    @CheckedTemplate(basePath = "quiz")
    static class Templates {
        static native TemplateInstance conflict(AttemptView.Conflict conflict);
    }

    @Inject
    CurrentViewer viewer;

    @Inject
    Saves saves;

    @Inject
    Hints hints;

    @Inject
    Verdicts verdicts;

    @Inject
    AttemptViews views;

    @Inject
    HandedIn handedIn;

    @Inject
    FileRefusals refusals;

    @Inject
    Library library;

    @Inject
    Clock clock;

    @PUT
    @Path("/{question}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.APPLICATION_JSON)
    public Response save(@RestPath long id, @RestPath String question, MultivaluedMap<String, String> form) {
        try {
            var fields = new ResponseFields(question, form);
            return told(id, question, saves.save(viewer.get(), id, question, fields::save, clock.instant()));
        } catch (Unreadable | Saves.Misfit unreadable) {
            return Response.status(UNPROCESSABLE)
                    .entity(new NotKept(words().notTaken(trouble(unreadable))))
                    .build();
        } catch (NotAsked foreign) {
            return Response.status(Response.Status.NOT_FOUND)
                    .entity(new NotKept(words().notAsked()))
                    .build();
        }
    }

    /**
     * A file that was handed in.
     *
     * @param file the id under which it is kept
     */
    public record Handed(String file, String fileName) {}

    /** A file by itself, as the page sends it by script; the response that names it is saved after it. */
    @POST
    @Path("/{question}/file")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    public Response hand(@RestPath long id, @RestPath String question, @RestForm("file") @Nullable FileUpload file) {
        if (file == null) {
            return Response.status(UNPROCESSABLE)
                    .entity(new NotKept(refusals.words(Refusal.EMPTY)))
                    .build();
        }
        try {
            var upload =
                    handedIn.take(viewer.get(), id, question, file.uploadedFile(), file.fileName(), clock.instant());
            return Response.ok(new Handed(upload.name, upload.fileName)).build();
        } catch (NotTaken refused) {
            return Response.status(UNPROCESSABLE)
                    .entity(new NotKept(refusals.words(refused)))
                    .build();
        }
    }

    /** The same as {@link #saveAll}, of a page that asks for files. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response saveAllWithFiles(@RestPath long id, MultipartFormDataInput input) {
        var now = clock.instant();
        var form = new MultivaluedHashMap<String, String>();
        var sent = new LinkedHashMap<String, Sent>();
        input.getValues().forEach((name, values) -> {
            for (var value : values) {
                if (!value.isFileItem()) {
                    form.add(name, value.getValue());
                }
            }
        });
        input.getValues().forEach((name, values) -> {
            for (var value : values) {
                if (value.isFileItem() && name.endsWith(UPLOAD) && hasContent(value)) {
                    var question = name.substring(0, name.length() - UPLOAD.length());
                    take(id, question, value, form, now).ifPresent(trouble -> sent.put(question, trouble));
                }
            }
        });
        return saveAll(id, form, sent, now);
    }

    private Optional<Sent> take(
            long id, String question, FormValue file, MultivaluedMap<String, String> form, Instant now) {
        try {
            var upload =
                    handedIn.take(viewer.get(), id, question, file.getFileItem().getFile(), file.getFileName(), now);
            form.putSingle(question + ".file", upload.name);
            return Optional.empty();
        } catch (NotTaken refused) {
            return Optional.of(new Sent(Optional.empty(), refusals.words(refused), Optional.empty()));
        }
    }

    /** A file field that nobody filled in comes without a name. */
    private static boolean hasContent(FormValue value) {
        return value.getFileName() != null && !value.getFileName().isEmpty();
    }

    /** All the fields of the page. The button pressed says what comes next; nothing is done before everything is kept. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response saveAll(@RestPath long id, MultivaluedMap<String, String> form) {
        return saveAll(id, form, new LinkedHashMap<>(), clock.instant());
    }

    private Response saveAll(long id, MultivaluedMap<String, String> form, Map<String, Sent> sent, Instant now) {
        for (var question : changed(id, form)) {
            save(id, question, form, now).ifPresent(trouble -> sent.put(question, trouble));
        }
        if (!sent.isEmpty()) {
            return again(id, sent, now);
        }
        return next(id, form, now);
    }

    private Response told(long id, String question, Outcome outcome) {
        if (outcome instanceof Outcome.Saved saved) {
            return Response.ok(new Kept(
                            saved.revision(),
                            saved.at().toEpochMilli(),
                            saved.deadline().map(Instant::toEpochMilli)))
                    .build();
        } else if (outcome instanceof Outcome.Conflict conflict) {
            return Response.status(Response.Status.CONFLICT)
                    .entity(overtaken(id, question, conflict.stored()))
                    .build();
        }
        return outcome instanceof Outcome.Late
                ? Response.status(GONE).entity(new NotKept(words().late())).build()
                : Response.status(LOCKED)
                        .entity(new NotKept(words().alreadySettled()))
                        .build();
    }

    private Overtaken overtaken(long id, String question, AttemptQuestion stored) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var attempt = own(id);
            var paper = paper(attempt);
            var conflict = AttemptViews.conflict(
                    paper.question(question).orElseThrow(), stored, new Dates(attempt.enrolment.cohort.zone()));
            return new Overtaken(stored.revision, Templates.conflict(conflict).render());
        });
    }

    /** Questions whose fields hold something else than what is stored. */
    private Iterable<String> changed(long id, MultivaluedMap<String, String> form) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var attempt = own(id);
            var paper = paper(attempt);
            return AttemptQuestion.of(attempt).stream()
                    .filter(row -> paper.question(row.questionId)
                            .filter(question -> new ResponseFields(row.questionId, form)
                                    .changes(row, question, paper.shuffle(question)))
                            .isPresent())
                    .map(row -> row.questionId)
                    .toList();
        });
    }

    /** What is left to be shown to the student; empty when all is well. */
    private Optional<Sent> save(long id, String question, MultivaluedMap<String, String> form, Instant now) {
        var fields = new ResponseFields(question, form);
        try {
            var outcome = saves.save(viewer.get(), id, question, fields::save, now);
            return outcome instanceof Outcome.Conflict conflict
                    ? Optional.of(
                            new Sent(typed(id, question, form), words().conflictText(), Optional.of(conflict.stored())))
                    : Optional.empty();
        } catch (Unreadable unreadable) {
            return Optional.of(new Sent(unreadable.response, unreadable.trouble, Optional.empty()));
        } catch (Saves.Misfit foreign) {
            return Optional.of(new Sent(Optional.empty(), trouble(foreign), Optional.empty()));
        }
    }

    private Optional<org.footing.assessment.Response> typed(
            long id, String question, MultivaluedMap<String, String> form) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var paper = paper(own(id));
            var asked = paper.question(question).orElseThrow();
            return QuestionForm.read(Asked.of(asked, paper.shuffle(asked)), form)
                    .response();
        });
    }

    private static String trouble(RuntimeException unreadable) {
        return unreadable instanceof Unreadable known ? known.trouble : words().notOffered();
    }

    private Response again(long id, Map<String, Sent> sent, Instant now) {
        var status = sent.values().stream().anyMatch(known -> known.stored().isPresent())
                ? Response.Status.CONFLICT.getStatusCode()
                : UNPROCESSABLE;
        var page = QuarkusTransaction.requiringNew()
                .call(() -> AttemptPages.Templates.attempt(views.view(viewer.get(), own(id), sent, now)));
        return Fresh.page(page, status);
    }

    private Response next(long id, MultivaluedMap<String, String> form, Instant now) {
        var hint = Optional.ofNullable(form.getFirst("hint"));
        var settle = Optional.ofNullable(form.getFirst("settle"));
        hint.ifPresent(question -> hints.take(viewer.get(), id, question, now));
        settle.ifPresent(question -> verdicts.settle(viewer.get(), id, question, now));
        var at = "/attempts/" + id;
        if (form.containsKey("review")) {
            return SeeOther.at(at + "/submission");
        }
        return SeeOther.at(
                hint.or(() -> settle).map(question -> at + "#" + question).orElse(at));
    }

    private Attempt own(long id) {
        return Attempt.of(viewer.get(), id).orElseThrow(NotFoundException::new);
    }

    private Paper paper(Attempt attempt) {
        return Paper.of(attempt, library.course(attempt.editionId)).orElseThrow(NotFoundException::new);
    }
}
