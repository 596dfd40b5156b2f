package org.footing.assessment;

import static org.footing.assessment.TakenQuiz.BONE;
import static org.footing.assessment.TakenQuiz.BONES;
import static org.footing.assessment.TakenQuiz.BOTH;
import static org.footing.assessment.TakenQuiz.CASE;
import static org.footing.assessment.TakenQuiz.TALUS;
import static org.footing.assessment.TakenQuiz.WORDS;
import static org.footing.assessment.TakenQuiz.again;
import static org.footing.assessment.TakenQuiz.events;
import static org.footing.assessment.TakenQuiz.row;
import static org.footing.cast.Cast.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.footing.assessment.ManualMarks.Mark;
import org.footing.assessment.ManualMarks.MarkedSince;
import org.footing.cast.AtOnce;
import org.footing.cast.Cast;
import org.footing.cohort.Cohort;
import org.footing.cohort.Enrolment;
import org.footing.database.DatabaseTest;
import org.footing.identity.AuditEntry;
import org.footing.identity.Role;
import org.footing.identity.Scope;
import org.footing.identity.Viewer;
import org.footing.identity.Viewer.Grant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@DatabaseTest
class ManualMarksTest {

    private static final Fraction HALF = Fraction.of(1, 2);
    private static final Instant LATER = NOW.plusSeconds(3600);

    @Inject
    ManualMarks marks;

    @Inject
    TakenQuiz quiz;

    @Inject
    Cast cast;

    private Cohort cohort;
    private Enrolment amara;
    private Viewer tova;
    private Attempt attempt;

    @BeforeEach
    void amaraHasHandedInAndWaits() {
        cohort = cast.cohort(TakenQuiz.withCase("pass=80"));
        amara = cast.student(cohort, "amara");
        tova = quiz.tutor(cohort);
        attempt = quiz.take(amara, Map.of(BONE, TALUS, BONES, BOTH, CASE, WORDS));
    }

    @Test
    void untilItIsMarkedTheAttemptWaits() {
        assertTrue(again(attempt).waits);
        assertEquals(Fraction.of(3, 4), again(attempt).mark);
        assertFalse(again(attempt).passed);
    }

    @Test
    void aMarkIsAddedAndNothingWaitsAnyMore() {
        mark(tova, HALF, "Warmth comes later.", Optional.empty());
        assertEquals(HALF, row(attempt, CASE).share);
        assertEquals("Warmth comes later.", row(attempt, CASE).comment);
        assertEquals(Fraction.of(7, 8), again(attempt).mark);
        assertFalse(again(attempt).waits);
        assertTrue(again(attempt).passed);
    }

    @Test
    void aMarkStandsInTheHistoryAndInTheAuditTrail() {
        mark(tova, HALF, "Well.", Optional.empty());
        mark(tova, Fraction.ONE, "Better than I thought.", Optional.of(LATER));
        var events = events(attempt);
        assertEquals(2, events.size());
        assertEquals(ScoreEvent.Kind.MARKED, events.get(0).kind);
        assertNull(events.get(0).before);
        assertEquals(HALF, events.get(1).before);
        assertEquals(Fraction.ONE, events.get(1).after);
        assertEquals("Better than I thought.", events.get(1).reason);
        assertEquals(
                2L,
                QuarkusTransaction.requiringNew()
                        .call(() -> AuditEntry.count(
                                "action = 'response.marked' and subject = ?1", "attempt " + attempt.id)));
    }

    @Test
    void whoDidNotSeeTheMarkThatIsThereDoesNotOverwriteIt() {
        mark(tova, HALF, "Well.", Optional.empty());
        var theo = quiz.tutor(cohort);
        assertThrows(MarkedSince.class, () -> mark(theo, Fraction.ONE, "Very well.", Optional.empty()));
        assertEquals(HALF, row(attempt, CASE).share);
        mark(theo, Fraction.ONE, "Very well.", Optional.of(LATER));
        assertEquals(Fraction.ONE, row(attempt, CASE).share);
    }

