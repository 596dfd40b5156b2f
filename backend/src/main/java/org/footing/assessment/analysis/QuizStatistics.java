package org.footing.assessment.analysis;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * What the marks of many attempts say of a quiz (learning-rules, "Item statistics"; Moodle, "Quiz statistics calculations").
 * Everything but skewness and kurtosis is per cent, that of marks per cent of the points asked, so that attempts that drew
 * different questions compare. Absent is what the marks do not tell, for they do not vary or are too few.
 *
 * @param deviation standard deviation of the marks
 * @param consistency Cronbach's alpha; absent when not all attempts drew the same
 * @param errorRatio how much of the deviation is due to chance and not to what students know
 * @param standardError by how much a student's mark is likely to be off by chance
 * @param items in the order of the columns, also of those that no attempt drew
 */
public record QuizStatistics(
        int attempts,
        OptionalDouble mean,
        OptionalDouble median,
        OptionalDouble deviation,
        OptionalDouble skewness,
        OptionalDouble kurtosis,
        OptionalDouble consistency,
        OptionalDouble errorRatio,
        OptionalDouble standardError,
        List<ItemStatistics> items) {

    public static QuizStatistics of(MarkSheet sheet) {
        var totals = sheet.totals();
        var consistency = consistency(sheet);
        var errorRatio = errorRatio(consistency);
        return new QuizStatistics(
                sheet.attempts(),
                totals.mean(),
                totals.median(),
                totals.deviation(),
                totals.skewness(),
                totals.kurtosis(),
                consistency,
                errorRatio,
                standardError(errorRatio, totals.deviation()),
                items(sheet));
    }

    public Trust trust() {
        return Trust.of(attempts);
    }

    private static OptionalDouble consistency(MarkSheet sheet) {
        var drawn = sheet.drawn();
        var whole = sheet.sums().variance();
        if (drawn.size() < 2 || whole == 0 || !sheet.uniform()) {
            return OptionalDouble.empty();
        }
        var parts = drawn.stream()
                .mapToDouble(place -> sheet.marks(place).variance())
                .sum();
        double items = drawn.size();
        return OptionalDouble.of(100 * items / (items - 1) * (1 - parts / whole));
    }

    /** Of a perfect consistency, rounding may leave a trace above the whole. */
    private static OptionalDouble errorRatio(OptionalDouble consistency) {
        return consistency.isEmpty()
                ? consistency
                : OptionalDouble.of(100 * Math.sqrt(Math.max(0, 1 - consistency.getAsDouble() / 100)));
    }

    private static OptionalDouble standardError(OptionalDouble errorRatio, OptionalDouble deviation) {
        return errorRatio.isEmpty() || deviation.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(errorRatio.getAsDouble() * deviation.getAsDouble() / 100);
    }

    private static List<ItemStatistics> items(MarkSheet sheet) {
        var weights = new Weights(sheet);
        return IntStream.range(0, sheet.columns().size())
                .mapToObj(place -> ItemStatistics.of(sheet, place, weights.of(place)))
                .toList();
    }
}
