package org.footing.web.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.footing.assessment.Fraction;

/** Marks per cent as people read them: whole, and with decimals where whole numbers would say what is not so. */
public final class Percent {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int FINE = 2;

    private Percent() {}

    /** With decimals, cut, where rounding would reach the pass mark that was not reached: 69.6 beside 70 is 69.60. */
    public static String of(Fraction mark, Optional<Integer> pass) {
        var flattered = pass.filter(least -> mark.percent() >= least)
                .filter(least -> mark.compareTo(Fraction.of(least, 100)) < 0)
                .isPresent();
        return flattered ? fine(mark, RoundingMode.DOWN) : Integer.toString(mark.percent());
    }

    static String fine(Fraction mark, RoundingMode rounding) {
        return new BigDecimal(mark.numerator())
                .multiply(HUNDRED)
                .divide(new BigDecimal(mark.denominator()), FINE, rounding)
                .toPlainString();
    }
}
