package org.footing.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.footing.identity.AuditEntry;
import org.footing.identity.Reason;
import org.footing.identity.Viewer;

/** Takes the price of being late off an attempt, for good (learning-rules 11). */
@ApplicationScoped
public class PenaltyWaivers {

    @Inject
    Rescoring rescoring;

    /**
     * Waived twice is waived once. Its event holds the final mark before and after; what lies between them is the penalty.
     *
     * @throws NotAsked if the attempt is not one that has been handed in by a student of the viewer's, or lost nothing
     */
    @Transactional
    public void waive(Viewer viewer, long attemptId, Reason reason, Instant now) {
        var attempt = Attempt.lockSubmitted(viewer, attemptId).orElseThrow(NotAsked::new);
        if (attempt.waivedAt != null) {
            return;
        }
        if (attempt.penalty == null) {
            throw new NotAsked();
        }
        var penalty = attempt.penalty;
        var before = attempt.finalMark().orElseThrow();
        rescoring.rescore(attempt, ScoreEvent.Kind.PENALTY_WAIVED, now, () -> attempt.waive(now));
        ScoreEvent.write(
                attempt,
                null,
                ScoreEvent.Kind.PENALTY_WAIVED,
                before,
                attempt.mark,
                reason.words(),
                viewer.person(),
                now);
        AuditEntry.write(
                viewer.person(),
                "penalty.waived",
                "attempt " + attemptId,
                attempt.enrolment.person,
                "mark %s, penalty %s, %s".formatted(attempt.mark, penalty, reason.words()),
                now);
    }
}
