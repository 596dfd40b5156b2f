package org.footing.course;

import java.util.List;
import org.footing.course.Picture.Region;

/**
 * A figure of the atlas: a drawing whose parts have names, ready to be shown large beside the list of them.
 *
 * @param id its part of an address: the name of its document, or all of its path where two documents are called alike
 * @param drawing HTML without names; the element of region 3 carries {@code data-region="3"}, counted from 0
 * @param alternative what is shown, for who cannot see it
 */
public record Plate(
        String id,
        String path,
        String title,
        String alternative,
        String drawing,
        int width,
        int height,
        List<Region> regions) {

    /** Whether a lesson shows it. */
    public boolean isIn(Lesson lesson) {
        return lesson.pictures().stream().anyMatch(picture -> picture.path().equals(path));
    }
}
