package org.footing.progress;

import static org.footing.cast.TestCourse.HEEL_CHECK;
import static org.footing.cast.TestCourse.lesson;
import static org.footing.progress.Rows.begun;
import static org.footing.progress.Rows.done;
import static org.footing.progress.Rows.exempt;
import static org.footing.progress.Rows.journey;
import static org.footing.progress.Rows.read;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.footing.cast.TestCourse;
import org.footing.course.Course;
import org.footing.course.Lesson;
import org.junit.jupiter.api.Test;

class JourneyTest {

    private static final Course COURSE = TestCourse.of(
                    "journey",
                    lesson("glide", "was: [stroke, effleurage]"),
                    lesson("heel") + HEEL_CHECK,
                    lesson("toes"))
            .compiled();

    private static final Lesson GLIDE = COURSE.lesson("glide").orElseThrow();
    private static final Lesson HEEL = COURSE.lesson("heel").orElseThrow();
    private static final Lesson TOES = COURSE.lesson("toes").orElseThrow();

    @Test
    void aLessonNeverOpenedIsNotStarted() {
        assertEquals(ItemState.NOT_STARTED, journey(begun("toes")).state(GLIDE));
    }

    @Test
    void aLessonOpenedIsInProgress() {
        assertEquals(ItemState.IN_PROGRESS, journey(begun("toes")).state(TOES));
    }

    @Test
    void aLessonWithAQuizIsPassedAndAnyOtherCompleted() {
        var journey = journey(done("toes"), done("heel"));
        assertEquals(ItemState.COMPLETED, journey.state(TOES));
        assertEquals(ItemState.PASSED, journey.state(HEEL));
    }

    @Test
    void anExemptLessonIsExemptWhateverWasDoneWithIt() {
        assertEquals(
                ItemState.EXEMPT,
                Journey.of(List.of(done("toes")), exempt("toes")).state(TOES));
        assertEquals(ItemState.EXEMPT, Journey.of(List.of(), exempt("toes")).state(TOES));
    }

    @Test
    void whatWasDoneUnderAnEarlierNameCounts() {
        assertEquals(ItemState.COMPLETED, journey(done("effleurage")).state(GLIDE));
        assertEquals(ItemState.IN_PROGRESS, journey(begun("stroke")).state(GLIDE));
    }

    @Test
    void completionUnderAnEarlierNameOutweighsTimeUnderTheNewOne() {
        var old = done("stroke");
        assertSame(
                old,
                journey(read("glide", Duration.ofHours(1)), old).with(GLIDE).orElseThrow());
    }

    @Test
    void ofSeveralUnfinishedNamesTheOneReadLongestCounts() {
        var longest = read("effleurage", Duration.ofMinutes(3));
        var journey = journey(read("glide", Duration.ofMinutes(2)), longest, read("stroke", Duration.ofMinutes(1)));
        assertSame(longest, journey.with(GLIDE).orElseThrow());
    }

    @Test
    void anExemptionUnderAnEarlierNameHolds() {
        assertEquals(ItemState.EXEMPT, Journey.of(List.of(), exempt("stroke")).state(GLIDE));
    }

    @Test
    void theLatestItemIsTheOneSeenLast() {
        var earlier = begun("toes");
        var later = begun("heel");
        later.visited(Duration.ZERO, Optional.empty(), Rows.NOW.plusSeconds(1));
        assertSame(later, journey(earlier, later).latest().orElseThrow());
        assertEquals(Optional.empty(), journey().latest());
    }
}
