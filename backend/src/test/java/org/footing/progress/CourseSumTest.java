package org.footing.progress;

import static org.footing.cast.TestCourse.lesson;
import static org.footing.progress.Rows.begun;
import static org.footing.progress.Rows.done;
import static org.footing.progress.Rows.exempt;
import static org.footing.progress.Rows.journey;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.footing.cast.TestCourse;
import org.footing.course.Course;
import org.junit.jupiter.api.Test;

class CourseSumTest {

    private static final Course COURSE = TestCourse.of(
                    "sum",
                    lesson("glide", "weight: 2", "was: [stroke]"),
                    lesson("sole", "weight: 3"),
                    lesson("toes"),
                    lesson("history", "weight: 5", "optional: true"))
            .compiled();

    @Test
    void nothingIsDoneAtTheStart() {
        assertEquals(sum(0, 6, 0, 3, 0), CourseSum.of(COURSE, journey()));
    }

    @Test
    void aLessonCountsByItsWeight() {
        assertEquals(sum(3, 6, 1, 3, 0), CourseSum.of(COURSE, journey(done("sole"))));
    }

    @Test
    void aLessonOnlyBegunCountsNothing() {
        assertEquals(sum(2, 6, 1, 3, 0), CourseSum.of(COURSE, journey(done("glide"), begun("sole"))));
    }

    @Test
    void optionalLessonsStandApart() {
        assertEquals(sum(0, 6, 0, 3, 1), CourseSum.of(COURSE, journey(done("history"))));
    }

    @Test
    void anExemptLessonIsLeftOutAboveAndBelowTheLine() {
        var rows = List.of(done("sole"), done("toes"));
        assertEquals(sum(1, 3, 1, 2, 0), CourseSum.of(COURSE, Journey.of(rows, exempt("sole"))));
        assertEquals(sum(4, 4, 2, 2, 0), CourseSum.of(COURSE, Journey.of(rows, exempt("glide"))));
    }

    @Test
    void aLessonDoneUnderTwoNamesCountsOnce() {
        assertEquals(sum(2, 6, 1, 3, 0), CourseSum.of(COURSE, journey(done("glide"), done("stroke"))));
    }

    @Test
    void whatTheCourseNoLongerHasCountsNothing() {
        assertEquals(sum(0, 6, 0, 3, 0), CourseSum.of(COURSE, journey(done("elbows"))));
    }

    /** Of a course without quizzes. */
    private static CourseSum sum(int doneWeight, int requiredWeight, int doneItems, int requiredItems, int optional) {
        return new CourseSum(doneWeight, requiredWeight, doneItems, requiredItems, optional, Optional.empty());
    }
}
