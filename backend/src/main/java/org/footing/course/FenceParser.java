package org.footing.course;

import java.util.Optional;
import org.commonmark.node.Block;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockParser;
import org.commonmark.parser.block.BlockParserFactory;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/** Reads {@code :::} blocks. A bare {@code :::} closes the innermost open one, and with it all that is open inside. */
final class FenceParser extends AbstractBlockParser {

    private static final String MARK = ":::";

    private final Fence fence;
    private final Optional<Fence> outer;

    private FenceParser(Fence fence, Optional<Fence> outer) {
        this.fence = fence;
        this.outer = outer;
        outer.ifPresent(enclosing -> enclosing.holdsOpenFence(true));
    }

    @Override
    public Block getBlock() {
        return fence;
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
        if (!fence.holdsOpenFence() && isBareMark(state) && !isInCode(state)) {
            fence.close();
            return BlockContinue.finished();
        }
        return BlockContinue.atIndex(state.getIndex());
    }

    @Override
    public void closeBlock() {
        outer.ifPresent(enclosing -> enclosing.holdsOpenFence(false));
    }

    private static boolean isInCode(ParserState state) {
        return state.getActiveBlockParser().getBlock() instanceof FencedCodeBlock;
    }

    private static boolean isBareMark(ParserState state) {
        CharSequence line = state.getLine().getContent();
        int at = state.getNextNonSpaceIndex();
        return isMark(state, line, at)
                && line.subSequence(at, line.length()).chars().allMatch(c -> c == ':' || c == ' ' || c == '\t');
    }

    private static boolean isMark(ParserState state, CharSequence line, int at) {
        return state.getIndent() < 4
                && line.length() - at >= MARK.length()
                && line.charAt(at) == ':'
                && line.charAt(at + 1) == ':'
                && line.charAt(at + 2) == ':';
    }

    static final class Factory implements BlockParserFactory {

        @Override
        public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            CharSequence line = state.getLine().getContent();
            if (!isMark(state, line, state.getNextNonSpaceIndex())) {
                return BlockStart.none();
            }
            BlockParser parser = isBareMark(state) ? new Stray() : open(line, state, matched);
            return BlockStart.of(parser).atIndex(line.length());
        }

        private static FenceParser open(CharSequence line, ParserState state, MatchedBlockParser matched) {
            String rest = line.subSequence(state.getNextNonSpaceIndex() + MARK.length(), line.length())
                    .toString()
                    .strip();
            int word = 0;
            while (word < rest.length() && Character.isLetter(rest.charAt(word))) {
                word++;
            }
            String header = rest.substring(word).strip();
            Optional<Attributes.Read> read = Attributes.read(header, 0).filter(r -> header.startsWith("{"));
            boolean legible = header.isEmpty()
                    || read.filter(r -> r.end() == header.length()).isPresent();
            Attributes attributes = read.map(Attributes.Read::attributes).orElse(Attributes.NONE);
            Fence fence = new Fence(rest.substring(0, word), attributes, legible);
            return new FenceParser(
                    fence, enclosing(matched.getMatchedBlockParser().getBlock()));
        }

        private static Optional<Fence> enclosing(Node block) {
            for (Node node = block; node != null; node = node.getParent()) {
                if (node instanceof Fence fence) {
                    return Optional.of(fence);
                }
            }
            return Optional.empty();
        }
    }

    /** A line of its own, so that a mark without a beginning is seen and named. */
    private static final class Stray extends AbstractBlockParser {

        private final StrayFence stray = new StrayFence();

        @Override
        public Block getBlock() {
            return stray;
        }

        @Override
        public BlockContinue tryContinue(ParserState state) {
            return BlockContinue.none();
        }
    }
}
