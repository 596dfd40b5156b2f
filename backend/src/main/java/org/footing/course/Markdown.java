package org.footing.course;

import java.util.List;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.ins.InsExtension;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** CommonMark with tables, footnotes and our own blocks. */
final class Markdown {

    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(
                    TablesExtension.create(),
                    FootnotesExtension.create(),
                    StrikethroughExtension.builder().requireTwoTildes(true).build(),
                    InsExtension.create(),
                    AutolinkExtension.create()))
            .customBlockParserFactory(new FenceParser.Factory())
            .customBlockParserFactory(new CallOutParser.Factory())
            .customInlineContentParserFactory(new BraceParser.Factory())
            .linkProcessor(new CitationProcessor())
            .linkProcessor(new GapProcessor())
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .maxOpenBlockParsers(Limits.NESTING)
            .maxInlineNesting(Limits.NESTING)
            .build();

    private Markdown() {}

    /** The tree of a text; an empty one, and a fault, when the text is of a shape that no author writes. */
    static Node parse(String text, String path, int firstLine, Faults faults) {
        if (!new TextShape(text, path, firstLine, faults).isReasonable()) {
            return PARSER.parse("");
        }
        try {
            Node root = PARSER.parse(text);
            Nesting.check(root, path, firstLine, faults);
            return root;
        } catch (RuntimeException unreadable) {
            // The parser promises not to throw; should it break its promise, the other documents still get their
            // faults.
            String reason = String.valueOf(unreadable.getMessage());
            faults.error(new Place(path, firstLine, 1), "the text cannot be read: " + reason, "make it simpler");
            return PARSER.parse("");
        }
    }

    static Place place(Node node, String path, int firstLine) {
        List<SourceSpan> spans = node.getSourceSpans();
        if (spans.isEmpty()) {
            return node.getParent() == null ? new Place(path, firstLine, 1) : place(node.getParent(), path, firstLine);
        }
        SourceSpan first = spans.get(0);
        return new Place(path, firstLine + first.getLineIndex(), first.getColumnIndex() + 1);
    }
}
