package org.footing.course;

import java.util.List;
import org.commonmark.node.CustomNode;

/** {@code [@EV08]} or {@code [@EV05; @EV08]}. */
final class Citation extends CustomNode {

    private final List<String> sources;

    Citation(List<String> sources) {
        this.sources = List.copyOf(sources);
    }

    List<String> sources() {
        return sources;
    }
}
