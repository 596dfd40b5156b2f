package org.footing.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.footing.assessment.ManualMarks.Mark;
import org.footing.cohort.Cohort;
import org.footing.identity.AuditEntry;
import org.footing.identity.Viewer;
import org.footing.marking.Feedback;
import org.footing.marking.Waiting;

/** Gives back together what was marked and put aside, so that the students of a cohort hear of it at the same time. */
@ApplicationScoped
public class HeldMarks {

    @Inject
    ManualMarks marks;

    /**
     * All of it or nothing. Each mark is that of who wrote it, whoever gives them back.
     *
     * @return how many were given
     * @throws NotAsked if the viewer does not teach the cohort
     */
    @Transactional
    public int release(Viewer viewer, long cohortId, String quizId, Instant now) {
        var cohort = Cohort.lookedAfterBy(viewer, cohortId)
                .filter(known -> viewer.teaches(known.courseId, known.id))
                .orElseThrow(NotAsked::new);
        var held = held(cohort, quizId);
        held.forEach(one -> release(viewer, one, now));
        if (!held.isEmpty()) {
            AuditEntry.write(viewer.person(), "marks.released", "cohort " + cohortId, quizId + ": " + held.size(), now);
        }
        return held.size();
    }

    private static List<Waiting> held(Cohort cohort, String quizId) {
        return Waiting.held(cohort.id, quizId).stream()
                .filter(one -> Waits.KINDS.contains(one.work.kind()))
                .toList();
    }

    private void release(Viewer viewer, Waiting held, Instant now) {
        var attempt = Attempt.lockSubmitted(viewer, held.work.subject()).orElseThrow(NotAsked::new);
        var draft = Feedback.draft(held.work).orElseThrow(NotAsked::new);
        AttemptQuestion.of(attempt, held.work.part())
                .filter(AttemptQuestion::waitsForTutor)
                .ifPresent(asked -> marks.give(attempt, asked, mark(asked, draft), draft.author, now));
    }

    private static Mark mark(AttemptQuestion asked, Feedback draft) {
        var share = Points.share(draft.points, asked.points).orElseThrow(NotAsked::new);
        return new Mark(share, draft.words, draft.nextStep, Optional.ofNullable(asked.markedAt));
    }
}
