package org.footing.progress;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.footing.assessment.Fraction;
import org.footing.course.Course;
import org.footing.course.Lesson;
import org.footing.course.Quiz;

/**
 * How much of a course an enrolment has done (learning-rules 4): weights of required lessons and quizzes, exempt ones left out
 * above and below the line, optional ones apart. Never above the whole by construction.
 *
 * @param finalMark of the required quizzes by weight, one without an attempt counting nothing; absent in a course without any
 */
public record CourseSum(
        int doneWeight,
        int requiredWeight,
        int doneItems,
        int requiredItems,
        int optionalDone,
        Optional<Fraction> finalMark) {

    /** A lesson or a quiz, as far as sums go. */
    private record Item(int weight, boolean optional, ItemState state) {}

    public static CourseSum of(Course course, Journey journey) {
        var items = items(course, journey);
        var required = items.stream()
                .filter(item -> !item.optional() && item.state() != ItemState.EXEMPT)
                .toList();
        var done = required.stream().filter(item -> item.state().done()).toList();
        var optional = items.stream()
                .filter(item -> item.optional() && item.state().done())
                .count();
        return new CourseSum(
                weight(done), weight(required), done.size(), required.size(), (int) optional, mark(course, journey));
    }

    /** Of the required weight; everything, when nothing is required. */
    public int percent() {
        return requiredWeight == 0 ? 100 : 100 * doneWeight / requiredWeight;
    }

    private static List<Item> items(Course course, Journey journey) {
        var lessons =
                course.lessons().map(lesson -> new Item(lesson.weight(), lesson.optional(), journey.state(lesson)));
        var quizzes = course.lessons().flatMap(lesson -> lesson.quizzes()
                .map(quiz -> new Item(quiz.weight(), optional(lesson, quiz), journey.state(quiz))));
        return Stream.concat(lessons, quizzes).toList();
    }

    private static boolean optional(Lesson lesson, Quiz quiz) {
        return lesson.optional() || quiz.optional();
    }

    private static Optional<Fraction> mark(Course course, Journey journey) {
        var counted = course.lessons()
                .flatMap(lesson -> lesson.quizzes().filter(quiz -> !optional(lesson, quiz)))
                .filter(quiz -> quiz.weight() > 0 && journey.state(quiz) != ItemState.EXEMPT)
                .toList();
        var weight = counted.stream().mapToInt(Quiz::weight).sum();
        return counted.stream()
                .map(quiz -> journey.mark(quiz).times(Fraction.of(quiz.weight(), weight)))
                .reduce(Fraction::plus);
    }

    private static int weight(List<Item> items) {
        return items.stream().mapToInt(Item::weight).sum();
    }
}
