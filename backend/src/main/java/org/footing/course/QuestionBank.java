package org.footing.course;

import java.util.List;

/**
 * All questions of a course for those who write it.
 *
 * @param entries in the order of study
 */
public record QuestionBank(List<Entry> entries) {

    /**
     * A question where its author wrote it.
     *
     * @param line of its document, from 1
     * @param lesson the id of the lesson it stands in
     * @param quizzes the ids of those that can ask it
     * @param open a self-check that no quiz draws
     */
    public record Entry(Question question, String path, int line, String lesson, List<String> quizzes, boolean open) {}

    /** Questions that say nearly the same with nearly the same answers, two or more together, in the order of study. */
    public List<List<Entry>> alike() {
        return new Likeness(entries.stream().map(Entry::question).toList())
                .groups().stream()
                        .map(group -> group.stream().map(entries::get).toList())
                        .toList();
    }
}
