package org.footing.practical;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.footing.identity.AuditEntry;
import org.footing.identity.Reason;
import org.footing.identity.Viewer;
import org.footing.practical.Practical.Waits;
import org.footing.practice.HandsOnChanged;
import org.footing.practice.NotTheirs;

/** Says what counts of a practical that two assessors marked and do not agree about. */
@ApplicationScoped
@Transactional
public class Reconciliations {

    /** They agree, or somebody has reconciled it. */
    public static class NothingToReconcile extends RuntimeException {}

    /** More than can be reached, or passed with fewer points than pass. */
    public static class NoSuchResult extends RuntimeException {}

    @Inject
    PracticalFeedback feedback;

    @Inject
    Practicals practicals;

    @Inject
    Event<HandsOnChanged> changed;

    /**
     * One of the two, or a verifier, says what counts where they do not agree. What both marked stays.
     *
     * @throws NotTheirs if the viewer is neither
     * @throws NothingToReconcile if they agree, or somebody has reconciled it
     * @throws NoSuchResult if it cannot be the result
     */
    public void reconcile(Viewer viewer, long id, int points, boolean passed, Reason reason, Instant now) {
        var practical = Practical.of(viewer, id)
                .filter(known -> reconciles(viewer, known))
                .map(Practical::locked)
                .orElseThrow(NotTheirs::new);
        if (practical.waitsFor != Waits.RECONCILIATION || !practical.stands()) {
            throw new NothingToReconcile();
        }
        var rubric = practical.task.rubric(practicals.course(practical.task)).orElseThrow();
        if (points < 0 || points > rubric.most() || passed && points < rubric.needed()) {
            throw new NoSuchResult();
        }
        practical.reconcile(new PracticalResult(points, rubric.most(), passed), viewer.person(), reason.words(), now);
        changed.fire(new HandsOnChanged(practical.enrolment));
        feedback.give(practical, viewer.person(), reason.words(), now);
        AuditEntry.write(
                viewer.person(),
                "practical.reconciled",
                "practical " + id,
                practical.enrolment.person,
                rubric.id() + ": " + reason.words(),
                now);
    }

    /** Whether the viewer may say what counts where two do not agree. */
    public static boolean reconciles(Viewer viewer, Practical practical) {
        var cohort = practical.cohort();
        return !practical.ownedBy(viewer)
                && (viewer.verifies(cohort.courseId, cohort.id)
                        || viewer.assesses(cohort.courseId, cohort.id)
                                && PracticalSheet.of(practical).stream()
                                        .anyMatch(sheet -> sheet.assessor.id == viewer.personId()));
    }
}
