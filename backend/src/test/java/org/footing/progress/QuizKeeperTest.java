package org.footing.progress;

import static org.footing.cast.Cast.NOW;
import static org.footing.cast.Cast.unique;
import static org.footing.cast.TestCourse.lesson;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.footing.assessment.Attempts;
import org.footing.assessment.Fraction;
import org.footing.assessment.Response;
import org.footing.assessment.Response.Picked;
import org.footing.assessment.Save;
import org.footing.assessment.Saves;
import org.footing.assessment.Submissions;
import org.footing.cast.Cast;
import org.footing.cast.TestCourse;
import org.footing.cohort.Enrolment;
import org.footing.cohort.ItemException;
import org.footing.course.Course;
import org.footing.course.Lesson;
import org.footing.course.Quiz;
import org.footing.database.DatabaseTest;
import org.footing.library.Library;
import org.junit.jupiter.api.Test;

@DatabaseTest
class QuizKeeperTest {

    @Inject
    Attempts attempts;

    @Inject
    Saves saves;

    @Inject
    Submissions submissions;

    @Inject
    Readings readings;

    @Inject
    Library library;

    @Inject
    Cast cast;

    @Test
    void aQuizBegunIsInProgress() {
        var amara = student("pass=70", "complete: quiz");
        attempts.start(amara.id, quiz(amara), NOW);
        assertEquals(ItemState.IN_PROGRESS, journey(amara).state(quiz(amara)));
        assertEquals(ItemState.NOT_STARTED, journey(amara).state(lessonOf(amara)));
    }

    @Test
    void aQuizPassedCompletesTheLessonThatAsksForIt() {
        var amara = student("pass=70", "complete: quiz");
        take(amara, 1);
        assertEquals(ItemState.PASSED, journey(amara).state(quiz(amara)));
        assertEquals(ItemState.PASSED, journey(amara).state(lessonOf(amara)));
        assertEquals(Optional.of(Fraction.ONE), standing(amara).finalMark());
        assertEquals(2, standing(amara).doneItems());
        assertEquals(3, standing(amara).requiredItems());
    }

    @Test
    void aLessonToBeReadAndPassedWaitsForBoth() {
        var amara = student("pass=70", "");
        take(amara, 1);
        assertEquals(ItemState.NOT_STARTED, journey(amara).state(lessonOf(amara)));
        read(amara);
        assertEquals(ItemState.PASSED, journey(amara).state(lessonOf(amara)));

        var bruno = student("pass=70", "");
        read(bruno);
        assertEquals(ItemState.IN_PROGRESS, journey(bruno).state(lessonOf(bruno)));
        take(bruno, 1);
        assertEquals(ItemState.PASSED, journey(bruno).state(lessonOf(bruno)));
    }

    @Test
    void aQuizFailedIsFailedAndKeepsTheNextLessonLocked() {
        var amara = student("pass=70", "complete: quiz");
        take(amara, 0);
        assertEquals(ItemState.FAILED, journey(amara).state(quiz(amara)));
        assertFalse(next(amara).open());
        take(amara, 1);
        assertTrue(next(amara).open());
    }

    @Test
    void aWorseAttemptTakesNothingAway() {
        for (var rule : new String[] {"highest", "last", "average"}) {
            var amara = student("pass=70 mark=" + rule, "complete: quiz");
            take(amara, 1);
            take(amara, 0);
            assertEquals(ItemState.PASSED, journey(amara).state(quiz(amara)), rule);
            assertEquals(ItemState.PASSED, journey(amara).state(lessonOf(amara)), rule);
        }
    }

    @Test
    void theMarkThatCountsIsThatOfTheRule() {
        assertEquals(Fraction.ONE, marks("highest"));
        assertEquals(Fraction.of(0, 1), marks("last"));
        assertEquals(Fraction.ONE, marks("first"));
        assertEquals(Fraction.of(1, 2), marks("average"));
    }

    @Test
    void whereTheFirstAttemptCountsABetterOnePassesNothing() {
        var amara = student("pass=70 mark=first", "complete: quiz");
        take(amara, 0);
        take(amara, 1);
        assertEquals(ItemState.FAILED, journey(amara).state(quiz(amara)));
    }

    @Test
    void anAttemptWithoutAResponseDoesNotCount() {
        var amara = student("pass=70 mark=last", "complete: quiz");
        take(amara, 1);
        var empty = attempts.start(amara.id, quiz(amara), NOW);
        submissions.submit(Cast.viewer(amara.person), empty.id, NOW);
        assertEquals(Fraction.ONE, journey(amara).mark(quiz(amara)));
    }

    @Test
    void withoutAPassMarkTakingPartIsEnough() {
        var amara = student("", "complete: quiz");
        take(amara, 0);
        assertEquals(ItemState.COMPLETED, journey(amara).state(quiz(amara)));
        assertEquals(ItemState.PASSED, journey(amara).state(lessonOf(amara)));
    }

    private Fraction marks(String rule) {
        var amara = student("mark=" + rule, "complete: quiz");
        take(amara, 1);
        take(amara, 0);
        return journey(amara).mark(quiz(amara));
    }

    private Enrolment student(String rules, String matter) {
        var quiz =
                """

                ::: quiz {#heel-check %s}
                ::: question {#heel-bone}
                Which bone is the heel?
                - ( ) Talus
                - (x) Calcaneus
                :::
                :::
                """
                        .formatted(rules);
        var course = TestCourse.of(
                unique("quiz"), lesson("heel", matter) + quiz, lesson("ankle", "requires: [heel-check>=70]"));
        return cast.student(cast.cohort(course), "amara");
    }

    private void take(Enrolment student, int option) {
        var viewer = Cast.viewer(student.person);
        var attempt = attempts.start(student.id, quiz(student), NOW);
        Optional<Response> response = Optional.of(new Picked(option));
        var save = new Save("heel-bone", 0, "save-" + attempt.number, response, Optional.empty(), false);
        saves.save(viewer, attempt.id, "heel-bone", asked -> save, NOW);
        submissions.submit(viewer, attempt.id, NOW);
    }

    private void read(Enrolment student) {
        var lesson = lessonOf(student);
        var course = course(student);
        readings.report(student.id, course, lesson, Optional.empty(), true, NOW);
        readings.report(student.id, course, lesson, Optional.empty(), true, NOW.plusSeconds(30));
    }

    private Lock next(Enrolment student) {
        var course = course(student);
        Instant now = NOW;
        return QuarkusTransaction.requiringNew().call(() -> Unlocking.of(student, course)
                .lock(course.lesson("ankle").orElseThrow(), now));
    }

    private Journey journey(Enrolment student) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Journey.of(ItemProgress.of(student), ItemException.of(student)));
    }

    private CourseSum standing(Enrolment student) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Standing.of(Cast.viewer(student.person)).get(0).sum());
    }

    private Course course(Enrolment student) {
        return library.course(student.cohort.edition);
    }

    private Quiz quiz(Enrolment student) {
        return course(student).quiz("heel-check").orElseThrow();
    }

    private Lesson lessonOf(Enrolment student) {
        return course(student).lesson("heel").orElseThrow();
    }
}
