package org.footing.assessment;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.footing.course.Quiz;

/**
 * What a submitted attempt comes to.
 *
 * @param lost of the whole mark by being late; absent when nothing is
 */
record Total(Scoring scoring, Optional<Fraction> lost, boolean passed) {

    /** @param window of the quiz, for the attempt's cohort */
    static Total of(Attempt attempt, List<Score> scores, Quiz.Rules rules, Optional<QuizWindow> window) {
        var scoring = new Scoring(scores);
        var lost = window.filter(late -> late.takesLateWork() && attempt.waivedAt == null)
                .map(late -> penalty(attempt, late, scoring.mark()))
                .filter(penalty -> penalty.compareTo(Fraction.ZERO) > 0);
        var left = left(scoring, lost);
        var passed = rules.pass()
                .filter(percent -> !scoring.critical() && left.compareTo(Fraction.of(percent, 100)) >= 0)
                .isPresent();
        return new Total(scoring, lost, passed);
    }

    /** What is left of the mark after lateness. */
    Fraction left() {
        return left(scoring, lost);
    }

    private static Fraction left(Scoring scoring, Optional<Fraction> lost) {
        return lost.map(scoring.mark()::minus).orElse(scoring.mark());
    }

    private static Fraction penalty(Attempt attempt, QuizWindow window, Fraction mark) {
        var due = window.closesAt.plus(Duration.ofMinutes(attempt.extensionMinutes));
        Instant submitted = Objects.requireNonNull(attempt.submittedAt);
        return window.lateness().reduced(mark, due, submitted).penalty();
    }
}
