package org.footing.assessment;

import static org.footing.assessment.TakenQuiz.BONE;
import static org.footing.assessment.TakenQuiz.BONES;
import static org.footing.assessment.TakenQuiz.BOTH;
import static org.footing.assessment.TakenQuiz.CALCANEUS;
import static org.footing.assessment.TakenQuiz.CASE;
import static org.footing.assessment.TakenQuiz.TALUS;
import static org.footing.assessment.TakenQuiz.WORDS;
import static org.footing.assessment.TakenQuiz.again;
import static org.footing.assessment.TakenQuiz.events;
import static org.footing.assessment.TakenQuiz.notices;
import static org.footing.assessment.TakenQuiz.row;
import static org.footing.cast.Cast.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.footing.assessment.ManualMarks.Mark;
import org.footing.cast.AtOnce;
import org.footing.cast.Cast;
import org.footing.cast.TestCourse;
import org.footing.cohort.Cohort;
import org.footing.cohort.Enrolment;
import org.footing.database.DatabaseTest;
import org.footing.identity.Reason;
import org.footing.identity.Viewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@DatabaseTest
class LateResponsesTest {

    private static final Reason REASON = new Reason("The network was down.");
    private static final Instant LATER = NOW.plusSeconds(7200);

    @Inject
    LateResponses lateResponses;

    @Inject
    ManualMarks marks;

    @Inject
    Regrades regrades;

    @Inject
    TakenQuiz quiz;

    @Inject
    Cast cast;

    private TestCourse course;
    private Cohort cohort;
    private Enrolment amara;
    private Viewer tova;
    private Attempt attempt;

    @BeforeEach
    void amarasTalusComesTooLate() {
        late(Map.of(BONES, BOTH), BONE, TALUS);
    }

    @Test
    void aLateResponseIsTheResponseOnceItIsAccepted() {
        assertEquals(Fraction.of(1, 3), again(attempt).mark);
        accept();
        assertEquals(TALUS, row(attempt, BONE).response);
        assertEquals(Fraction.ONE, again(attempt).mark);
        assertTrue(again(attempt).passed);
    }

    @Test
    void itIsWrittenDownWhoAcceptedItAndWhyAndTheStudentIsTold() {
        accept();
        var event = events(attempt).get(0);
        assertEquals(ScoreEvent.Kind.LATE_ACCEPTED, event.kind);
        assertEquals(BONE, event.questionId);
        assertEquals(Fraction.ZERO, event.before);
        assertEquals(Fraction.ONE, event.after);
        assertEquals("The network was down.", event.reason);
        var notice = notices(amara).get(0);
        assertEquals(Fraction.of(1, 3), notice.before);
        assertEquals(Fraction.ONE, notice.after);
    }

    @Test
    void acceptedTwiceIsAcceptedOnce() {
        accept();
        accept();
        assertEquals(1, events(attempt).size());
        assertEquals(1, row(attempt, BONE).revision);
    }

    @RepeatedTest(3)
    void acceptedByTenAtOnceIsAcceptedOnce() {
        AtOnce.all(IntStream.range(0, 10)
                .<Callable<Boolean>>mapToObj(n -> () -> {
                    accept();
                    return true;
                })
                .toList());
        assertEquals(1, events(attempt).size());
    }

    @Test
    void aLateWrittenResponseWaitsForATutorAgain() {
        late(Map.of(BONE, TALUS, CASE, WORDS), CASE, WORDS);
        marks.mark(tova, attempt.id, CASE, new Mark(Fraction.ONE, "Good.", Optional.empty()), LATER);
        accept();
        var row = row(attempt, CASE);
        assertTrue(row.waits);
        assertNull(row.comment);
        assertNull(row.markedAt);
        assertTrue(again(attempt).waits);
    }

