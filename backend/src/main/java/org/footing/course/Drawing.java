package org.footing.course;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.footing.course.Picture.Region;

/**
 * An SVG that has passed the whitelist, as a list of pieces between which ids get their prefix when it is shown.
 *
 * @param title of the whole drawing, empty when it has none
 * @param frame attributes of the outermost element, names and values in turn
 * @param bare the same without names, for questions
 * @param plate the same without names but with the numbers that stand for them, for the atlas
 */
record Drawing(
        String title,
        String classes,
        List<String> frame,
        List<Piece> pieces,
        List<Region> regions,
        BareDrawing bare,
        BareDrawing plate) {

    private static final int LARGEST = 1_000_000;

    /** A stretch of markup; {@code named} when the prefix of this showing goes before it. */
    record Piece(boolean named, Html html) {}

    Picture write(String path, String alternative, Scope scope, Html html) {
        String prefix = scope.idPrefix(path);
        open(alternative, html);
        for (Piece piece : pieces) {
            if (piece.named()) {
                html.text(prefix);
            }
            html.add(piece.html());
        }
        html.close("svg");
        return new Picture(path, alternative, regions);
    }

    /** Without names; the elements with these ids carry their numbers. */
    void writeBare(String alternative, Map<String, Integer> numbers, Html html) {
        write(bare, alternative, numbers, html);
    }

    /** The same, its printed numbers left standing. */
    void writePlate(String alternative, Map<String, Integer> numbers, Html html) {
        write(plate, alternative, numbers, html);
    }

    private void write(BareDrawing drawing, String alternative, Map<String, Integer> numbers, Html html) {
        open(alternative, html);
        drawing.write(numbers, html);
        html.close("svg");
    }

    Optional<Region> region(String id) {
        return regions.stream()
                .filter(region -> region.id().equals(id) && bare.has(id))
                .findFirst();
    }

    /** Those that a question can ask for. */
    List<Region> askable() {
        return regions.stream().filter(region -> bare.has(region.id())).toList();
    }

    /** What its view box shows, in whole units. */
    Optional<Size> size() {
        String[] box = attribute("viewBox").strip().split("[\\s,]+");
        return box.length == 4 ? size(box[2], box[3]) : size(attribute("width"), attribute("height"));
    }

    private Optional<Size> size(String width, String height) {
        Optional<Integer> wide = units(width);
        return units(height).flatMap(high -> wide.map(w -> new Size(w, high)));
    }

    private static Optional<Integer> units(String text) {
        return Optional.of(text)
                .filter(number -> number.matches("[0-9]{1,7}(\\.[0-9]{1,9})?"))
                .map(number ->
                        new BigDecimal(number).setScale(0, RoundingMode.HALF_UP).intValueExact())
                .filter(units -> units > 0 && units <= LARGEST);
    }

    private String attribute(String name) {
        int at = frame.indexOf(name);
        return at < 0 ? "" : frame.get(at + 1);
    }

    private void open(String alternative, Html html) {
        html.open("svg", "class", classes);
        for (int i = 0; i < frame.size(); i += 2) {
            html.with(frame.get(i), frame.get(i + 1));
        }
        html.with("role", "img").with("aria-label", alternative);
    }
}
