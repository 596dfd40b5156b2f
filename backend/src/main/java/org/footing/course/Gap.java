package org.footing.course;

import org.commonmark.node.CustomNode;

/**
 * The inner brackets of {@code [[…]]}, with what stands in them as an author wrote it. Outside questions with gaps it is text: its
 * children are what Markdown makes of it, and the outer brackets are left in the text around it.
 */
final class Gap extends CustomNode {

    private final String source;

    Gap(String source) {
        this.source = source;
    }

    String source() {
        return source;
    }
}
