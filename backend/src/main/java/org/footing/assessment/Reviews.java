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

    @Inject
    CountingKeys keys;

    /** @return the questions in the order asked */
    public List<Told> of(Attempt attempt, Disclosure disclosure) {
        var paper = Paper.of(attempt, library.course(attempt.editionId)).orElseThrow(NotAsked::new);
        return AttemptQuestion.of(attempt).stream()
                .flatMap(row -> paper.question(row.questionId).stream()
                        .map(question -> Told.of(row, key(attempt, row, question), paper::shuffle, disclosure)))
                .toList();
    }

    /** By which it counts now. A course shown live may have lost the question since. */
    private CountingKey key(Attempt attempt, AttemptQuestion row, Question asked) {
        return Optional.ofNullable(row.keyEditionId)
                .flatMap(corrected -> keys.of(attempt, row))
                .orElseGet(() -> new CountingKey(asked, asked));
    }
}
