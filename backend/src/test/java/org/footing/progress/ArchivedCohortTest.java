package org.footing.progress;

import static org.footing.cast.Cast.LONDON;
import static org.footing.cast.Cast.NOW;
import static org.footing.cast.Cast.TODAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.footing.assessment.QuizTimes;
import org.footing.assessment.QuizWindow;
import org.footing.assessment.TakenQuiz;
import org.footing.cast.Cast;
import org.footing.cohort.Admissions;
import org.footing.cohort.Cohort;
import org.footing.cohort.Cohort.IsArchived;
import org.footing.cohort.CohortChanges;
import org.footing.cohort.CohortCopies;
import org.footing.cohort.Enrolment;
import org.footing.cohort.Enrolments;
import org.footing.cohort.Moment;
import org.footing.cohort.Openings.AlreadyOpen;
import org.footing.cohort.Schedule;
import org.footing.course.Course;
import org.footing.database.DatabaseTest;
import org.footing.identity.People.NotKnown;
import org.footing.identity.Right;
import org.footing.identity.Role;
import org.footing.identity.Scope;
import org.footing.identity.Viewer;
import org.footing.identity.Viewer.Grant;
import org.footing.library.Library;
import org.footing.practice.Meeting;
import org.footing.practice.Planned;
import org.footing.practice.Register;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A term that is over is put away to be read, and the next one is planned like it. */
@DatabaseTest
class ArchivedCohortTest {

    @Inject
    CohortChanges changes;

    @Inject
    CohortCopies copies;

    @Inject
    Admissions admissions;

    @Inject
    Enrolments enrolments;

    @Inject
    Readings readings;

    @Inject
    Register register;

    @Inject
    QuizTimes times;

    @Inject
    Library library;

    @Inject
    TakenQuiz quiz;

    @Inject
    Cast cast;

    private Cohort spring;
    private Enrolment amara;
    private Course course;
    private Viewer lena;

    @BeforeEach
    void aCohortWithAStudentAndALead() {
        cast.school();
        spring = cast.cohort(TakenQuiz.course("attempts=3 review=after-submission"));
        amara = cast.student(spring, "Amara");
        course = library.course(spring.edition);
        lena = QuarkusTransaction.requiringNew().call(() -> {
            var person = cast.person("Lena");
            Right.give(person, Role.LEAD, Scope.COURSE, spring.courseId, null, NOW);
            return Cast.viewer(person, new Grant(Role.LEAD, Scope.COURSE, spring.courseId));
        });
    }

    @Test
    void whatIsOpenIsHandedInAndNothingBeginsAnyMore() {
        var attempt = quiz.begin(amara, NOW);
        quiz.save(amara, attempt, TakenQuiz.BONE, TakenQuiz.TALUS, NOW.plusSeconds(5));
        changes.archive(lena, spring.id, NOW.plusSeconds(60));

        var ended = TakenQuiz.again(attempt);
        assertFalse(ended.open());
        assertEquals(NOW.plusSeconds(60), ended.submittedAt);
        assertEquals(1, ended.answered);
        assertThrows(IsArchived.class, () -> quiz.begin(amara, NOW.plusSeconds(61)));
        changes.takeOut(lena, spring.id, NOW.plusSeconds(62));
        assertEquals(2, quiz.begin(amara, NOW.plusSeconds(63)).number);
    }

    @Test
    void whatIsDoneCanBeReadAndNothingElseOpens() {
        var lessons = course.lessons().toList();
        var lesson = lessons.get(0);
        var done = unlocking().lock(lesson, NOW);
        assertTrue(done.open());
        changes.archive(lena, spring.id, NOW);

        assertInstanceOf(Lock.Over.class, unlocking().lock(lesson, NOW));
        assertThrows(IsArchived.class, () -> readings.report(amara.id, course, lesson, Optional.empty(), true, NOW));
        changes.takeOut(lena, spring.id, NOW);
        assertTrue(unlocking().lock(lesson, NOW).open());
    }

    @Test
    void nobodyJoinsLeavesOrTeaches() {
        var bruno = cast.person("Bruno");
        changes.archive(lena, spring.id, NOW);
        changes.archive(lena, spring.id, NOW);

        assertThrows(IsArchived.class, () -> admissions.enrol(lena, bruno.id, spring.id, NOW));
        assertThrows(IsArchived.class, () -> admissions.withdraw(lena, amara.id, NOW));
        assertThrows(IsArchived.class, () -> admissions.invite(lena, spring.id, "Chen", Optional.empty(), NOW));
        assertThrows(IsArchived.class, () -> register.plan(lena, spring.id, planned(NOW), Optional.empty()));
        assertThrows(IsArchived.class, () -> QuarkusTransaction.requiringNew()
                .run(() -> times.neverClose(Cohort.findById(spring.id), TakenQuiz.QUIZ, lena.person(), NOW)));
        assertThrows(
                IsArchived.class,
                () -> changes.change(lena, spring.id, 0, Cohort.Details.of("Other", TODAY, LONDON), NOW));
        assertEquals(
                1, in(() -> Enrolment.of(Cohort.<Cohort>findById(spring.id))).size());
    }

