package org.footing.progress;

import static org.footing.cast.TestCourse.HEEL_CHECK;
import static org.footing.cast.TestCourse.lesson;
import static org.footing.progress.Rows.begun;
import static org.footing.progress.Rows.done;
import static org.footing.progress.Rows.exempt;
import static org.footing.progress.Rows.journey;
import static org.footing.progress.Rows.opened;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.footing.cast.TestCourse;
import org.footing.cohort.Break;
import org.footing.cohort.Moment;
import org.footing.cohort.Schedule;
import org.footing.cohort.Schedule.Times;
import org.footing.cohort.StudyDays;
import org.footing.course.Course;
import org.footing.course.Lesson;
import org.footing.course.Lesson.Requirement;
import org.junit.jupiter.api.Test;

class UnlockingTest {

    private static final Lock OPEN = new Lock.Open();
    private static final LocalDate START = LocalDate.of(2026, 11, 2);
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Instant FIRST_MORNING = Instant.parse("2026-11-02T09:00:00Z");
    private static final Instant LONG_AFTER = Instant.parse("2027-11-02T09:00:00Z");

    private static final Course COURSE = TestCourse.of(
                    "unlocking",
                    lesson("glide", "was: [stroke]"),
                    lesson("sole", "requires: [glide]"),
                    lesson("toes", "requires: [glide, sole]"),
                    lesson("heel") + HEEL_CHECK,
                    lesson("ankle", "requires: [heel-check>=70]"))
            .compiled();

    @Test
    void aLessonWithoutConditionsOpensWithTheCohort() {
        assertEquals(
                new Lock.OpensOn(START.atStartOfDay()),
                lock("glide", journey(), Instant.parse("2026-11-01T23:59:59Z")));
        assertEquals(OPEN, lock("glide", journey(), Instant.parse("2026-11-02T00:00:00Z")));
    }

    @Test
    void asIfSomeLessonsWereDoneTheOthersWaitForWhatTheyRequire() {
        var nothing = Unlocking.asIfDone(COURSE, List.of());
        assertEquals(OPEN, nothing.lock(lessonOf("glide"), FIRST_MORNING));
        assertEquals(
                new Lock.Needs(List.of(new Requirement("glide", Optional.empty()))),
                nothing.lock(lessonOf("sole"), FIRST_MORNING));

        var some = Unlocking.asIfDone(COURSE, List.of(lessonOf("glide"), lessonOf("heel")));
        assertEquals(OPEN, some.lock(lessonOf("sole"), FIRST_MORNING));
        assertEquals(OPEN, some.lock(lessonOf("ankle"), FIRST_MORNING));
        assertEquals(
                new Lock.Needs(List.of(new Requirement("sole", Optional.empty()))),
                some.lock(lessonOf("toes"), FIRST_MORNING));
        assertEquals(
                100,
                CourseSum.of(COURSE, Journey.asIfDone(COURSE.lessons().toList()))
                        .percent());
    }

    @Test
    void aDayBeginsInTheTimeZoneOfTheCohort() {
        var auckland = new Unlocking(
                COURSE,
                journey(),
                Schedule.of(new StudyDays(START, ZoneId.of("Pacific/Auckland"), List.of()), Map.of()),
                false);
        assertEquals(
                new Lock.OpensOn(START.atStartOfDay()),
                auckland.lock(lessonOf("glide"), Instant.parse("2026-11-01T10:59:59Z")));
        assertEquals(OPEN, auckland.lock(lessonOf("glide"), Instant.parse("2026-11-01T11:00:00Z")));
    }

    @Test
    void aScheduledLessonOpensSoManyDaysAfterTheStart() {
        var scheduled = scheduled(journey(), Map.of("glide", 7));
        assertEquals(
                new Lock.OpensOn(START.plusDays(7).atStartOfDay()),
                scheduled.lock(lessonOf("glide"), Instant.parse("2026-11-08T23:59:59Z")));
        assertEquals(OPEN, scheduled.lock(lessonOf("glide"), Instant.parse("2026-11-09T00:00:00Z")));
        assertEquals(OPEN, scheduled.lock(lessonOf("heel"), FIRST_MORNING));
    }

    @Test
    void aScheduleHoldsForALessonThatWasRenamedSince() {
        assertEquals(
                new Lock.OpensOn(START.plusDays(7).atStartOfDay()),
                scheduled(journey(), Map.of("stroke", 7)).lock(lessonOf("glide"), FIRST_MORNING));
    }

