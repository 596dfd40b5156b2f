package org.footing.course;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;

/** Writes a part of a document as HTML. The parser bounds how deep its tree, and so this walk, can go. */
final class Prose extends AbstractVisitor {

    private static final Set<String> PICTURE_ATTRIBUTES = Set.of("regions", "captions", "poster", "silent", "lang");

    private final Scope scope;
    private final Html html;
    private final Words words;
    private final Inlines inlines;

    /** Above zero while terms are not to be marked: in headings, links, captions. */
    private int unmarked;

    Prose(Scope scope, Html html) {
        this.scope = scope;
        this.html = html;
        this.words = new Words(scope, html);
        this.inlines = new Inlines(scope, html, this);
    }

    /** The HTML of a few blocks, or of a few pieces of running text. */
    static String of(Scope scope, List<Node> nodes) {
        Html html = new Html();
        Prose prose = new Prose(scope, html);
        nodes.forEach(node -> node.accept(prose));
        return html.toString().strip();
    }

    /** The HTML of what stands inside a node. */
    static String inside(Scope scope, Node parent) {
        Html html = new Html();
        new Prose(scope, html).visitChildren(parent);
        return html.toString().strip();
    }

    Scope scope() {
        return scope;
    }

    Html html() {
        return html;
    }

    @Override
    public void visit(Heading heading) {
        if (heading.getLevel() == 1) {
            scope.page().warning(heading, "a heading of the first level", "the title is in the front matter; use ##");
        }
        String tag = "h" + Math.max(2, heading.getLevel());
        html.line().open(tag);
        if (scope.isProse()) {
            scope.page().anchor(heading).ifPresent(anchor -> html.with("id", "s-" + anchor));
        }
        withoutTerms(heading);
        html.close(tag).line();
    }

    @Override
    public void visit(Paragraph paragraph) {
        if (new Figures(this).write(paragraph)) {
            return;
        }
        if (isTight(paragraph)) {
            visitChildren(paragraph);
            if (paragraph.getNext() != null) {
                html.line();
            }
            return;
        }
        html.line().open("p");
        visitChildren(paragraph);
        html.close("p").line();
    }

    @Override
    public void visit(BlockQuote quote) {
        block("blockquote", quote);
    }

    @Override
    public void visit(BulletList list) {
        block("ul", list);
    }

    @Override
    public void visit(OrderedList list) {
        html.line().open("ol");
        Optional.ofNullable(list.getMarkerStartNumber())
                .filter(start -> start != 1)
                .ifPresent(start -> html.with("start", start.toString()));
        html.line();
        visitChildren(list);
        html.close("ol").line();
    }

    @Override
    public void visit(ListItem item) {
        html.open("li");
        visitChildren(item);
        html.close("li").line();
    }

    @Override
    public void visit(FencedCodeBlock code) {
        code(code.getLiteral());
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        code(code.getLiteral());
    }

    @Override
    public void visit(ThematicBreak rule) {
        html.line().open("hr").line();
    }

    @Override
    public void visit(HtmlBlock block) {
        if (!inlines.isComment(block.getLiteral())) {
            inlines.warnOfMarkup(block, block.getLiteral());
            html.line().open("p").text(block.getLiteral()).close("p").line();
        }
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof CallOut callOut) {
            new CallOuts(this).write(callOut);
        } else if (block instanceof TableBlock table) {
            new Tables(this).write(table);
        } else if (block instanceof Fence fence) {
            faultMisplaced(fence);
        } else if (block instanceof StrayFence) {
            scope.page()
                    .error(
                            block,
                            "this ::: closes nothing",
                            "remove it, or indent it like the line that opens the block");
        } else if (!(block instanceof FootnoteDefinition)) {
            visitChildren(block);
        }
    }

    @Override
    public void visit(Emphasis emphasis) {
        inline("em", emphasis);
    }

    @Override
    public void visit(StrongEmphasis emphasis) {
        inline("strong", emphasis);
    }

    @Override
    public void visit(Code code) {
        html.open("code").text(code.getLiteral()).close("code");
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
        html.open("br").line();
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
        html.text("\n");
    }

    @Override
    public void visit(HtmlInline markup) {
        inlines.markup(markup);
    }

    @Override
    public void visit(Link link) {
        inlines.link(link);
    }

    @Override
    public void visit(Image image) {
        Attributes attributes = Figures.attributes(image);
        attributes.warnUnlessKnown(
                PICTURE_ATTRIBUTES,
                "a picture",
                scope.page().place(image),
                scope.page().faults());
        scope.course().pictures().writeInText(image, scope, html);
    }

    @Override
    public void visit(Text text) {
        words.write(text.getLiteral(), isMarking());
    }

    @Override
    public void visit(CustomNode node) {
        inlines.other(node);
    }

    /** Also joins a text with the lines that follow it, so that a term may stand across the end of a line. */
    @Override
    protected void visitChildren(Node parent) {
        Node node = parent.getFirstChild();
        while (node != null) {
            if (node instanceof Text && node.getNext() instanceof SoftLineBreak) {
                node = run(node);
            } else {
                node.accept(this);
                node = node.getNext();
            }
        }
    }

    void withoutTerms(Node parent) {
        unmarked++;
        visitChildren(parent);
        unmarked--;
    }

    void inline(String tag, Node parent) {
        html.open(tag);
        visitChildren(parent);
        html.close(tag);
    }

    private Node run(Node first) {
        StringBuilder run = new StringBuilder();
        Node node = first;
        while (node instanceof Text || node instanceof SoftLineBreak) {
            run.append(node instanceof Text text ? text.getLiteral() : "\n");
            node = node.getNext();
        }
        words.write(run, isMarking());
        return node;
    }

    private boolean isMarking() {
        return unmarked == 0 && scope.isProse();
    }

    private void block(String tag, Node block) {
        html.line().open(tag).line();
        visitChildren(block);
        html.line().close(tag).line();
    }

    private void code(String literal) {
        html.line()
                .open("pre")
                .open("code")
                .text(literal)
                .close("code")
                .close("pre")
                .line();
    }

    private void faultMisplaced(Fence fence) {
        Map<String, String> places = Map.of(
                "question", "put it in a lesson, at the margin, or in a quiz",
                "quiz", "put it in a lesson, at the margin",
                "technique", "put it in a lesson, at the margin");
        String mend = places.get(fence.kind());
        if (mend == null) {
            scope.page()
                    .error(
                            fence,
                            "unknown block " + Faults.quoted("::: " + fence.kind()),
                            "known are question, quiz and technique");
            visitChildren(fence);
        } else {
            scope.page().error(fence, "::: " + fence.kind() + " cannot stand here", mend);
        }
    }

    private static boolean isTight(Paragraph paragraph) {
        return paragraph.getParent() instanceof ListItem item
                && item.getParent() instanceof ListBlock list
                && list.isTight();
    }
}
