package org.footing.cohort;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.footing.course.Course;
import org.footing.course.Lesson;
import org.footing.course.Quiz;

/**
 * Something in a course that can have a day.
 *
 * @param id by which the schedule and exceptions speak of it
 * @param title of the item; empty for what a course has but one of
 */
public record CourseItem(String id, Kind kind, String title) {

    private static final String PRACTICAL = "practical:";
    private static final String HOURS = "hands-on:hours";
    private static final String SIGN_OFFS = "hands-on:sign-offs";
    private static final String CASES = "hands-on:cases";

    public enum Kind {
        LESSON,
        QUIZ,
        PRACTICAL,
        /** Hours of practice. */
        HOURS,
        SIGN_OFFS,
        CASES;

        /** Whether it is read or answered here, and so can be locked. */
        public boolean opens() {
            return this == LESSON || this == QUIZ;
        }
    }

    /** Lessons with their quizzes in the order of study, then what is done by hand, as far as the course asks for it. */
    public static List<CourseItem> of(Course course) {
        var items = new ArrayList<CourseItem>();
        course.lessons().forEach(lesson -> {
            items.add(of(lesson));
            lesson.quizzes().map(CourseItem::of).forEach(items::add);
        });
        course.practicalRubrics()
                .forEach(rubric -> items.add(new CourseItem(practical(rubric.id()), Kind.PRACTICAL, rubric.title())));
        var targets = course.practice().targets();
        if (targets.hours() + targets.supervised() > 0) {
            items.add(new CourseItem(HOURS, Kind.HOURS, ""));
        }
        if (!course.practice().competencies().isEmpty()) {
            items.add(new CourseItem(SIGN_OFFS, Kind.SIGN_OFFS, ""));
        }
        if (targets.cases() > 0) {
            items.add(new CourseItem(CASES, Kind.CASES, ""));
        }
        return List.copyOf(items);
    }

    public static CourseItem of(Lesson lesson) {
        return new CourseItem(lesson.id(), Kind.LESSON, lesson.title());
    }

    public static CourseItem of(Quiz quiz) {
        return new CourseItem(quiz.id(), Kind.QUIZ, quiz.title());
    }

    /** Also by a name that a lesson had before. */
    public static Optional<CourseItem> of(Course course, String id) {
        return of(course).stream()
                .filter(item -> item.id.equals(id))
                .findFirst()
                .or(() -> course.lessons()
                        .filter(lesson -> lesson.was().contains(id))
                        .map(CourseItem::of)
                        .findFirst());
    }

    /** Of a practical that is judged by this rubric. */
    public static String practical(String rubric) {
        return PRACTICAL + rubric;
    }

    /** The rubric of a practical. */
    public Optional<String> rubric() {
        return Stream.of(id)
                .filter(known -> kind == Kind.PRACTICAL)
                .map(known -> known.substring(PRACTICAL.length()))
                .findFirst();
    }
}
