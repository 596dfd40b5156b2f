package org.footing.assessment;

import java.util.List;
import java.util.Optional;
import org.footing.course.Quiz;

/**
 * What a submitted attempt comes to.
 *
 * @param lost of the whole mark by being late; absent when nothing is
 */
record Total(Scoring scoring, Optional<Fraction> lost, boolean passed) {

    static Total of(Attempt attempt, List<Score> scores, Quiz.Rules rules) {
        var scoring = new Scoring(scores);
        var lost = Optional.of(attempt.price().penalty(scoring.mark()))
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
}
