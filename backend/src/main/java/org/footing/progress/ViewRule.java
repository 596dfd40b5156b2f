package org.footing.progress;

import java.time.Duration;

/**
 * When a lesson counts as read: its end was reached, and it was open long enough to be read at a brisk 400 words a minute,
 * at least 20 seconds (learning-rules 2).
 */
public record ViewRule(Duration atLeast) {

    private static final Duration SHORTEST = Duration.ofSeconds(20);
    private static final int WORDS_A_MINUTE = 400;

    /** What keeps a lesson from being complete. */
    public record Missing(boolean end, Duration time) {

        public boolean nothing() {
            return !end && time.isZero();
        }
    }

    public static ViewRule of(int words) {
        var reading = Duration.ofSeconds((long) Math.ceil(words * 60.0 / WORDS_A_MINUTE));
        return new ViewRule(reading.compareTo(SHORTEST) < 0 ? SHORTEST : reading);
    }

    public Missing missing(boolean endReached, Duration active) {
        var left = atLeast.minus(active);
        return new Missing(!endReached, left.isNegative() ? Duration.ZERO : left);
    }
}
