package org.footing.web.quiz;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.footing.assessment.Fraction;

/** Marks as people write them: exact values rounded for the eye alone. */
public final class Marks {

    private static final int DECIMALS = 2;

    private Marks() {}

    /** 1.5, 0.67, 3. */
    public static String number(Fraction fraction) {
        return plain(new BigDecimal(fraction.numerator())
                .divide(new BigDecimal(fraction.denominator()), DECIMALS, RoundingMode.HALF_UP));
    }

    public static String plain(BigDecimal number) {
        var bare = number.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0).toPlainString() : bare.toPlainString();
    }
}
