package org.footing.course;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.commonmark.node.Image;
import org.commonmark.node.Node;

/** The pictures of a course, each read once, and how they are shown. Safe to share between threads. */
final class Pictures {

    static final Set<String> PHOTOGRAPHS = Set.of("png", "jpg", "jpeg", "gif", "webp");
    private static final Set<String> FILMS = Set.of("mp4", "webm");

    private final Layout layout;
    private final Faults faults;
    private final Map<String, Optional<Drawing>> drawings = new ConcurrentHashMap<>();
    private final Map<String, Optional<RasterSize>> sizes = new ConcurrentHashMap<>();

    Pictures(Layout layout, Faults faults) {
        this.layout = layout;
        this.faults = faults;
    }

    static boolean isDrawing(String path) {
        return ending(path).equals("svg");
    }

    static boolean isPicture(String path) {
        return isDrawing(path) || PHOTOGRAPHS.contains(ending(path));
    }

    static boolean isFilm(String path) {
        return FILMS.contains(ending(path));
    }

    /** Shows the picture that an author put into the text. */
    Optional<Picture> write(Image image, Scope scope, Html html) {
        String alternative = alternative(image, scope);
        return find(image, image.getDestination(), scope).flatMap(path -> write(path, alternative, image, scope, html));
    }

    void writeInText(Image image, Scope scope, Html html) {
        if (isFilm(image.getDestination())) {
            scope.page().error(image, "a film stands inside a text", "put it into a paragraph of its own");
        } else {
            write(image, scope, html);
        }
    }

    /** Shows a document as a picture, at the node that asks for it. */
    Optional<Picture> write(String path, String alternative, Node at, Scope scope, Html html) {
        Optional<Picture> picture = isDrawing(path)
                ? drawing(path).map(drawing -> drawing.write(path, alternative, scope, html))
                : photograph(path, alternative, at, scope, html);
        picture.ifPresent(scope::show);
        return picture;
    }

    /** The document that a picture's path means; a fault when it leads nowhere or out of the course. */
    Optional<String> find(Node at, String destination, Scope scope) {
        if (Links.scheme(destination.strip()).isPresent()) {
            scope.page()
                    .error(
                            at,
                            "the picture " + Faults.quoted(destination) + " is not in the course",
                            "put the file into the course folder; data: and web addresses are not shown");
            return Optional.empty();
        }
        Optional<String> path = Paths.resolve(scope.page().path(), destination.strip());
        if (path.filter(found -> layout.find(found).isPresent()).isEmpty()) {
            scope.page()
                    .error(
                            at,
                            "there is no picture " + Faults.quoted(destination),
                            "add the file or mend its relative path");
            return Optional.empty();
        }
        return path;
    }

    String alternative(Image image, Scope scope) {
        String alternative = PlainText.of(image);
        if (alternative.isEmpty()) {
            scope.page().error(image, "the picture has no alternative text", "say between the brackets what is shown");
        }
        return alternative;
    }

    boolean isPhotograph(String path, Node at, Scope scope) {
        boolean known = PHOTOGRAPHS.contains(ending(path));
        if (!known) {
            scope.page().error(at, Faults.quoted(path) + " is not a picture", "use svg, png, jpg, gif or webp");
        }
        return known && size(path).isPresent();
    }

    Optional<Drawing> drawing(String path) {
        return drawings.computeIfAbsent(
                path, p -> layout.find(p).flatMap(document -> DrawingReader.read(document, faults)));
    }

    private Optional<Picture> photograph(String path, String alternative, Node at, Scope scope, Html html) {
        if (!isPhotograph(path, at, scope)) {
            return Optional.empty();
        }
        RasterSize size = size(path).orElseThrow();
        html.open("img", "src", scope.fileAddress(path), "alt", alternative);
        html.with("width", String.valueOf(size.width())).with("height", String.valueOf(size.height()));
        html.with("loading", "lazy").with("decoding", "async");
        return Optional.of(new Picture(path, alternative, List.of()));
    }

    Optional<RasterSize> size(String path) {
        return sizes.computeIfAbsent(path, p -> layout.find(p).flatMap(this::readSize));
    }

    private Optional<RasterSize> readSize(Document document) {
        Optional<RasterSize> size = RasterSize.of(document.bytes()).filter(RasterSize::isReasonable);
        if (size.isEmpty()) {
            faults.error(
                    Place.start(document.path()),
                    "the picture cannot be read",
                    "save it again as PNG, JPEG, GIF or WebP, at most " + RasterSize.LONGEST_SIDE
                            + " pixels wide and high");
        }
        return size;
    }

    private static String ending(String path) {
        return path.substring(path.lastIndexOf('.') + 1).strip().toLowerCase(Locale.ROOT);
    }
}
