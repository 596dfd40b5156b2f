package org.footing.course;

import org.commonmark.node.Block;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockParserFactory;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/** Reads call-outs. Text may follow the mark on its line; a new mark starts a new call-out without an empty line between. */
final class CallOutParser extends AbstractBlockParser {

    private final CallOut callOut;

    private CallOutParser(String kind) {
        this.callOut = new CallOut(kind);
    }

    @Override
    public Block getBlock() {
        return callOut;
    }

    @Override
    public boolean isContainer() {
        return true;
    }

    @Override
    public boolean canContain(Block child) {
        return true;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
        boolean inCode = state.getActiveBlockParser().getBlock() instanceof FencedCodeBlock;
        if (!isQuote(state) || !inCode && markEnd(state) >= 0) {
            return BlockContinue.none();
        }
        CharSequence line = state.getLine().getContent();
        int next = state.getNextNonSpaceIndex() + 1;
        boolean space = next < line.length() && (line.charAt(next) == ' ' || line.charAt(next) == '\t');
        return BlockContinue.atColumn(state.getColumn() + state.getIndent() + (space ? 2 : 1));
    }

    private static boolean isQuote(ParserState state) {
        CharSequence line = state.getLine().getContent();
        int at = state.getNextNonSpaceIndex();
        return state.getIndent() < 4 && at < line.length() && line.charAt(at) == '>';
    }

    /** Where the text goes on after {@code > [!KIND]}; -1 when the line has no such mark. */
    private static int markEnd(ParserState state) {
        CharSequence line = state.getLine().getContent();
        int at = markStart(state);
        if (at + 2 >= line.length() || line.charAt(at) != '[' || line.charAt(at + 1) != '!') {
            return -1;
        }
        int end = at + 2;
        while (end < line.length() && Character.isLetter(line.charAt(end))) {
            end++;
        }
        boolean isMark = end > at + 2 && end < line.length() && line.charAt(end) == ']';
        boolean isLink = end + 1 < line.length() && "([:".indexOf(line.charAt(end + 1)) >= 0;
        return isMark && !isLink ? end + 1 : -1;
    }

    private static int markStart(ParserState state) {
        CharSequence line = state.getLine().getContent();
        int at = state.getNextNonSpaceIndex() + 1;
        while (at < line.length() && line.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    static final class Factory implements BlockParserFactory {

        @Override
        public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            int end = isQuote(state) ? markEnd(state) : -1;
            if (end < 0) {
                return BlockStart.none();
            }
            String kind = state.getLine()
                    .getContent()
                    .subSequence(markStart(state) + 2, end - 1)
                    .toString();
            return BlockStart.of(new CallOutParser(kind)).atIndex(end);
        }
    }
}
