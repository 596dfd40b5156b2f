package org.footing.course;

import java.util.List;

/**
 * A region that an item points to.
 *
 * @param id of the drawing's element, empty for a shape
 * @param names what it is called in the drawing: nothing that a student gets may hold them
 */
record Target(String id, Scene.Region region, List<String> names) {

    /** Two targets at the same place are alike, whatever they are called. */
    String place() {
        return id.isEmpty() ? region.shape() : "#" + id;
    }
}
