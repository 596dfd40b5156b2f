package org.footing.assessment;

import java.util.List;
import java.util.Map;

/**
 * What a regrade would do to one attempt, or did.
 *
 * @param number of the attempt, among those of the student
 * @param scores of the questions that count otherwise than now, also where that comes out the same
 * @param misfits questions whose response does not fit any more, so that they stay as they are
 * @param byHand questions that a tutor marked, so that they stay as they are
 * @param before of the whole attempt, less what being late cost
 */
public record RegradeOutcome(
        long attemptId,
        long enrolmentId,
        String student,
        int number,
        Map<String, Score> scores,
        List<String> misfits,
        List<String> byHand,
        Fraction before,
        Fraction after,
        boolean passedBefore,
        boolean passedAfter) {

    /** Whether anything counts otherwise. */
    boolean touched() {
        return !scores.isEmpty();
    }

    /** Whether anybody would notice. */
    public boolean changed() {
        return !before.equals(after) || passedBefore != passedAfter;
    }

    public boolean losesPass() {
        return passedBefore && !passedAfter;
    }
}
