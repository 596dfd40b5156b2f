package org.footing.course;

import java.util.Optional;
import java.util.Set;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/** Finds lists of attributes in running text. */
final class BraceParser implements InlineContentParser {

    private static final int LONGEST = 1_000;

    @Override
    public ParsedInline tryParse(InlineParserState state) {
        Scanner scanner = state.scanner();
        String rest = restOfLine(scanner);
        Optional<Attributes.Read> read = Attributes.read(rest, 0);
        if (read.isEmpty()) {
            return ParsedInline.none();
        }
        int end = read.get().end();
        for (int i = 0; i < end; i++) {
            scanner.next();
        }
        return ParsedInline.of(new Brace(read.get().attributes(), rest.substring(0, end)), scanner.position());
    }

    private static String restOfLine(Scanner scanner) {
        Position start = scanner.position();
        StringBuilder rest = new StringBuilder();
        while (rest.length() < LONGEST && scanner.peek() != '\n' && scanner.peek() != Scanner.END) {
            rest.append(scanner.peek());
            scanner.next();
        }
        scanner.setPosition(start);
        return rest.toString();
    }

    static final class Factory implements InlineContentParserFactory {

        @Override
        public Set<Character> getTriggerCharacters() {
            return Set.of('{');
        }

        @Override
        public InlineContentParser create() {
            return new BraceParser();
        }
    }
}
