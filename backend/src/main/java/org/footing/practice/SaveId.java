package org.footing.practice;

import java.util.regex.Pattern;

/** Made by a page for what it sends, so that the same sent twice is kept once. */
public final class SaveId {

    /** What every database keeps as it is. */
    private static final Pattern SHAPE = Pattern.compile("[!-~]{1,64}");

    private SaveId() {}

    /** @throws IllegalArgumentException if it is none */
    public static void require(String given) {
        if (!SHAPE.matcher(given).matches()) {
            throw new IllegalArgumentException("a save id has 1 to 64 letters, digits and signs");
        }
    }
}
