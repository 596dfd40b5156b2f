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
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.footing.course.Course;
import org.footing.files.Upload;
import org.footing.identity.Reason;
import org.footing.library.Library;
import org.footing.practice.ChangedSince;
import org.footing.practice.FormAnswers;
import org.footing.practice.FormAnswers.Fault;
import org.footing.practice.Identifying;
import org.footing.practice.NotTheirs;
import org.footing.practice.Records;
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
            String drawn,
            String state,
            int revision,
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

    /** What was sent and is shown again. */
    private record Shown(
            Optional<FormAnswers> answers,
            Map<String, Fault> faults,
            Set<String> passages,
            String word,
            String wordError,
            Optional<String> notice) {

        static final Shown NOTHING = new Shown(Optional.empty(), Map.of(), Set.of(), "", "", Optional.empty());

        static Shown notice(FormAnswers answers, String notice) {
            return new Shown(Optional.of(answers), Map.of(), Set.of(), "", "", Optional.of(notice));
        }

        static Shown faults(FormAnswers answers, Map<String, Fault> faults) {
            var notice = faults.containsKey(Records.OUTCOME) ? WORDS.mustNot() : WORDS.notFinished(faults.size());
            return new Shown(Optional.of(answers), faults, Set.of(), "", "", Optional.of(notice));
        }

        static Shown passages(FormAnswers answers, Set<String> passages) {
            return new Shown(
                    Optional.of(answers),
                    Map.of(),
                    passages,
                    "",
                    "",
                    Optional.of(WORDS.mayTell(String.join("; ", passages))));
        }

        static Shown word(String word, String error, Optional<String> notice) {
            return new Shown(Optional.empty(), Map.of(), Set.of(), word, error, notice);
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
     * @param looked whether the student has looked for what tells who the client is
     */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response write(
            @RestPath long id,
            @RestForm @DefaultValue("0") int revision,
            @RestForm boolean notTreated,
            @RestForm boolean finish,
            @RestForm boolean looked,
            MultivaluedMap<String, String> sent) {
        var course = QuarkusTransaction.requiringNew().call(() -> course(record(id)));
        var form = course.practice().treatmentRecord().forStudents();
        var answers = FormAnswers.read(
                form,
                course.practice().contraindications(),
                key -> Objects.requireNonNullElse(sent.getFirst("answer." + key), ""));
        var outcome = notTreated ? Outcome.NOT_TREATED : Outcome.TREATED;
        var passages = Identifying.in(answers.words(form).values().stream());
        try {
            if (!finish || !passages.isEmpty() && !looked) {
                records.write(viewer.get(), id, revision, answers, outcome, clock.instant());
                return finish ? again(id, Shown.passages(answers, passages), Fresh.UNPROCESSABLE) : goOn(id);
            }
            var faults = records.finish(viewer.get(), id, revision, answers, outcome, clock.instant());
            return faults.isEmpty() ? back(id) : again(id, Shown.faults(answers, faults), Fresh.UNPROCESSABLE);
        } catch (ChangedSince since) {
            return again(id, Shown.notice(answers, WORDS.changedSince()), Fresh.CONFLICT);
        } catch (Records.NoConsent over) {
            return again(id, Shown.notice(answers, WORDS.noConsent()), Fresh.CONFLICT);
        } catch (Records.Unfit unfit) {
            return again(id, Shown.notice(answers, WORDS.tooLong(FormAnswers.LONGEST_NOTE)), Fresh.UNPROCESSABLE);
        }
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
        var answers = shown.answers().orElse(record.answers);
        var form = course.practice().treatmentRecord().forStudents();
        var by = record.commentedBy;
        var mustNot = Records.mustNotBeTreated(course, form, answers);
        var outcome = mustNot ? Outcome.NOT_TREATED : record.outcome;
        return Templates.record(new View(
                id,
                course,
                RecordsPages.title(record),
                record.enrolment.person.name,
                record.enrolment.person.id == viewer.get().personId(),
                record.finished(),
                record.outcome == Outcome.TREATED,
                RecordsPages.drawn(record),
                RecordsPages.state(record),
                record.revision,
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
                shown.notice()));
    }
}
