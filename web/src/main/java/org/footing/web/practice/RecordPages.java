package org.footing.web.practice;

import static org.footing.web.practice.FilledField.WORDS;

import io.quarkus.narayana.jta.QuarkusTransaction;
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
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.footing.course.Course;
import org.footing.course.Form;
import org.footing.files.Upload;
import org.footing.identity.Reason;
import org.footing.library.Library;
import org.footing.practice.ChangedSince;
import org.footing.practice.FormAnswers;
import org.footing.practice.FormAnswers.Fault;
import org.footing.practice.Identifying;
import org.footing.practice.NotTheirs;
import org.footing.practice.Records;
import org.footing.practice.SentForm;
import org.footing.practice.TreatmentRecord;
import org.footing.practice.TreatmentRecord.Outcome;
import org.footing.web.files.ShownFile;
import org.footing.web.page.Fresh;
import org.footing.web.security.CurrentViewer;
import org.footing.web.security.SeeOther;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** One treatment record: for its student to write, and once finished for whoever teaches them to read. */
@Path("/practice/records/{id:[0-9]+}")
public class RecordPages {

    /**
     * @param own whether it is the viewer's
     * @param treated what its page says of the consultation
     * @param wasNotTreated what is stored of it
     * @param outcomeError empty where nothing is wrong with it
     * @param passages that may tell who the client is; empty where none were found
     * @param word that a tutor typed, where it was refused
     * @param wordError empty where nothing is wrong with it
     */
    public record View(
            long id,
            Course course,
            String title,
            String student,
            boolean own,
            boolean finished,
            boolean treated,
            boolean wasNotTreated,
            String drawn,
            String state,
            int revision,
            ShownForm form,
            List<FilledSection> sections,
            List<ShownFile> attachments,
            String outcomeError,
            String passages,
            String comment,
            String commentedBy,
            String word,
            String wordError,
            Optional<String> notice) {

        public String address() {
            return "/practice/records/" + id;
        }
    }

    @CheckedTemplate(basePath = "practice")
    static class Templates {
        static native TemplateInstance record(View view);
    }

    /** What a student sent, and what it says that should be looked at: passages that may tell who the client is. */
    private record Draft(SentForm form, Set<String> passages) {}

    /**
     * What was sent and is shown again.
     *
     * @param outcome that was typed and is not stored
     * @param changed whether it was changed elsewhere
     */
    private record Shown(
            Optional<SentForm> sent,
            Optional<Outcome> outcome,
            boolean changed,
            Map<String, Fault> faults,
            Set<String> passages,
            String word,
            String wordError,
            Optional<String> notice) {

        static final Shown NOTHING =
                new Shown(Optional.empty(), Optional.empty(), false, Map.of(), Set.of(), "", "", Optional.empty());

        static Shown changed(SentForm sent, Optional<Outcome> outcome) {
            return new Shown(Optional.of(sent), outcome, true, Map.of(), Set.of(), "", "", Optional.empty());
        }

        static Shown unkept(SentForm sent, Optional<Outcome> outcome, String notice) {
            return new Shown(Optional.of(sent), outcome, false, Map.of(), Set.of(), "", "", Optional.of(notice));
        }

        static Shown faults(SentForm sent, Map<String, Fault> faults) {
            var words = faults.containsKey(Records.OUTCOME) ? WORDS.mustNot() : WORDS.notFinished(faults.size());
            return new Shown(Optional.of(sent), Optional.empty(), false, faults, Set.of(), "", "", Optional.of(words));
        }

        static Shown passages(Draft draft) {
            var notice = Optional.of(WORDS.mayTell(String.join("; ", draft.passages())));
            return new Shown(
                    Optional.of(draft.form()), Optional.empty(), false, Map.of(), draft.passages(), "", "", notice);
        }

        static Shown word(String word, String error, Optional<String> notice) {
            return new Shown(Optional.empty(), Optional.empty(), false, Map.of(), Set.of(), word, error, notice);
        }
    }

    @Inject
    CurrentViewer viewer;

    @Inject
    Library library;

    @Inject
    Records records;

    @Inject
    Clock clock;

    @GET
    @Transactional
    public Response show(@RestPath long id) {
        return Fresh.page(page(id, Shown.NOTHING));
    }

