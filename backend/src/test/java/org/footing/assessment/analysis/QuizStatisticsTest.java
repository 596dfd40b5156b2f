package org.footing.assessment.analysis;

import static org.footing.assessment.analysis.Sheets.NOT_DRAWN;
import static org.footing.assessment.analysis.Sheets.marks;
import static org.footing.assessment.analysis.Sheets.sheet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.OptionalDouble;
import org.footing.assessment.analysis.MarkSheet.Column;
import org.footing.assessment.analysis.MarkSheet.Entry;
import org.junit.jupiter.api.Test;

/** Worked by hand with fractions; the working stands beside each value. */
class QuizStatisticsTest {

    private static final double EXACT = 1e-9;

    /**
     * Four attempts at questions of 1, 1 and 2 points; totals T = 4, 3, 1, 0 of 4.
     *
     * <p>x1 = 1 1 0 0, x2 = 1 0 0 0, x3 = 2 2 1 0.
     */
    private static final QuizStatistics STEADY =
            QuizStatistics.of(sheet(marks(1, 1, 2), marks(1, 1, 2), marks(1, 0, 2), marks(0, 0, 1), marks(0, 0, 0)));

    /**
     * Five attempts at questions of 1 point each; the third works against the others. T = 2 2 1 2 1 of 3.
     *
     * <p>x1 = 1 1 1 0 0, x2 = 1 1 0 1 0, x3 = 0 0 0 1 1.
     */
    private static final QuizStatistics CONTRARY = QuizStatistics.of(
            sheet(marks(1, 1, 1), marks(1, 1, 0), marks(1, 1, 0), marks(1, 0, 0), marks(0, 1, 1), marks(0, 0, 1)));

    /**
     * Four attempts that drew two of three questions of 1, 1 and 2 points. Marks per point drawn: 3/3, 1/2, 2/3, 1/3.
     *
     * <p>x1 = 1 1 - 0, x2 = - 0 1 -, x3 = 2 - 1 1.
     */
    private static final QuizStatistics DRAWN = QuizStatistics.of(sheet(
            marks(1, 1, 2),
            marks(1, NOT_DRAWN, 2),
            marks(1, 0, NOT_DRAWN),
            marks(NOT_DRAWN, 1, 1),
            marks(0, NOT_DRAWN, 1)));

    @Test
    void theMarksOfAQuizHaveAMiddleAndASpread() {
        // mean 2 of 4; median (3 + 1) / 2; squared distances 4 + 1 + 1 + 4, Var = 10/3
        assertValue(50, STEADY.mean());
        assertValue(50, STEADY.median());
        assertValue(100 * Math.sqrt(10.0 / 3) / 4, STEADY.deviation());
        // T = 2 2 2 1 1 of 3: mean 8/5, median 2, squared distances 3 x 4/25 + 2 x 9/25 = 6/5, Var = 3/10
        assertValue(100 * 8.0 / 15, CONTRARY.mean());
        assertValue(100 * 2.0 / 3, CONTRARY.median());
        assertValue(100 * Math.sqrt(0.3) / 3, CONTRARY.deviation());
    }

    @Test
    void skewnessAndKurtosisComeFromTheKStatistics() {
        // Distances 2 1 -1 -2: m3 = 0. m2 = 10/4, m4 = (16 + 1 + 1 + 16) / 4 = 17/2, k2 = 10/3,
        // k4 = 16 (5 x 17/2 - 3 x 3 x 25/4) / 6 = -110/3, and (-110/3) / (100/9) = -33/10
        assertValue(0, STEADY.skewness());
        assertValue(-3.3, STEADY.kurtosis());
        // Distances 2/5 three times and -3/5 twice: m2 = 6/25, m3 = (24 - 54) / 625 = -6/125, k2 = 3/10,
        // k3 = 25 x (-6/125) / 12 = -1/10. m4 = (48 + 162) / 3125 = 42/625,
        // k4 = 25 (6 x 42/625 - 12 x 36/625) / 24 = -3/10, and (-3/10) / (9/100) = -10/3
        assertValue(-0.1 / Math.pow(0.3, 1.5), CONTRARY.skewness());
        assertValue(-10.0 / 3, CONTRARY.kurtosis());
    }

    @Test
    void consistencyComparesTheSpreadOfTheQuestionsWithThatOfTheWhole() {
        // Var x = 1/3, 1/4, 11/12, in sum 3/2; 3/2 (1 - (3/2) / (10/3)) = 33/40
        assertValue(82.5, STEADY.consistency());
        // Var x = 3/10 each, Var T = 3/10; 3/2 (1 - 3) = -3
        assertValue(-300, CONTRARY.consistency());
    }

