package org.footing.progress;

import java.util.List;
import org.footing.course.Course;
import org.footing.course.Lesson;

/**
 * How much of a course an enrolment has done (learning-rules 4): weights of required items, exempt ones left out above and
 * below the line, optional ones apart. Never above the whole by construction.
 */
public record CourseSum(int doneWeight, int requiredWeight, int doneItems, int requiredItems, int optionalDone) {

    public static CourseSum of(Course course, Journey journey) {
        var required = course.lessons()
                .filter(lesson -> !lesson.optional())
                .filter(lesson -> journey.state(lesson) != ItemState.EXEMPT)
                .toList();
        var done =
                required.stream().filter(lesson -> journey.state(lesson).done()).toList();
        var optional = course.lessons()
                .filter(Lesson::optional)
                .filter(lesson -> journey.state(lesson).done())
                .count();
        return new CourseSum(weight(done), weight(required), done.size(), required.size(), (int) optional);
    }

    /** Of the required weight; everything, when nothing is required. */
    public int percent() {
        return requiredWeight == 0 ? 100 : 100 * doneWeight / requiredWeight;
    }

    private static int weight(List<Lesson> lessons) {
        return lessons.stream().mapToInt(Lesson::weight).sum();
    }
}
