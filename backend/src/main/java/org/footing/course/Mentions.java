package org.footing.course;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

/** Finds where a Markdown text names other documents: links, pictures, films and the pictures of steps. */
final class Mentions extends AbstractVisitor {

    /**
     * @param start in the text, in characters, of all that is named, its anchor too
     * @param path as it is written; empty for a place in the same text
     * @param anchor without its sign; empty for the whole document
     */
    record Mention(int start, int end, String path, String anchor) {}

    private static final Pattern ATTRIBUTE = Pattern.compile("(?:picture|captions|poster)=\"?([^\\s\"}]+)");

    private final String body;
    private final int bodyStart;
    private final List<Mention> found = new ArrayList<>();

    private Mentions(String body, int bodyStart) {
        this.body = body;
        this.bodyStart = bodyStart;
    }

    /** In the order of the text. */
    static List<Mention> in(String path, String text) {
        Faults known = new Faults();
        Manuscript manuscript = Manuscript.of(path, text, known);
        Mentions mentions = new Mentions(
                manuscript.body(), text.length() - manuscript.body().length());
        Markdown.parse(manuscript.body(), path, manuscript.bodyLine(), known).accept(mentions);
        mentions.found.sort(Comparator.comparingInt(Mention::start));
        return List.copyOf(mentions.found);
    }

    @Override
    public void visit(Link link) {
        inline(link, 1);
        visitChildren(link);
    }

    @Override
    public void visit(Image image) {
        inline(image, 2);
        visitChildren(image);
    }

    @Override
    public void visit(LinkReferenceDefinition definition) {
        int colon = body.indexOf("]:", start(definition));
        if (colon >= 0 && colon < end(definition)) {
            destination(colon + 2, end(definition));
        }
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof Brace brace && !brace.getSourceSpans().isEmpty()) {
            int start = start(brace);
            ATTRIBUTE
                    .matcher(brace.literal())
                    .results()
                    .forEach(file -> add(start + file.start(1), start + file.end(1)));
        }
        visitChildren(node);
    }

    /** @param mark the length of what the label begins with */
    private void inline(Node node, int mark) {
        if (node.getSourceSpans().isEmpty()) {
            return;
        }
        Node last = node.getLastChild();
        int label = last == null || last.getSourceSpans().isEmpty() ? start(node) + mark : end(last);
        int open = body.indexOf("](", label);
        if (open >= 0 && open < end(node)) {
            destination(open + 2, end(node));
        }
    }

    private void destination(int from, int end) {
        int start = from;
        while (start < end && Character.isWhitespace(body.charAt(start))) {
            start++;
        }
        if (start < end && body.charAt(start) == '<') {
            int close = body.indexOf('>', start);
            add(start + 1, close < 0 ? start + 1 : Math.min(close, end));
        } else {
            add(start, endOfPlain(start, end));
        }
    }

    private int endOfPlain(int start, int end) {
        int depth = 0;
        int at = start;
        while (at < end && !Character.isWhitespace(body.charAt(at))) {
            char c = body.charAt(at);
            if (c == ')' && depth-- == 0) {
                break;
            }
            depth += c == '(' ? 1 : 0;
            at += c == '\\' ? 2 : 1;
        }
        return Math.min(at, end);
    }

    private void add(int start, int end) {
        String written = body.substring(start, end);
        if (!written.isEmpty() && Links.scheme(written).isEmpty()) {
            int hash = written.indexOf('#');
            found.add(new Mention(
                    bodyStart + start,
                    bodyStart + end,
                    hash < 0 ? written : written.substring(0, hash),
                    hash < 0 ? "" : written.substring(hash + 1)));
        }
    }

    private static int start(Node node) {
        return node.getSourceSpans().get(0).getInputIndex();
    }

    private static int end(Node node) {
        List<SourceSpan> spans = node.getSourceSpans();
        SourceSpan last = spans.get(spans.size() - 1);
        return last.getInputIndex() + last.getLength();
    }
}
