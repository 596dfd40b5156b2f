package org.footing.identity;

import java.time.Instant;
import java.util.Optional;

/**
 * For how long something holds.
 *
 * @param until the first moment at which it does not hold any more; absent when it has no end
 */
public record Term(Instant from, Optional<Instant> until) {

    public Term {
        if (until.filter(end -> !end.isAfter(from)).isPresent()) {
            throw new IllegalArgumentException("it ends before it begins");
        }
    }

    /** Whether there is a moment at which both hold. */
    boolean meets(Term other) {
        return !endsBy(other.from) && !other.endsBy(from);
    }

    private boolean endsBy(Instant moment) {
        return until.filter(end -> !end.isAfter(moment)).isPresent();
    }

    public static Term from(Instant from) {
        return new Term(from, Optional.empty());
    }
}
