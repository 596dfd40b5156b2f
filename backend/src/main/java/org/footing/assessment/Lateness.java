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
     * A mark with what was taken off it.
     *
     * @param raw before
     * @param penalty taken off
     * @param last after
     */
    public record Reduced(Fraction raw, Fraction penalty, Fraction last) {}

    public Lateness {
        if (grace.isNegative() || perDay < 0 || perDay > 100 || floor < 0 || floor > 100) {
            throw new IllegalArgumentException("neither a reward nor more than the whole mark");
        }
    }

    public Reduced reduced(Fraction raw, Instant due, Instant submitted) {
        var least = min(raw, Fraction.of(floor, 100));
        var last = max(raw.minus(Fraction.of(perDay * daysLate(due, submitted), 100)), least);
        return new Reduced(raw, raw.minus(last), last);
    }

    /** Days started since the end of the grace. */
    public long daysLate(Instant due, Instant submitted) {
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
