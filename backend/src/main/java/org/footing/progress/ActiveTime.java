package org.footing.progress;

import java.time.Duration;
import java.time.Instant;

/**
 * Time spent with a lesson, from reports that an open page sends while somebody can see it (learning-rules 3). The client's
 * own idea of a total is never asked for.
 */
public final class ActiveTime {

    /** What one report can add at most; also how often a page reports. */
    public static final Duration MOST_A_REPORT = Duration.ofSeconds(30);

    /** After a longer silence nobody knows what happened, so nothing is added. */
    static final Duration LONGEST_GAP = Duration.ofSeconds(60);

    private ActiveTime() {}

    /**
     * What a report adds.
     *
     * @param lastReport of the same enrolment, whichever lesson and tab it came from: time counts once
     */
    static Duration added(Instant lastReport, Instant now) {
        var gap = Duration.between(lastReport, now);
        if (gap.isNegative() || gap.compareTo(LONGEST_GAP) > 0) {
            return Duration.ZERO;
        }
        return gap.compareTo(MOST_A_REPORT) > 0 ? MOST_A_REPORT : gap;
    }
}
