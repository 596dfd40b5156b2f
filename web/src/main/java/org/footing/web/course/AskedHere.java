package org.footing.web.course;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footing.cohort.Cohort;
import org.footing.course.Lesson;
import org.footing.discussion.LessonQuestion;
import org.footing.identity.Viewer;

/**
 * What is asked under a lesson as one viewer may read it: in the cohort whose student they are, or in all that they teach.
 *
 * @param lessonNames the id that the lesson has, and those that it had
 */
public record AskedHere(Set<Long> cohorts, String courseId, List<String> lessonNames) {

    public static AskedHere of(Viewer viewer, OpenCourse open, Lesson lesson) {
        return new AskedHere(
                open.enrolment()
                        .map(enrolment -> Set.of(enrolment.cohort.id))
                        .orElseGet(() -> taught(viewer, open.course().id())),
                open.course().id(),
                Stream.concat(Stream.of(lesson.id()), lesson.was().stream()).toList());
    }

    private static Set<Long> taught(Viewer viewer, String courseId) {
        return Cohort.taughtBy(viewer).stream()
                .filter(cohort -> cohort.courseId.equals(courseId))
                .map(cohort -> cohort.id)
                .collect(Collectors.toSet());
    }

    public long count() {
        return LessonQuestion.countUnder(cohorts, courseId, lessonNames);
    }

    /** @param page from 0 */
    public List<LessonQuestion> list(boolean unansweredFirst, int page) {
        return LessonQuestion.under(cohorts, courseId, lessonNames, unansweredFirst, page);
    }
}
