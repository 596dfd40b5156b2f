package org.footing.library;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import org.eclipse.jgit.merge.MergeAlgorithm;
import org.eclipse.jgit.merge.MergeChunk;
import org.eclipse.jgit.merge.MergeChunk.ConflictState;
import org.eclipse.jgit.merge.MergeResult;

/**
 * Two texts that were both made from a third, joined line by line as git does it. Every line of both is in it; where both changed the same
 * lines, somebody must choose.
 *
 * @param parts in the order of the text; never two of the same kind in a row
 */
public record Merge(List<Part> parts) {

    /** A stretch of whole lines, with their ends. */
    public sealed interface Part {

        /** Changed by one of them, by both in the same way, or by nobody. */
        record Agreed(String text) implements Part {}

        /** Changed by both, differently. */
        record Conflict(String mine, String theirs) implements Part {}
    }

    public static Merge of(String base, String mine, String theirs) {
        MergeResult<RawText> merged =
                new MergeAlgorithm().merge(RawTextComparator.DEFAULT, raw(base), raw(mine), raw(theirs));
        return new Merge(new Joining(merged).parts());
    }

    /** Whether nobody need choose. */
    public boolean clean() {
        return conflicts().isEmpty();
    }

    /** @throws IllegalStateException unless it is clean */
    public String text() {
        if (!clean()) {
            throw new IllegalStateException("somebody must choose first");
        }
        return text(none -> "");
    }

    /** The whole text, with what one of them wrote where somebody must choose. */
    public String text(Function<Part.Conflict, String> choice) {
        return parts.stream()
                .map(part -> part instanceof Part.Conflict both ? choice.apply(both) : ((Part.Agreed) part).text())
                .collect(Collectors.joining());
    }

    /** Where somebody must choose. */
    public List<Part.Conflict> conflicts() {
        return parts.stream()
                .filter(Part.Conflict.class::isInstance)
                .map(Part.Conflict.class::cast)
                .toList();
    }

    private static RawText raw(String text) {
        return new RawText(text.getBytes(StandardCharsets.UTF_8));
    }

    /** From git's chunks, in which both sides of a conflict follow one another, to parts. */
    private static final class Joining {

        private final MergeResult<RawText> merged;
        private final List<Part> parts = new ArrayList<>();
        private final StringBuilder agreed = new StringBuilder();

        Joining(MergeResult<RawText> merged) {
            this.merged = merged;
        }

        List<Part> parts() {
            String mine = "";
            for (MergeChunk chunk : merged) {
                String lines = lines(chunk);
                ConflictState state = chunk.getConflictState();
                if (state == ConflictState.NO_CONFLICT) {
                    agreed.append(lines);
                } else if (state == ConflictState.FIRST_CONFLICTING_RANGE) {
                    mine = lines;
                } else if (state == ConflictState.NEXT_CONFLICTING_RANGE) {
                    endAgreed();
                    parts.add(new Part.Conflict(mine, lines));
                }
            }
            endAgreed();
            return List.copyOf(parts);
        }

        private void endAgreed() {
            if (!agreed.isEmpty()) {
                parts.add(new Part.Agreed(agreed.toString()));
                agreed.setLength(0);
            }
        }

        private String lines(MergeChunk chunk) {
            RawText text = merged.getSequences().get(chunk.getSequenceIndex());
            return text.getString(chunk.getBegin(), chunk.getEnd(), false);
        }
    }
}
