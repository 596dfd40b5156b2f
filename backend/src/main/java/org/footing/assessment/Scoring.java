package org.footing.assessment;

import java.util.List;
import java.util.function.Function;

/**
 * What a whole attempt is worth.
 *
 * @param scores of all the questions it asked, also of those left untouched
 */
public record Scoring(List<Score> scores) {

    public Scoring {
        scores = List.copyOf(scores);
    }

    /** Points earned of all points, from 0 to 1. */
    public Fraction mark() {
        return scores.isEmpty() ? Fraction.ZERO : earned().over(points());
    }

    public Fraction earned() {
        return sum(Score::earned);
    }

    public Fraction points() {
        return sum(score -> Fraction.of(score.points()));
    }

    /** Whether a tutor's mark is missing; until then the mark can only rise. */
    public boolean waits() {
        return scores.stream().anyMatch(Score::waits);
    }

    public boolean critical() {
        return scores.stream().anyMatch(Score::critical);
    }

    /** @param pass per cent */
    public boolean passed(int pass) {
        return !critical() && mark().compareTo(Fraction.of(pass, 100)) >= 0;
    }

    private Fraction sum(Function<Score, Fraction> part) {
        return scores.stream().map(part).reduce(Fraction.ZERO, Fraction::plus);
    }
}
