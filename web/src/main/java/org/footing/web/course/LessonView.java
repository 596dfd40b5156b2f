package org.footing.web.course;

import java.util.List;
import java.util.Optional;
import org.footing.course.Course;
import org.footing.course.Lesson;
import org.footing.course.Lesson.CompletionRule;
import org.footing.course.Module;
import org.footing.progress.ItemState;

/**
 * All that a lesson page shows.
 *
 * @param body HTML of what is read
 * @param resume the heading last seen, where it is worth jumping to
 * @param nextLocked why the next lesson is not open; empty when it is
 * @param due by when it and its quizzes are to be done
 * @param questions how many are asked under it
 * @param served signed moment of serving, for the button of those without scripts; empty for staff
 */
public record LessonView(
        Course course,
        Module module,
        Lesson lesson,
        String body,
        Rule rule,
        Optional<Lesson.Section> resume,
        Optional<String> served,
        boolean tooEarly,
        Optional<Lesson> previous,
        Optional<Lesson> next,
        String nextLocked,
        List<DueWords.Due> due,
        long questions) {

    public String address() {
        return address(course, lesson);
    }

    static String address(Course course, Lesson lesson) {
        return "/courses/" + course.id() + "/lessons/" + lesson.id();
    }

    /** Staff look without being counted. */
    public boolean counted() {
        return served.isPresent();
    }

    /** Without scripts its reader says when it is read. */
    public boolean confirmable() {
        return !done() && lesson.complete().asksReading();
    }

    /** Its reader alone says when it is done. */
    public boolean declarable() {
        return !done() && lesson.complete() == CompletionRule.MANUAL;
    }

    public boolean done() {
        return rule.state().done();
    }

    public boolean exempt() {
        return rule.state() == ItemState.EXEMPT;
    }
}
