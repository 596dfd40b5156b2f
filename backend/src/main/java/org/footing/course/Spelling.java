package org.footing.course;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Guesses what an author meant by a misspelt word. */
final class Spelling {

    private static final int LONGEST = 40;

    /** A course with more names than this is no author's; guessing would cost more than it helps. */
    private static final int MOST = 2_000;

    private Spelling() {}

    /** The known word at most two slips away. */
    static Optional<String> nearest(String word, Collection<String> known) {
        if (known.size() > MOST) {
            return Optional.empty();
        }
        return known.stream()
                .filter(candidate -> distance(word, candidate) <= Math.min(2, candidate.length() / 2))
                .min(Comparator.comparingInt((String candidate) -> distance(word, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Levenshtein's distance, for words of ordinary length. */
    private static int distance(String a, String b) {
        if (a.length() > LONGEST || Math.abs(a.length() - b.length()) > 2) {
            return Integer.MAX_VALUE;
        }
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int slip = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], above) + 1, diagonal + slip);
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
