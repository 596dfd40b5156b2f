package org.footing.progress;

import static org.footing.cast.Cast.NOW;
import static org.footing.cast.Cast.TODAY;
import static org.footing.cast.Cast.unique;
import static org.footing.cast.TestCourse.HEEL_CHECK;
import static org.footing.cast.TestCourse.lesson;
import static org.footing.progress.ItemState.COMPLETED;
import static org.footing.progress.ItemState.IN_PROGRESS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.footing.cast.Cast;
import org.footing.cast.TestCourse;
import org.footing.cohort.Enrolment;
import org.footing.cohort.Enrolments;
import org.footing.cohort.ItemException.Kind;
import org.footing.course.Course;
import org.footing.course.Lesson;
import org.footing.database.DatabaseTest;
import org.footing.progress.Readings.NotForReaderToSay;
import org.footing.progress.Readings.Reading;
import org.footing.progress.Unlocking.ItemLocked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every lesson here takes twenty seconds and its end. Times are seconds after the first moment. */
@DatabaseTest
class ReadingsTest {

    @Inject
    Readings readings;

    @Inject
    Enrolments enrolments;

    @Inject
    Cast cast;

    private final TestCourse foot = TestCourse.of(
            unique("foot"),
            lesson("glide"),
            lesson("sole", "requires: [glide]"),
            lesson("toes"),
            lesson("logbook", "complete: manual"),
            lesson("watched", "complete: tutor"),
            lesson("heel") + HEEL_CHECK);

    private final Course course = foot.compiled();

    private Enrolment amara;

    @BeforeEach
    void amaraIsAStudent() {
        amara = cast.student(cast.cohort(foot), "amara");
    }

    @Test
    void theFirstReportOpensTheLessonAndAddsNothing() {
        assertEquals(new Reading(IN_PROGRESS, Duration.ZERO, false), report("glide", 0));
    }

    @Test
    void aReportAddsTheTimeSinceTheLast() {
        report("glide", 0);
        assertEquals(Duration.ofSeconds(12), report("glide", 12).active());
        assertEquals(Duration.ofSeconds(42), report("glide", 42).active());
    }

    @Test
    void aReportAddsThirtySecondsAtMost() {
        report("glide", 0);
        assertEquals(Duration.ofSeconds(30), report("glide", 60).active());
    }

    @Test
    void aGapOfMoreThanAMinuteAddsNothing() {
        report("glide", 0);
        report("glide", 10);
        assertEquals(Duration.ofSeconds(10), report("glide", 71).active());
        assertEquals(Duration.ofSeconds(15), report("glide", 76).active());
    }

    @Test
    void twoTabsOfOneLessonCountOnce() {
        for (var second = 0; second <= 60; second += 15) {
            report("glide", second);
            report("glide", second + 1);
        }
        assertEquals(Duration.ofSeconds(61), row("glide").active());
    }

    @Test
    void twoTabsOfTwoLessonsCountOnceTogether() {
        for (var second = 0; second <= 60; second += 15) {
            report("glide", second);
            report("toes", second + 5);
        }
        assertEquals(
                Duration.ofSeconds(65), row("glide").active().plus(row("toes").active()));
    }

    @Test
    void aReportThatWasOvertakenAddsNothingAndTakesNoTimeBack() {
        report("glide", 0);
        report("glide", 20);
        assertEquals(Duration.ofSeconds(20), report("glide", 15).active());
        assertEquals(Duration.ofSeconds(25), report("glide", 25).active());
    }

    @Test
    void aLessonCompletesWhenItsEndIsReachedAndTheTimeHasPassed() {
        reportEnd("glide", 0);
        assertEquals(IN_PROGRESS, report("glide", 19).state());
        assertEquals(COMPLETED, report("glide", 20).state());
        assertEquals(Optional.of(at(20)), Optional.ofNullable(row("glide").completedAt));
        assertEquals(Optional.empty(), Optional.ofNullable(row("glide").completedBy), "a rule's act, nobody's");
    }

    @Test
    void timeAloneCompletesNothing() {
        report("glide", 0);
        report("glide", 30);
        assertEquals(new Reading(IN_PROGRESS, Duration.ofSeconds(60), false), report("glide", 60));
        assertEquals(new Reading(COMPLETED, Duration.ofSeconds(61), true), reportEnd("glide", 61));
    }

    @Test
    void completionNeverMoves() {
        complete("glide");
        var first = row("glide").completedAt;
        assertEquals(COMPLETED, report("glide", 40).state());
        assertEquals(COMPLETED, reportEnd("glide", 4_000).state());
        assertEquals(first, row("glide").completedAt);
    }

    @Test
    void completionStaysInALaterEditionThatAsksForMore() {
        complete("glide");
        var longer = TestCourse.of(foot.id(), lesson("glide") + "word ".repeat(4_000), lesson("toes"))
                .compiled();
        var reading = readings.report(
                amara.id, longer, longer.lesson("glide").orElseThrow(), Optional.empty(), false, at(50));
        assertEquals(COMPLETED, reading.state());
    }

    @Test
    void aRenamedLessonIsReadOnWhereItWasLeft() {
        reportEnd("glide", 0);
        report("glide", 12);
        var renamed =
                TestCourse.of(foot.id(), lesson("effleurage", "was: [glide]")).compiled();
        var reading = readings.report(
                amara.id, renamed, renamed.lesson("effleurage").orElseThrow(), Optional.empty(), false, at(20));
        assertEquals(new Reading(COMPLETED, Duration.ofSeconds(20), true), reading);
    }

