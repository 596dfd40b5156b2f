package org.footing.web.schedule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.footing.assessment.QuizAllowance;
import org.footing.identity.Reason;

/** What somebody has beyond the others in a quiz, in words. */
public final class AllowanceWords {

    private AllowanceWords() {}

    /** One for each thing. */
    public static List<String> terms(QuizAllowance.Terms terms) {
        var words = ExceptionWords.words();
        var lines = new ArrayList<String>();
        if (terms.factor().compareTo(BigDecimal.ONE) > 0) {
            lines.add(words.times(plain(terms.factor())));
        }
        if (!terms.extra().isZero()) {
            lines.add(words.extraOf((int) terms.extra().toMinutes()));
        }
        if (!terms.extension().isZero()) {
            lines.add(words.extensionOf(hours(terms.extension())));
        }
        if (terms.moreAttempts() > 0) {
            lines.add(words.moreOf(terms.moreAttempts()));
        }
        return lines.isEmpty() ? List.of(words.asEverybody()) : lines;
    }

    /** @param factor of the time limit */
    public static String factor(String factor) {
        return factor.equals("1")
                ? ExceptionWords.words().factorOne()
                : ExceptionWords.words().times(factor);
    }

    static String noReason() {
        return ExceptionWords.words().noReason(Reason.LONGEST);
    }

    static String noNumber(int most) {
        return ExceptionWords.words().noNumber(0, most);
    }

    private static String hours(Duration time) {
        return plain(BigDecimal.valueOf(time.toMinutes()).divide(BigDecimal.valueOf(60), 1, RoundingMode.HALF_UP));
    }

    static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
