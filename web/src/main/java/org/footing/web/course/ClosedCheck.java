package org.footing.web.course;

import org.footing.course.Course;
import org.footing.course.Lesson;
import org.footing.course.Quiz;

/**
 * Stands on a lesson page in place of a self-check that a quiz may still ask.
 *
 * @param question its id
 * @param quiz the title of that quiz
 * @param address of where that quiz is
 */
public record ClosedCheck(String question, String quiz, String address) {

    static ClosedCheck of(String question, Quiz quiz, Course course) {
        var lesson = course.lessonOf(quiz).map(Lesson::id).orElseThrow();
        return new ClosedCheck(
                question, quiz.title(), "/courses/" + course.id() + "/lessons/" + lesson + "#quiz-" + quiz.id());
    }
}
