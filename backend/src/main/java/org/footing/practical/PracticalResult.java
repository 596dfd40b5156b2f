package org.footing.practical;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Optional;
import org.footing.practice.RubricResult;

/** What a practical came to. */
@Embeddable
public record PracticalResult(int points, int most, @Column(name = "is_passed") boolean passed) {

    private static final int HUNDRED = 100;

    static PracticalResult of(RubricResult reckoned) {
        return new PracticalResult(reckoned.points(), reckoned.most(), reckoned.passed());
    }

    /**
     * What two assessors say together: the mean of their points, rounded down.
     *
     * @param apart points that they may differ by
     * @return nothing where one of them says passed and the other does not, or they differ by more
     */
    Optional<PracticalResult> with(PracticalResult other, int apart) {
        return passed == other.passed && Math.abs(points - other.points) <= apart
                ? Optional.of(new PracticalResult((points + other.points) / 2, most, passed))
                : Optional.empty();
    }

    /** Rounded down, so that a sum which just fails never reads like one that passes. */
    public int percent() {
        return most == 0 ? 0 : points * HUNDRED / most;
    }
}
