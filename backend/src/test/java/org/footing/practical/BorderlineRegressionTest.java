package org.footing.practical;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.footing.practical.BorderlineRegression.Basis;
import org.footing.practical.BorderlineRegression.PassMark;
import org.footing.practical.BorderlineRegression.Rated;
import org.junit.jupiter.api.Test;

class BorderlineRegressionTest {

    private static final int FIXED = 70;

    /** Ratings 0 to 4, four times each; the scores lie on 40 + 12 x rating. */
    @Test
    void onALineTheMarkIsItsValueAtBorderline() {
        var mark = passMark(
                often(4, new Rated(0, 40), new Rated(1, 52), new Rated(2, 64), new Rated(3, 76), new Rated(4, 88)));

        assertEquals(Basis.REGRESSION, mark.basis());
        assertEquals(52, mark.value(), 0);
        assertEquals(1, mark.correlation(), 1e-12);
        assertTrue(mark.reachedBy(52));
        assertFalse(mark.reachedBy(51));
    }

    /**
     * By hand, for (1, 50) (2, 70) (2, 60) (3, 80) four times each and (4, 90) four times: mean rating 12/5, mean score 70; sum of products
     * about the means, once through: (-1.4)(-20) + 0 + (-0.4)(-10) + 0.6 x 10 + 1.6 x 20 = 70; of squares: 1.96 + 0.16 + 0.16 + 0.36 + 2.56
     * = 5.2; slope 70/5.2 = 175/13; mark 70 - 1.4 x 175/13 = 665/13 = 51.1538…; correlation 70 / sqrt(5.2 x 1000) = 0.97073.
     */
    @Test
    void offALineTheMarkIsThatOfLeastSquares() {
        var mark = passMark(
                often(4, new Rated(1, 50), new Rated(2, 70), new Rated(2, 60), new Rated(3, 80), new Rated(4, 90)));

        assertEquals(665.0 / 13, mark.value(), 1e-12);
        assertEquals(0.97073, mark.correlation(), 0.00001);
        assertEquals(665 * mark.denominator(), 13 * mark.numerator(), "exactly");
        assertFalse(mark.reachedBy(51));
        assertTrue(mark.reachedBy(52));
    }

    @Test
    void aScoreThatIsTheMarkPassesWhateverTheFractions() {
        var mark = passMark(often(7, new Rated(1, 1), new Rated(2, 2), new Rated(4, 4)));

        assertEquals(1, mark.value(), 0);
        assertTrue(mark.reachedBy(1));
    }

    @Test
    void withFewerThanTwentyTheRubricsMarkHolds() {
        var nineteen = often(
                        4, new Rated(0, 40), new Rated(1, 52), new Rated(2, 64), new Rated(3, 76), new Rated(4, 88))
                .subList(0, 19);
        var mark = passMark(nineteen);

        assertEquals(Basis.TOO_FEW, mark.basis());
        assertEquals(19, mark.students());
        assertEquals(FIXED, mark.value(), 0);
        assertTrue(mark.reachedBy(70));
        assertFalse(mark.reachedBy(69));
    }

    @Test
    void withAllRatingsOrAllScoresAlikeThereIsNoLine() {
        assertEquals(
                Basis.ALL_ALIKE,
                passMark(often(10, new Rated(2, 60), new Rated(2, 80))).basis());
        assertEquals(
                Basis.ALL_ALIKE,
                passMark(often(10, new Rated(1, 60), new Rated(3, 60))).basis());
        assertEquals(
                FIXED, passMark(often(10, new Rated(2, 60), new Rated(2, 80))).value(), 0);
    }

    /** (1, 60) (1, 80) (2, 60) (2, 81): correlation 0.5 / sqrt(1 x 420.75) = 0.0244; and the other way round below zero. */
    @Test
    void whereRatingAndScoreHardlyBelongTogetherTheRubricsMarkHolds() {
        var weak = passMark(often(5, new Rated(1, 60), new Rated(1, 80), new Rated(2, 60), new Rated(2, 81)));
        assertEquals(Basis.WEAK, weak.basis());
        assertEquals(0.0244, weak.correlation(), 0.0001);
        assertEquals(FIXED, weak.value(), 0);
        assertEquals(
                Basis.WEAK,
                passMark(often(10, new Rated(1, 80), new Rated(2, 60))).basis(),
                "better rated, fewer points");
    }

    @Test
    void withNobodyMarkedTheRubricsMarkHolds() {
        assertEquals(new PassMark(FIXED, 1, Basis.TOO_FEW, 0, 0), passMark(List.of()));
    }

    private static PassMark passMark(List<Rated> rated) {
        return BorderlineRegression.passMark(rated, FIXED);
    }

    private static List<Rated> often(int times, Rated... rated) {
        var all = new ArrayList<Rated>();
        Collections.nCopies(times, List.of(rated)).forEach(all::addAll);
        return all;
    }
}
