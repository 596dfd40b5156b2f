package org.footing.course;

import java.util.List;
import java.util.Set;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Image;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * What people write to each other, as HTML: paragraphs, lists, quotations, emphasis and links. Whatever else they type is shown as they
 * typed it. Pictures are not: they would tell another site who reads.
 */
public final class PostedText {

    private static final Parser PARSER = Parser.builder()
            .extensions(Set.of(AutolinkExtension.create()))
            .enabledBlockTypes(Set.of(ListBlock.class, BlockQuote.class))
            .maxOpenBlockParsers(Limits.NESTING)
            .maxInlineNesting(Limits.NESTING)
            .build();

    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .urlSanitizer(new DefaultUrlSanitizer(List.of("http", "https", "mailto")))
            .softbreak("<br>\n")
            .build();

    private PostedText() {}

    public static String html(String markdown) {
        Node text = PARSER.parse(markdown);
        text.accept(new WithoutPictures());
        return RENDERER.render(text);
    }

    /** Leaves of a picture the words that describe it. */
    private static final class WithoutPictures extends AbstractVisitor {

        @Override
        public void visit(Image picture) {
            visitChildren(picture);
            Node words = picture.getFirstChild();
            while (words != null) {
                Node next = words.getNext();
                picture.insertBefore(words);
                words = next;
            }
            picture.unlink();
        }
    }
}
