package org.footing.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.footing.course.Question;
import org.footing.library.Library;

/** Looks at attempts that are over: the one place that knows how much of each question may be told. */
@ApplicationScoped
public class Reviews {

    @Inject
    Library library;

    /** @return the questions in the order asked */
    public List<Told> of(Attempt attempt, Disclosure disclosure) {
        var paper = Paper.of(attempt, library.course(attempt.editionId)).orElseThrow(NotAsked::new);
        return AttemptQuestion.of(attempt).stream()
                .flatMap(row -> paper.question(row.questionId).stream()
                        .map(question ->
                                Told.of(row, question, counting(row, question), paper.shuffle(question), disclosure)))
                .toList();
    }

    /** The question with the key that counts now. */
    private Question counting(AttemptQuestion row, Question asked) {
        return Optional.ofNullable(row.keyEditionId)
                .flatMap(edition -> library.course(edition)
                        .quizzes()
                        .flatMap(quiz -> quiz.question(row.questionId).stream())
                        .findFirst())
                .orElse(asked);
    }
}
