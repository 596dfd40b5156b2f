package org.footing.course;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.footing.course.PictureQuestion.Spot;

/** A picture of a course on which somebody marks the places that a question will ask for. */
public final class Canvas {

    private final Size size;
    private final Optional<Drawing> drawing;

    /** Of a photograph. */
    private final String address;

    private Canvas(Size size, Optional<Drawing> drawing, String address) {
        this.size = size;
        this.drawing = drawing;
        this.address = address;
    }

    /** Empty where no picture stands, or one that cannot be read. */
    static Optional<Canvas> of(String path, Catalogue course) {
        Pictures pictures = course.pictures();
        String address = course.addresses().files() + Paths.encode(path);
        if (Pictures.isDrawing(path)) {
            Optional<Drawing> drawing = pictures.drawing(path);
            return drawing.flatMap(Drawing::size).map(size -> new Canvas(size, drawing, address));
        }
        return Optional.of(path)
                .filter(Pictures::isPicture)
                .flatMap(pictures::size)
                .map(size -> new Canvas(new Size(size.width(), size.height()), Optional.empty(), address));
    }

    /** The parts of a drawing that have ids, in its order; a photograph has none. */
    public List<Picture.Region> regions() {
        return drawing.map(Drawing::askable).orElse(List.of());
    }

    /**
     * The picture with what is marked so far; a place whose numbers make no shape has none.
     *
     * @param alternative what is shown, for who cannot see it
     */
    public Scene scene(String alternative, List<Spot> spots) {
        Html html = new Html();
        drawing.ifPresentOrElse(drawn -> drawn.writeBare(alternative, numbers(spots), html), () -> html.open(
                        "img", "src", address, "alt", alternative)
                .with("width", String.valueOf(size.width()))
                .with("height", String.valueOf(size.height())));
        List<Scene.Region> regions = new ArrayList<>();
        for (Spot spot : spots) {
            regions.add(new Scene.Region(spot.name(), shape(spot)));
        }
        return new Scene(html.toString(), size.width(), size.height(), List.copyOf(regions));
    }

    private String shape(Spot spot) {
        return spot.place()
                .flatMap(Pointer::read)
                .filter(Pointer.Shape.class::isInstance)
                .map(pointer -> ((Pointer.Shape) pointer).element(size))
                .orElse("");
    }

    private static Map<String, Integer> numbers(List<Spot> spots) {
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < spots.size(); i++) {
            if (spots.get(i).shape().startsWith("#")) {
                numbers.putIfAbsent(spots.get(i).shape().substring(1), i);
            }
        }
        return numbers;
    }
}