    @Test
    void theSameFormSentTwiceIsOneMark() {
        mark(tova, HALF, "Well.", Optional.empty());
        mark(tova, HALF, "Well.", Optional.empty());
        assertEquals(1, events(attempt).size());
    }

    @RepeatedTest(3)
    void ofTenTutorsAtOnceOneIsFirstAndTheOthersAreTold() {
        var tutors = IntStream.range(0, 10).mapToObj(n -> quiz.tutor(cohort)).toList();
        var taken = AtOnce.all(tutors.stream()
                .<Callable<Boolean>>map(tutor -> () -> {
                    try {
                        mark(tutor, Fraction.of(tutors.indexOf(tutor), 10), "", Optional.empty());
                        return true;
                    } catch (MarkedSince known) {
                        return false;
                    }
                })
                .toList());
        assertEquals(1, taken.stream().filter(Boolean::booleanValue).count());
        assertEquals(1, events(attempt).size());
        assertEquals(Fraction.of(taken.indexOf(true), 10), row(attempt, CASE).share);
    }

    @Test
    void aKeyMarksTheOtherQuestions() {
        assertThrows(
                NotAsked.class, () -> marks.mark(tova, attempt.id, BONE, new Mark(HALF, "", Optional.empty()), LATER));
        assertThrows(
                NotAsked.class,
                () -> marks.mark(tova, attempt.id, "no-such", new Mark(HALF, "", Optional.empty()), LATER));
    }

    @Test
    void withoutAResponseThereIsNothingToMark() {
        var bruno = cast.student(cohort, "bruno");
        var his = quiz.take(bruno, Map.of(BONE, TALUS));
        assertThrows(NotAsked.class, () -> marks.mark(tova, his.id, CASE, new Mark(HALF, "", Optional.empty()), LATER));
    }

    @Test
    void anOpenAttemptIsNotMarked() {
        var bruno = cast.student(cohort, "bruno");
        var his = quiz.begin(bruno, NOW);
        quiz.save(bruno, his, CASE, WORDS, NOW);
        assertThrows(NotAsked.class, () -> marks.mark(tova, his.id, CASE, new Mark(HALF, "", Optional.empty()), LATER));
    }

    @Test
    void forOthersThereIsNoSuchAttempt() {
        var elsewhere = quiz.tutor(cast.cohort(TakenQuiz.withCase("")));
        for (var viewer : List.of(elsewhere, Cast.viewer(amara.person), Cast.viewer(cast.person("chen")))) {
            assertThrows(NotAsked.class, () -> mark(viewer, HALF, "", Optional.empty()));
        }
        assertEquals(0, events(attempt).size());
    }

    @Test
    void whoOnlySamplesMarkingGivesNoMarks() {
        var vera = Cast.viewer(cast.person("vera"), new Grant(Role.VERIFIER, Scope.COHORT, Long.toString(cohort.id)));
        assertTrue(vera.looksAfter(cohort.courseId, cohort.id));
        assertThrows(NotAsked.class, () -> mark(vera, HALF, "", Optional.empty()));
    }

    @Test
    void aMarkLiesBetweenNothingAndAllThePoints() {
        assertThrows(IllegalArgumentException.class, () -> new Mark(Fraction.of(11, 10), "", Optional.empty()));
        assertThrows(IllegalArgumentException.class, () -> new Mark(Fraction.of(-1, 10), "", Optional.empty()));
        assertThrows(IllegalArgumentException.class, () -> new Mark(HALF, "a\0b", Optional.empty()));
        assertThrows(IllegalArgumentException.class, () -> new Mark(HALF, "x".repeat(4001), Optional.empty()));
    }

    private void mark(Viewer viewer, Fraction share, String words, Optional<Instant> seen) {
        marks.mark(viewer, attempt.id, CASE, new Mark(share, words, seen), LATER);
    }
}
