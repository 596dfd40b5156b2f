package org.footing.identity;

import java.nio.charset.StandardCharsets;

/** Text as people type it, held to what can be kept. */
public final class Storable {

    private Storable() {}

    /** Whether it is short enough, and every database can keep it. */
    public static boolean fits(String text, int longest) {
        return text.length() <= longest
                && text.indexOf('\0') < 0
                && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }
}
