package org.footing.course;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkProcessor;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.Scanner;

/** Takes brackets that cite for what they are before they are taken for links. */
final class CitationProcessor implements LinkProcessor {

    private static final Pattern CITATION = Pattern.compile("@[\\w-]{1,64}(\\s*[;,]\\s*@[\\w-]{1,64}){0,19}");

    @Override
    public LinkResult process(LinkInfo link, Scanner scanner, InlineParserContext context) {
        if (link.destination() != null || link.marker() != null) {
            return LinkResult.none();
        }
        String text = link.text();
        if (text.startsWith("@") && CITATION.matcher(text).matches()) {
            List<String> sources = Arrays.stream(text.split("[;,]"))
                    .map(source -> source.strip().substring(1))
                    .toList();
            return LinkResult.replaceWith(new Citation(sources), link.afterTextBracket());
        }
        if (isDeadFootnote(text, context)) {
            return LinkResult.replaceWith(new DeadFootnote(text.substring(1)), link.afterTextBracket());
        }
        return LinkResult.none();
    }

    private static boolean isDeadFootnote(String text, InlineParserContext context) {
        return text.matches("\\^\\S{1,64}")
                && context.getDefinition(FootnoteDefinition.class, text.substring(1)) == null;
    }
}
