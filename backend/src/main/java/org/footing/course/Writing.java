package org.footing.course;

import java.util.List;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/** Writes the pieces of a question, technique or definition in one scope. */
record Writing(Scope scope) {

    String blocks(List<Node> nodes) {
        return Prose.of(scope, nodes);
    }

    /** A single paragraph without its {@code <p>}, anything else as blocks. */
    String phrase(List<Node> nodes) {
        return nodes.size() == 1 && nodes.get(0) instanceof Paragraph paragraph
                ? Prose.inside(scope, paragraph)
                : blocks(nodes);
    }
}