    @Test
    void onlyItsLeadPutsItAway() {
        var tova = quiz.tutor(spring);
        assertThrows(NotKnown.class, () -> changes.archive(tova, spring.id, NOW));
        assertThrows(NotKnown.class, () -> changes.takeOut(tova, spring.id, NOW));
        assertThrows(NotKnown.class, () -> copies.copy(tova, spring.id, "Next", TODAY, false, NOW));
        assertFalse(in(() -> Cohort.<Cohort>findById(spring.id)).archived());
    }

    /** The clocks go back and forth between the two terms: a class at ten is a class at ten. */
    @Test
    void theNextTermHasTheSameDatesSoManyDaysLater() {
        var closing = LocalDate.of(2026, 11, 20).atTime(23, 59).atZone(LONDON).toInstant();
        QuarkusTransaction.requiringNew().run(() -> {
            Cohort cohort = Cohort.findById(spring.id);
            cohort.schedule("heel", 10);
            times.close(
                    cohort, TakenQuiz.QUIZ, new QuizWindow.Terms(closing, Optional.of(10), 5, 50), lena.person(), NOW);
        });
        register.plan(
                lena, spring.id, planned(TODAY.atTime(10, 0).atZone(LONDON).toInstant()), Optional.of(lena.person()));
        var gone = register.plan(lena, spring.id, planned(NOW.plus(Duration.ofDays(3))), Optional.empty());
        register.cancel(lena, gone.id, 1, NOW);
        var start = LocalDate.of(2027, 4, 12);

        var made = copies.copy(lena, spring.id, "Summer", start, false, NOW);

        assertEquals(List.of(), in(() -> Enrolment.of(made)));
        assertEquals(spring.timeZone, made.timeZone);
        var schedule = in(() -> Schedule.of(Cohort.<Cohort>findById(made.id)));
        assertEquals(Optional.of(Moment.day(10)), schedule.times("heel").opens());
        var window = in(() -> QuizWindow.of(made, TakenQuiz.QUIZ)).orElseThrow();
        assertEquals(LocalDate.of(2027, 4, 30).atTime(23, 59).atZone(LONDON).toInstant(), window.closesAt);
        assertEquals(Optional.of(10), window.terms().latePercent());
        var meetings = in(() -> Meeting.of(made));
        assertEquals(1, meetings.size());
        assertEquals(
                start.atTime(10, 0).atZone(LONDON).toInstant(),
                meetings.get(0).planned.startsAt());
        assertEquals(Duration.ofHours(3), meetings.get(0).planned.length());
        assertFalse(meetings.get(0).taken());
        assertThrows(AlreadyOpen.class, () -> copies.copy(lena, spring.id, "Summer", start, false, NOW));
    }

    @Test
    void theSameTeamTeachesTheNextTermIfThatIsWished() {
        QuarkusTransaction.requiringNew().run(() -> {
            Right.give(cast.person("Tova"), Role.TUTOR, Scope.COHORT, Long.toString(spring.id), null, NOW);
            Right.give(cast.person("Lee"), Role.LEAD, Scope.COHORT, Long.toString(spring.id), null, NOW);
        });
        var alone = copies.copy(lena, spring.id, "Summer", TODAY.plusDays(100), false, NOW);
        assertEquals(List.of(), in(() -> Right.inCohort(alone.id, NOW)));
        var together = copies.copy(lena, spring.id, "Autumn", TODAY.plusDays(200), true, NOW);
        // Leads are made by administrators.
        assertEquals(
                List.of(Role.TUTOR),
                in(() -> Right.inCohort(together.id, NOW)).stream()
                        .map(right -> right.role)
                        .toList());
    }

    private static Planned planned(Instant start) {
        return new Planned(start, start.plus(Duration.ofHours(3)), "Room 2", "Strokes");
    }

    private Unlocking unlocking() {
        return in(() -> {
            Enrolment enrolment = Enrolment.findById(amara.id);
            return Unlocking.of(enrolment, course);
        });
    }

    private static <T> T in(Supplier<T> asked) {
        return QuarkusTransaction.requiringNew().call(asked::get);
    }
}
