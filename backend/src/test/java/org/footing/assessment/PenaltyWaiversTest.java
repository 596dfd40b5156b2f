package org.footing.assessment;

import static org.footing.assessment.TakenQuiz.BONE;
import static org.footing.assessment.TakenQuiz.BONES;
import static org.footing.assessment.TakenQuiz.BOTH;
import static org.footing.assessment.TakenQuiz.CASE;
import static org.footing.assessment.TakenQuiz.TALUS;
import static org.footing.assessment.TakenQuiz.WORDS;
import static org.footing.assessment.TakenQuiz.again;
import static org.footing.assessment.TakenQuiz.events;
import static org.footing.assessment.TakenQuiz.notices;
import static org.footing.cast.Cast.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.footing.assessment.ManualMarks.Mark;
import org.footing.cast.AtOnce;
import org.footing.cast.Cast;
import org.footing.cohort.Cohort;
import org.footing.cohort.Enrolment;
import org.footing.database.DatabaseTest;
import org.footing.identity.Reason;
import org.footing.identity.Viewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class PenaltyWaiversTest {

    private static final Reason REASON = new Reason("The train did not come.");
    private static final Instant LATE = NOW.plus(Duration.ofHours(30));

    @Inject
    PenaltyWaivers waivers;

    @Inject
    ManualMarks marks;

    @Inject
    QuizTimes times;

    @Inject
    TakenQuiz quiz;

    @Inject
    Cast cast;

    private Cohort cohort;
    private Enrolment amara;
    private Viewer tova;
    private Attempt attempt;

    /** Two days begun at ten per cent each, of three quarters. */
    @BeforeEach
    void amaraIsLate() {
        cohort = cast.cohort(TakenQuiz.withCase("pass=70"));
        amara = cast.student(cohort, "amara");
        tova = quiz.tutor(cohort);
        times.close(cohort, TakenQuiz.QUIZ, new QuizWindow.Terms(NOW, Optional.of(10), 0, 0), amara.person, NOW);
        attempt = quiz.take(amara, Map.of(BONE, TALUS, BONES, BOTH, CASE, WORDS), LATE);
        assertEquals(Optional.of(Fraction.of(11, 20)), again(attempt).finalMark());
        assertFalse(again(attempt).passed);
    }

    @Test
    void aWaivedPenaltyIsGoneFromTheMark() {
        waive();
        var done = again(attempt);
        assertNull(done.penalty);
        assertEquals(Optional.of(Fraction.of(3, 4)), done.finalMark());
        assertTrue(done.passed);
    }

    @Test
    void itDoesNotComeBackWithTheNextMark() {
        waive();
        marks.mark(tova, attempt.id, CASE, new Mark(Fraction.ONE, "", Optional.empty()), LATE);
        assertEquals(Optional.of(Fraction.ONE), again(attempt).finalMark());
    }

    @Test
    void notWaivedItIsTakenOffTheNextMarkToo() {
        marks.mark(tova, attempt.id, CASE, new Mark(Fraction.ONE, "", Optional.empty()), LATE);
        assertEquals(Optional.of(Fraction.of(4, 5)), again(attempt).finalMark());
    }

    @Test
    void aDateSetLaterLeavesWhatWasHandedInAsItIs() {
        times.close(cohort, TakenQuiz.QUIZ, new QuizWindow.Terms(NOW, Optional.of(50), 0, 0), amara.person, LATE);
        marks.mark(tova, attempt.id, CASE, new Mark(Fraction.ONE, "", Optional.empty()), LATE);
        assertEquals(Optional.of(Fraction.of(4, 5)), again(attempt).finalMark());
        times.neverClose(cohort, TakenQuiz.QUIZ, amara.person, LATE);
        marks.mark(tova, attempt.id, CASE, new Mark(Fraction.ZERO, "", Optional.of(LATE)), LATE.plusSeconds(1));
        assertEquals(Optional.of(Fraction.of(11, 20)), again(attempt).finalMark());
    }

    @Test
    void theHistoryHoldsTheFinalMarkBeforeAndTheRawMarkAfter() {
        waive();
        var event = events(attempt).get(0);
        assertEquals(ScoreEvent.Kind.PENALTY_WAIVED, event.kind);
        assertNull(event.questionId);
        assertEquals(Fraction.of(11, 20), event.before);
        assertEquals(Fraction.of(3, 4), event.after);
        assertEquals("The train did not come.", event.reason);
        assertEquals(1, notices(amara).size());
    }

    @Test
    void waivedByTenAtOnceIsWaivedOnce() {
        AtOnce.all(IntStream.range(0, 10)
                .<Callable<Boolean>>mapToObj(n -> () -> {
                    waive();
                    return true;
                })
                .toList());
        assertEquals(1, events(attempt).size());
        assertEquals(1, notices(amara).size());
    }

    @Test
    void whereNothingWasLostThereIsNothingToWaive() {
        var bruno = cast.student(cohort, "bruno");
        var his = quiz.take(bruno, Map.of(BONE, TALUS), NOW);
        assertThrows(NotAsked.class, () -> waivers.waive(tova, his.id, REASON, LATE));
    }

    @Test
    void forOthersThereIsNoSuchAttempt() {
        var elsewhere = quiz.tutor(cast.cohort(TakenQuiz.course("")));
        for (var viewer : List.of(elsewhere, Cast.viewer(amara.person))) {
            assertThrows(NotAsked.class, () -> waivers.waive(viewer, attempt.id, REASON, LATE));
        }
        assertEquals(Optional.of(Fraction.of(11, 20)), again(attempt).finalMark());
    }

    private void waive() {
        waivers.waive(tova, attempt.id, REASON, LATE);
    }
}
