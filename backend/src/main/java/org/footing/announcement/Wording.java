package org.footing.announcement;

import java.time.LocalDate;
import java.util.Optional;
import org.footing.identity.Storable;

/**
 * What is announced.
 *
 * @param text Markdown
 * @param until the last day on which it is shown; absent where it has none
 */
public record Wording(String title, String text, Optional<LocalDate> until) {

    public static final int LONGEST_TITLE = 200;
    public static final int LONGEST_TEXT = 10_000;

    public Wording {
        title = title.strip();
        text = text.replace("\r\n", "\n").strip();
        if (!isTitle(title) || !isText(text)) {
            throw new IllegalArgumentException("a title and a text that can be kept");
        }
    }

    public static boolean isTitle(String typed) {
        var title = typed.strip();
        return !title.isEmpty() && Storable.fits(title, LONGEST_TITLE);
    }

    public static boolean isText(String typed) {
        var text = typed.replace("\r\n", "\n").strip();
        return !text.isEmpty() && Storable.fits(text, LONGEST_TEXT);
    }
}
