package org.footing.course;

import java.util.Locale;

/** The name of a region, looked for where it would give the answer away: as whole words, in any case, also in the plural. */
record Telltale(String name) {

    private static final int SHORTEST = 3;

    boolean isIn(String text) {
        String words = name.strip().toLowerCase(Locale.ROOT);
        if (words.length() < SHORTEST) {
            return false;
        }
        String searched = text.replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        for (int at = searched.indexOf(words); at >= 0; at = searched.indexOf(words, at + 1)) {
            if (!isLetter(searched, at - 1) && endsAWord(searched, at + words.length())) {
                return true;
            }
        }
        return false;
    }

    boolean is(String word) {
        return name.strip().length() >= SHORTEST && name.strip().equalsIgnoreCase(word.replaceAll("[-_]", " "));
    }

    private static boolean endsAWord(String text, int at) {
        return !isLetter(text, at)
                || text.startsWith("s", at) && !isLetter(text, at + 1)
                || text.startsWith("es", at) && !isLetter(text, at + 2);
    }

    private static boolean isLetter(String text, int at) {
        return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at));
    }
}
