package org.footing.assessment;

import static org.footing.assessment.Quizzes.CHECK;
import static org.footing.cast.Cast.NOW;
import static org.footing.cast.Cast.TODAY;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.footing.cast.Cast;
import org.footing.cohort.Break;
import org.footing.cohort.Cohort;
import org.footing.cohort.Enrolment;
import org.footing.cohort.Enrolments;
import org.footing.cohort.ItemException;
import org.footing.cohort.ItemException.Given;
import org.footing.cohort.ItemException.Kind;
import org.footing.cohort.Moment;
import org.footing.cohort.Schedule;
import org.footing.cohort.Schedule.Times;
import org.footing.cohort.Schedules;
import org.footing.cohort.Schedules.Plan;
import org.footing.database.DatabaseTest;
import org.footing.identity.Role;
import org.footing.identity.Scope;
import org.footing.identity.Viewer;
import org.footing.identity.Viewer.Grant;
import org.footing.library.Library;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When a quiz closes stands in the schedule, whoever said it, and open attempts learn of it at once. */
@DatabaseTest
class QuizTimesTest {

    private static final Instant SIX = Instant.parse("2026-11-05T18:00:00Z");
    private static final Moment AT_SIX = Moment.at(TODAY.plusDays(3), LocalTime.of(18, 0));

    @Inject
    Cast cast;

    @Inject
    QuizTimes times;

    @Inject
    Attempts attempts;

    @Inject
    Enrolments enrolments;

    @Inject
    Schedules schedules;

    @Inject
    Library library;

    private Cohort cohort;
    private Enrolment amara;
    private Viewer tova;

    @BeforeEach
    void amaraTakesAQuiz() {
        cohort = cast.cohort(Quizzes.course("minutes=10000"));
        amara = cast.student(cohort, "amara");
        tova = Cast.viewer(cast.person("tova"), new Grant(Role.TUTOR, Scope.COURSE, cohort.courseId));
    }

    @Test
    void aQuizClosesWhenTheScheduleSays() {
        var attempt = start();
        change(List.of(), due(AT_SIX));
        assertEquals(Optional.of(SIX), window().map(window -> window.closesAt));
        assertEquals(SIX, again(attempt).deadline);

        change(List.of(), Times.NONE);
        assertEquals(Optional.empty(), window());
        assertEquals(Optional.empty(), again(attempt).parts().close());
    }

    @Test
    void aBreakMovesItAndWhatLatenessCostsStays() {
        close(SIX, Optional.of(10));
        change(List.of(new Break(TODAY.plusDays(1), TODAY.plusDays(7), "Half-term")), due(AT_SIX));
        assertEquals(
                Optional.of(new QuizWindow.Terms(Instant.parse("2026-11-10T18:00:00Z"), Optional.of(10), 0, 0)),
                window().map(QuizWindow::terms));
    }

    @Test
    void whatIsSaidOfAQuizStandsInTheSchedule() {
        close(SIX, Optional.empty());
        assertEquals(due(AT_SIX), schedule().times(CHECK));
        QuarkusTransaction.requiringNew().run(() -> times.neverClose(cohort, CHECK, tova.person(), NOW));
        assertEquals(Times.NONE, schedule().times(CHECK));
        assertEquals(Optional.empty(), window());
    }

    @Test
    void aCountedDayStaysOneWhileOnlyThePriceOfLatenessChanges() {
        change(List.of(), due(new Moment.OfDay(3, LocalTime.of(18, 0))));
        close(SIX, Optional.of(10));
        assertEquals(due(new Moment.OfDay(3, LocalTime.of(18, 0))), schedule().times(CHECK));
    }

    @Test
    void anExtensionForEveryQuizHoldsAtOnceAndEndsAtOnce() {
        close(SIX, Optional.empty());
        var attempt = start();
        QuarkusTransaction.requiringNew()
                .run(() -> enrolments.except(
                        amara,
                        new Given(ItemException.EVERY_QUIZ, Kind.EXTENDED, Duration.ofDays(1), "ill", ""),
                        tova.person(),
                        NOW));
        assertEquals(SIX.plus(Duration.ofDays(1)), again(attempt).deadline);
        QuarkusTransaction.requiringNew()
                .run(() -> enrolments.endException(amara, ItemException.EVERY_QUIZ, Kind.EXTENDED, tova.person(), NOW));
        assertEquals(SIX, again(attempt).deadline);
    }

    @Test
    void anExtensionThatEndsInABreakEndsBehindIt() {
        change(List.of(new Break(TODAY.plusDays(4), TODAY.plusDays(5), "Half-term")), due(AT_SIX));
        var attempt = start();
        QuarkusTransaction.requiringNew().run(() -> times.allow(amara, CHECK, extension(), tova.person(), "ill", NOW));
        assertEquals(Instant.parse("2026-11-08T18:00:00Z"), again(attempt).deadline);
        var closes = QuarkusTransaction.requiringNew().call(() -> {
            var fresh = Enrolment.lock(amara.id);
            var quiz = library.course(fresh.cohort.edition).quiz(CHECK).orElseThrow();
            return QuizHistory.of(fresh, quiz).closes();
        });
        assertEquals(Optional.of(Instant.parse("2026-11-08T18:00:00Z")), closes);
    }

    @Test
    void moreTimeEndsAtOnceToo() {
        var attempt = start();
        var before = Objects.requireNonNull(again(attempt).deadline);
        QuarkusTransaction.requiringNew()
                .run(() -> times.lengthen(
                        amara,
                        QuizAllowance.EVERY_QUIZ,
                        new QuizAllowance.Terms(new BigDecimal("2"), Duration.ZERO, Duration.ZERO, 0),
                        tova.person(),
                        "reads slowly",
                        "",
                        NOW));
        assertEquals(before.plus(Duration.ofMinutes(10000)), again(attempt).deadline);
        QuarkusTransaction.requiringNew()
                .run(() -> times.endAllowance(amara, QuizAllowance.EVERY_QUIZ, tova.person(), NOW));
        assertEquals(before, again(attempt).deadline);
    }

    private void close(Instant at, Optional<Integer> latePercent) {
        QuarkusTransaction.requiringNew()
                .run(() -> times.close(cohort, CHECK, new QuizWindow.Terms(at, latePercent, 0, 0), tova.person(), NOW));
    }

    private void change(List<Break> breaks, Times of) {
        var version = QuarkusTransaction.requiringNew().call(() -> Cohort.<Cohort>findById(cohort.id).scheduleVersion);
        schedules.change(tova, cohort.id, version, new Plan(breaks, Map.of(CHECK, of)), NOW);
    }

    private static QuizAllowance.Terms extension() {
        return new QuizAllowance.Terms(BigDecimal.ONE, Duration.ZERO, Duration.ofDays(1), 0);
    }

    private static Times due(Moment moment) {
        return new Times(Optional.empty(), Optional.of(moment));
    }

    private Attempt start() {
        return QuarkusTransaction.requiringNew().call(() -> {
            var fresh = Enrolment.lock(amara.id);
            return attempts.start(
                    amara.id, library.course(fresh.cohort.edition).quiz(CHECK).orElseThrow(), NOW);
        });
    }

    private Optional<QuizWindow> window() {
        return QuarkusTransaction.requiringNew().call(() -> QuizWindow.of(cohort, CHECK));
    }

    private Schedule schedule() {
        return QuarkusTransaction.requiringNew().call(() -> Schedule.of(Cohort.<Cohort>findById(cohort.id)));
    }

    private static Attempt again(Attempt attempt) {
        return QuarkusTransaction.requiringNew().call(() -> Attempt.findById(attempt.id));
    }
}
