package org.footing.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.footing.identity.AuditEntry;
import org.footing.identity.Viewer;
import org.footing.library.Library;
import org.footing.marking.Feedback.Said;
import org.footing.marking.GivingBack;
import org.footing.marking.Waiting;

/** Judges case studies that were handed in, by the rubric of their course. */
@ApplicationScoped
@Transactional
public class CaseMarking {

    /** Not all criteria were judged. */
    public static class Unjudged extends RuntimeException {
        public final List<String> criteria;

        Unjudged(List<String> criteria) {
            super(criteria.toString());
            this.criteria = criteria;
        }
    }

    /** Whoever has to work on says nothing of what, or more than can be kept. */
    public static class NoWords extends RuntimeException {}

    /**
     * What a tutor tells the student.
     *
     * @param comment on what is there
     * @param next what to do next
     */
    public record Words(String comment, String next) {

        public Words {
            comment = comment.strip();
            next = next.strip();
        }

        private Said said(Optional<RubricResult> result) {
            return new Said(
                    result.map(known -> Integer.toString(known.points())).orElse(""), comment, next);
        }
    }

    @Inject
    Library library;

    @Inject
    GivingBack givingBack;

    @Inject
    Event<HandsOnChanged> changed;

    /**
     * By the rubric it passes, or goes back to its student.
     *
     * @param revision that the viewer has looked at
     * @return whether it passed
     * @throws NotTheirs if it is not one that the viewer may judge
     * @throws ChangedSince if it is another revision now, or was judged
     * @throws Unjudged if a criterion was left out
     * @throws NoWords if it goes back and nothing is said of what to do
     */
    public boolean mark(Viewer viewer, long id, int revision, RubricMarks marks, Words words, Instant now) {
        var study = handedIn(viewer, id, revision);
        var result = library.course(study.enrolment.cohort.edition).caseRubric().map(marks::result);
        result.filter(known -> !known.complete()).ifPresent(known -> {
            throw new Unjudged(known.open());
        });
        var passed = result.map(RubricResult::passed).orElse(true);
        decide(viewer, study, marks, result, passed, words, now);
        return passed;
    }

    /**
     * Asks for more before it is judged.
     *
     * @throws NotTheirs if it is not one that the viewer may judge
     * @throws ChangedSince if it is another revision now, or was judged
     * @throws NoWords if nothing is said of what to do
     */
    public void sendBack(Viewer viewer, long id, int revision, Words words, Instant now) {
        decide(viewer, handedIn(viewer, id, revision), RubricMarks.NONE, Optional.empty(), false, words, now);
    }

    private static CaseStudy handedIn(Viewer viewer, long id, int revision) {
        var study = CaseStudy.taughtBy(viewer, id).orElseThrow(NotTheirs::new).locked();
        if (study.revision != revision || study.state() != CaseStudy.State.HANDED_IN || study.client.ended()) {
            throw new ChangedSince();
        }
        return study;
    }

    private void decide(
            Viewer viewer,
            CaseStudy study,
            RubricMarks marks,
            Optional<RubricResult> result,
            boolean passed,
            Words words,
            Instant now) {
        var said = words.said(result);
        if (!said.fits() || !passed && words.next().isEmpty()) {
            throw new NoWords();
        }
        CaseMark.create(study, viewer.person(), marks, result, passed, words.comment(), words.next(), now);
        if (passed) {
            study.pass(now);
            changed.fire(new HandsOnChanged(study.enrolment));
        } else {
            study.giveBack(now);
        }
        Waiting.end(study.work(), now);
        var item = CaseStudies.item(library.course(study.enrolment.cohort.edition));
        givingBack.give(study.work(), study.enrolment, item, said, !passed, viewer.person(), now);
        var action = passed ? "case.passed" : "case.returned";
        var points = result.map(known -> known.points() + " of " + known.most()).orElse("");
        AuditEntry.write(viewer.person(), action, "case study " + study.id, study.enrolment.person, points, now);
    }
}
