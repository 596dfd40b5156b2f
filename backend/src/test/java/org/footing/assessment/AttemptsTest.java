package org.footing.assessment;

import static org.footing.assessment.Quizzes.CHECK;
import static org.footing.cast.Cast.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.footing.assessment.Attempt.SubmittedBy;
import org.footing.assessment.Attempts.Closed;
import org.footing.assessment.Attempts.NoneLeft;
import org.footing.cast.AtOnce;
import org.footing.cast.Cast;
import org.footing.cohort.Enrolment;
import org.footing.course.Quiz;
import org.footing.database.DatabaseTest;
import org.footing.library.Library;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@DatabaseTest
class AttemptsTest {

    @Inject
    Attempts attempts;

    @Inject
    Submissions submissions;

    @Inject
    QuizTimes times;

    @Inject
    Hints hints;

    @Inject
    Library library;

    @Inject
    Cast cast;

    @Test
    void anAttemptPinsItsQuestionsWithTheirVersionsAndPoints() {
        var amara = student("");
        var quiz = quiz(amara);
        var attempt = attempts.start(amara.id, quiz, NOW);
        var rows = rows(attempt);
        assertEquals(
                List.of("bone", "strokes", "bones"),
                rows.stream().map(row -> row.questionId).toList());
        assertEquals(
                quiz.questions().stream()
                        .map(question -> question.head().version())
                        .toList(),
                rows.stream().map(row -> row.version).toList());
        assertEquals(0, BigDecimal.valueOf(2).compareTo(rows.get(0).points));
        assertTrue(rows.stream().noneMatch(AttemptQuestion::answered));
        assertEquals(amara.cohort.edition.id, attempt.editionId);
        assertEquals(Optional.empty(), attempt.parts().at());
    }

    @Test
    void aDrawAsksSoManyOfThePool() {
        var amara = student("pick=2");
        assertEquals(2, rows(attempts.start(amara.id, quiz(amara), NOW)).size());
    }

    @Test
    void whoeverStartsTwiceHasOneAttempt() {
        var amara = student("");
        var first = attempts.start(amara.id, quiz(amara), NOW);
        assertEquals(first.id, attempts.start(amara.id, quiz(amara), NOW.plusSeconds(60)).id);
    }

    @RepeatedTest(5)
    void ofFiftyStartsAtOnceAllGiveTheSameAttempt() {
        var amara = student("attempts=1");
        var quiz = quiz(amara);
        var started = AtOnce.all(IntStream.range(0, 50)
                .<Callable<Long>>mapToObj(n -> () -> attempts.start(amara.id, quiz, NOW).id)
                .toList());
        assertEquals(1, started.stream().distinct().count());
        assertEquals(1, all(amara).size());
    }

    @Test
    void anAttemptMoreThanAllowedIsRefused() {
        var amara = student("attempts=2");
        var quiz = quiz(amara);
        handIn(amara, attempts.start(amara.id, quiz, NOW), NOW);
        handIn(amara, attempts.start(amara.id, quiz, NOW), NOW);
        assertThrows(NoneLeft.class, () -> attempts.start(amara.id, quiz, NOW));
        allow(amara, CHECK, new QuizAllowance.Terms(BigDecimal.ONE, Duration.ZERO, Duration.ZERO, 1));
        assertEquals(3, attempts.start(amara.id, quiz, NOW).number);
    }

    @Test
    void eachAttemptIsShuffledForItself() {
        var amara = student("shuffle");
        var quiz = quiz(amara);
        var first = attempts.start(amara.id, quiz, NOW);
        handIn(amara, first, NOW);
        assertNotEquals(first.seed, attempts.start(amara.id, quiz, NOW).seed);
    }

    @Test
    void theDeadlineIsKeptWithItsParts() {
        var amara = student("minutes=30");
        allow(amara, QuizAllowance.EVERY_QUIZ, terms("1.5", 10));
        var attempt = attempts.start(amara.id, quiz(amara), NOW);
        assertEquals(Optional.of(NOW.plusSeconds(55 * 60)), attempt.parts().at());
        assertEquals(Duration.ofMinutes(25), attempt.parts().added());
        assertEquals(NOW.plusSeconds(55 * 60), attempt.deadline);
    }

    @Test
    void whatIsAllowedForOneQuizTakesNothingFromWhatIsAllowedForAll() {
        var amara = student("minutes=30");
        allow(amara, QuizAllowance.EVERY_QUIZ, terms("2", 0));
        allow(amara, CHECK, terms("1", 5));
        assertEquals(NOW.plusSeconds(65 * 60), attempts.start(amara.id, quiz(amara), NOW).deadline);
    }