    @Test
    void aScheduledLessonOpensAtItsTimeOfDay() {
        var schedule = Schedule.of(
                new StudyDays(START, LONDON, List.of()),
                Map.of("glide", opening(Moment.at(LocalDate.of(2026, 11, 5), LocalTime.of(18, 0)))));
        var scheduled = new Unlocking(COURSE, journey(), schedule, false);
        assertEquals(
                new Lock.OpensOn(LocalDateTime.of(2026, 11, 5, 18, 0)),
                scheduled.lock(lessonOf("glide"), Instant.parse("2026-11-05T17:59:59Z")));
        assertEquals(OPEN, scheduled.lock(lessonOf("glide"), Instant.parse("2026-11-05T18:00:00Z")));
    }

    @Test
    void daysOfABreakDoNotCount() {
        var pause = new Break(LocalDate.of(2026, 11, 5), LocalDate.of(2026, 11, 11), "Half-term");
        var schedule =
                Schedule.of(new StudyDays(START, LONDON, List.of(pause)), Map.of("glide", opening(Moment.day(7))));
        assertEquals(
                new Lock.OpensOn(LocalDateTime.of(2026, 11, 16, 0, 0)),
                new Unlocking(COURSE, journey(), schedule, false).lock(lessonOf("glide"), FIRST_MORNING));
    }

    @Test
    void aLessonOpensWhenWhatItRequiresIsDone() {
        assertEquals(new Lock.Needs(List.of(asked("glide"))), lock("sole", journey(begun("glide")), LONG_AFTER));
        assertEquals(OPEN, lock("sole", journey(done("glide")), FIRST_MORNING));
    }

    @Test
    void aLockedLessonNamesOnlyWhatIsMissing() {
        assertEquals(new Lock.Needs(List.of(asked("glide"), asked("sole"))), lock("toes", journey(), FIRST_MORNING));
        assertEquals(new Lock.Needs(List.of(asked("sole"))), lock("toes", journey(done("glide")), FIRST_MORNING));
    }

    @Test
    void aMarkThatNobodyHasReachedKeepsALessonLocked() {
        assertEquals(
                new Lock.Needs(List.of(new Requirement("heel-check", Optional.of(70)))),
                lock("ankle", journey(begun("heel")), FIRST_MORNING));
    }

    @Test
    void theDayIsToldBeforeTheRequirements() {
        var scheduled = scheduled(journey(), Map.of("sole", 1));
        assertEquals(
                new Lock.OpensOn(START.plusDays(1).atStartOfDay()), scheduled.lock(lessonOf("sole"), FIRST_MORNING));
        assertEquals(new Lock.Needs(List.of(asked("glide"))), scheduled.lock(lessonOf("sole"), LONG_AFTER));
    }

    @Test
    void whatIsDoneStaysOpen() {
        var scheduled = scheduled(journey(done("sole")), Map.of("sole", 30));
        assertEquals(OPEN, scheduled.lock(lessonOf("sole"), FIRST_MORNING));
    }

    @Test
    void whatATutorOpenedIsOpenWhateverTheConditions() {
        var journey = Journey.of(List.of(), opened("sole"));
        assertEquals(OPEN, scheduled(journey, Map.of("sole", 30)).lock(lessonOf("sole"), FIRST_MORNING));
        assertEquals(new Lock.Needs(List.of(asked("glide"), asked("sole"))), lock("toes", journey, FIRST_MORNING));
    }

    @Test
    void whatATutorOpenedStaysOpenUnderANewName() {
        var journey = Journey.of(List.of(), opened("stroke"));
        assertEquals(OPEN, scheduled(journey, Map.of("glide", 30)).lock(lessonOf("glide"), FIRST_MORNING));
    }

    @Test
    void anExemptLessonHoldsNothingBack() {
        assertEquals(OPEN, lock("sole", Journey.of(List.of(), exempt("glide")), FIRST_MORNING));
    }

    private static Lock lock(String lesson, Journey journey, Instant now) {
        return scheduled(journey, Map.of()).lock(lessonOf(lesson), now);
    }

    private static Unlocking scheduled(Journey journey, Map<String, Integer> days) {
        var items = new HashMap<String, Times>();
        days.forEach((item, day) -> items.put(item, opening(Moment.day(day))));
        return new Unlocking(COURSE, journey, Schedule.of(new StudyDays(START, LONDON, List.of()), items), false);
    }

    private static Times opening(Moment moment) {
        return new Times(Optional.of(moment), Optional.empty());
    }

    private static Lesson lessonOf(String id) {
        return COURSE.lesson(id).orElseThrow();
    }

    private static Requirement asked(String item) {
        return new Requirement(item, Optional.empty());
    }
}
