package org.footing.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.footing.course.Quiz;
import org.footing.library.Library;

/** Marks the responses of an attempt and sums them up. */
@ApplicationScoped
class Scorer {

    @Inject
    Library library;

    @Inject
    Event<Scored> scored;

    /** Marks every response anew; for an attempt that has just been handed in. */
    void score(Attempt attempt, Instant now) {
        var quiz = quiz(attempt);
        var questions = AttemptQuestion.of(attempt);
        for (var asked : questions) {
            quiz.question(asked.questionId)
                    .ifPresent(question -> asked.score(asked.by(question, asked.given(), quiz.rules())));
        }
        total(attempt, questions, now);
        scored.fire(new Scored(attempt));
    }

    /** Sums up what the questions are worth now. Who depends on it has to be told, see {@link Scored}. */
    void total(Attempt attempt, List<AttemptQuestion> questions, Instant now) {
        var waited = attempt.waits;
        var scores = questions.stream().map(AttemptQuestion::score).toList();
        attempt.score(Total.of(attempt, scores, quiz(attempt).rules()), (int)
                questions.stream().filter(AttemptQuestion::answered).count());
        if (waited || attempt.waits) {
            Waits.follow(attempt, questions, now);
        }
    }

    /** The quiz as the attempt took it. */
    Quiz quiz(Attempt attempt) {
        return library.course(attempt.editionId).quiz(attempt.quizId).orElseThrow(NotAsked::new);
    }
}
