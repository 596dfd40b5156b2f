package org.footing.practical;

import java.util.Collection;

/**
 * Where a station's pass mark comes from: least squares of the students' scores on the assessors' global ratings, and the value of that
 * line at "borderline". The slope and the mark are exact; only the correlation is a rounded number. Source: learning-rules.md, 16.
 */
public final class BorderlineRegression {

    /** The rating that stands for "borderline", of 0 (fail) to 4 (outstanding). */
    public static final int BORDERLINE = 1;

    /** With fewer students the line says little. */
    public static final int FEWEST = 20;

    /** With a weaker correlation ratings and scores do not judge the same. */
    public static final double WEAKEST = 0.3;

    /** Why the mark is what it is. */
    public enum Basis {
        REGRESSION,
        TOO_FEW,
        /** All ratings are alike, or all scores: there is no line. */
        ALL_ALIKE,
        /** Ratings and scores hardly belong together. */
        WEAK
    }

    /**
     * One student at a station.
     *
     * @param rating 0 to 4
     * @param score in points
     */
    public record Rated(int rating, int score) {}

    /**
     * A pass mark in points: {@code numerator / denominator}.
     *
     * @param denominator above zero
     * @param students how many it was reckoned from
     * @param correlation of ratings and scores, from -1 to 1; 0 where there is none
     */
    public record PassMark(long numerator, long denominator, Basis basis, int students, double correlation) {

        public boolean reachedBy(int points) {
            return points * denominator >= numerator;
        }

        /** For reading alone. */
        public double value() {
            return (double) numerator / denominator;
        }
    }

    private BorderlineRegression() {}

    /** @param fixed points that pass where no line can be drawn */
    public static PassMark passMark(Collection<Rated> marked, int fixed) {
        long n = marked.size();
        long ratings = marked.stream().mapToLong(Rated::rating).sum();
        long scores = marked.stream().mapToLong(Rated::score).sum();
        // The sums of squares and products about the means, each n times as large, so that they are whole.
        long ratingSpread = n
                        * marked.stream()
                                .mapToLong(one -> (long) one.rating() * one.rating())
                                .sum()
                - ratings * ratings;
        long scoreSpread = n
                        * marked.stream()
                                .mapToLong(one -> (long) one.score() * one.score())
                                .sum()
                - scores * scores;
        long common = n
                        * marked.stream()
                                .mapToLong(one -> (long) one.rating() * one.score())
                                .sum()
                - ratings * scores;
        boolean alike = ratingSpread == 0 || scoreSpread == 0;
        double correlation = alike ? 0 : common / (Math.sqrt((double) ratingSpread) * Math.sqrt((double) scoreSpread));
        var basis = basis(n, alike, correlation);
        return basis == Basis.REGRESSION
                ? new PassMark(
                        scores * ratingSpread + common * (BORDERLINE * n - ratings),
                        n * ratingSpread,
                        basis,
                        (int) n,
                        correlation)
                : new PassMark(fixed, 1, basis, (int) n, correlation);
    }

    private static Basis basis(long students, boolean alike, double correlation) {
        if (students < FEWEST) {
            return Basis.TOO_FEW;
        }
        if (alike) {
            return Basis.ALL_ALIKE;
        }
        return correlation < WEAKEST ? Basis.WEAK : Basis.REGRESSION;
    }
}
