package org.footing.course;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** All questions of a course, and which quizzes ask them. */
final class Bank {

    private final Map<String, Asked> questions = new LinkedHashMap<>();
    private final Map<String, Set<String>> askedIn = new HashMap<>();

    /**
     * A copy without the questions and quizzes of one document.
     *
     * @param names those of the other documents
     */
    Bank without(String path, Names names) {
        Bank rest = new Bank();
        questions.values().stream()
                .filter(asked -> !asked.place().path().equals(path))
                .forEach(rest::add);
        askedIn.forEach((question, quizzes) -> quizzes.stream()
                .filter(quiz -> names.find(quiz).isPresent())
                .forEach(quiz -> rest.ask(question, quiz)));
        return rest;
    }

    void add(Asked asked) {
        questions.putIfAbsent(asked.question().id(), asked);
    }

    Optional<Asked> find(String id) {
        return Optional.ofNullable(questions.get(id));
    }

    int size() {
        return questions.size();
    }

    /** The questions a quiz may draw by {@code tag:heel} and the like; empty when that is no way to name a pool. */
    Optional<List<Asked>> pool(String name) {
        int colon = name.indexOf(':');
        String kind = colon < 0 ? name : name.substring(0, colon);
        String value = name.substring(colon + 1).strip();
        return test(kind, value).map(this::drawable);
    }

    void ask(Collection<Asked> asked, String quiz) {
        asked.forEach(question -> ask(question.question().id(), quiz));
    }

    private void ask(String question, String quiz) {
        askedIn.computeIfAbsent(question, q -> new LinkedHashSet<>()).add(quiz);
    }

    Collection<Asked> questions() {
        return questions.values();
    }

    /** The first quiz that can ask the question, once all are read. */
    Optional<String> quizAsking(String id) {
        return quizzesAsking(id).stream().findFirst();
    }

    List<String> quizzesAsking(String id) {
        return List.copyOf(askedIn.getOrDefault(id, Set.of()));
    }

    private List<Asked> drawable(Predicate<Asked> test) {
        return questions.values().stream()
                .filter(asked -> !asked.open())
                .filter(test)
                .toList();
    }

    private static Optional<Predicate<Asked>> test(String kind, String value) {
        return switch (kind) {
            case "tag" -> Optional.of(asked -> asked.question().head().tags().contains(value));
            case "outcome" ->
                Optional.of(asked -> asked.question().head().outcomes().contains(value));
            case "level" ->
                Optional.of(asked ->
                        asked.question().head().level().filter(value::equals).isPresent());
            case "lesson" -> Optional.of(asked -> asked.lesson().equals(value));
            case "course" -> Optional.of(asked -> true);
            default -> Optional.empty();
        };
    }
}
