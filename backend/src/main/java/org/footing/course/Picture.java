package org.footing.course;

import java.util.List;

/**
 * A picture that a lesson shows.
 *
 * @param path of its document
 * @param alternative what is shown, for who cannot see it
 * @param regions the named parts of a drawing, in its order; empty for a photograph
 */
public record Picture(String path, String alternative, List<Region> regions) {

    /** A part that carries an id and a title; {@code description} is empty when the drawing gives none. */
    public record Region(String id, String title, String description) {}
}
