package org.footing.course;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;

/** The last line of what is asked, when it stands in a paragraph: some kinds are told by it. */
record LastLine(Paragraph paragraph, List<Node> nodes) {

    static Optional<LastLine> of(QuestionBody body) {
        return body.last()
                .filter(Paragraph.class::isInstance)
                .map(Paragraph.class::cast)
                .map(paragraph -> new LastLine(paragraph, nodes(paragraph)));
    }

    private static List<Node> nodes(Paragraph paragraph) {
        Deque<Node> nodes = new ArrayDeque<>();
        for (Node node = paragraph.getLastChild(); node != null && !isBreak(node); node = node.getPrevious()) {
            nodes.addFirst(node);
        }
        return List.copyOf(nodes);
    }

    /** Its words, with attributes as the author wrote them. */
    String text() {
        return nodes.stream()
                .map(node -> node instanceof Brace brace ? brace.literal() : words(node))
                .collect(Collectors.joining())
                .strip();
    }

    Optional<Brace> attributes() {
        return paragraph.getLastChild() instanceof Brace brace ? Optional.of(brace) : Optional.empty();
    }

    /** Makes it the answer: it is no longer part of what is asked. */
    void take(QuestionBody body) {
        nodes.forEach(Node::unlink);
        if (paragraph.getLastChild() == null) {
            body.asked().remove(paragraph);
        } else {
            paragraph.getLastChild().unlink();
        }
    }

    private static String words(Node node) {
        return node instanceof org.commonmark.node.Text text ? text.getLiteral() : PlainText.of(node);
    }

    private static boolean isBreak(Node node) {
        return node instanceof SoftLineBreak || node instanceof HardLineBreak;
    }
}
