package org.footing.course;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/** The gaps in a few blocks, in order, and opening brackets that make none. The parser bounds the depth of the tree. */
final class GapFinder extends AbstractVisitor {

    private static final String OPEN = "[[";

    private final Page page;
    private final List<Gap> gaps = new ArrayList<>();
    private final List<Text> strays = new ArrayList<>();

    private GapFinder(Page page) {
        this.page = page;
    }

    static GapFinder in(Page page, List<Node> blocks) {
        GapFinder finder = new GapFinder(page);
        blocks.forEach(block -> block.accept(finder));
        return finder;
    }

    List<Gap> gaps() {
        return gaps;
    }

    /** Where a gap is begun and not ended. */
    List<Text> strays() {
        return strays;
    }

    boolean isEmpty() {
        return gaps.isEmpty() && strays.isEmpty();
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof Gap gap) {
            gaps.add(gap);
        } else {
            visitChildren(node);
        }
    }

    @Override
    public void visit(Text text) {
        String words = text.getLiteral();
        boolean brackets = words.contains(OPEN) && unescaped(text).contains(OPEN);
        if (brackets || words.endsWith("[") && text.getNext() instanceof Link) {
            strays.add(text);
        }
    }

    @Override
    public void visit(Image image) {
        // The words for who cannot see a picture are no running text.
    }

    /** The text without what stands behind a backslash. */
    private String unescaped(Text text) {
        return page.source(text).replaceAll("\\\\.", "");
    }
}
