package org.footing.course;

import org.commonmark.node.CustomNode;

/** {@code [^1]} without a text for it. */
final class DeadFootnote extends CustomNode {

    private final String label;

    DeadFootnote(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
