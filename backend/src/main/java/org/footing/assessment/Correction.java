package org.footing.assessment;

import java.math.BigDecimal;
import java.util.Optional;
import org.footing.course.Question;
import org.footing.course.Quiz;

/**
 * A question that was asked in one form and counts in another.
 *
 * @param now as it stands in the corrected edition
 * @param rules by which the attempt was taken
 */
record Correction(Question asked, Question now, Regrade.Policy policy, Quiz.Rules rules) {

    /**
     * What the question of an attempt is worth then, of the points that it has now. Absent when the response does not fit the
     * corrected question, and the policy does not say what it is worth without that.
     */
    Optional<Score> score(AttemptQuestion row) {
        return switch (policy) {
            case FULL_MARKS -> Optional.of(new Score(Fraction.ONE, points(), false, false));
            case AS_CORRECTED -> corrected(row);
            case KEEP_BETTER -> corrected(row).map(score -> better(row.score(), score));
        };
    }

    private Optional<Score> corrected(AttemptQuestion row) {
        return row.given().isEmpty()
                ? Optional.of(Score.untouched(points()))
                : row.given()
                        .flatMap(response -> Marking.carried(asked, now, response))
                        .map(response ->
                                row.by(now, Optional.of(response), rules).with(points()));
    }

    private Score better(Score before, Score corrected) {
        var share = before.share().compareTo(corrected.share()) > 0 ? before.share() : corrected.share();
        return new Score(share, points(), corrected.waits(), before.critical() && corrected.critical());
    }

    private BigDecimal points() {
        return now.head().points();
    }
}
