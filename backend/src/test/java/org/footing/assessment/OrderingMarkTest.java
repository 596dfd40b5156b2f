package org.footing.assessment;

import static org.footing.course.Ordering.Scoring.ADJACENT;
import static org.footing.course.Ordering.Scoring.EXACT;
import static org.footing.course.Ordering.Scoring.LONGEST;
import static org.footing.course.Ordering.Scoring.POSITION;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Values by hand; steps from 0, numbers behind the last step are distractors. */
class OrderingMarkTest {

    @Test
    void theRightOrderIsTheWholeMark() {
        var mark = new OrderingMark(5, List.of(0, 1, 2, 3, 4));
        assertMarks(mark, "1", "1", "1", "1");
    }

    @Test
    void twoNeighboursSwapped() {
        var mark = new OrderingMark(5, List.of(1, 0, 2, 3, 4));
        assertMarks(mark, "0", "3/5", "2/4", "4/5");
    }

    @Test
    void theLastStepPutFirstSpoilsEveryPositionAndOneNeighbour() {
        var mark = new OrderingMark(5, List.of(4, 0, 1, 2, 3));
        assertMarks(mark, "0", "0", "3/4", "4/5");
    }

    @Test
    void backwardsEarnsNothingButTheMiddlePosition() {
        var mark = new OrderingMark(5, List.of(4, 3, 2, 1, 0));
        assertMarks(mark, "0", "1/5", "0", "0");
    }

    @Test
    void aRunMayHaveGaps() {
        var mark = new OrderingMark(6, List.of(2, 0, 4, 1, 3, 5));
        assertMarks(mark, "0", "1/6", "0", "4/6");
    }

    @Test
    void stepsLeftOutAreMissingNotWrong() {
        var mark = new OrderingMark(5, List.of(0, 1));
        assertMarks(mark, "0", "2/5", "1/4", "2/5");
    }

    @Test
    void nothingPlacedIsNothing() {
        assertMarks(new OrderingMark(5, List.of()), "0", "0", "0", "0");
    }

    @Test
    void aRunOfOneIsNoOrder() {
        assertEquals(Fraction.ZERO, new OrderingMark(3, List.of(2)).by(LONGEST));
        assertEquals(Fraction.ZERO, new OrderingMark(2, List.of(1, 0)).by(LONGEST));
    }

    @Test
    void aDistractorInTheMiddleBreaksNeighboursAndWeighsEveryMark() {
        var mark = new OrderingMark(3, List.of(0, 3, 1, 2));
        assertMarks(mark, "0", "1/4", "1/3", "3/4");
    }

    @Test
    void aDistractorAtTheEndStillCosts() {
        var mark = new OrderingMark(3, List.of(0, 1, 2, 3));
        assertMarks(mark, "0", "3/4", "2/3", "3/4");
    }

    @Test
    void eachDistractorPlacedCostsMore() {
        var mark = new OrderingMark(3, List.of(4, 0, 1, 2, 3));
        assertMarks(mark, "0", "0", "2/4", "3/5");
    }

    @Test
    void aDistractorIsNobodysNeighbour() {
        assertEquals(0, new OrderingMark(3, List.of(2, 3)).neighbours());
        assertEquals(0, new OrderingMark(3, List.of(3, 4)).neighbours());
        assertMarks(new OrderingMark(3, List.of(3, 4)), "0", "0", "0", "0");
    }

    private static void assertMarks(OrderingMark mark, String exact, String position, String adjacent, String longest) {
        assertEquals(fraction(exact), mark.by(EXACT), "exact");
        assertEquals(fraction(position), mark.by(POSITION), "position");
        assertEquals(fraction(adjacent), mark.by(ADJACENT), "adjacent");
        assertEquals(fraction(longest), mark.by(LONGEST), "longest");
    }

    private static Fraction fraction(String written) {
        var cut = written.indexOf('/');
        return cut < 0
                ? Fraction.of(Long.parseLong(written), 1)
                : Fraction.of(Long.parseLong(written.substring(0, cut)), Long.parseLong(written.substring(cut + 1)));
    }
}
