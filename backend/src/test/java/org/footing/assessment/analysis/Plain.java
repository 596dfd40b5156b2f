package org.footing.assessment.analysis;

import java.util.Arrays;

/** Statistics the long way round, to compare with. */
final class Plain {

    private Plain() {}

    /** Half the mean product of the differences of all pairs. */
    static double covariance(double[] one, double[] other) {
        var sum = 0.0;
        for (var i = 0; i < one.length; i++) {
            for (var j = 0; j < i; j++) {
                sum += (one[i] - one[j]) * (other[i] - other[j]);
            }
        }
        return sum / ((double) one.length * (one.length - 1));
    }

    static double correlation(double[] one, double[] other) {
        return covariance(one, other) / Math.sqrt(covariance(one, one) * covariance(other, other));
    }

    static double efficiency(double[] marks, double[] rests) {
        return covariance(marks, rests) / covariance(sorted(marks), sorted(rests));
    }

    /** From the covariances between different questions. */
    static double alpha(double[][] lines, double[] totals) {
        var items = lines[0].length;
        var between = 0.0;
        for (var i = 0; i < items; i++) {
            for (var j = 0; j < items; j++) {
                between += i == j ? 0 : covariance(column(lines, i), column(lines, j));
            }
        }
        return 100.0 * items / (items - 1) * between / covariance(totals, totals);
    }

    /** The mean of the powers. */
    static double raw(double[] values, int power) {
        return Arrays.stream(values)
                .map(value -> Math.pow(value, power))
                .average()
                .orElseThrow();
    }

    static double skewness(double[] values) {
        double s = values.length;
        var mean = raw(values, 1);
        var m3 = raw(values, 3) - 3 * mean * raw(values, 2) + 2 * Math.pow(mean, 3);
        return s * s * m3 / ((s - 1) * (s - 2)) / Math.pow(covariance(values, values), 1.5);
    }

    static double kurtosis(double[] values) {
        double s = values.length;
        var mean = raw(values, 1);
        var m2 = raw(values, 2) - mean * mean;
        var m4 = raw(values, 4) - 4 * mean * raw(values, 3) + 6 * mean * mean * raw(values, 2) - 3 * Math.pow(mean, 4);
        var k4 = s * s * ((s + 1) * m4 - 3 * (s - 1) * m2 * m2) / ((s - 1) * (s - 2) * (s - 3));
        return k4 / Math.pow(covariance(values, values), 2);
    }

    /** What else was earned for each other point drawn. */
    static double rest(double[] line, double[] points, int place) {
        var earned = 0.0;
        var possible = 0.0;
        for (var other = 0; other < line.length; other++) {
            if (other != place && !Double.isNaN(line[other])) {
                earned += line[other];
                possible += points[other];
            }
        }
        return earned / possible;
    }

    private static double[] sorted(double[] values) {
        return Arrays.stream(values).sorted().toArray();
    }

    private static double[] column(double[][] lines, int place) {
        return Arrays.stream(lines).mapToDouble(line -> line[place]).toArray();
    }
}
