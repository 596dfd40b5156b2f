package org.footing.assessment.analysis;

import java.util.Arrays;
import java.util.OptionalDouble;

/** Numbers and what is said of them. Variances and covariances are those of a sample: over one less than its size. */
final class Sample {

    /** Marks differ by far more than this, or not at all: less is rounding. */
    private static final double ROUNDING = 1e-9;

    private final double[] values;
    private final double mean;
    private final double variance;

    Sample(double[] values) {
        this.values = values;
        this.mean = Arrays.stream(values).average().orElse(0);
        this.variance = isConstant() ? 0 : sumOfPowers(2) / (size() - 1);
    }

    int size() {
        return values.length;
    }

    OptionalDouble mean() {
        return size() == 0 ? OptionalDouble.empty() : OptionalDouble.of(mean);
    }

    OptionalDouble median() {
        if (size() == 0) {
            return OptionalDouble.empty();
        }
        var sorted = sorted().values;
        return OptionalDouble.of((sorted[(size() - 1) / 2] + sorted[size() / 2]) / 2);
    }

    /** Exactly 0 when all are the same, and when there is but one. */
    double variance() {
        return variance;
    }

    OptionalDouble deviation() {
        return size() < 2 ? OptionalDouble.empty() : OptionalDouble.of(Math.sqrt(variance));
    }

    /** Exactly 0 when one of them does not vary, or they do not together. @param other of the same size */
    double covariance(Sample other) {
        if (variance == 0 || other.variance == 0) {
            return 0;
        }
        var sum = 0.0;
        for (var i = 0; i < values.length; i++) {
            sum += (values[i] - mean) * (other.values[i] - other.mean);
        }
        var covariance = sum / (size() - 1);
        return Math.abs(covariance) < ROUNDING * Math.sqrt(variance * other.variance) ? 0 : covariance;
    }

    /** k3 / k2^1.5 of the k-statistics; absent for fewer than three numbers or without variance. */
    OptionalDouble skewness() {
        if (size() < 3 || variance == 0) {
            return OptionalDouble.empty();
        }
        double s = size();
        var k3 = s * sumOfPowers(3) / ((s - 1) * (s - 2));
        return OptionalDouble.of(k3 / Math.pow(variance, 1.5));
    }

    /** k4 / k2^2 of the k-statistics, 0 for the bell curve; absent for fewer than four numbers or without variance. */
    OptionalDouble kurtosis() {
        if (size() < 4 || variance == 0) {
            return OptionalDouble.empty();
        }
        double s = size();
        var m2 = sumOfPowers(2) / s;
        var m4 = sumOfPowers(4) / s;
        var k4 = s * s * ((s + 1) * m4 - 3 * (s - 1) * m2 * m2) / ((s - 1) * (s - 2) * (s - 3));
        return OptionalDouble.of(k4 / (variance * variance));
    }

    Sample sorted() {
        var copy = values.clone();
        Arrays.sort(copy);
        return new Sample(copy);
    }

    private boolean isConstant() {
        var range = Arrays.stream(values).summaryStatistics();
        return size() < 2 || range.getMax() - range.getMin() <= ROUNDING * Math.max(1, Math.abs(range.getMax()));
    }

    /** Of the distances from the mean. */
    private double sumOfPowers(int power) {
        var sum = 0.0;
        for (var value : values) {
            var distance = value - mean;
            sum += power == 2 ? distance * distance : Math.pow(distance, power);
        }
        return sum;
    }
}
