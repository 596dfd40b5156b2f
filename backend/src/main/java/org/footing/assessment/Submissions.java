package org.footing.assessment;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.footing.assessment.Attempt.SubmittedBy;
import org.footing.cohort.CohortChanges.CohortArchived;
import org.footing.cohort.Enrolment;
import org.footing.identity.Viewer;
import org.jboss.logging.Logger;

/** Ends attempts: by the student's word, or because the time is up. */
@ApplicationScoped
public class Submissions {

    /** So many are handed in in one run of the job; the rest waits for the next. */
    private static final int MOST_AT_ONCE = 500;

    private static final Logger LOG = Logger.getLogger(Submissions.class);

    @Inject
    Scorer scorer;

    /**
     * Hands an attempt in. Handing in twice is handing in once; after the time is up it counts as handed in at the deadline.
     *
     * @throws NotAsked if the attempt is not this student's
     */
    @Transactional
    public void submit(Viewer viewer, long attemptId, Instant now) {
        var enrolmentId = Attempt.enrolmentOf(viewer, attemptId).orElseThrow(NotAsked::new);
        end(lock(enrolmentId, attemptId), now);
    }

    /** Hands in for the student if the time is up; else nothing. */
    @Transactional
    public void submitOverdue(long attemptId, Instant now) {
        var attempt = lock(Attempt.enrolmentOf(attemptId), attemptId);
        if (attempt.overdue(now)) {
            end(attempt, now);
        }
    }

    /** Hands in for all whose time is up, each by itself: one that fails holds up nobody. */
    public void submitAllOverdue(Instant now) {
        var overdue = QuarkusTransaction.requiringNew().call(() -> Attempt.overdue(now, MOST_AT_ONCE));
        for (var id : overdue) {
            try {
                QuarkusTransaction.requiringNew().run(() -> submitOverdue(id, now));
            } catch (RuntimeException failed) {
                LOG.errorf(failed, "Attempt %d could not be handed in; the next run tries again.", id);
            }
        }
    }

    /** Of a cohort that is being archived: what was answered so far is handed in as it stands. */
    void archived(@Observes CohortArchived archived) {
        var now = archived.now();
        for (var id : Attempt.open(archived.cohort())) {
            var attempt = lock(Attempt.enrolmentOf(id), id);
            if (attempt.open()) {
                end(attempt, SubmittedBy.TIME, now);
            }
        }
    }

    /** Always the student first: every act that takes both takes them in this order. */
    private static Attempt lock(long enrolmentId, long attemptId) {
        Enrolment.hold(enrolmentId);
        var attempt = Attempt.lock(attemptId);
        // It may have been read before, and ended by another meanwhile.
        Attempt.getEntityManager().refresh(attempt);
        return attempt;
    }

    /** A date set in the past ends an attempt when it began, not before. */
    private static Instant latest(Instant end, Instant start) {
        return end.isBefore(start) ? start : end;
    }

    private void end(Attempt attempt, Instant now) {
        if (attempt.open()) {
            end(attempt, attempt.overdue(now) ? SubmittedBy.TIME : SubmittedBy.STUDENT, now);
        }
    }

    private void end(Attempt attempt, SubmittedBy by, Instant now) {
        var deadline = attempt.parts().at();
        attempt.submit(
                by,
                deadline.filter(now::isAfter)
                        .map(end -> latest(end, attempt.startedAt))
                        .orElse(now),
                QuizWindow.of(attempt.enrolment.cohort, attempt.quizId));
        scorer.score(attempt, now);
    }
}