    /**
     * Keeps a draft, or finishes it.
     *
     * @param wasNotTreated what the page had read of the outcome; empty where it does not say
     * @param looked whether the student has looked for what tells who the client is
     */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response write(
            @RestPath long id,
            @RestForm @DefaultValue("0") int revision,
            @RestForm boolean notTreated,
            @RestForm @DefaultValue("") String wasNotTreated,
            @RestForm boolean finish,
            @RestForm boolean looked,
            MultivaluedMap<String, String> sent) {
        var draft = QuarkusTransaction.requiringNew().call(() -> draft(record(id), revision, sent));
        var form = draft.form();
        var outcome = wasNotTreated.equals(Boolean.toString(notTreated))
                ? Optional.<Outcome>empty()
                : Optional.of(notTreated ? Outcome.NOT_TREATED : Outcome.TREATED);
        try {
            if (!finish || !draft.passages().isEmpty() && !looked) {
                records.write(viewer.get(), id, form, outcome, clock.instant());
                return finish ? again(id, Shown.passages(draft), Fresh.UNPROCESSABLE) : goOn(id);
            }
            var faults = records.finish(viewer.get(), id, form, outcome, clock.instant());
            return faults.isEmpty() ? back(id) : again(id, Shown.faults(form, faults), Fresh.UNPROCESSABLE);
        } catch (ChangedSince since) {
            return again(id, Shown.changed(form, outcome), Fresh.CONFLICT);
        } catch (Records.NoConsent over) {
            return again(id, Shown.unkept(form, outcome, WORDS.noConsent()), Fresh.CONFLICT);
        } catch (Records.Unfit unfit) {
            var words = WORDS.tooLong(FormAnswers.LONGEST_NOTE);
            return again(id, Shown.unkept(form, outcome, words), Fresh.UNPROCESSABLE);
        }
    }

    private Draft draft(TreatmentRecord record, int revision, MultivaluedMap<String, String> sent) {
        var course = course(record);
        var form = course.practice().treatmentRecord().forStudents();
        var typed = SentAnswers.read(course, form, revision, sent);
        var joined = typed.onto(record.answers, record.revision).answers();
        return new Draft(typed, Identifying.in(joined.words(form).values().stream()));
    }

    @POST
    @Path("/comment")
    public Response comment(
            @RestPath long id,
            @RestForm @DefaultValue("0") int revision,
            @RestForm @DefaultValue("") String words,
            @RestForm boolean again) {
        QuarkusTransaction.requiringNew().run(() -> record(id));
        var said = Reason.of(words);
        if (said.isEmpty()) {
            var shown = Shown.word(words, WORDS.noWords(Reason.LONGEST), Optional.empty());
            return again(id, shown, Fresh.UNPROCESSABLE);
        }
        try {
            records.comment(viewer.get(), id, revision, said.get(), again, clock.instant());
            return again ? SeeOther.at("/practice/records/read") : back(id);
        } catch (ChangedSince since) {
            return again(id, Shown.word(words, "", Optional.of(WORDS.changedForTutor())), Fresh.CONFLICT);
        }
    }

    private static Response back(long id) {
        return SeeOther.at("/practice/records/" + id);
    }

    private static Response goOn(long id) {
        return SeeOther.at("/practice/records/" + id + "#go-on");
    }

    private Response again(long id, Shown shown, int status) {
        return Fresh.again(status, () -> page(id, shown));
    }

    private TreatmentRecord record(long id) {
        return TreatmentRecord.of(viewer.get(), id)
                .or(() -> TreatmentRecord.taughtBy(viewer.get(), id))
                .orElseThrow(NotTheirs::new);
    }

    private Course course(TreatmentRecord record) {
        return library.course(record.enrolment.cohort.edition);
    }

    private TemplateInstance page(long id, Shown shown) {
        var record = record(id);
        var course = course(record);
        var form = course.practice().treatmentRecord().forStudents();
        var filled = filled(record, course, form, shown);
        var answers = filled.answers();
        var by = record.commentedBy;
        var mustNot = Records.mustNotBeTreated(course, form, answers);
        var came = shown.outcome().orElse(record.outcome);
        var outcome = mustNot ? Outcome.NOT_TREATED : came;
        return Templates.record(new View(
                id,
                course,
                RecordsPages.title(record),
                record.enrolment.person.name,
                record.enrolment.person.id == viewer.get().personId(),
                record.finished(),
                came == Outcome.TREATED,
                record.outcome == Outcome.NOT_TREATED,
                RecordsPages.drawn(record),
                RecordsPages.state(record),
                record.revision,
                filled,
                FilledSection.of(course, form, Records.asked(form, outcome), answers, shown.faults()),
                Upload.of(Upload.Purpose.RECORD, id).stream().map(ShownFile::of).toList(),
                mustNot && record.outcome == Outcome.TREATED || shown.faults().containsKey(Records.OUTCOME)
                        ? WORDS.mustNot()
                        : "",
                String.join("; ", shown.passages()),
                record.comment,
                by == null ? "" : WORDS.says(by.name),
                shown.word(),
                shown.wordError(),
                shown.changed() ? filled.changed(WORDS.finishedSince()) : shown.notice()));
    }

    private static ShownForm filled(TreatmentRecord record, Course course, Form form, Shown shown) {
        var open = !record.finished() && !record.client.ended();
        return shown.sent()
                .map(sent -> ShownForm.after(sent, course, form, record.answers, record.revision, open))
                .orElseGet(() -> ShownForm.of(record.answers, open));
    }
}
