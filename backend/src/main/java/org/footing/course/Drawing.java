package org.footing.course;

import java.util.List;
import org.footing.course.Picture.Region;

/**
 * An SVG that has passed the whitelist, as a list of pieces between which ids get their prefix when it is shown.
 *
 * @param title of the whole drawing, empty when it has none
 * @param frame attributes of the outermost element, names and values in turn
 */
record Drawing(String title, String classes, List<String> frame, List<Piece> pieces, List<Region> regions) {

    /** A stretch of markup; {@code named} when the prefix of this showing goes before it. */
    record Piece(boolean named, Html html) {}

    Picture write(String path, String alternative, Scope scope, Html html) {
        String prefix = scope.idPrefix(path);
        html.open("svg", "class", classes);
        for (int i = 0; i < frame.size(); i += 2) {
            html.with(frame.get(i), frame.get(i + 1));
        }
        html.with("role", "img").with("aria-label", alternative);
        for (Piece piece : pieces) {
            if (piece.named()) {
                html.text(prefix);
            }
            html.add(piece.html());
        }
        html.close("svg");
        return new Picture(path, alternative, regions);
    }
}
