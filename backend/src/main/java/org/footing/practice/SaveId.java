package org.footing.practice;

import java.util.regex.Pattern;

/** Made by a page for a form that begins something, so that the form sent twice begins one thing. */
final class SaveId {

    private static final Pattern SHAPE = Pattern.compile("[!-~]{1,64}");

    private SaveId() {}

    /** @throws IllegalArgumentException if it is none */
    static void require(String given) {
        if (!SHAPE.matcher(given).matches()) {
            throw new IllegalArgumentException("a save id has 1 to 64 letters, digits and signs");
        }
    }
}
