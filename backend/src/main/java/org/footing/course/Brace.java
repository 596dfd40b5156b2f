package org.footing.course;

import org.commonmark.node.CustomNode;

/** A list of attributes in running text: of the picture, step or option before it; plain text where there is none. */
final class Brace extends CustomNode {

    private final Attributes attributes;
    private final String literal;

    Brace(Attributes attributes, String literal) {
        this.attributes = attributes;
        this.literal = literal;
    }

    Attributes attributes() {
        return attributes;
    }

    String literal() {
        return literal;
    }
}
