package org.footing.course;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Counts the syllables of an English word by its spelling, without a dictionary: each run of vowels (a, e, i, o, u, y) is one; an
 * i that is spoken apart from the vowel after it, as in "client" and "medial", is one more; a final e, es or ed that is not
 * spoken is none; every word has at least one. Right for most words and wrong by one for some ("area", "million"), which
 * is enough for a formula that averages over hundreds.
 */
final class Syllables {

    private static final String VOWELS = "aeiouy";

    /** Not in "special", "friction", "cushion", "region", "anxious"; not in "patient", "friend". */
    private static final Pattern APART = Pattern.compile("(?<![cghstx])i(?=[aou])|(?<![crst])i(?=e[nt])");

    private Syllables() {}

    static int of(String word) {
        String spelt = word.toLowerCase(Locale.ROOT);
        int runs = 0;
        for (int i = 0; i < spelt.length(); i++) {
            if (isVowel(spelt, i) && !isVowel(spelt, i - 1)) {
                runs++;
            }
        }
        int apart = (int) APART.matcher(spelt).results().count();
        return Math.max(1, runs + apart - (hasSilentEnd(spelt) ? 1 : 0));
    }

    /** "bone", "bones", "rolled"; but "muscle", "muscles", "passes", "rested". */
    private static boolean hasSilentEnd(String word) {
        if (word.endsWith("e")) {
            return isSilent(word, word.length() - 1);
        }
        if (word.endsWith("es")) {
            return isSilent(word, word.length() - 2) && !word.matches(".*([sxzcg]|ch|sh)es");
        }
        return word.endsWith("ed") && isSilent(word, word.length() - 2) && !word.matches(".*[td]ed");
    }

    private static boolean isSilent(String word, int e) {
        boolean spokenLe = e > 1 && word.charAt(e - 1) == 'l' && !isVowel(word, e - 2) && !word.endsWith("ed");
        return !isVowel(word, e - 1) && !spokenLe;
    }

    private static boolean isVowel(String word, int at) {
        return at >= 0 && VOWELS.indexOf(word.charAt(at)) >= 0;
    }
}
