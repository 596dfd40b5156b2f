package org.footing.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.footing.course.Question;
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
    void score(Attempt attempt) {
        var quiz = library.course(attempt.editionId).quiz(attempt.quizId).orElseThrow(NotAsked::new);
        var questions = AttemptQuestion.of(attempt);
        for (var asked : questions) {
            quiz.question(asked.questionId).ifPresent(question -> asked.score(score(asked, question, quiz)));
        }
        total(attempt, questions, quiz.rules());
    }

    /** Sums up what the questions are worth now. */
    void total(Attempt attempt, List<AttemptQuestion> questions, Quiz.Rules rules) {
        var scoring = new Scoring(questions.stream().map(AttemptQuestion::score).toList());
        var lost = lost(attempt, scoring.mark());
        var left = lost.map(scoring.mark()::minus).orElse(scoring.mark());
        var passed = rules.pass()
                .filter(percent -> !scoring.critical() && left.compareTo(Fraction.of(percent, 100)) >= 0)
                .isPresent();
        attempt.score(
                scoring,
                (int) questions.stream().filter(AttemptQuestion::answered).count(),
                lost,
                passed);
        scored.fire(new Scored(attempt));
    }

    private static Score score(AttemptQuestion asked, Question question, Quiz quiz) {
        var cost = asked.hintAt == null ? BigDecimal.ZERO : quiz.rules().hintCost();
        return Optional.ofNullable(asked.response)
                .map(response -> Score.of(Marking.mark(question, response), asked.points, cost))
                .orElseGet(() -> Score.untouched(asked.points));
    }

    /** What being late costs of this mark; nothing in time, or where lateness has no price. */
    private static Optional<Fraction> lost(Attempt attempt, Fraction mark) {
        var window = QuizWindow.of(attempt.enrolment.cohort, attempt.quizId).filter(QuizWindow::takesLateWork);
        return window.map(late -> late.lateness()
                        .reduced(
                                mark,
                                late.closesAt.plus(Duration.ofMinutes(attempt.extensionMinutes)),
                                attempt.submittedAt)
                        .penalty())
                .filter(penalty -> penalty.compareTo(Fraction.ZERO) > 0);
    }
}
