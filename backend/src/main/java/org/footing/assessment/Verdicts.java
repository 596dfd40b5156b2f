package org.footing.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.footing.course.Quiz.Review;
import org.footing.identity.Viewer;
import org.footing.library.Library;

/** Settles a question of an open attempt, in a quiz that tells the verdict at once: from then on its response stands. */
@ApplicationScoped
public class Verdicts {

    @Inject
    Library library;

    /**
     * Without a response nothing is settled, and after the end neither.
     *
     * @throws NotAsked if the attempt is not this student's, does not ask this question, or its quiz tells nothing before the end
     */
    @Transactional
    public void settle(Viewer viewer, long attemptId, String questionId, Instant now) {
        var attempt = Attempt.lock(viewer, attemptId).orElseThrow(NotAsked::new);
        var asked = AttemptQuestion.of(attempt, questionId).orElseThrow(NotAsked::new);
        var paper = Paper.of(attempt, library.course(attempt.editionId)).orElseThrow(NotAsked::new);
        if (paper.quiz().rules().review() != Review.AFTER_QUESTION) {
            throw new NotAsked();
        }
        if (attempt.takesSaves(now) && asked.answered()) {
            asked.check(now);
        }
    }
}