    @Test
    void theKeyIsNotToldWhileTheLastAttemptIsOpen() {
        var amara = student("attempts=2 review=after-close");
        handIn(amara, attempts.start(amara.id, quiz(amara), NOW), NOW);
        var last = attempts.start(amara.id, quiz(amara), NOW);
        assertEquals(Disclosure.MARK, disclosure(amara, NOW));
        handIn(amara, last, NOW);
        assertEquals(Disclosure.KEY, disclosure(amara, NOW));
    }

    @Test
    void theKeyIsNotToldAfterTheCloseWhileExtraTimeRuns() {
        var amara = student("review=after-close");
        handIn(amara, attempts.start(amara.id, quiz(amara), NOW), NOW);
        window(amara, NOW.plusSeconds(60), Optional.empty());
        allow(amara, CHECK, terms("1", 60));
        var last = attempts.start(amara.id, quiz(amara), NOW);
        var closed = NOW.plusSeconds(120);
        assertTrue(again(last).takesSaves(closed));
        assertEquals(Disclosure.MARK, disclosure(amara, closed));
        handIn(amara, last, closed);
        assertEquals(Disclosure.KEY, disclosure(amara, closed));
    }

    @Test
    void anAttemptThatADateInThePastEndsWasHandedInWhenItBegan() {
        var amara = student("");
        var attempt = attempts.start(amara.id, quiz(amara), NOW);
        window(amara, NOW.minusSeconds(3600), Optional.empty());
        submissions.submitOverdue(attempt.id, NOW.plusSeconds(60));
        assertEquals(NOW, again(attempt).submittedAt);
    }

    @Test
    void aDateSetWhileOthersHandInUndoesNoSubmission() {
        for (var round = 0; round < 10; round++) {
            var amara = student("minutes=30");
            var attempt = attempts.start(amara.id, quiz(amara), NOW);
            AtOnce.all(List.<Callable<Boolean>>of(
                    () -> {
                        handIn(amara, attempt, NOW.plusSeconds(60));
                        return true;
                    },
                    () -> {
                        window(amara, NOW.plusSeconds(600), Optional.empty());
                        return true;
                    }));
            assertFalse(again(attempt).open());
        }
    }

    @Test
    void moreTimeGivenDuringAnAttemptMovesItsDeadline() {
        var amara = student("minutes=30");
        var attempt = attempts.start(amara.id, quiz(amara), NOW);
        allow(amara, CHECK, terms("2", 0));
        assertEquals(NOW.plusSeconds(60 * 60), again(attempt).deadline);
        window(amara, NOW.plusSeconds(600), Optional.empty());
        assertEquals(NOW.plusSeconds(600 + 30 * 60), again(attempt).deadline);
    }

    @Test
    void aClosedQuizIsNotBegunButForWhoHasAnExtension() {
        var amara = student("");
        window(amara, NOW, Optional.empty());
        assertThrows(Closed.class, () -> attempts.start(amara.id, quiz(amara), NOW));
        allow(amara, CHECK, new QuizAllowance.Terms(BigDecimal.ONE, Duration.ZERO, Duration.ofHours(1), 0));
        assertEquals(NOW.plusSeconds(3600), attempts.start(amara.id, quiz(amara), NOW).deadline);
    }

    @Test
    void aQuizThatTakesLateWorkStaysOpenAndLosesMarks() {
        var amara = student("pass=80");
        window(amara, NOW, Optional.of(10));
        var late = NOW.plus(Duration.ofHours(30));
        var attempt = attempts.start(amara.id, quiz(amara), late);
        assertEquals(Optional.empty(), attempt.parts().at());
        Quizzes.answer(attempt);
        handIn(amara, attempt, late);
        var done = again(attempt);
        assertEquals(Fraction.ONE, done.mark);
        assertEquals(Fraction.of(1, 5), done.penalty);
        assertEquals(Optional.of(Fraction.of(4, 5)), done.finalMark());
        assertTrue(done.passed);
    }

    @Test
    void anAttemptWhoseTimeIsUpCountsAsHandedInAtItsDeadline() {
        var amara = student("minutes=30");
        var attempt = attempts.start(amara.id, quiz(amara), NOW);
        submissions.submitOverdue(attempt.id, NOW.plusSeconds(30 * 60 + 30));
        assertTrue(again(attempt).open());
        submissions.submitOverdue(attempt.id, NOW.plusSeconds(30 * 60 + 31));
        assertFalse(again(attempt).open());
        assertEquals(NOW.plusSeconds(30 * 60), again(attempt).submittedAt);
        assertEquals(SubmittedBy.TIME, again(attempt).submittedBy);
    }

