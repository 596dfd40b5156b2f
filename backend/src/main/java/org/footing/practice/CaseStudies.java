package org.footing.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.footing.cohort.Enrolment;
import org.footing.course.Course;
import org.footing.course.Form;
import org.footing.course.Rubric;
import org.footing.identity.Viewer;
import org.footing.library.Library;
import org.footing.marking.Waiting;

/** Case studies as students write them. While one is a draft anything may be missing; handed in, it holds all that the course asks for. */
@ApplicationScoped
@Transactional
public class CaseStudies {

    /** The student tells of this client already. */
    public static class ClientTaken extends RuntimeException {}

    /** There is room for as many treatments as any study needs. */
    public static class Full extends RuntimeException {}

    @Inject
    Library library;

    /**
     * Begun once, however often the same form is sent.
     *
     * @param saveId made by the page for this form
     * @throws NotTheirs if the viewer is no student of the course, or it asks for none
     * @throws Records.UnknownClient if the student has no client of that code
     * @throws Records.NoConsent if their consent has ended
     * @throws ClientTaken if there is a study of them
     */
    public CaseStudy begin(Viewer viewer, String courseId, String code, String saveId, Instant now) {
        SaveId.require(saveId);
        var enrolment = Enrolment.lockOf(viewer, courseId).orElseThrow(NotTheirs::new);
        var sent = CaseStudy.saved(enrolment, saveId);
        if (sent.isPresent()) {
            return sent.get();
        }
        var form = library.course(enrolment.cohort.edition).practice().caseStudy();
        if (form.sections().isEmpty()) {
            throw new NotTheirs();
        }
        var client = Client.called(enrolment, code.strip()).orElseThrow(Records.UnknownClient::new);
        if (CaseStudy.of(Records.consenting(client)).isPresent()) {
            throw new ClientTaken();
        }
        return CaseStudy.create(client, form.leastTimes(), saveId, now);
    }

    /**
     * Keeps a draft as it is, joined with what another window kept meanwhile.
     *
     * @throws NotTheirs if it is not the viewer's
     * @throws ChangedSince if another window changed the same answer, or the study is handed in; then nothing was kept
     * @throws Records.NoConsent if the client's consent has ended
     * @throws Records.Unfit if something is longer than can be kept
     */
    public void write(Viewer viewer, long id, SentForm sent, Instant now) {
        var study = locked(viewer, id);
        if (!study.keeps(sent)) {
            study.write(joined(study, sent), sent.saveId(), now);
        }
    }

    /**
     * Keeps a draft and makes room for one treatment more.
     *
     * @throws Full if there is no more; then nothing was kept
     */
    public void addTreatment(Viewer viewer, long id, SentForm sent, Instant now) {
        var study = locked(viewer, id);
        if (study.keeps(sent)) {
            return;
        }
        var answers = joined(study, sent);
        if (study.treatments == CaseStudy.MOST_TREATMENTS) {
            throw new Full();
        }
        study.write(answers, sent.saveId(), now);
        study.addTreatment();
    }

    /**
     * Keeps a draft and, if nothing is missing, hands it in.
     *
     * @return what is missing or wrong, by key; none if it is handed in now
     */
    public Map<String, FormAnswers.Fault> handIn(Viewer viewer, long id, SentForm sent, Instant now) {
        var study = locked(viewer, id);
        if (study.handedInAt != null && study.keeps(sent)) {
            return Map.of();
        }
        var answers = joined(study, sent);
        var course = library.course(study.enrolment.cohort.edition);
        study.write(answers, sent.saveId(), now);
        var faults = answers.faults(
                asked(course, study.form(course), answers), course.practice().contraindications());
        if (faults.isEmpty()) {
            study.handIn(now);
            Waiting.begin(study.work(), study.enrolment, item(course), now);
        }
        return faults;
    }

    /** By what it is judged; empty where the course does not say. */
    static String item(Course course) {
        return course.caseRubric().map(Rubric::id).orElse("");
    }

    private static CaseStudy locked(Viewer viewer, long id) {
        var known = CaseStudy.of(viewer, id).orElseThrow(NotTheirs::new);
        Records.consenting(known.client.locked());
        return known.locked();
    }

    private static FormAnswers joined(CaseStudy study, SentForm sent) {
        if (!study.open()) {
            throw new ChangedSince();
        }
        return sent.joined(study.answers, study.revision);
    }

    /**
     * What must be filled in. Of a client who rightly was not treated no treatments are told: that is a good case too.
     *
     * @param form with a section for each treatment
     */
    public static List<Form.Section> asked(Course course, Form form, FormAnswers answers) {
        if (!Records.mustNotBeTreated(course, form, answers)) {
            return form.sections();
        }
        var once = course.practice().caseStudy().forStudents().sections();
        return form.sections().stream().filter(once::contains).toList();
    }
}
