package org.footing.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.footing.identity.Viewer;
import org.footing.library.Library;

/** Gives a student the hint to a question of an open attempt, at its price. */
@ApplicationScoped
public class Hints {

    @Inject
    Library library;

    /**
     * Taken twice it is paid once; after the end it changes nothing.
     *
     * @throws NotAsked if the attempt is not this student's, or does not ask this question, or there is no hint to it
     */
    @Transactional
    public void take(Viewer viewer, long attemptId, String questionId, Instant now) {
        var attempt = Attempt.lock(viewer, attemptId).orElseThrow(NotAsked::new);
        var asked = AttemptQuestion.of(attempt, questionId).orElseThrow(NotAsked::new);
        var hint = Paper.of(attempt, library.course(attempt.editionId))
                .flatMap(paper -> paper.question(questionId))
                .flatMap(question -> question.head().hint());
        if (hint.isEmpty()) {
            throw new NotAsked();
        }
        if (attempt.takesSaves(now) && asked.checkedAt == null) {
            asked.takeHint(now);
        }
    }
}
