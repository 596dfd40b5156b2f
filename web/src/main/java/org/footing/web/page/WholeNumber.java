package org.footing.web.page;

import java.util.Optional;
import java.util.regex.Pattern;

/** A whole number as it is typed. */
public final class WholeNumber {

    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,9}");

    private WholeNumber() {}

    /** Absent when it is none between these. */
    public static Optional<Integer> of(String typed, int least, int most) {
        return Optional.of(typed.strip())
                .filter(text -> DIGITS.matcher(text).matches())
                .map(Integer::valueOf)
                .filter(number -> number >= least && number <= most);
    }
}
