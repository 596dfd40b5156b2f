package org.footing.course;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;

/** An item's first paragraph cut in two at a mark in its running text; code and emphasised words are not looked into. */
record Split(Paragraph before, Paragraph after) {

    static boolean canCut(Node item, Pattern mark) {
        return find(item, mark).isPresent();
    }

    /** Cuts at the first mark; the two halves take the paragraph's place. */
    static Optional<Split> cut(Node item, Pattern mark) {
        return find(item, mark).map(text -> cut(text, mark));
    }

    private static Optional<Text> find(Node item, Pattern mark) {
        if (item.getFirstChild() instanceof Paragraph paragraph) {
            for (Node node = paragraph.getFirstChild(); node != null; node = node.getNext()) {
                if (node instanceof Text text && mark.matcher(text.getLiteral()).find()) {
                    return Optional.of(text);
                }
            }
        }
        return Optional.empty();
    }

    private static Split cut(Text text, Pattern mark) {
        Node paragraph = text.getParent();
        Matcher matcher = mark.matcher(text.getLiteral());
        matcher.find();
        Paragraph after = new Paragraph();
        after.setSourceSpans(text.getSourceSpans());
        after.appendChild(new Text(text.getLiteral().substring(matcher.end())));
        while (text.getNext() != null) {
            after.appendChild(text.getNext());
        }
        text.setLiteral(text.getLiteral().substring(0, matcher.start()));
        paragraph.insertAfter(after);
        Trees.trim(paragraph);
        Trees.trim(after);
        return new Split((Paragraph) paragraph, after);
    }
}
