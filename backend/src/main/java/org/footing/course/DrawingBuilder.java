package org.footing.course;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import org.footing.course.Drawing.Piece;
import org.footing.course.Picture.Region;

/** Copies what is known to be harmless from an SVG and names everything else. What is not on a list is not copied. */
final class DrawingBuilder {

    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final Set<String> ELEMENTS = Set.of(
            "svg",
            "g",
            "path",
            "circle",
            "ellipse",
            "rect",
            "line",
            "polyline",
            "polygon",
            "text",
            "tspan",
            "title",
            "desc");
    private static final Set<String> ATTRIBUTES = Set.of(
            "viewBox",
            "d",
            "cx",
            "cy",
            "r",
            "rx",
            "ry",
            "x",
            "y",
            "x1",
            "y1",
            "x2",
            "y2",
            "width",
            "height",
            "points",
            "transform",
            "text-anchor",
            "class",
            "id",
            "role");
    private static final Set<String> WORDED = Set.of("text", "tspan", "title", "desc");
    private static final Set<String> DROPPED = Set.of("version", "baseProfile", "preserveAspectRatio", "space", "lang");

    /** An element being copied, with what makes it a region. */
    private static final class Open {
        final String name;
        final boolean copied;
        Optional<String> id = Optional.empty();
        String title = "";
        String desc = "";
        final StringBuilder text = new StringBuilder();

        Open(String name, boolean copied) {
            this.name = name;
            this.copied = copied;
        }
    }

    private final String path;
    private final Faults faults;
    private final List<Piece> pieces = new ArrayList<>();
    private final List<Region> regions = new ArrayList<>();
    private final List<Open> found = new ArrayList<>();
    private final List<String> frame = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private final Set<String> ids = new java.util.HashSet<>();
    private final BareDrawing.Builder bare = new BareDrawing.Builder(false);
    private final BareDrawing.Builder plate = new BareDrawing.Builder(true);
    private final List<BareDrawing.Builder> copies = List.of(bare, plate);
    private Html html = new Html();
    private String classes = "art";
    private String title = "";
    private int dropping;
    private boolean failed;

    DrawingBuilder(String path, Faults faults) {
        this.path = path;
        this.faults = faults;
    }

    void start(XMLStreamReader in, Place place) {
        String name = in.getLocalName();
        if (dropping > 0 || name.equals("style") && !open.isEmpty()) {
            dropping++;
            return;
        }
        String space = Optional.ofNullable(in.getNamespaceURI()).orElse("");
        boolean known = ELEMENTS.contains(name) && (space.isEmpty() || space.equals(SVG));
        if (!known || name.equals("svg") != open.isEmpty()) {
            fault(
                    place,
                    "the drawing holds the element " + Faults.quoted(name),
                    "keep to plain shapes and text: " + String.join(", ", new java.util.TreeSet<>(ELEMENTS)));
            dropping++;
            return;
        }
        if (open.isEmpty()) {
            open.push(new Open(name, false));
            frame(in, place);
            return;
        }
        boolean label = name.equals("title") || name.equals("desc");
        Open element = new Open(name, !(label && open.size() == 1));
        open.push(element);
        if (element.copied) {
            html.open(name);
            List<String> classes = classes(in);
            copies.forEach(copy -> copy.open(name, classes));
            copyAttributes(in, place, element);
        }
        if (element.id.isPresent()) {
            found.add(element);
        }
    }

    void text(String text) {
        if (dropping > 0 || open.isEmpty()) {
            return;
        }
        Open element = open.peek();
        element.text.append(text);
        // Between shapes there is only the indentation of an editor.
        if (element.copied && WORDED.contains(element.name)) {
            html.text(text);
            copies.forEach(copy -> copy.text(text));
        }
    }

    void end() {
        if (dropping > 0) {
            dropping--;
            return;
        }
        Open element = open.pop();
        if (element.copied) {
            html.close(element.name);
            copies.forEach(copy -> copy.close(element.name));
        }
        label(element, open.peek());
    }

