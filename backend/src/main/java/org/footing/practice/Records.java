package org.footing.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.footing.cohort.Enrolment;
import org.footing.course.Contraindication.Extent;
import org.footing.course.Course;
import org.footing.course.Form;
import org.footing.identity.AuditEntry;
import org.footing.identity.Reason;
import org.footing.identity.Viewer;
import org.footing.library.Library;

/** Records of treatments. While one is a draft anything may be missing; finished, it holds all that its course asks for. */
@ApplicationScoped
@Transactional
public class Records {

    /** Where what came of the consultation is wrong: it may not have been treated. */
    public static final String OUTCOME = "outcome";

    /** The client took their consent back, or it has ended. */
    public static class NoConsent extends RuntimeException {}

    /** There is no client of that code, and no consent came with it. */
    public static class UnknownClient extends RuntimeException {}

    /** It cannot be kept as it is. */
    public static class Unfit extends RuntimeException {}

    @Inject
    Library library;

    /**
     * Kept once, however often the same form is sent.
     *
     * @param saveId made by the page for this form
     * @throws NotTheirs if the viewer is no student of the course
     * @throws UnknownClient if the student has no client of that code
     * @throws NoConsent if their consent has ended
     */
    public TreatmentRecord begin(Viewer viewer, String courseId, String code, String saveId, Instant now) {
        SaveId.require(saveId);
        var enrolment = Enrolment.lockOf(viewer, courseId).orElseThrow(NotTheirs::new);
        var sent = TreatmentRecord.saved(enrolment, saveId);
        if (sent.isPresent()) {
            return sent.get();
        }
        var client = Client.called(enrolment, code.strip()).orElseThrow(UnknownClient::new);
        return TreatmentRecord.create(consenting(client), saveId, now);
    }

    static Client consenting(Client client) {
        if (client.ended()) {
            throw new NoConsent();
        }
        return client;
    }

    /**
     * Keeps a draft as it is, joined with what another window kept meanwhile.
     *
     * @param outcome absent where the page says what it had read
     * @throws NotTheirs if it is not the viewer's
     * @throws ChangedSince if another window changed the same answer, or the record is finished; then nothing was kept
     * @throws NoConsent if the client's consent has ended
     * @throws Unfit if something is longer than can be kept
     */
    public void write(Viewer viewer, long id, SentForm sent, Optional<TreatmentRecord.Outcome> outcome, Instant now) {
        var record = locked(viewer, id);
        if (!record.keeps(sent)) {
            record.write(joined(record, sent), outcome.orElse(record.outcome), sent.saveId(), now);
        }
    }

    /**
     * Keeps a draft and, if nothing is missing, finishes it. What came of the consultation is the student's to say: where they may
     * not have treated, they are asked to say so, and only what has to be filled in then is asked for.
     *
     * @return what is missing or wrong, by key; none if it is finished now
     */
    public Map<String, FormAnswers.Fault> finish(
            Viewer viewer, long id, SentForm sent, Optional<TreatmentRecord.Outcome> outcome, Instant now) {
        var record = locked(viewer, id);
        if (record.finished() && record.keeps(sent)) {
            return Map.of();
        }
        var answers = joined(record, sent);
        var course = library.course(record.enrolment.cohort.edition);
        var form = course.practice().treatmentRecord().forStudents();
        var said = outcome.orElse(record.outcome);
        record.write(answers, said, sent.saveId(), now);
        var possible = mustNotBeTreated(course, form, answers) ? TreatmentRecord.Outcome.NOT_TREATED : said;
        var faults = answers.faults(asked(form, possible), course.practice().contraindications());
        if (said != possible) {
            faults.put(OUTCOME, FormAnswers.Fault.NOT_OFFERED);
        }
        if (faults.isEmpty()) {
            record.finish(now);
        }
        return faults;
    }

    /** The client's row is taken before the record's, as by whoever ends a consent: no words come back that went with it. */
    private static TreatmentRecord locked(Viewer viewer, long id) {
        var known = TreatmentRecord.of(viewer, id).orElseThrow(NotTheirs::new);
        consenting(known.client.locked());
        return known.locked();
    }

    private static FormAnswers joined(TreatmentRecord record, SentForm sent) {
        if (record.finished()) {
            throw new ChangedSince();
        }
        return sent.joined(record.answers, record.revision);
    }

    /** An absolute contraindication blocks the treatment. */
    public static boolean mustNotBeTreated(Course course, Form form, FormAnswers answers) {
        return answers.present(course, form).stream().anyMatch(one -> one.extent() == Extent.ABSOLUTE);
    }

    /** What must be filled in: of who was not treated, everything up to and with the screen. */
    public static List<Form.Section> asked(Form form, TreatmentRecord.Outcome outcome) {
        if (outcome == TreatmentRecord.Outcome.TREATED) {
            return form.sections();
        }
        var asked = new ArrayList<Form.Section>();
        for (var section : form.sections()) {
            asked.add(section);
            if (section.fields().stream().anyMatch(field -> field.kind() == Form.Kind.SCREEN)) {
                return asked;
            }
        }
        return List.of();
    }

    /**
     * A tutor says something of a finished record.
     *
     * @param again whether the student is to write more: then it is a draft again
     * @throws NotTheirs if it is not a finished one of a student whom the viewer teaches
     * @throws ChangedSince if it is another revision now
     */
    public void comment(Viewer viewer, long id, int revision, Reason words, boolean again, Instant now) {
        var record =
                TreatmentRecord.taughtBy(viewer, id).orElseThrow(NotTheirs::new).locked();
        if (record.revision != revision || !record.finished()) {
            throw new ChangedSince();
        }
        if (again) {
            record.reopen(words.words(), viewer.person(), now);
        } else {
            record.say(words.words(), viewer.person());
        }
        var action = again ? "record.returned" : "record.commented";
        AuditEntry.write(viewer.person(), action, "treatment record " + id, record.enrolment.person, "", now);
    }
}
