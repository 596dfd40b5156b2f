package org.footing.library;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.EditList;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import org.footing.course.Reading;
import org.footing.library.Difference.Kind;

/**
 * What a student would find changed in a lesson, paragraph by paragraph and in these word by word.
 *
 * @param passages in the order of the lesson; what stays the same is not among them
 * @param more how many were left out, since nobody reads so many
 */
public record ReadingChange(List<Passage> passages, int more) {

    /**
     * A paragraph, an item, a row or the like.
     *
     * @param under the heading that it stands under; empty when it is that of the passage before
     */
    public record Passage(String under, List<Piece> pieces) {}

    /** Words that stay, go or come. */
    public record Piece(Kind kind, String text) {}

    private static final int MOST = 60;

    /** So far a paragraph is looked for among those that came in its place. */
    private static final int FAR = 8;

    public static ReadingChange between(Reading before, Reading after) {
        return new Finding(before.lines(), after.lines()).change();
    }

    public boolean none() {
        return passages.isEmpty();
    }

    /** What was removed stands before what came in its place. */
    private static List<Piece> pieces(List<String> before, List<String> after) {
        List<Piece> pieces = new ArrayList<>();
        int seen = 0;
        for (Edit edit : edits(before, after)) {
            add(pieces, Kind.SAME, before.subList(seen, edit.getBeginA()));
            add(pieces, Kind.REMOVED, before.subList(edit.getBeginA(), edit.getEndA()));
            add(pieces, Kind.ADDED, after.subList(edit.getBeginB(), edit.getEndB()));
            seen = edit.getEndA();
        }
        add(pieces, Kind.SAME, before.subList(seen, before.size()));
        return List.copyOf(pieces);
    }

    private static void add(List<Piece> pieces, Kind kind, List<String> words) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(kind, String.join(" ", words)));
        }
    }

    /** Of lists whose members have no line ends in them. */
    private static EditList edits(List<String> before, List<String> after) {
        return new HistogramDiff().diff(RawTextComparator.DEFAULT, raw(before), raw(after));
    }

    private static RawText raw(List<String> lines) {
        return new RawText(lines.stream()
                .map(line -> line + "\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> words(String text) {
        return List.of(text.split(" "));
    }

    private static final class Finding {

        private final List<Reading.Line> before;
        private final List<Reading.Line> after;
        private final List<Passage> passages = new ArrayList<>();
        private int more;
        private String heading = "";

        Finding(List<Reading.Line> before, List<Reading.Line> after) {
            this.before = before;
            this.after = after;
        }

        ReadingChange change() {
            for (Edit edit : edits(texts(before), texts(after))) {
                if (passages.size() >= MOST) {
                    more += Math.max(edit.getLengthA(), edit.getLengthB());
                } else {
                    add(edit);
                }
            }
            return new ReadingChange(List.copyOf(passages), more);
        }

        private void add(Edit edit) {
            List<String> added = texts(after.subList(edit.getBeginB(), edit.getEndB()));
            String under = heading(edit.getBeginB());
            int next = 0;
            for (String removed : texts(before.subList(edit.getBeginA(), edit.getEndA()))) {
                int alike = alike(removed, added, next);
                if (alike < 0) {
                    add(under, List.of(new Piece(Kind.REMOVED, removed)));
                } else {
                    come(under, added.subList(next, alike));
                    add(under, pieces(words(removed), words(added.get(alike))));
                    next = alike + 1;
                }
            }
            come(under, added.subList(next, added.size()));
        }

        private void come(String under, List<String> lines) {
            lines.forEach(line -> add(under, List.of(new Piece(Kind.ADDED, line))));
        }

        private void add(String under, List<Piece> pieces) {
            if (passages.size() >= MOST) {
                more++;
                return;
            }
            passages.add(new Passage(under.equals(heading) ? "" : under, pieces));
            heading = under;
        }

        /** Where the same paragraph stands, in other words; -1 where it does not. */
        private static int alike(String removed, List<String> added, int from) {
            Set<String> words = new HashSet<>(words(removed));
            for (int i = from; i < Math.min(added.size(), from + FAR); i++) {
                Set<String> others = new HashSet<>(words(added.get(i)));
                int all = words.size() + others.size();
                others.retainAll(words);
                if (4 * others.size() >= all) {
                    return i;
                }
            }
            return -1;
        }

        /** Above a line as it will be. */
        private String heading(int line) {
            for (int i = line - 1; i >= 0; i--) {
                if (after.get(i).heading()) {
                    return after.get(i).text();
                }
            }
            return "";
        }

        private static List<String> texts(List<Reading.Line> lines) {
            return lines.stream().map(Reading.Line::text).toList();
        }
    }
}
