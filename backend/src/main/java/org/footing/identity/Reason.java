package org.footing.identity;

import java.util.Optional;

/** Why something was decided, for whoever asks later. Never empty. */
public record Reason(String words) {

    public static final int LONGEST = 1000;

    public Reason {
        words = words.strip();
        if (words.isEmpty() || !Storable.fits(words, LONGEST)) {
            throw new IllegalArgumentException("a reason has 1 to " + LONGEST + " characters");
        }
    }

    /** Absent when it is none. */
    public static Optional<Reason> of(String typed) {
        try {
            return Optional.of(new Reason(typed));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