    @Test
    void theStandardErrorIsTheErrorRatioOfTheDeviation() {
        // sqrt(7/40), and sqrt(7/40 x 10/3) = sqrt(7/12) of 4 points
        assertValue(100 * Math.sqrt(7.0 / 40), STEADY.errorRatio());
        assertValue(100 * Math.sqrt(7.0 / 12) / 4, STEADY.standardError());
        // sqrt(1 + 3) = 2, and 2 sqrt(3/10) of 3 points
        assertValue(200, CONTRARY.errorRatio());
        assertValue(200 * Math.sqrt(0.3) / 3, CONTRARY.standardError());
    }

    @Test
    void facilityIsTheMeanOfWhatCouldBeEarned() {
        assertValue(50, STEADY.items().get(0).facility());
        assertValue(25, STEADY.items().get(1).facility());
        // 5/4 of 2
        assertValue(62.5, STEADY.items().get(2).facility());
        assertValue(Math.sqrt(1.0 / 3), STEADY.items().get(0).deviation());
        assertValue(0.5, STEADY.items().get(1).deviation());
        assertValue(Math.sqrt(11.0 / 12), STEADY.items().get(2).deviation());
    }

    @Test
    void theDiscriminationIndexIsTheCorrelationWithTheRest() {
        // R1 = 3 2 1 0, Var 5/3, Cov 2/3: (2/3) / sqrt(5/9)
        assertValue(200 / Math.sqrt(5), STEADY.items().get(0).discriminationIndex());
        // R2 = 3 3 1 0, Var 9/4, Cov 5/12: (5/12) / (3/4)
        assertValue(500.0 / 9, STEADY.items().get(1).discriminationIndex());
        // R3 = 2 1 0 0, Var 11/12, Cov 3/4
        assertValue(900.0 / 11, STEADY.items().get(2).discriminationIndex());
        // R1 = 1 1 0 2 1, Var 1/2, Cov -1/4: (-1/4) / sqrt(3/10 x 1/2)
        assertValue(-25 / Math.sqrt(0.15), CONTRARY.items().get(0).discriminationIndex());
        // R3 = 2 2 1 1 0, Var 7/10, Cov -7/20: (-7/20) / sqrt(3/10 x 7/10)
        assertValue(-35 / Math.sqrt(0.21), CONTRARY.items().get(2).discriminationIndex());
    }

    @Test
    void withoutAnyVarianceInTheRestThereIsNoIndex() {
        // R2 = 1 1 1 1 1
        assertEquals(OptionalDouble.empty(), CONTRARY.items().get(1).discriminationIndex());
        assertEquals(OptionalDouble.empty(), CONTRARY.items().get(1).discriminativeEfficiency());
    }

    @Test
    void discriminativeEfficiencyIsTheShareOfTheBestPossible() {
        // x and R fall together already
        STEADY.items().forEach(item -> assertValue(100, item.discriminativeEfficiency()));
        // Sorted x = 0 0 1 1 1 and R = 0 1 1 1 2 have Cov 1/4
        assertValue(-100, CONTRARY.items().get(0).discriminativeEfficiency());
        // Sorted x = 0 0 0 1 1 and R = 0 1 1 2 2 have Cov (4 - 5 x 2/5 x 6/5) / 4 = 2/5: (-7/20) / (2/5)
        assertValue(-87.5, CONTRARY.items().get(2).discriminativeEfficiency());
        // x = 1 0 1 0, R = 3 2 1 0: Cov (4 - 3) / 3; sorted 0 0 1 1 and 0 1 2 3: Cov (5 - 3) / 3
        var half = QuizStatistics.of(sheet(marks(1, 3), marks(1, 3), marks(0, 2), marks(1, 1), marks(0, 0)));
        assertValue(50, half.items().get(0).discriminativeEfficiency());
        // (1/3) / sqrt(1/3 x 5/3)
        assertValue(100 / Math.sqrt(5), half.items().get(0).discriminationIndex());
    }

    @Test
    void theEffectiveWeightIsThePartInTheSpreadOfTheTotals() {
        // Cov(x, T) = 1, 2/3, 5/3
        var all = 1 + Math.sqrt(2.0 / 3) + Math.sqrt(5.0 / 3);
        assertValue(100 / all, STEADY.items().get(0).effectiveWeight());
        assertValue(100 * Math.sqrt(2.0 / 3) / all, STEADY.items().get(1).effectiveWeight());
        assertValue(100 * Math.sqrt(5.0 / 3) / all, STEADY.items().get(2).effectiveWeight());
    }

