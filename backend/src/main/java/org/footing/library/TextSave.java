package org.footing.library;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.footing.course.Limits;

/**
 * What an editor sends to be kept.
 *
 * @param text of the whole document, each line ended by LF
 * @param base the revision it was made from; 0 for a document that was not there
 * @param id made by the page for this save; the same one sent twice is one save
 */
public record TextSave(String text, int base, String id) {

    /** Characters: far more than a lesson, and what one request may bring. */
    public static final int LONGEST = Limits.TEXT_CHARACTERS;

    /** Letters, digits and signs that every database keeps as they are. */
    private static final Pattern ID = Pattern.compile("[!-~]{1,64}");

    public TextSave {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("a save id has 1 to 64 letters, digits and signs");
        }
        if (base < 0) {
            throw new IllegalArgumentException("revision " + base);
        }
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("a text has at most " + LONGEST + " characters");
        }
        if (text.indexOf('\0') >= 0 || !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new IllegalArgumentException("the text holds characters that are none");
        }
    }
}
