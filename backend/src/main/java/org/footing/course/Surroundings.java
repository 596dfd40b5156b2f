package org.footing.course;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A course around its lessons: all that one of them may refer to, read once, so that a lesson can be compiled by itself while its
 * author types. Safe to share between threads.
 */
public final class Surroundings {

    /**
     * A lesson as it would be shown.
     *
     * @param lesson with whatever of it can be shown; empty when the document is no text
     * @param faults of this document alone
     */
    public record Preview(Optional<Lesson> lesson, List<Fault> faults) {}

    private final Catalogue course;
    private final Bank bank;
    private final List<QuestionBank.Asking> quizzes;
    private final Map<String, Integer> numbers;

    /** @param numbers of the lessons, by path */
    Surroundings(Catalogue course, Bank bank, List<QuestionBank.Asking> quizzes, Map<String, Integer> numbers) {
        this.course = course;
        this.bank = bank;
        this.quizzes = List.copyOf(quizzes);
        this.numbers = Map.copyOf(numbers);
    }

    public static Surroundings of(Collection<Document> documents, Addresses addresses) {
        return new Compiling(documents, addresses).surroundings();
    }

    /** The questions of all lessons. */
    public QuestionBank bank() {
        return new QuestionBank(
                bank.questions().stream()
                        .map(asked -> new QuestionBank.Entry(
                                asked.question(),
                                asked.place().path(),
                                asked.place().line(),
                                asked.lesson(),
                                bank.quizzesAsking(asked.question().id()),
                                asked.open()))
                        .toList(),
                quizzes);
    }

    /** What the text of a lesson can refer to. */
    public Vocabulary vocabulary() {
        return new VocabularyReader(course, bank).read();
    }

    /** A picture to mark places on; empty where no such picture is, or none that can be read. */
    public Optional<Canvas> canvas(String path) {
        return Canvas.of(path, course);
    }

    /**
     * Never throws on bad input.
     *
     * @param document a lesson, in the place of the one that had its path when the others were read
     */
    public Preview preview(Document document) {
        Faults faults = new Faults();
        Catalogue others = course.without(document.path(), faults);
        Optional<Lesson> lesson = new Compiling(others, bank.without(document.path(), others.names()))
                .lesson(document, numbers.getOrDefault(document.path(), numbers.size() + 1));
        return new Preview(
                lesson,
                faults.inReadingOrder().stream()
                        .filter(fault -> fault.path().equals(document.path()))
                        .toList());
    }
}
