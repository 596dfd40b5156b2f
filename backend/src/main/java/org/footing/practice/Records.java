package org.footing.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
     * Keeps a draft as it is.
     *
     * @param revision that the viewer has looked at
     * @throws NotTheirs if it is not the viewer's, or finished
     * @throws ChangedSince if it is another revision now
     * @throws NoConsent if the client's consent has ended
     * @throws Unfit if something is longer than can be kept
     */
    public void write(
            Viewer viewer, long id, int revision, FormAnswers answers, TreatmentRecord.Outcome outcome, Instant now) {
        draft(viewer, id, revision, answers).write(answers, outcome, now);
    }

    /**
     * Keeps a draft and, if nothing is missing, finishes it. What came of the consultation is the student's to say: where they may
     * not have treated, they are asked to say so, and only what has to be filled in then is asked for.
     *
     * @return what is missing or wrong, by key; none if it is finished now
     */
    public Map<String, FormAnswers.Fault> finish(
            Viewer viewer, long id, int revision, FormAnswers answers, TreatmentRecord.Outcome outcome, Instant now) {
        var record = draft(viewer, id, revision, answers);
        var course = library.course(record.enrolment.cohort.edition);
        var form = course.practice().treatmentRecord().forStudents();
        record.write(answers, outcome, now);
        var possible = mustNotBeTreated(course, form, answers) ? TreatmentRecord.Outcome.NOT_TREATED : outcome;
        var faults = answers.faults(asked(form, possible), course.practice().contraindications());
        if (outcome != possible) {
            faults.put(OUTCOME, FormAnswers.Fault.NOT_OFFERED);
        }
        if (faults.isEmpty()) {
            record.finish(now);
        }
        return faults;
    }

    private static TreatmentRecord draft(Viewer viewer, long id, int revision, FormAnswers answers) {
        var record = TreatmentRecord.of(viewer, id).orElseThrow(NotTheirs::new).locked();
        consenting(record.client);
        if (record.revision != revision || record.finished()) {
            throw new ChangedSince();
        }
        if (!answers.storable()) {
            throw new Unfit();
        }
        return record;
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
