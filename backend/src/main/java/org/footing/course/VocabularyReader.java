package org.footing.course;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.footing.course.Vocabulary.Word;

/** Gathers what texts can refer to from a course whose documents have been read. */
record VocabularyReader(Catalogue course, Bank bank) {

    Vocabulary read() {
        Outline outline = Outline.of(course.layout().documents());
        return new Vocabulary(
                course.sources().values().stream()
                        .map(source -> Word.of(source.id(), source.body()))
                        .sorted(Comparator.comparing(Word::name))
                        .toList(),
                course.outcomes().values().stream()
                        .map(outcome -> new Word(outcome.id(), outcome.text()))
                        .sorted(Comparator.comparing(Word::name))
                        .toList(),
                course.glossary().terms().stream()
                        .map(term -> Word.of(term.name(), term.definition()))
                        .toList(),
                items(outline),
                bank.questions().stream()
                        .map(asked -> Word.of(
                                asked.question().id(), asked.question().head().text()))
                        .toList(),
                documents(outline),
                regions(outline));
    }

    /** Each lesson, and after them the quizzes, which are called like the lesson they stand in. */
    private List<Word> items(Outline outline) {
        Map<String, String> titles = new TreeMap<>();
        List<Word> items = new ArrayList<>();
        lessons(outline).filter(lesson -> !lesson.id().isEmpty()).forEach(lesson -> {
            titles.put(lesson.id(), lesson.title());
            items.add(new Word(lesson.id(), lesson.title()));
        });
        course.names()
                .all(Names.Kind.QUIZ)
                .forEach(quiz -> items.add(new Word(quiz.id(), titles.getOrDefault(quiz.lesson(), ""))));
        return List.copyOf(items);
    }

    private static List<Word> documents(Outline outline) {
        Stream<Outline.Entry> heads = outline.modules().stream().map(Outline.Part::module);
        return Stream.concat(
                        Stream.concat(heads, lessons(outline)).map(entry -> new Word(entry.path(), entry.title())),
                        outline.others().stream().filter(DocumentPath::isShown).map(path -> new Word(path, "")))
                .toList();
    }

    private Map<String, List<Picture.Region>> regions(Outline outline) {
        Map<String, List<Picture.Region>> regions = new TreeMap<>();
        outline.others().stream().filter(Pictures::isDrawing).forEach(path -> course.pictures()
                .drawing(path)
                .map(Drawing::askable)
                .filter(parts -> !parts.isEmpty())
                .ifPresent(parts -> regions.put(path, parts)));
        return regions;
    }

    private static Stream<Outline.Entry> lessons(Outline outline) {
        return outline.modules().stream().flatMap(module -> module.lessons().stream());
    }
}
