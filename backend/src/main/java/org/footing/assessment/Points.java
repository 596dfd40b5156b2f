package org.footing.assessment;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Points as somebody types them. */
public final class Points {

    /** Four decimals are more than anybody gives; more than that is no number of points. */
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}([.,][0-9]{1,4})?");

    private Points() {}

    /** The share of all that can be given; absent when it is no number of points that can be. */
    public static Optional<Fraction> share(String typed, BigDecimal most) {
        return Optional.of(typed.strip())
                .filter(text -> NUMBER.matcher(text).matches())
                .map(text -> new BigDecimal(text.replace(',', '.')))
                .filter(number -> number.compareTo(most) <= 0)
                .map(number -> Fraction.of(number).over(Fraction.of(most)));
    }
}
