package org.footing.practical;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.footing.identity.Storable;

/**
 * A name that somebody put under a practical, typed or drawn as well.
 *
 * @param name as they typed it, initials will do; empty while they have not signed
 * @param strokes what was drawn, as the path of an SVG picture {@value #WIDTH} wide and {@value #HEIGHT} high; may be empty
 * @param at when it was given, as far as the tablet knows
 */
public record Signature(String name, String strokes, Optional<Instant> at) {

    public static final int LONGEST_NAME = 100;
    public static final int LONGEST_STROKES = 12_000;
    public static final int WIDTH = 600;
    public static final int HEIGHT = 160;

    public static final Signature NONE = new Signature("", "", Optional.empty());

    private static final Pattern STROKES = Pattern.compile("[ML0-9 ]*");

    public Signature {
        name = name.strip();
    }

    public boolean given() {
        return !name.isEmpty();
    }

    boolean storable() {
        return Storable.fits(name, LONGEST_NAME)
                && strokes.length() <= LONGEST_STROKES
                && STROKES.matcher(strokes).matches();
    }

    /** The same, never from a time to come: a tablet's clock may be wrong. */
    Signature receivedAt(Instant now) {
        return given()
                ? new Signature(
                        name,
                        strokes,
                        Optional.of(at.filter(known -> known.isBefore(now)).orElse(now)))
                : NONE;
    }
}
