package org.footing.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** Small steps through the tree of a document. */
final class Trees {

    private Trees() {}

    static List<Node> children(Node parent) {
        List<Node> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            children.add(node);
        }
        return children;
    }

    /** The text that an item starts with, before any markup. */
    static Optional<Text> firstText(Node item) {
        return item.getFirstChild() instanceof Paragraph paragraph && paragraph.getFirstChild() instanceof Text text
                ? Optional.of(text)
                : Optional.empty();
    }

    static boolean startsWith(Node item, String start) {
        return firstText(item)
                .filter(text -> text.getLiteral().startsWith(start))
                .isPresent();
    }

    /** Takes the attributes off the end of an item's first paragraph. */
    static Attributes takeAttributes(Node item) {
        if (item.getFirstChild() instanceof Paragraph paragraph && paragraph.getLastChild() instanceof Brace brace) {
            brace.unlink();
            trimEnd(paragraph);
            return brace.attributes();
        }
        return Attributes.NONE;
    }

    /** Takes the first characters off an item's text, and the space after them. */
    static void cut(Node item, int characters) {
        firstText(item).ifPresent(text -> {
            String rest = text.getLiteral().substring(characters).stripLeading();
            if (rest.isEmpty()) {
                text.unlink();
            } else {
                text.setLiteral(rest);
            }
        });
    }

    /** Takes empty lines and spaces off both ends of a running text. */
    static void trim(Node half) {
        while (half.getFirstChild() != null && isBlank(half.getFirstChild())) {
            half.getFirstChild().unlink();
        }
        while (half.getLastChild() != null && isBlank(half.getLastChild())) {
            half.getLastChild().unlink();
        }
        if (half.getFirstChild() instanceof Text text) {
            text.setLiteral(text.getLiteral().stripLeading());
        }
        if (half.getLastChild() instanceof Text text) {
            text.setLiteral(text.getLiteral().stripTrailing());
        }
    }

    private static boolean isBlank(Node node) {
        return node instanceof SoftLineBreak
                || node instanceof Text text && text.getLiteral().isBlank();
    }

    private static void trimEnd(Paragraph paragraph) {
        if (paragraph.getLastChild() instanceof Text text) {
            text.setLiteral(text.getLiteral().stripTrailing());
        }
    }
}