    @Test
    void onlyAHeadingOfTheLessonIsRememberedAsThePlace() {
        report("glide", "s-feet", 0);
        assertEquals("s-feet", row("glide").section);
        report("glide", "<script>", 1);
        assertEquals("s-feet", row("glide").section);
        report("glide", 2);
        assertEquals("s-feet", row("glide").section);
        report("glide", "s-hands", 3);
        assertEquals("s-hands", row("glide").section);
    }

    @Test
    void aLockedLessonIsRefusedAndLeavesNoTrace() {
        var refused = assertThrows(ItemLocked.class, () -> report("sole", 0));
        assertTrue(refused.lock instanceof Lock.Needs);
        assertThrows(ItemLocked.class, () -> confirm("sole", 0, 30));
        assertEquals(List.of(), rows());
    }

    @Test
    void aLockedLessonOpensWhenWhatItNeedsIsDone() {
        complete("glide");
        assertEquals(IN_PROGRESS, report("sole", 30).state());
    }

    @Test
    void aLockedLessonThatATutorOpenedIsRead() {
        enrolments.except(amara, "sole", Kind.OPENED, cast.person("tova"), "travels next week", NOW);
        assertEquals(IN_PROGRESS, report("sole", 0).state());
    }

    @Test
    void nothingOpensBeforeTheCohortStarts() {
        amara = cast.student(cast.cohort(foot, TODAY.plusDays(1)), "amara");
        var refused = assertThrows(ItemLocked.class, () -> report("glide", 0));
        assertEquals(new Lock.OpensOn(TODAY.plusDays(1).atStartOfDay()), refused.lock);
        assertThrows(ItemLocked.class, () -> declare("logbook", 0));
    }

    @Test
    void theButtonCountsTheTimeSinceThePageWasServed() {
        assertEquals(new Reading(COMPLETED, Duration.ofSeconds(25), true), confirm("glide", 0, 25));
    }

    @Test
    void theButtonPressedTooEarlyKeepsTheTime() {
        assertEquals(new Reading(IN_PROGRESS, Duration.ofSeconds(12), true), confirm("glide", 0, 12));
        assertEquals(new Reading(COMPLETED, Duration.ofSeconds(20), true), confirm("glide", 12, 20));
    }

    @Test
    void theButtonPressedTwiceOnOnePageCountsOnce() {
        confirm("glide", 0, 12);
        assertEquals(Duration.ofSeconds(12), confirm("glide", 0, 12).active());
        assertEquals(Duration.ofSeconds(15), confirm("glide", 0, 15).active());
    }

    @Test
    void theButtonCountsNoTimeThatAnotherTabHasReported() {
        report("toes", 10);
        report("toes", 40);
        assertEquals(Duration.ofSeconds(5), confirm("glide", 0, 45).active());
    }

    @Test
    void theButtonCountsTenMinutesAtMost() {
        assertEquals(Duration.ofMinutes(10), confirm("glide", 0, 3 * 3_600).active());
    }

    @Test
    void aPageServedInTheFutureCountsNothing() {
        assertEquals(new Reading(IN_PROGRESS, Duration.ZERO, true), confirm("glide", 100, 0));
    }

    @Test
    void aLessonOfTheStudentsWordIsDoneWhenTheySaySo() {
        assertEquals(COMPLETED, declare("logbook", 0).state());
        var row = row("logbook");
        assertEquals(NOW, row.completedAt);
        assertEquals(amara.person.id, Optional.ofNullable(row.completedBy).orElseThrow().id);
        declare("logbook", 100);
        assertEquals(NOW, row("logbook").completedAt);
    }

    @Test
    void aLessonOfTheStudentsWordIsNotDoneByReading() {
        confirm("logbook", 0, 600);
        assertFalse(row("logbook").completed());
    }

    @Test
    void noOtherLessonIsDoneByTheStudentsWord() {
        for (var id : List.of("glide", "watched", "heel")) {
            assertThrows(NotForReaderToSay.class, () -> declare(id, 0), id);
        }
        assertEquals(List.of(), rows());
    }

    @Test
    void aLessonThatATutorMustSignIsNotDoneByReading() {
        assertEquals(IN_PROGRESS, confirm("watched", 0, 600).state());
    }

    @Test
    void aLessonWithAQuizIsNotDoneByReading() {
        assertEquals(IN_PROGRESS, confirm("heel", 0, 600).state());
    }

    private void complete(String lesson) {
        reportEnd(lesson, 0);
        assertEquals(COMPLETED, report(lesson, 20).state());
    }

    private Reading report(String lesson, long second) {
        return readings.report(amara.id, course, lessonOf(lesson), Optional.empty(), false, at(second));
    }

    private Reading report(String lesson, String section, long second) {
        return readings.report(amara.id, course, lessonOf(lesson), Optional.of(section), false, at(second));
    }

    private Reading reportEnd(String lesson, long second) {
        return readings.report(amara.id, course, lessonOf(lesson), Optional.empty(), true, at(second));
    }

    private Reading confirm(String lesson, long served, long second) {
        return readings.confirm(amara.id, course, lessonOf(lesson), at(served), at(second));
    }

    private Reading declare(String lesson, long second) {
        return readings.declare(amara.id, course, lessonOf(lesson), at(second));
    }

    private Lesson lessonOf(String id) {
        return course.lesson(id).orElseThrow();
    }

    private ItemProgress row(String lesson) {
        return rows().stream()
                .filter(row -> row.itemId.equals(lesson))
                .findFirst()
                .orElseThrow();
    }

    private List<ItemProgress> rows() {
        return QuarkusTransaction.requiringNew().call(() -> ItemProgress.of(amara));
    }

    private static Instant at(long second) {
        return NOW.plusSeconds(second);
    }
}
