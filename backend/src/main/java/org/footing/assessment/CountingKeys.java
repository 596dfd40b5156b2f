package org.footing.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.footing.course.Question;
import org.footing.library.Library;
import org.jspecify.annotations.Nullable;

/** Finds the keys that questions of attempts count by: those of the attempt's edition, unless a regrade changed that. */
@ApplicationScoped
public class CountingKeys {

    @Inject
    Library library;

    /** Absent when the question is in none of its editions: then it was asked live, and its author took it away. */
    public Optional<CountingKey> of(Attempt attempt, AttemptQuestion asked) {
        return of(attempt.quizId, asked.questionId, attempt.editionId, asked.keyEditionId);
    }

    /** @param keyEditionId absent for the attempt's own edition */
    public Optional<CountingKey> of(String quizId, String questionId, long editionId, @Nullable Long keyEditionId) {
        var asked = question(quizId, questionId, editionId);
        var counts = keyEditionId == null ? asked : question(quizId, questionId, keyEditionId);
        return asked.flatMap(before -> counts.map(now -> new CountingKey(before, now)));
    }

    private Optional<Question> question(String quizId, String questionId, long editionId) {
        return library.course(editionId).quiz(quizId).flatMap(quiz -> quiz.question(questionId));
    }
}
