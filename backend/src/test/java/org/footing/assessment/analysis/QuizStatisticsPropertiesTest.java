package org.footing.assessment.analysis;

import static org.footing.assessment.analysis.Sheets.NOT_DRAWN;
import static org.footing.assessment.analysis.Sheets.marks;
import static org.footing.assessment.analysis.Sheets.sheet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;

class QuizStatisticsPropertiesTest {

    private static final OptionalDouble NONE = OptionalDouble.empty();
    private static final double CLOSE = 1e-6;

    @Test
    void withoutAnyAttemptThereIsNothingToTell() {
        var none = QuizStatistics.of(sheet(marks(1, 1)));
        assertEquals(0, none.attempts());
        assertEquals(NONE, none.mean());
        assertEquals(NONE, none.median());
        assertEquals(NONE, none.deviation());
        assertEquals(NONE, none.consistency());
        assertEquals(NONE, none.items().get(0).facility());
    }

    @Test
    void oneAttemptHasAMeanAndNoSpread() {
        var one = QuizStatistics.of(sheet(marks(1, 3), marks(1, 2)));
        assertEquals(OptionalDouble.of(75), one.mean());
        assertEquals(OptionalDouble.of(75), one.median());
        assertEquals(NONE, one.deviation());
        assertEquals(NONE, one.skewness());
        assertEquals(NONE, one.consistency());
        assertEquals(NONE, one.standardError());
        var item = one.items().get(0);
        assertEquals(new ItemStatistics("q1", 1, OptionalDouble.of(100), NONE, NONE, NONE, NONE), item);
    }

    @Test
    void twoAttemptsAgreeOrDisagreeWhollyAndHaveNoShape() {
        var two = QuizStatistics.of(sheet(marks(1, 3), marks(1, 2), marks(0, 1)));
        assertClose(100, two.items().get(0).discriminationIndex());
        assertEquals(NONE, two.skewness());
        assertEquals(NONE, two.kurtosis());
        var contrary = QuizStatistics.of(sheet(marks(1, 3), marks(1, 1), marks(0, 2)));
        assertClose(-100, contrary.items().get(0).discriminationIndex());
    }

    @Test
    void aQuestionThatAllAnswerAlikeTellsNothingOfThem() {
        // A tenth and a third are not exact in binary: rounding must not pass for a spread
        var third = 1.0 / 3;
        var lines = new double[30][];
        Arrays.setAll(lines, line -> marks(third, 0.1 * line / 3, 0.7));
        var alike = QuizStatistics.of(sheet(marks(1, 1, 1), lines));
        for (var place : new int[] {0, 2}) {
            assertEquals(OptionalDouble.of(0), alike.items().get(place).deviation());
            assertEquals(NONE, alike.items().get(place).discriminationIndex());
            assertEquals(NONE, alike.items().get(place).discriminativeEfficiency());
        }
        assertEquals(NONE, alike.items().get(1).discriminationIndex(), "the rest is always the same");
        assertClose(100, alike.items().get(1).effectiveWeight());
        assertClose(0, alike.items().get(0).effectiveWeight());
    }

    @Test
    void whereAllHaveTheSameMarkNothingIsConsistent() {
        var same = QuizStatistics.of(sheet(marks(1, 1), marks(1, 0), marks(0, 1), marks(1, 0), marks(0, 1)));
        assertEquals(OptionalDouble.of(0), same.deviation());
        assertEquals(NONE, same.consistency());
        assertEquals(NONE, same.skewness());
        assertEquals(NONE, same.kurtosis());
        assertEquals(NONE, same.items().get(0).effectiveWeight());
        assertClose(-100, same.items().get(0).discriminationIndex());
    }

    @Test
    void questionsThatAllAgreeAreWhollyConsistent() {
        var random = new Random(1);
        var lines = new double[50][];
        Arrays.setAll(lines, line -> {
            var mark = random.nextDouble();
            return marks(mark, mark, mark, mark);
        });
        var agreed = QuizStatistics.of(sheet(marks(1, 1, 1, 1), lines));
        assertClose(100, agreed.consistency());
        assertClose(0, agreed.errorRatio());
        assertClose(0, agreed.standardError());
        for (var item : agreed.items()) {
            assertClose(100, item.discriminationIndex());
            assertClose(100, item.discriminativeEfficiency());
            assertClose(25, item.effectiveWeight());
        }
    }

    @Test
    void aQuizOfOneQuestionHasNothingToCompareItWith() {
        var single = QuizStatistics.of(sheet(marks(2), marks(2), marks(1), marks(0), marks(0)));
        assertEquals(NONE, single.consistency());
        assertEquals(NONE, single.items().get(0).discriminationIndex());
        assertClose(100, single.items().get(0).effectiveWeight());
    }

