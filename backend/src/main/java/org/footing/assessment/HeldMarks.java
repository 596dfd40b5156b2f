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
import org.footing.identity.Person;
import org.footing.identity.Viewer;
import org.footing.marking.Feedback;
import org.footing.marking.Waiting;

/** Gives back together what was marked and put aside, so that the students of a cohort hear of it at the same time. */
@ApplicationScoped
public class HeldMarks {

    @Inject
    ManualMarks marks;

    /**
     * All of it or nothing. Each mark is that of who wrote it, whoever gives them back. Points that can no longer be given, since the question
     * counts less by now, go back among what waits.
     *
     * @return how many were given
     * @throws NotAsked if the viewer does not teach the cohort
     */
    @Transactional
    public int release(Viewer viewer, long cohortId, String quizId, Instant now) {
        var cohort = Cohort.lookedAfterBy(viewer, cohortId)
                .filter(known -> viewer.teaches(known.courseId, known.id))
                .orElseThrow(NotAsked::new);
        var given = (int) held(cohort, quizId).stream()
                .filter(one -> release(viewer, one, now))
                .count();
        if (given > 0) {
            AuditEntry.write(viewer.person(), "marks.released", "cohort " + cohortId, quizId + ": " + given, now);
        }
        return given;
    }

    private static List<Waiting> held(Cohort cohort, String quizId) {
        return Waiting.held(cohort.id, quizId).stream()
                .filter(one -> Waits.KINDS.contains(one.work.kind()))
                .toList();
    }

    private boolean release(Viewer viewer, Waiting held, Instant now) {
        var attempt = Attempt.lockSubmitted(viewer, held.work.subject()).orElseThrow(NotAsked::new);
        var asked = AttemptQuestion.of(attempt, held.work.part()).orElseThrow(NotAsked::new);
        var mark =
                Feedback.draft(held.work).filter(draft -> asked.waitsForTutor()).flatMap(draft -> mark(asked, draft));
        mark.ifPresentOrElse(known -> marks.give(attempt, asked, known.mark(), known.by(), now), held::takeUpAgain);
        return mark.isPresent();
    }

    private record Written(Mark mark, Person by) {}

    private static Optional<Written> mark(AttemptQuestion asked, Feedback draft) {
        return Points.share(draft.points, asked.points)
                .map(share -> new Mark(share, draft.words, draft.nextStep, Optional.ofNullable(asked.markedAt)))
                .map(mark -> new Written(mark, draft.author));
    }
}
