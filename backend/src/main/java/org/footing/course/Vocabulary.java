package org.footing.course;

import java.util.List;
import java.util.Map;

/**
 * All that a text of a course can refer to, for those who write it.
 *
 * @param items lessons and quizzes, which can be required
 * @param documents that can be linked or shown: lessons, modules, pictures and handouts, by path
 * @param regions of the drawings that have any, by path
 */
public record Vocabulary(
        List<Word> sources,
        List<Word> outcomes,
        List<Word> terms,
        List<Word> items,
        List<Word> questions,
        List<Word> documents,
        Map<String, List<Picture.Region>> regions) {

    /**
     * @param name as it is written in a text
     * @param meaning plain text, short; empty where there is none
     */
    public record Word(String name, String meaning) {

        private static final int LONGEST = 120;

        /** @param html made by the compiler */
        static Word of(String name, String html) {
            String words = Html.words(html);
            return new Word(name, words.length() > LONGEST ? words.substring(0, LONGEST - 1) + "…" : words);
        }
    }
}
