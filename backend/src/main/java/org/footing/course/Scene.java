package org.footing.course;

import java.util.ArrayList;
import java.util.List;

/**
 * A picture that a question asks about, and the regions in it. Neither its markup nor the descriptions name what is asked for.
 *
 * @param picture HTML; in a drawing the element of region 3 carries {@code data-region="3"}
 * @param width of the picture in the unit of its shapes
 * @param height in the same unit
 */
public record Scene(String picture, int width, int height, List<Region> regions) {

    /**
     * A place in the picture; its number is its place in the list, from 0.
     *
     * @param description plain text for who cannot see the picture
     * @param shape an SVG element in the units of the picture; empty when the drawing itself has the element
     */
    public record Region(String description, String shape) {}

    /** Of the regions, in their order. */
    public List<String> descriptions() {
        return regions.stream().map(Region::description).toList();
    }

    List<String> substance() {
        var parts = new ArrayList<>(List.of(picture, width + "x" + height, String.valueOf(regions.size())));
        for (var region : regions) {
            parts.add(region.description());
            parts.add(region.shape());
        }
        return parts;
    }
}
