package org.footing.web.practical;

import io.quarkus.qute.i18n.MessageBundles;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.footing.course.Rubric;
import org.footing.practical.Marked.Missing;
import org.footing.practical.Practical;
import org.footing.practical.PracticalResult;
import org.footing.practice.RubricResult.Shortfall;

/** How what became of a practical is said. */
final class PracticalWords {

    static final PracticalMessages WORDS = MessageBundles.get(PracticalMessages.class);

    private PracticalWords() {}

    /** From the lowest to the highest. */
    static List<String> ratings() {
        return List.of(WORDS.fail(), WORDS.borderline(), WORDS.pass(), WORDS.good(), WORDS.outstanding());
    }

    static List<String> missing(Collection<Missing> missing) {
        return missing.stream()
                .map(one -> switch (one) {
                    case CRITERIA -> WORDS.missingCriteria();
                    case RATING -> WORDS.missingRating();
                    case COMMENT -> WORDS.missingComment();
                    case ASSESSOR -> WORDS.missingAssessor();
                    case STUDENT -> WORDS.missingStudent();
                })
                .toList();
    }

    static String why(Shortfall shortfall, Rubric rubric) {
        var criterion = shortfall.criterion().orElse("");
        return switch (shortfall.why()) {
            case CRITICAL_FAIL -> WORDS.becauseCritical();
            case BELOW_PASS -> WORDS.becauseBelow(rubric.needed());
            case NO_POINT -> WORDS.becauseNoPoint(criterion);
            case UNDER_LEAST -> WORDS.becauseLeast(criterion);
            case OPEN -> WORDS.becauseOpen(criterion);
        };
    }

    /** As {@code tags/state} draws it. */
    static String drawn(Practical practical) {
        if (!practical.stands()) {
            return "none";
        }
        return practical.settled() ? passed(practical) ? "done" : "late" : "now";
    }

    private static boolean passed(Practical practical) {
        return Optional.ofNullable(practical.result)
                .filter(PracticalResult::passed)
                .isPresent();
    }

    static String state(Practical practical) {
        if (!practical.stands()) {
            return WORDS.reversed();
        }
        var waits = practical.waitsFor;
        if (waits != null) {
            return waits == Practical.Waits.SECOND_MARK ? WORDS.waitsForSecond() : WORDS.toReconcile();
        }
        return Optional.ofNullable(practical.result).map(PracticalWords::result).orElseGet(WORDS::open);
    }

    static String result(PracticalResult result) {
        return result.passed()
                ? WORDS.passed(result.points(), result.most())
                : WORDS.notPassed(result.points(), result.most());
    }
}
