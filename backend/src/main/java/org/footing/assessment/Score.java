package org.footing.assessment;

import java.math.BigDecimal;

/**
 * What one question of an attempt is worth.
 *
 * @param share of the points, from 0 to 1, less what a hint cost
 * @param points above 0
 * @param waits for a tutor's mark; the share is nothing until then
 * @param critical something was chosen that fails the quiz whatever the points
 */
public record Score(Fraction share, BigDecimal points, boolean waits, boolean critical) {

    public Score {
        if (points.signum() <= 0) {
            throw new IllegalArgumentException("points " + points);
        }
    }

    /** Of a question without a response, whatever its shuffled order happened to be. */
    public static Score untouched(BigDecimal points) {
        return new Score(Fraction.ZERO, points, false, false);
    }

    /** @param hintCost share of the points that the hints taken cost, from 0 to 1 */
    public static Score of(Verdict verdict, BigDecimal points, BigDecimal hintCost) {
        return new Score(
                verdict.share().minus(Fraction.of(hintCost)).clamped(), points, verdict.waits(), verdict.critical());
    }

    Score with(BigDecimal otherPoints) {
        return new Score(share, otherPoints, waits, critical);
    }

    /** In points. */
    public Fraction earned() {
        return share.times(Fraction.of(points));
    }
}
