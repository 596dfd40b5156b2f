package org.footing.progress;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * By which a certificate is found: nobody can guess it.
 *
 * @param text 80 random bits in the base 32 of Crockford, which has neither I, L, O nor U: 16 digits and capitals
 */
public record Serial(String text) {

    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 16;
    private static final int GROUP = 4;
    private static final Pattern WRITTEN = Pattern.compile("[" + DIGITS + "]{" + LENGTH + "}");
    private static final SecureRandom RANDOM = new SecureRandom();

    public Serial {
        if (!WRITTEN.matcher(text).matches()) {
            throw new IllegalArgumentException(text);
        }
    }

    static Serial random() {
        var text = new StringBuilder();
        RANDOM.ints(LENGTH, 0, DIGITS.length()).forEach(digit -> text.append(DIGITS.charAt(digit)));
        return new Serial(text.toString());
    }

    /** As people type it from paper, with spaces and dashes, small letters, O for 0 and I or L for 1; empty when it can be none. */
    public static Optional<Serial> of(String typed) {
        var text = typed.replaceAll("[\\s\\p{Pd}.]", "")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return WRITTEN.matcher(text).matches() ? Optional.of(new Serial(text)) : Optional.empty();
    }

    /** In groups of four, as people read it out. */
    public String inGroups() {
        return text.replaceAll("(.{" + GROUP + "})(?!$)", "$1-");
    }
}
