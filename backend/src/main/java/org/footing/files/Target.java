package org.footing.files;

import org.footing.identity.Storable;

/**
 * What a file is handed in for.
 *
 * @param id of the attempt, the record or whatever the purpose says
 * @param part which question of the attempt; empty where there are no parts
 * @param caption what the file shows, in words; empty where none are asked for
 */
public record Target(Upload.Purpose purpose, long id, String part, String caption) {

    public static final int LONGEST_CAPTION = 300;

    private static final int LONGEST_PART = 64;

    public Target {
        part = Storable.fits(part, LONGEST_PART) ? part : ""; // nothing is called so: its recipient does not know it
        caption = caption.strip();
    }

    void check() {
        if (!Storable.fits(caption, LONGEST_CAPTION)) {
            throw new NotTaken(NotTaken.Refusal.NO_CAPTION);
        }
    }
}
