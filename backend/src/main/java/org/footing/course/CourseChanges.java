package org.footing.course;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;
import org.footing.course.Lesson.Part;

/**
 * What one form of a course has otherwise than an earlier one, for whoever publishes it: each list in the order of study, what is gone
 * last. Where something only stands elsewhere in the course, nothing is said. Both forms must have been compiled for the same addresses.
 */
public record CourseChanges(
        List<Change> lessons, List<Change> quizzes, List<Change> questions, List<Change> techniques) {

    /**
     * @param title as it is now, or was when it is gone; of a question its id
     * @param formerly the id that it had before, where that was another one
     */
    public record Change(How how, String id, String title, Optional<String> formerly) {}

    public enum How {
        ADDED,
        REMOVED,
        /** Other words, or another id. */
        CHANGED,
        /** A question that is worth something else to the same response: marks that were given may change. */
        KEY_CHANGED
    }

    public static CourseChanges between(Course before, Course after) {
        return new CourseChanges(
                lessons(before, after),
                changes(
                        before.quizzes(),
                        after.quizzes(),
                        Quiz::id,
                        Quiz::title,
                        changedUnless(CourseChanges::sameQuiz)),
                changes(before.questions(), after.questions(), Question::id, Question::id, CourseChanges::question),
                changes(
                        before.techniques(),
                        after.techniques(),
                        Technique::id,
                        Technique::title,
                        changedUnless(Technique::equals)));
    }

    public boolean none() {
        return Stream.of(lessons, quizzes, questions, techniques).allMatch(List::isEmpty);
    }

    private static List<Change> lessons(Course before, Course after) {
        Map<String, Lesson> known = byId(before.lessons(), Lesson::id);
        List<Change> changes = new ArrayList<>();
        Set<String> kept = new HashSet<>();
        after.lessons().forEach(lesson -> {
            Optional<Lesson> earlier = Stream.concat(Stream.of(lesson.id()), lesson.was().stream())
                    .flatMap(id -> Stream.ofNullable(known.get(id)))
                    .findFirst();
            earlier.ifPresent(one -> kept.add(one.id()));
            Optional<String> formerly = earlier.map(Lesson::id).filter(id -> !id.equals(lesson.id()));
            if (earlier.isEmpty()) {
                changes.add(new Change(How.ADDED, lesson.id(), lesson.title(), Optional.empty()));
            } else if (formerly.isPresent() || !sameLesson(earlier.get(), lesson)) {
                changes.add(new Change(How.CHANGED, lesson.id(), lesson.title(), formerly));
            }
        });
        before.lessons()
                .filter(lesson -> !kept.contains(lesson.id()))
                .forEach(gone -> changes.add(new Change(How.REMOVED, gone.id(), gone.title(), Optional.empty())));
        return List.copyOf(changes);
    }

    private static <T> List<Change> changes(
            Stream<T> before,
            Stream<T> after,
            Function<T, String> id,
            Function<T, String> title,
            BiFunction<T, T, Optional<How>> difference) {
        Map<String, T> gone = byId(before, id);
        List<Change> changes = new ArrayList<>();
        after.forEach(item -> {
            T earlier = gone.remove(id.apply(item));
            Optional<How> found = earlier == null ? Optional.of(How.ADDED) : difference.apply(earlier, item);
            found.ifPresent(how -> changes.add(new Change(how, id.apply(item), title.apply(item), Optional.empty())));
        });
        gone.values()
                .forEach(item ->
                        changes.add(new Change(How.REMOVED, id.apply(item), title.apply(item), Optional.empty())));
        return List.copyOf(changes);
    }

    private static <T> BiFunction<T, T, Optional<How>> changedUnless(BiPredicate<T, T> same) {
        return (one, other) -> same.test(one, other) ? Optional.empty() : Optional.of(How.CHANGED);
    }

    private static Optional<How> question(Question one, Question other) {
        if (one.head().version().equals(other.head().version())) {
            return Optional.empty();
        }
        return Optional.of(other.countsLike(one) ? How.CHANGED : How.KEY_CHANGED);
    }

    private static <T> Map<String, T> byId(Stream<T> items, Function<T, String> id) {
        Map<String, T> byId = new LinkedHashMap<>();
        items.forEach(item -> byId.putIfAbsent(id.apply(item), item));
        return byId;
    }

    /** Its quizzes are looked at by themselves: they draw from other lessons. */
    private static boolean sameLesson(Lesson one, Lesson other) {
        return one.title().equals(other.title())
                && one.minutes() == other.minutes()
                && one.objectives().equals(other.objectives())
                && one.outcomes().equals(other.outcomes())
                && one.requires().equals(other.requires())
                && one.complete() == other.complete()
                && one.weight() == other.weight()
                && one.optional() == other.optional()
                && one.safety().equals(other.safety())
                && parts(one).equals(parts(other));
    }

    private static List<Object> parts(Lesson lesson) {
        return lesson.body().stream()
                .map(part -> part instanceof Part.EmbeddedQuiz embedded
                        ? embedded.quiz().id()
                        : part)
                .toList();
    }

    private static boolean sameQuiz(Quiz one, Quiz other) {
        return one.title().equals(other.title())
                && one.weight() == other.weight()
                && one.optional() == other.optional()
                && one.rules().equals(other.rules())
                && ids(one).equals(ids(other));
    }

    private static List<String> ids(Quiz quiz) {
        return quiz.questions().stream().map(Question::id).toList();
    }
}
