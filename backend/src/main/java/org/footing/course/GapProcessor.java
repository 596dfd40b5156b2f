package org.footing.course;

import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkProcessor;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.Scanner;

/** Finds brackets in brackets. Links whose text or reference is bracketed stay links. */
final class GapProcessor implements LinkProcessor {

    @Override
    public LinkResult process(LinkInfo link, Scanner scanner, InlineParserContext context) {
        if (link.marker() != null
                || link.destination() != null
                || !isBracket(link.openingBracket().getPrevious())) {
            return LinkResult.none();
        }
        scanner.setPosition(link.afterTextBracket());
        if (!scanner.next(']') || scanner.peek() == '(') {
            return LinkResult.none();
        }
        if (context.getDefinition(LinkReferenceDefinition.class, link.text()) != null) {
            return LinkResult.none();
        }
        return LinkResult.wrapTextIn(new Gap(link.text()), link.afterTextBracket());
    }

    /** An opening bracket is a text of its own until the end of the block; one with a backslash is longer in the source. */
    private static boolean isBracket(Node node) {
        return node instanceof Text text
                && text.getLiteral().equals("[")
                && text.getSourceSpans().size() == 1
                && text.getSourceSpans().get(0).getLength() == 1;
    }
}
