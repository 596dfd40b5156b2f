package org.footing.course;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How easily a text is read, measured by the length of its sentences and words. Made for English.
 *
 * <p>Numbers are not words. A sentence ends at a full stop, a question mark or an exclamation mark that no small letter follows, and
 * where its paragraph or list item ends.
 */
record Readability(int words, int sentences, int syllables) {

    static final Readability NONE = new Readability(0, 0, 0);

    private static final Pattern WORD = Pattern.compile("\\p{L}+(['’]\\p{L}+)?");
    private static final Pattern END = Pattern.compile("[.!?…][\"”’)\\]]*\\s+(?!\\p{Ll})");

    /** @param blocks paragraphs and list items, each without markup */
    static Readability of(List<String> blocks) {
        return blocks.stream().map(Readability::of).reduce(NONE, Readability::plus);
    }

    private static Readability of(String block) {
        int words = 0;
        int syllables = 0;
        Matcher word = WORD.matcher(block);
        while (word.find()) {
            words++;
            syllables += Syllables.of(word.group());
        }
        int sentences = (int) END.splitAsStream(block)
                .filter(sentence -> WORD.matcher(sentence).find())
                .count();
        return new Readability(words, sentences, syllables);
    }

    Readability plus(Readability other) {
        return new Readability(words + other.words, sentences + other.sentences, syllables + other.syllables);
    }

    /**
     * Flesch reading ease, 206.835 - 1.015 words per sentence - 84.6 syllables per word: 100 is very easy, 60 to 70 plain, below 30
     * hard (R. Flesch, A new readability yardstick, Journal of Applied Psychology 32, 1948).
     */
    double ease() {
        return isEmpty() ? 0 : 206.835 - 1.015 * wordsPerSentence() - 84.6 * syllablesPerWord();
    }

    /**
     * Flesch-Kincaid grade, 0.39 words per sentence + 11.8 syllables per word - 15.59: years of school (J. P. Kincaid and others,
     * Naval Technical Training Command Research Branch Report 8-75, 1975).
     */
    double grade() {
        return isEmpty() ? 0 : 0.39 * wordsPerSentence() + 11.8 * syllablesPerWord() - 15.59;
    }

    private boolean isEmpty() {
        return words == 0;
    }

    private double wordsPerSentence() {
        return (double) words / sentences;
    }

    private double syllablesPerWord() {
        return (double) syllables / words;
    }
}
