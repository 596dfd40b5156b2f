package org.footing.course;

import java.math.BigDecimal;
import java.util.Optional;

/** Numbers as authors write them, with the range that makes sense. */
final class Numbers {

    private Numbers() {}

    static int whole(String text, int least, int most, int otherwise, String name, Place place, Faults faults) {
        Optional<Integer> number = whole(text).filter(n -> n >= least && n <= most);
        if (number.isEmpty()) {
            faults.error(
                    place,
                    "`" + name + "` is " + Faults.quoted(text),
                    "give a whole number from " + least + " to " + most);
        }
        return number.orElse(otherwise);
    }

    static Optional<Integer> whole(String text) {
        return text.matches("-?[0-9]{1,9}") ? Optional.of(Integer.parseInt(text)) : Optional.empty();
    }

    static Optional<BigDecimal> decimal(String text) {
        return text.matches("-?[0-9]{1,6}(\\.[0-9]{1,6})?") ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }
}
