package org.footing.course;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A number within bounds, both of them included.
 *
 * @param shown the number to show as the right one; the middle where the author gave bounds
 * @param unit printed beside the field; the student need not write it
 */
public record Numeric(Head head, BigDecimal least, BigDecimal most, BigDecimal shown, Optional<String> unit)
        implements Question {

    @Override
    public Numeric with(Head other) {
        return new Numeric(other, least, most, shown, unit);
    }

    @Override
    public List<String> substance() {
        return List.of(
                "numeric",
                least.stripTrailingZeros().toPlainString(),
                most.stripTrailingZeros().toPlainString(),
                unit.orElse(""));
    }

    @Override
    public List<String> choices() {
        return Stream.of(least, most)
                .map(number -> number.stripTrailingZeros().toPlainString()
                        + unit.map(known -> " " + known).orElse(""))
                .distinct()
                .toList();
    }
}