    @Test
    void theJobHandsInWhatIsOverdueAndNothingElse() {
        var amara = student("minutes=30");
        var bruno = student("minutes=60");
        var hers = attempts.start(amara.id, quiz(amara), NOW);
        var his = attempts.start(bruno.id, quiz(bruno), NOW);
        submissions.submitAllOverdue(NOW.plusSeconds(40 * 60));
        assertFalse(again(hers).open());
        assertTrue(again(his).open());
    }

    @Test
    void aNewAttemptBeginsOnceTheOverdueOneIsIn() {
        var amara = student("minutes=30");
        var first = attempts.start(amara.id, quiz(amara), NOW);
        var second = attempts.start(amara.id, quiz(amara), NOW.plusSeconds(3600));
        assertEquals(2, second.number);
        assertFalse(again(first).open());
    }

    @RepeatedTest(5)
    void handedInFiftyTimesAtOnceItIsHandedInOnce() {
        var amara = student("");
        var attempt = attempts.start(amara.id, quiz(amara), NOW);
        var viewer = Cast.viewer(amara.person);
        AtOnce.all(IntStream.range(0, 50)
                .<Callable<Boolean>>mapToObj(n -> () -> {
                    submissions.submit(viewer, attempt.id, NOW.plusSeconds(n));
                    return true;
                })
                .toList());
        var at = again(attempt).submittedAt;
        submissions.submit(viewer, attempt.id, NOW.plusSeconds(900));
        assertEquals(at, again(attempt).submittedAt);
    }

    @Test
    void nobodyHandsInForSomebodyElse() {
        var amara = student("");
        var attempt = attempts.start(amara.id, quiz(amara), NOW);
        var bruno = Cast.viewer(student("").person);
        assertThrows(NotAsked.class, () -> submissions.submit(bruno, attempt.id, NOW));
        assertTrue(again(attempt).open());
    }

    @Test
    void aCriticalOptionFailsWhateverThePoints() {
        var amara = student("pass=1");
        var attempt = attempts.start(amara.id, quiz(amara), NOW);
        Quizzes.answerCritically(attempt);
        handIn(amara, attempt, NOW);
        var done = again(attempt);
        assertEquals(Optional.of(Fraction.of(1, 2)), done.finalMark());
        assertTrue(done.critical);
        assertFalse(done.passed);
    }

    @Test
    void aHintCostsItsShareOfTheQuestion() {
        var amara = student("hint-cost=0.25");
        var attempt = attempts.start(amara.id, quiz(amara), NOW);
        Quizzes.answer(attempt);
        hints.take(Cast.viewer(amara.person), attempt.id, "bone", NOW);
        handIn(amara, attempt, NOW);
        // 2 points of which a quarter is gone, and 1 and 1: 3.5 of 4.
        assertEquals(Fraction.of(7, 8), again(attempt).mark);
    }

    private Enrolment student(String rules) {
        return cast.student(cast.cohort(Quizzes.course(rules)), "amara");
    }

    private Disclosure disclosure(Enrolment student, Instant now) {
        return QuarkusTransaction.requiringNew()
                .call(() -> QuizHistory.of(student, quiz(student)).disclosure(now));
    }

    private Quiz quiz(Enrolment student) {
        return library.course(student.cohort.edition).quiz(CHECK).orElseThrow();
    }

    private void handIn(Enrolment student, Attempt attempt, Instant now) {
        submissions.submit(Cast.viewer(student.person), attempt.id, now);
    }

    private void allow(Enrolment student, String quiz, QuizAllowance.Terms terms) {
        times.allow(student, quiz, terms, student.person, "reads slowly", NOW);
    }

    private void window(Enrolment student, Instant closes, Optional<Integer> latePercent) {
        times.close(student.cohort, CHECK, new QuizWindow.Terms(closes, latePercent, 0, 0), student.person, NOW);
    }

    private static QuizAllowance.Terms terms(String factor, long extraMinutes) {
        return new QuizAllowance.Terms(new BigDecimal(factor), Duration.ofMinutes(extraMinutes), Duration.ZERO, 0);
    }

    private static Attempt again(Attempt attempt) {
        return QuarkusTransaction.requiringNew().call(() -> Attempt.findById(attempt.id));
    }

    private static List<AttemptQuestion> rows(Attempt attempt) {
        return QuarkusTransaction.requiringNew().call(() -> AttemptQuestion.of(attempt));
    }

    private static List<Attempt> all(Enrolment student) {
        return QuarkusTransaction.requiringNew().call(() -> Attempt.of(student, CHECK));
    }
}