    /** Empty when anything was refused: half a drawing would teach the wrong thing. */
    Optional<Drawing> drawing() {
        if (failed || frame.isEmpty() && pieces.isEmpty() && html.isBlank()) {
            return failed ? Optional.empty() : empty();
        }
        pieces.add(new Piece(!pieces.isEmpty(), html));
        for (Open element : found) {
            if (!element.title.isEmpty()) {
                regions.add(new Region(element.id.orElseThrow(), element.title, element.desc));
            }
        }
        return Optional.of(new Drawing(
                title,
                classes,
                List.copyOf(frame),
                List.copyOf(pieces),
                List.copyOf(regions),
                bare.build(),
                plate.build()));
    }

    private Optional<Drawing> empty() {
        faults.error(Place.start(path), "the drawing is empty", "draw something, inside an <svg>");
        return Optional.empty();
    }

    private void label(Open element, Open parent) {
        String text = element.text.toString().strip().replaceAll("\\s+", " ");
        if (parent == null) {
            return;
        }
        if (element.name.equals("title")) {
            parent.title = text;
            title = open.size() == 1 ? text : title;
        } else if (element.name.equals("desc")) {
            parent.desc = text;
        }
    }

    private void frame(XMLStreamReader in, Place place) {
        for (int i = 0; i < in.getAttributeCount(); i++) {
            String name = in.getAttributeLocalName(i);
            String value = in.getAttributeValue(i);
            if (!isKnown(in, i, place)) {
                continue;
            }
            if (name.equals("class")) {
                classes = value.isBlank() || value.strip().equals("art") ? "art" : "art " + value.strip();
            } else if (Set.of("viewBox", "width", "height").contains(name)) {
                frame.add(name);
                frame.add(value);
            }
        }
    }

    private void copyAttributes(XMLStreamReader in, Place place, Open element) {
        for (int i = 0; i < in.getAttributeCount(); i++) {
            if (!isKnown(in, i, place)) {
                continue;
            }
            String name = in.getAttributeLocalName(i);
            String value = in.getAttributeValue(i);
            if (name.equals("id")) {
                id(value, place, element);
            } else if (!name.equals("aria-labelledby") && !name.equals("aria-describedby")) {
                html.with(name, value);
                copies.forEach(copy -> copy.attribute(name, value));
            }
        }
        element.id.ifPresent(this::writeId);
    }

    private static List<String> classes(XMLStreamReader in) {
        return Optional.ofNullable(in.getAttributeValue(null, "class"))
                .map(given -> List.of(given.strip().split("\\s+")))
                .orElse(List.of());
    }

    private void id(String value, Place place, Open element) {
        if (!value.matches("[A-Za-z0-9][A-Za-z0-9_.-]{0,63}")) {
            fault(place, "the id " + Faults.quoted(value) + " is not an id", "use letters, digits and hyphens");
        } else if (!ids.add(value)) {
            fault(place, "the id " + Faults.quoted(value) + " is used twice", "give each region its own");
        } else {
            element.id = Optional.of(value);
        }
    }

    /** Ends a piece in the middle of an id, where the prefix of a showing goes. */
    private void writeId(String id) {
        html.halfAttribute("id");
        pieces.add(new Piece(!pieces.isEmpty(), html));
        html = Html.restOfAttribute(id);
        copies.forEach(copy -> copy.named(id));
    }

    private boolean isKnown(XMLStreamReader in, int i, Place place) {
        String name = in.getAttributeLocalName(i);
        String space = Optional.ofNullable(in.getAttributeNamespace(i)).orElse("");
        if (DROPPED.contains(name)) {
            return false;
        }
        boolean known = space.isEmpty() && (ATTRIBUTES.contains(name) || name.matches("aria-[a-z]{1,30}"));
        if (!known) {
            fault(
                    place,
                    "the drawing holds the attribute " + Faults.quoted(name),
                    "remove it; colours and strokes come from the classes of the style sheet");
        }
        return known;
    }

    private void fault(Place place, String wrong, String mend) {
        failed = true;
        faults.error(place, wrong, mend);
    }
}
