package org.footing.assessment.analysis;

import java.util.OptionalDouble;

/**
 * What the marks say of one question (learning-rules, "Item statistics"; Moodle, "Quiz statistics calculations"). All but the
 * deviation are per cent; absent is what the marks do not tell, for they do not vary or are too few.
 *
 * @param attempts that drew it
 * @param facility mean of what was earned, of what could be
 * @param deviation standard deviation, in points
 * @param discriminationIndex correlation with what the same attempts earned for everything else
 * @param discriminativeEfficiency the covariance with that, of the most that it could be with these marks
 * @param effectiveWeight its part in the spread of the totals; absent too if it works against them, and when not all attempts
 *     drew the same
 */
public record ItemStatistics(
        String question,
        int attempts,
        OptionalDouble facility,
        OptionalDouble deviation,
        OptionalDouble discriminationIndex,
        OptionalDouble discriminativeEfficiency,
        OptionalDouble effectiveWeight) {

    static ItemStatistics of(MarkSheet sheet, int place, OptionalDouble effectiveWeight) {
        var column = sheet.columns().get(place);
        var marks = sheet.marks(place);
        var rests = sheet.rests(place);
        var mean = marks.mean();
        return new ItemStatistics(
                column.question(),
                marks.size(),
                mean.isEmpty() ? mean : OptionalDouble.of(100 * mean.getAsDouble() / column.points()),
                marks.deviation(),
                index(marks, rests),
                efficiency(marks, rests),
                effectiveWeight);
    }

    public Trust trust() {
        return Trust.of(attempts);
    }

    private static OptionalDouble index(Sample marks, Sample rests) {
        return share(marks.covariance(rests), Math.sqrt(marks.variance() * rests.variance()));
    }

    private static OptionalDouble efficiency(Sample marks, Sample rests) {
        return share(marks.covariance(rests), marks.sorted().covariance(rests.sorted()));
    }

    private static OptionalDouble share(double part, double whole) {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of(100 * part / whole);
    }
}
