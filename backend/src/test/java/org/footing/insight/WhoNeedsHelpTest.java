package org.footing.insight;

import static org.footing.cast.Cast.NOW;
import static org.footing.cast.Cast.TODAY;
import static org.footing.cast.Cast.unique;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.footing.assessment.TakenQuiz;
import org.footing.cast.Cast;
import org.footing.cast.Statements;
import org.footing.cohort.Break;
import org.footing.cohort.Cohort;
import org.footing.cohort.Enrolment;
import org.footing.cohort.Moment;
import org.footing.cohort.Schedule.Times;
import org.footing.cohort.Schedules;
import org.footing.cohort.Schedules.Plan;
import org.footing.course.Course;
import org.footing.database.DatabaseTest;
import org.footing.identity.Role;
import org.footing.identity.Scope;
import org.footing.identity.Viewer;
import org.footing.identity.Viewer.Grant;
import org.footing.insight.Signal.Kind;
import org.footing.library.Library;
import org.footing.progress.Readings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class WhoNeedsHelpTest {

    private static final int STEADY = 20;

    @Inject
    Readings readings;

    @Inject
    TakenQuiz quiz;

    @Inject
    Schedules schedules;

    @Inject
    Library library;

    @Inject
    Cast cast;

    @Inject
    Statements statements;

    private Cohort cohort;
    private Course course;
    private Viewer tova;

    @BeforeEach
    void aTermBegins() {
        cohort = cast.cohort(TakenQuiz.course("pass=60 attempts=9"));
        course = QuarkusTransaction.requiringNew()
                .call(() -> library.course(Cohort.<Cohort>findById(cohort.id).edition));
        tova = Cast.viewer(cast.person("tova"), new Grant(Role.TUTOR, Scope.COURSE, cohort.courseId));
    }

    @Test
    void whoHasNotComeForAWeekIsInactiveAndBreaksAreNoDays() {
        var amara = cast.student(cohort, "amara");
        reads(amara, 10);
        assertEquals(List.of(), kinds(amara, 16));
        assertEquals(List.of(Kind.INACTIVE), kinds(amara, 17));
        plan(List.of(new Break(TODAY.plusDays(11), TODAY.plusDays(13), "Half-term")), Map.of());
        assertEquals(List.of(), kinds(amara, 17));
        assertEquals(List.of(Kind.INACTIVE), kinds(amara, 20));
    }

    @Test
    void inTheFirstTwoWeeksOnlyWhoNeverCameIsTold() {
        var amara = cast.student(cohort, "amara");
        var bruno = cast.student(cohort, "bruno");
        reads(bruno, 1);
        assertEquals(List.of(), kinds(amara, 6));
        assertEquals(List.of(Kind.NEVER_CAME), kinds(amara, 7));
        assertEquals(List.of(), kinds(bruno, 13));
        assertEquals(List.of(Kind.INACTIVE), kinds(bruno, 14));
    }

    @Test
    void whatIsOverdueIsNamedAndWhatWasHandedInIsNot() {
        var amara = cast.student(cohort, "amara");
        var bruno = cast.student(cohort, "bruno");
        plan(List.of(), Map.of(TakenQuiz.QUIZ, due(12)));
        quiz.take(bruno, Map.of(TakenQuiz.BONE, TakenQuiz.NAVICULAR), at(11));
        reads(amara, 14);
        reads(bruno, 14);
        var behind = (Signal.Behind) signals(amara, 15).all().get(0);
        assertEquals(List.of(TakenQuiz.QUIZ), behind.overdue());
        assertEquals(List.of(), kinds(bruno, 15));
    }

    @Test
    void whoTriesAQuizAgainAndAgainIsStuckUntilItIsPassed() {
        var amara = cast.student(cohort, "amara");
        for (var day = 13; day < 16; day++) {
            assertFalse(kinds(amara, day).contains(Kind.STUCK));
            quiz.take(amara, Map.of(TakenQuiz.BONE, TakenQuiz.NAVICULAR), at(day));
        }
        assertTrue(kinds(amara, 16).contains(Kind.STUCK));
        quiz.take(amara, Map.of(TakenQuiz.BONE, TakenQuiz.TALUS, TakenQuiz.BONES, TakenQuiz.BOTH), at(16));
        assertFalse(kinds(amara, 16).contains(Kind.STUCK));
    }

    @Test
    void whoLeftIsNotTold() {
        var amara = cast.student(cohort, "amara");
        assertEquals(1, all(20).size());
        QuarkusTransaction.requiringNew().run(() -> Enrolment.lock(amara.id).withdraw(at(19)));
        assertEquals(List.of(), all(20));
    }

    /** The acceptance of the rules: of five who need help among twenty-five all are found, with two others at most. */
    @Test
    void fiveWhoNeedHelpAreFoundAmongTwentyFive() {
        plan(List.of(), Map.of("ankle", due(20), TakenQuiz.QUIZ, due(24)));
        var steady = new ArrayList<Enrolment>();
        for (var n = 0; n < STEADY; n++) {
            steady.add(cast.student(cohort, "steady %02d".formatted(n)));
        }
        for (var n = 0; n < STEADY; n++) {
            var student = steady.get(n);
            reads(student, 3 + n % 4);
            reads(student, 10 + n % 4);
            reads(student, 16 + n % 4);
            quiz.take(
                    student, Map.of(TakenQuiz.BONE, TakenQuiz.TALUS, TakenQuiz.BONES, TakenQuiz.BOTH), at(17 + n % 6));
            reads(student, 24 + n % 5);
        }
        var planted = new HashMap<String, Enrolment>();
        for (var name : List.of("never", "gone", "late", "stuck", "slow")) {
            planted.put(name, cast.student(cohort, name));
        }
        Function<String, Enrolment> of = name -> Objects.requireNonNull(planted.get(name));
        reads(of.apply("gone"), 9);
        for (var name : List.of("late", "stuck", "slow")) {
            reads(of.apply(name), 5);
            reads(of.apply(name), 25);
        }
        for (var day = 19; day < 23; day++) {
            quiz.take(of.apply("stuck"), Map.of(TakenQuiz.BONE, TakenQuiz.NAVICULAR), at(day));
        }
        var found = all(29).stream().map(one -> one.enrolmentId()).collect(Collectors.toSet());
        planted.forEach((name, student) -> assertTrue(found.contains(student.id), name));
        assertTrue(found.size() <= planted.size() + 2, () -> all(29).toString());
    }

    @Test
    void itCostsTheSameHoweverManyStudentsThereAre() {
        for (var n = 0; n < 3; n++) {
            reads(cast.student(cohort, unique("one")), 1);
        }
        var few = statements.of(() -> all(20));
        for (var n = 0; n < 9; n++) {
            reads(cast.student(cohort, unique("more")), 1);
        }
        assertEquals(few, statements.of(() -> all(20)));
        assertTrue(few <= 9, () -> few + " statements");
    }

    private List<WhoNeedsHelp.Told> all(int day) {
        return QuarkusTransaction.requiringNew()
                .call(() -> WhoNeedsHelp.of(Cohort.<Cohort>findById(cohort.id), course, at(day)));
    }

    private List<Kind> kinds(Enrolment student, int day) {
        return signals(student, day).all().stream().map(Signal::kind).toList();
    }

    private Signals signals(Enrolment student, int day) {
        return QuarkusTransaction.requiringNew()
                .call(() -> WhoNeedsHelp.of(Enrolment.lock(student.id), course, at(day)))
                .orElseThrow();
    }

    private static Instant at(int day) {
        return NOW.plus(Duration.ofDays(day));
    }

    private void reads(Enrolment student, int day) {
        readings.report(student.id, course, course.lesson("ankle").orElseThrow(), Optional.empty(), false, at(day));
        readings.report(
                student.id,
                course,
                course.lesson("ankle").orElseThrow(),
                Optional.empty(),
                true,
                at(day).plusSeconds(40));
    }

    private void plan(List<Break> breaks, Map<String, Times> items) {
        var version = QuarkusTransaction.requiringNew().call(() -> Cohort.<Cohort>findById(cohort.id).scheduleVersion);
        schedules.change(tova, cohort.id, version, new Plan(breaks, items), NOW);
    }

    private static Times due(int day) {
        return new Times(Optional.empty(), Optional.of(Moment.at(TODAY.plusDays(day), LocalTime.NOON)));
    }
}
