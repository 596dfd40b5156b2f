package org.footing.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.footing.course.Question;
import org.footing.course.Quiz;
import org.footing.identity.AuditEntry;
import org.footing.identity.Reason;
import org.footing.identity.Viewer;

/** Lets a response count after all that came after the end (learning-rules 10). */
@ApplicationScoped
public class LateResponses {

    @Inject
    CountingKeys keys;

    @Inject
    Scorer scorer;

    @Inject
    Rescoring rescoring;

    /**
     * Accepted twice is accepted once.
     *
     * @param eventId of the late response
     * @throws NotAsked if the attempt is not one that has been handed in by a student of the viewer's, or there is no such late
     *     response to this question
     */
    @Transactional
    public void accept(Viewer viewer, long attemptId, String questionId, long eventId, Reason reason, Instant now) {
        var attempt = Attempt.lockSubmitted(viewer, attemptId).orElseThrow(NotAsked::new);
        var asked = AttemptQuestion.of(attempt, questionId).orElseThrow(NotAsked::new);
        var late = ResponseEvent.late(asked, eventId).orElseThrow(NotAsked::new);
        if (late.saveId.equals(asked.saveId)) {
            return;
        }
        var before = asked.share;
        rescoring.rescore(attempt, ScoreEvent.Kind.LATE_ACCEPTED, now, () -> accept(attempt, asked, late));
        ScoreEvent.write(
                attempt,
                questionId,
                ScoreEvent.Kind.LATE_ACCEPTED,
                before,
                asked.share,
                reason.words(),
                viewer.person(),
                now);
        AuditEntry.write(
                viewer.person(),
                "response.accepted",
                "attempt " + attemptId,
                attempt.enrolment.person,
                "%s: %s to %s, %s".formatted(questionId, before, asked.share, reason.words()),
                now);
    }

    /** Marked as if it had come in time: by the attempt's own key, and then by what a regrade made of that. */
    private void accept(Attempt attempt, AttemptQuestion asked, ResponseEvent late) {
        var key = keys.of(attempt, asked).orElseThrow(NotAsked::new);
        var rules = scorer.quiz(attempt).rules();
        var regrade = Optional.ofNullable(asked.regradeId).map(id -> Regrade.<Regrade>findById(id));
        asked.accept(late);
        asked.score(asked.by(key.asked(), asked.given(), rules));
        regrade.ifPresent(known -> regraded(asked, key, known, rules));
    }

    private static void regraded(AttemptQuestion asked, CountingKey key, Regrade regrade, Quiz.Rules rules) {
        Question counts = key.counts();
        new Correction(key.asked(), counts, regrade.policy, rules)
                .score(asked)
                .map(score -> score.with(asked.points))
                .ifPresentOrElse(asked::score, asked::countByOwnEdition);
    }
}