    @Test
    void guessedMarksAreNeitherConsistentNorTelling() {
        var random = new Random(2);
        var lines = new double[4_000][];
        Arrays.setAll(lines, line -> random.ints(10, 0, 2).asDoubleStream().toArray());
        var points = new double[10];
        Arrays.fill(points, 1);
        var guessed = QuizStatistics.of(sheet(points, lines));
        // Four standard errors: of a correlation 4 / sqrt(4,000), about 6 per cent
        assertEquals(0, guessed.consistency().orElseThrow(), 12);
        guessed.items()
                .forEach(item -> assertEquals(0, item.discriminationIndex().orElseThrow(), 6.4));
        assertEquals(0, guessed.skewness().orElseThrow(), 0.16);
    }

    @Test
    void theOrderOfTheAttemptsDoesNotMatter() {
        var there = QuizStatistics.of(sheet(marks(1, 2), marks(1, 2), marks(0, 1), marks(1, 0)));
        var back = QuizStatistics.of(sheet(marks(1, 2), marks(1, 0), marks(0, 1), marks(1, 2)));
        assertClose(
                there.items().get(0).discriminationIndex().orElseThrow(),
                back.items().get(0).discriminationIndex());
        assertClose(there.consistency().orElseThrow(), back.consistency());
    }

    /** The same by other ways: covariances from all pairs, alpha from the covariances between questions, moments from zero. */
    @Test
    void aPlainComputationOnRandomMarksAgrees() {
        var random = new Random(3);
        for (var round = 0; round < 20; round++) {
            var points = random.doubles(6, 0.5, 3).toArray();
            var able = random.doubles(40).toArray();
            var lines = new double[40][];
            Arrays.setAll(lines, line -> Arrays.stream(points)
                    .map(most -> most * Math.min(1, able[line] * random.nextDouble() * 1.5))
                    .toArray());
            assertAgrees(points, lines);
        }
    }

    @Test
    void aPlainComputationOnRandomDrawsAgrees() {
        var random = new Random(4);
        var points = marks(1, 2, 1, 3);
        var lines = new double[60][];
        Arrays.setAll(lines, line -> {
            var marks = Arrays.stream(points)
                    .map(most -> most * random.nextInt(4) / 3.0)
                    .toArray();
            marks[random.nextInt(4)] = NOT_DRAWN;
            return marks;
        });
        var statistics = QuizStatistics.of(sheet(points, lines));
        for (var place = 0; place < points.length; place++) {
            var drawn = place;
            var those = Arrays.stream(lines)
                    .filter(line -> !Double.isNaN(line[drawn]))
                    .toArray(double[][]::new);
            var marks = column(those, drawn);
            var rests = Arrays.stream(those)
                    .mapToDouble(line -> Plain.rest(line, points, drawn))
                    .toArray();
            var item = statistics.items().get(place);
            assertEquals(those.length, item.attempts());
            assertClose(100 * Plain.correlation(marks, rests), item.discriminationIndex());
            assertClose(100 * Plain.efficiency(marks, rests), item.discriminativeEfficiency());
        }
    }

    private static void assertAgrees(double[] points, double[][] lines) {
        var statistics = QuizStatistics.of(sheet(points, lines));
        var totals = Arrays.stream(lines)
                .mapToDouble(line -> Arrays.stream(line).sum())
                .toArray();
        var whole = Arrays.stream(points).sum();
        assertClose(100 * Plain.raw(totals, 1) / whole, statistics.mean());
        assertClose(100 * Math.sqrt(Plain.covariance(totals, totals)) / whole, statistics.deviation());
        assertClose(Plain.skewness(totals), statistics.skewness());
        assertClose(Plain.kurtosis(totals), statistics.kurtosis());
        assertClose(Plain.alpha(lines, totals), statistics.consistency());
        var weights = 0.0;
        for (var place = 0; place < points.length; place++) {
            var marks = column(lines, place);
            var rests = new double[totals.length];
            Arrays.setAll(rests, line -> totals[line] - marks[line]);
            var item = statistics.items().get(place);
            assertClose(100 * Plain.raw(marks, 1) / points[place], item.facility());
            assertClose(Math.sqrt(Plain.covariance(marks, marks)), item.deviation());
            assertClose(100 * Plain.correlation(marks, rests), item.discriminationIndex());
            assertClose(100 * Plain.efficiency(marks, rests), item.discriminativeEfficiency());
            weights += item.effectiveWeight().orElse(0);
        }
        assertEquals(100, weights, CLOSE);
        assertTrue(statistics.errorRatio().isPresent());
    }

    private static double[] column(double[][] lines, int place) {
        return Arrays.stream(lines).mapToDouble(line -> line[place]).toArray();
    }

    private static void assertClose(double expected, OptionalDouble value) {
        assertEquals(expected, value.orElseThrow(), CLOSE);
    }
}
