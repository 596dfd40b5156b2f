package org.footing.web.assessment;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.footing.course.Scene;

/**
 * A place in a picture as the page shows it: under a letter, in the list as on the picture.
 *
 * @param shape an SVG element; empty when the drawing itself has the element
 * @param pin where its letter stands; absent when only a browser can tell
 */
public record Region(int number, String description, String shape, Optional<Pin> pin) {

    private static final int LETTERS = 26;

    public static List<Region> of(Scene scene) {
        return IntStream.range(0, scene.regions().size())
                .mapToObj(number -> of(scene, number))
                .toList();
    }

    private static Region of(Scene scene, int number) {
        var region = scene.regions().get(number);
        return new Region(number, region.description(), region.shape(), Pin.of(region.shape(), scene));
    }

    /** A to Z, then AA, AB and so on. */
    public String letter() {
        var last = String.valueOf((char) ('A' + number % LETTERS));
        return number < LETTERS ? last : (char) ('A' + number / LETTERS - 1) + last;
    }
}