    @Test
    void whatWasRegradedIsMarkedByTheCorrectedKey() {
        late(Map.of(BONE, TALUS), BONE, CALCANEUS);
        regrade(Regrade.Policy.AS_CORRECTED);
        assertEquals(Fraction.ZERO, row(attempt, BONE).share);
        accept();
        assertEquals(Fraction.ONE, row(attempt, BONE).share);
        assertEquals(quiz.publish(course).id, row(attempt, BONE).keyEditionId);
    }

    @Test
    void whereTheBetterIsKeptBothKeysAreAsked() {
        regrade(Regrade.Policy.KEEP_BETTER);
        accept();
        assertEquals(Fraction.ONE, row(attempt, BONE).share);
    }

    @Test
    void fullMarksStayFullMarks() {
        late(Map.of(BONES, BOTH), BONE, TakenQuiz.NAVICULAR);
        regrade(Regrade.Policy.FULL_MARKS);
        accept();
        assertEquals(Fraction.ONE, row(attempt, BONE).share);
    }

    @Test
    void onlyALateResponseToThisQuestionCanBeAccepted() {
        late(Map.of(BONE, TALUS), BONES, BOTH);
        var saved = event(ResponseEvent.Kind.SAVED);
        assertThrows(NotAsked.class, () -> lateResponses.accept(tova, attempt.id, BONE, saved, REASON, LATER));
        assertThrows(
                NotAsked.class,
                () -> lateResponses.accept(tova, attempt.id, BONE, event(ResponseEvent.Kind.LATE), REASON, LATER));
        assertThrows(NotAsked.class, () -> lateResponses.accept(tova, attempt.id, BONES, -1, REASON, LATER));
    }

    @Test
    void forOthersThereIsNoSuchResponse() {
        var elsewhere = quiz.tutor(cast.cohort(TakenQuiz.course("")));
        for (var viewer : List.of(elsewhere, Cast.viewer(amara.person))) {
            assertThrows(
                    NotAsked.class,
                    () -> lateResponses.accept(
                            viewer, attempt.id, BONE, event(ResponseEvent.Kind.LATE), REASON, LATER));
        }
    }

    @Test
    void aReasonSaysSomething() {
        assertEquals(Optional.empty(), Reason.of("  "));
        assertEquals(Optional.empty(), Reason.of("x".repeat(1001)));
        assertEquals(Optional.of(new Reason("Ill.")), Reason.of(" Ill. "));
    }

    /** Amara hands in, and what she did to one more question arrives when her time is over. */
    private void late(Map<String, Response> inTime, String question, Response response) {
        course = TakenQuiz.withCase("minutes=30 pass=70");
        if (!inTime.containsKey(CASE)) {
            course = TakenQuiz.course("minutes=30 pass=70");
        }
        cohort = cast.cohort(course);
        amara = cast.student(cohort, "amara");
        tova = quiz.tutor(cohort);
        attempt = quiz.take(amara, inTime);
        quiz.save(amara, attempt, question, response, NOW.plusSeconds(3600));
    }

    private void accept() {
        var question = QuarkusTransaction.requiringNew().call(() -> ResponseEvent.late(attempt, List.of())
                .keySet()
                .iterator()
                .next());
        lateResponses.accept(tova, attempt.id, question, event(ResponseEvent.Kind.LATE), REASON, LATER);
    }

    private void regrade(Regrade.Policy policy) {
        course = TakenQuiz.corrected(course);
        quiz.publish(course);
        var plan =
                new Regrades.Plan(course.id(), TakenQuiz.QUIZ, Set.of(cohort.id), Set.of(BONE), policy, false, false);
        regrades.apply(tova, plan, regrades.preview(tova, plan).fingerprint(), REASON, LATER);
    }

    private long event(ResponseEvent.Kind kind) {
        return QuarkusTransaction.requiringNew().call(() -> ResponseEvent.of(attempt).stream()
                .filter(event -> event.kind == kind)
                .findFirst()
                .orElseThrow()
                .id);
    }
}
