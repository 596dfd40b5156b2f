package org.footing.assessment;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads a number as people write it: {@code 5}, {@code 5.0}, {@code 5,0}, {@code +5}, {@code -3}, {@code .5}, and behind it the
 * unit or nothing. A comma is a decimal one: {@code 1,000} is 1. No fractions and no powers of ten, which would make numbers of any
 * length.
 */
record Measurement(String text, Optional<String> unit) {

    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]*[.,]?[0-9]+");

    /** Absent when the text is no such number. */
    Optional<BigDecimal> number() {
        var written = TypedText.folded(text).replace('−', '-');
        var number = NUMBER.matcher(written);
        return number.lookingAt() && isUnit(written.substring(number.end()))
                ? Optional.of(new BigDecimal(number.group().replace(',', '.')))
                : Optional.empty();
    }

    private boolean isUnit(String rest) {
        return rest.isEmpty()
                || unit.map(Measurement::squeezed)
                        .filter(squeezed(rest)::equals)
                        .isPresent();
    }

    private static String squeezed(String text) {
        return TypedText.folded(text).replace(" ", "");
    }
}
