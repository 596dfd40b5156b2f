package org.footing.assessment;

import java.util.Collection;
import org.footing.assessment.AttemptQuestion.Earned;
import org.footing.assessment.analysis.Trust;

/**
 * How hard a question turned out to be: what was earned with it, of what could be.
 *
 * @param attempts that drew it
 * @param mean share of its points, over these attempts
 */
public record Facility(int attempts, Fraction mean) {

    /** The bands of Moodle's "Quiz report statistics": from 35 to 65 it is about right for the average student. */
    public enum Level {
        NEVER_ASKED,
        /** Asked too seldom to say more. */
        TOO_FEW,
        HARD,
        MIDDLING,
        EASY
    }

    public static final Facility NONE = new Facility(0, Fraction.ZERO);

    private static final int HARD_BELOW = 35;
    private static final int EASY_ABOVE = 65;

    static Facility of(Collection<Earned> earned) {
        var attempts = earned.stream().mapToLong(Earned::attempts).sum();
        var sum = earned.stream()
                .map(one -> one.share().times(Fraction.of(one.attempts(), 1)))
                .reduce(Fraction.ZERO, Fraction::plus);
        return new Facility((int) attempts, sum.over(Fraction.of(attempts, 1)));
    }

    public Level level() {
        if (attempts == 0) {
            return Level.NEVER_ASKED;
        } else if (Trust.of(attempts) == Trust.HIDDEN) {
            return Level.TOO_FEW;
        } else if (mean.compareTo(Fraction.of(HARD_BELOW, 100)) < 0) {
            return Level.HARD;
        }
        return mean.compareTo(Fraction.of(EASY_ABOVE, 100)) > 0 ? Level.EASY : Level.MIDDLING;
    }

    /** From so few attempts that it is a hint and not proven. */
    public boolean tentative() {
        return Trust.of(attempts) == Trust.TENTATIVE;
    }
}
