package org.footing.library;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;

/**
 * How one text became another, line by line.
 *
 * @param lines of both, in order: what was removed stands before what came in its place
 */
public record Difference(List<Line> lines) {

    /** @param text without its end */
    public record Line(Kind kind, String text) {}

    public enum Kind {
        SAME,
        REMOVED,
        ADDED
    }

    public static Difference of(String before, String after) {
        RawText one = raw(before);
        RawText other = raw(after);
        List<Line> lines = new ArrayList<>();
        int seen = 0;
        for (Edit edit : new HistogramDiff().diff(RawTextComparator.DEFAULT, one, other)) {
            add(Kind.SAME, one, seen, edit.getBeginA(), lines);
            add(Kind.REMOVED, one, edit.getBeginA(), edit.getEndA(), lines);
            add(Kind.ADDED, other, edit.getBeginB(), edit.getEndB(), lines);
            seen = edit.getEndA();
        }
        add(Kind.SAME, one, seen, one.size(), lines);
        return new Difference(List.copyOf(lines));
    }

    public boolean none() {
        return lines.stream().allMatch(line -> line.kind() == Kind.SAME);
    }

    private static void add(Kind kind, RawText text, int from, int to, List<Line> lines) {
        for (int i = from; i < to; i++) {
            lines.add(new Line(kind, text.getString(i)));
        }
    }

    private static RawText raw(String text) {
        return new RawText(text.getBytes(StandardCharsets.UTF_8));
    }
}
