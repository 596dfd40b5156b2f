package org.footing.course;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * All questions of a course for those who write it.
 *
 * @param entries in the order of study
 * @param quizzes the same
 */
public record QuestionBank(List<Entry> entries, List<Asking> quizzes) {

    /**
     * What somebody looks for; empty where it does not matter.
     *
     * @param words that all occur in its id, text, answers or tags, in small letters or large
     * @param kind the name of the record, e.g. {@code SingleChoice}
     */
    public record Search(String words, String tag, String outcome, String kind) {

        boolean finds(Question question) {
            return (tag.isEmpty() || question.head().tags().contains(tag))
                    && (outcome.isEmpty() || question.head().outcomes().contains(outcome))
                    && (kind.isEmpty() || QuestionBank.kind(question).equals(kind))
                    && Stream.of(words.toLowerCase(Locale.ROOT).split("\\s+")).allMatch(said(question)::contains);
        }

        private static String said(Question question) {
            return String.join(
                            "\n",
                            question.id(),
                            Html.words(question.head().text()),
                            String.join("\n", question.choices()),
                            String.join("\n", question.head().tags()))
                    .toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A question where its author wrote it.
     *
     * @param line of its document, from 1
     * @param lesson the id of the lesson it stands in
     * @param quizzes the ids of those that can ask it
     * @param open a self-check that no quiz draws
     */
    public record Entry(Question question, String path, int line, String lesson, List<String> quizzes, boolean open) {}

    /** A quiz, and the document it stands in. */
    public record Asking(String id, String title, String path) {}

    public Optional<Entry> find(String id) {
        return entries.stream()
                .filter(entry -> entry.question().id().equals(id))
                .findFirst();
    }

    public List<Entry> found(Search search) {
        return entries.stream().filter(entry -> search.finds(entry.question())).toList();
    }

    /** Each once, in alphabetical order. */
    public List<String> tags() {
        return all(Question.Head::tags);
    }

    /** Each once, in alphabetical order. */
    public List<String> outcomes() {
        return all(Question.Head::outcomes);
    }

    private List<String> all(Function<Question.Head, List<String>> of) {
        return entries.stream()
                .flatMap(entry -> of.apply(entry.question().head()).stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** Of which kind it is: the name of its record. */
    public static String kind(Question question) {
        return question.getClass().getSimpleName();
    }

    /** Questions that say nearly the same with nearly the same answers, two or more together, in the order of study. */
    public List<List<Entry>> alike() {
        return new Likeness(entries.stream().map(Entry::question).toList())
                .groups().stream()
                        .map(group -> group.stream().map(entries::get).toList())
                        .toList();
    }
}
