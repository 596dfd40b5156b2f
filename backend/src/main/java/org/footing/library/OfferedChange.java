package org.footing.library;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.footing.course.DocumentPath;
import org.footing.course.TextForm;

/**
 * What joining an offer would do to one document of the draft.
 *
 * @param path where it stands when all is joined
 * @param conflicts lines that both changed, the draft's first
 * @param source line by line, with the draft's lines where both changed some; absent for what is no text
 */
public record OfferedChange(String path, How how, List<Merge.Part.Conflict> conflicts, Optional<Difference> source) {

    public enum How {
        ADDED,
        CHANGED,
        REMOVED,
        /** Both changed the same lines. */
        SAME_LINES,
        /** Changed there, removed from the draft. */
        REMOVED_HERE,
        /** Removed there, changed in the draft. */
        REMOVED_THERE,
        /** Both changed a file that is no text. */
        BOTH_FILES;

        /** Whether somebody may choose; the draft's stays if nobody does. */
        public boolean clash() {
            return compareTo(SAME_LINES) >= 0;
        }
    }

    static List<OfferedChange> of(Join join) {
        return join.parts().stream().map(part -> of(join, part)).toList();
    }

    private static OfferedChange of(Join join, Join.Part part) {
        var how = how(part);
        var then = join.result(part, how == How.REMOVED_HERE || how == How.REMOVED_THERE);
        return new OfferedChange(
                part.path(),
                how,
                part.merge().map(Merge::conflicts).orElse(List.of()),
                DocumentPath.isText(part.path())
                        ? Optional.of(Difference.of(text(part.mine(), join.files()), text(then, join.files())))
                        : Optional.empty());
    }

    private static How how(Join.Part part) {
        if (part.mine().isEmpty()) {
            return part.clash() ? How.REMOVED_HERE : How.ADDED;
        }
        if (part.theirs().isEmpty()) {
            return part.clash() ? How.REMOVED_THERE : How.REMOVED;
        }
        if (!part.clash()) {
            return How.CHANGED;
        }
        return part.merge().isPresent() ? How.SAME_LINES : How.BOTH_FILES;
    }

    private static String text(Optional<Written> held, Map<String, byte[]> files) {
        return held.flatMap(written -> written.read(files)).map(TextForm::plain).orElse("");
    }
}
