package org.footing.web.quiz;

import java.math.BigDecimal;
import java.util.Optional;
import org.footing.course.Course;
import org.footing.course.Lesson;
import org.footing.course.Question;
import org.footing.course.Quiz;

/**
 * What everybody may know of a quiz before taking it: its rules, none of its questions.
 *
 * @param asks how many questions an attempt asks
 * @param points of all the questions, where every attempt asks them all
 * @param pass per cent
 * @param minutes for one attempt
 */
public record QuizFacts(
        String courseId,
        String courseTitle,
        String lessonId,
        String lessonTitle,
        String id,
        String title,
        int asks,
        Optional<String> points,
        Optional<Integer> pass,
        Optional<Integer> minutes,
        String counting,
        boolean optional) {

    public static QuizFacts of(Course course, Quiz quiz) {
        var lesson = course.lessonOf(quiz);
        var rules = quiz.rules();
        return new QuizFacts(
                course.id(),
                course.title(),
                lesson.map(Lesson::id).orElse(""),
                lesson.map(Lesson::title).orElse(""),
                quiz.id(),
                quiz.title(),
                rules.pick().orElse(quiz.questions().size()),
                rules.pick().isPresent() ? Optional.empty() : Optional.of(points(quiz)),
                rules.pass(),
                rules.minutes(),
                QuizWords.counting(rules),
                quiz.optional());
    }

    public String address() {
        return "/courses/" + courseId + "/quizzes/" + id;
    }

    public String lessonAddress() {
        return "/courses/" + courseId + "/lessons/" + lessonId;
    }

    private static String points(Quiz quiz) {
        return Marks.plain(quiz.questions().stream()
                .map(Question::head)
                .map(Question.Head::points)
                .reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
