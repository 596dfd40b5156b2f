package org.footing.assessment;

import java.time.Duration;
import java.time.Instant;

/**
 * What late work costs (learning-rules 11): nothing within the grace, then a part of the whole mark for each day started after
 * it, down to a floor. A mark below the floor already is left as it is.
 *
 * @param perDay per cent of the whole mark, from 0 to 100
 * @param floor per cent, from 0 to 100
 */
public record Lateness(Duration grace, int perDay, int floor) {

    private static final Duration DAY = Duration.ofDays(1);

    /**
     * What one attempt loses, fixed when it is handed in.
     *
     * @param percent of the whole mark; 0 in time
     * @param floor per cent that is left at least
     */
    public record Price(int percent, int floor) {

        public static final Price NOTHING = new Price(0, 0);

        /** What is taken off this mark. */
        public Fraction penalty(Fraction mark) {
            var least = min(mark, Fraction.of(floor, 100));
            return mark.minus(max(mark.minus(Fraction.of(percent, 100)), least));
        }
    }

    public Lateness {
        if (grace.isNegative() || perDay < 0 || perDay > 100 || floor < 0 || floor > 100) {
            throw new IllegalArgumentException("neither a reward nor more than the whole mark");
        }
    }

    public Price price(Instant due, Instant submitted) {
        return new Price((int) Math.min(100, perDay * daysLate(due, submitted)), floor);
    }

    /** Days started since the end of the grace. */
    private long daysLate(Instant due, Instant submitted) {
        var late = Duration.between(due.plus(grace), submitted);
        return late.isNegative() || late.isZero() ? 0 : late.minusNanos(1).dividedBy(DAY) + 1;
    }

    private static Fraction min(Fraction one, Fraction other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Fraction max(Fraction one, Fraction other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
