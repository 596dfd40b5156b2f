package org.footing.course;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Emphasis;
import org.commonmark.node.Image;
import org.commonmark.node.Paragraph;

/** The sentences of a page, paragraph by paragraph: without headings, tables, captions, techniques and questions. */
final class RunningText extends AbstractVisitor {

    private final List<String> paragraphs = new ArrayList<>();

    private RunningText() {}

    static List<String> of(Page page) {
        RunningText text = new RunningText();
        page.root().accept(text);
        return text.paragraphs;
    }

    @Override
    public void visit(Paragraph paragraph) {
        if (!(paragraph.getFirstChild() instanceof Image) && !isCaption(paragraph)) {
            paragraphs.add(PlainText.of(paragraph));
        }
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof CallOut) {
            visitChildren(block);
        }
    }

    private static boolean isCaption(Paragraph paragraph) {
        return paragraph.getPrevious() instanceof Paragraph before
                && before.getFirstChild() instanceof Image
                && paragraph.getFirstChild() instanceof Emphasis only
                && only.getNext() == null;
    }
}