    @Test
    void aQuestionThatWorksAgainstTheTotalHasNoWeightAndTheOthersShareIt() {
        // Cov(x, T) = 1/20, 3/10, -1/20, and sqrt(3/10) / sqrt(1/20) = sqrt(6)
        assertValue(100 / (1 + Math.sqrt(6)), CONTRARY.items().get(0).effectiveWeight());
        assertValue(
                100 * Math.sqrt(6) / (1 + Math.sqrt(6)), CONTRARY.items().get(1).effectiveWeight());
        assertEquals(OptionalDouble.empty(), CONTRARY.items().get(2).effectiveWeight());
    }

    @Test
    void attemptsThatDrewDifferentQuestionsAreComparedByThePointsTheyDrew() {
        // 1, 1/2, 2/3, 1/3: mean 5/8, median (1/2 + 2/3) / 2; distances in 24ths 9 -3 1 -7, Var = 140/576/3 = 35/432
        assertValue(62.5, DRAWN.mean());
        assertValue(100 * 7.0 / 12, DRAWN.median());
        assertValue(100 * Math.sqrt(35.0 / 432), DRAWN.deviation());
    }

    @Test
    void aQuestionIsJudgedByTheAttemptsThatDrewIt() {
        // x1 = 1 1 0, R1 = 2/2 0/1 1/2, Cov 0; sorted 0 1 1 and 0 1/2 1: Cov 1/4
        var first = DRAWN.items().get(0);
        assertEquals(3, first.attempts());
        assertValue(100 * 2.0 / 3, first.facility());
        assertValue(0, first.discriminationIndex());
        assertValue(0, first.discriminativeEfficiency());
        // x2 = 0 1, R2 = 1/1 1/2
        var second = DRAWN.items().get(1);
        assertEquals(2, second.attempts());
        assertValue(-100, second.discriminationIndex());
        assertValue(-100, second.discriminativeEfficiency());
        // x3 = 2 1 1, R3 = 1/1 1/1 0/1: Cov 1/6, both Var 1/3; sorted 1 1 2 and 0 1 1: Cov 1/6
        var third = DRAWN.items().get(2);
        assertValue(100 * 2.0 / 3, third.facility());
        assertValue(50, third.discriminationIndex());
        assertValue(100, third.discriminativeEfficiency());
    }

    @Test
    void whatNeedsTheSameQuestionsForAllIsLeftOutAfterADraw() {
        assertEquals(OptionalDouble.empty(), DRAWN.consistency());
        assertEquals(OptionalDouble.empty(), DRAWN.errorRatio());
        assertEquals(OptionalDouble.empty(), DRAWN.standardError());
        DRAWN.items().forEach(item -> assertEquals(OptionalDouble.empty(), item.effectiveWeight()));
    }

    @Test
    void aQuestionThatNobodyDrewIsListedAndChangesNothing() {
        var padded = QuizStatistics.of(sheet(
                marks(1, 1, 2, 5),
                marks(1, 1, 2, NOT_DRAWN),
                marks(1, 0, 2, NOT_DRAWN),
                marks(0, 0, 1, NOT_DRAWN),
                marks(0, 0, 0, NOT_DRAWN)));
        assertEquals(STEADY.items(), padded.items().subList(0, 3));
        assertEquals(STEADY.consistency(), padded.consistency());
        var none = OptionalDouble.empty();
        assertEquals(
                new ItemStatistics("q4", 0, none, none, none, none, none),
                padded.items().get(3));
    }

    @Test
    void statisticsAreHiddenBelowTenAttemptsAndTentativeBelowThirty() {
        assertEquals(Trust.HIDDEN, STEADY.trust());
        assertEquals(Trust.HIDDEN, Trust.of(9));
        assertEquals(Trust.TENTATIVE, Trust.of(10));
        assertEquals(Trust.TENTATIVE, Trust.of(29));
        assertEquals(Trust.SOUND, Trust.of(30));
    }

    @Test
    void aMarkOfAQuestionThatIsNotOnTheSheetIsAMistake() {
        var columns = List.of(new Column("q1", 1));
        assertThrows(NullPointerException.class, () -> MarkSheet.of(columns, List.of(new Entry(1, "q2", 1))));
        assertThrows(IllegalArgumentException.class, () -> new Column("q1", 0));
    }

    private static void assertValue(double expected, OptionalDouble value) {
        assertEquals(expected, value.orElseThrow(), EXACT);
    }
}
