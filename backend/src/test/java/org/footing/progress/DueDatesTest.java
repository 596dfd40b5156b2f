package org.footing.progress;

import static org.footing.cast.TestCourse.HEEL_CHECK;
import static org.footing.cast.TestCourse.lesson;
import static org.footing.progress.Rows.begun;
import static org.footing.progress.Rows.done;
import static org.footing.progress.Rows.exempt;
import static org.footing.progress.Rows.journey;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.footing.assessment.Fraction;
import org.footing.cast.TestCourse;
import org.footing.cohort.ItemException;
import org.footing.cohort.ItemException.Exceptions;
import org.footing.cohort.Moment;
import org.footing.cohort.Schedule;
import org.footing.cohort.Schedule.Times;
import org.footing.cohort.StudyDays;
import org.footing.course.Course;
import org.footing.course.Lesson;
import org.footing.course.Quiz;
import org.junit.jupiter.api.Test;

class DueDatesTest {

    private static final LocalDate START = LocalDate.of(2026, 11, 2);
    private static final Instant DUE = Instant.parse("2026-11-09T18:00:00Z");
    private static final Instant BEFORE = DUE.minusSeconds(1);
    private static final Instant AFTER = DUE.plusSeconds(1);

    private static final Course COURSE = TestCourse.of(
                    "due", lesson("glide", "was: [stroke]"), lesson("heel") + HEEL_CHECK, lesson("sole"))
            .compiled();

    @Test
    void anItemIsLateOnceItsTimeHasPassedAndNotBefore() {
        var dates = dates(journey());
        assertEquals(Optional.of(DUE), dates.due(glide()));
        assertFalse(dates.late(glide(), BEFORE));
        assertFalse(dates.late(glide(), DUE));
        assertTrue(dates.late(glide(), AFTER));
    }

    @Test
    void whatHasNoDayIsNeverLate() {
        assertFalse(dates(journey()).late(lessonOf("sole"), AFTER));
    }

    @Test
    void whatIsDoneOrNotAskedOfThemIsNotLate() {
        assertFalse(dates(journey(done("glide"))).late(glide(), AFTER));
        assertTrue(dates(journey(begun("glide"))).late(glide(), AFTER));
        var exempt = dates(Journey.of(List.of(), exempt("stroke")));
        assertEquals(Optional.empty(), exempt.due(glide()));
        assertFalse(exempt.late(glide(), AFTER));
    }

    @Test
    void aQuizThatWasHandedInIsNotLateWhateverCameOfIt() {
        assertTrue(
                dates(journey(attempted("heel-check", Optional.empty(), false))).late(quiz(), AFTER));
        assertFalse(dates(journey(attempted("heel-check", Optional.of(Fraction.ZERO), false)))
                .late(quiz(), AFTER));
        assertFalse(
                dates(journey(attempted("heel-check", Optional.empty(), true))).late(quiz(), AFTER));
    }

    @Test
    void anExtensionHoldsForOneStudentAndUnderAnEarlierName() {
        var dates = dates(Journey.of(List.of(), extended("stroke", 2)));
        assertEquals(Optional.of(DUE.plus(Duration.ofDays(2))), dates.due(glide()));
        assertFalse(dates.late(glide(), AFTER));
    }

    @Test
    void anExtensionForEveryQuizHoldsForQuizzesAlone() {
        var dates = dates(Journey.of(List.of(), extended(ItemException.EVERY_QUIZ, 2)));
        assertEquals(Optional.of(DUE.plus(Duration.ofDays(2))), dates.due(quiz()));
        assertEquals(Optional.of(DUE), dates.due(glide()));
    }

    @Test
    void theLongerOfTwoExtensionsHolds() {
        var both = new Exceptions(
                Set.of(),
                Set.of(),
                Map.of("heel-check", Duration.ofDays(1), ItemException.EVERY_QUIZ, Duration.ofDays(3)));
        assertEquals(
                Optional.of(DUE.plus(Duration.ofDays(3))),
                dates(Journey.of(List.of(), both)).due(quiz()));
    }

    @Test
    void whatIsToDoIsListedByItsDay() {
        assertEquals(List.of("heel-check", "glide"), ids(dates(Journey.of(List.of(), extended("glide", 2)))));
        assertEquals(List.of("heel-check"), ids(dates(journey(done("glide")))));
    }

    private static List<String> ids(DueDates dates) {
        return dates.open().stream().map(due -> due.item().id()).toList();
    }

    private static Exceptions extended(String item, int days) {
        return new Exceptions(Set.of(), Set.of(), Map.of(item, Duration.ofDays(days)));
    }

    private static ItemProgress attempted(String quiz, Optional<Fraction> mark, boolean waits) {
        var row = begun(quiz);
        row.attempted(1, Rows.NOW);
        row.marked(mark, waits);
        return row;
    }

    private static DueDates dates(Journey journey) {
        var due = new Times(Optional.empty(), Optional.of(Moment.at(START.plusDays(7), LocalTime.of(18, 0))));
        var days = new StudyDays(START, ZoneOffset.UTC, List.of());
        return new DueDates(COURSE, Schedule.of(days, Map.of("stroke", due, "heel-check", due)), journey);
    }

    private static Lesson glide() {
        return lessonOf("glide");
    }

    private static Lesson lessonOf(String id) {
        return COURSE.lesson(id).orElseThrow();
    }

    private static Quiz quiz() {
        return COURSE.quiz("heel-check").orElseThrow();
    }
}
