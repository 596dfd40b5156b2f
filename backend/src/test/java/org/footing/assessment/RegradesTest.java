package org.footing.assessment;

import static org.footing.assessment.TakenQuiz.BONE;
import static org.footing.assessment.TakenQuiz.BONES;
import static org.footing.assessment.TakenQuiz.BOTH;
import static org.footing.assessment.TakenQuiz.CALCANEUS;
import static org.footing.assessment.TakenQuiz.CASE;
import static org.footing.assessment.TakenQuiz.NAVICULAR;
import static org.footing.assessment.TakenQuiz.QUIZ;
import static org.footing.assessment.TakenQuiz.TALUS;
import static org.footing.assessment.TakenQuiz.WORDS;
import static org.footing.assessment.TakenQuiz.again;
import static org.footing.assessment.TakenQuiz.changed;
import static org.footing.assessment.TakenQuiz.events;
import static org.footing.assessment.TakenQuiz.notices;
import static org.footing.assessment.TakenQuiz.row;
import static org.footing.cast.Cast.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.footing.assessment.ManualMarks.Mark;
import org.footing.assessment.Regrade.Policy;
import org.footing.assessment.Regrades.BasisChanged;
import org.footing.assessment.Regrades.Plan;
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
class RegradesTest {

    private static final Reason REASON = new Reason("The heel is the calcaneus.");
    private static final Instant LATER = NOW.plusSeconds(3600);
    private static final Fraction THIRD = Fraction.of(1, 3);

    @Inject
    Regrades regrades;

    @Inject
    ChangedQuestions questions;

    @Inject
    ManualMarks marks;

    @Inject
    TakenQuiz quiz;

    @Inject
    Cast cast;

    private TestCourse course;
    private Cohort cohort;
    private Viewer tova;
    private Enrolment amara;
    private Enrolment bruno;

    /** Amara said what the faulty key wanted, Bruno what is right. */
    private Attempt hers;

    private Attempt his;

    @BeforeEach
    void twoHaveTakenIt() {
        begin(TakenQuiz.course("pass=70"));
    }

    private void begin(TestCourse taken) {
        course = taken;
        cohort = cast.cohort(course);
        tova = quiz.tutor(cohort);
        amara = cast.student(cohort, "amara");
        bruno = cast.student(cohort, "bruno");
        hers = quiz.take(amara, Map.of(BONE, TALUS, BONES, BOTH));
        his = quiz.take(bruno, Map.of(BONE, CALCANEUS, BONES, BOTH));
    }

    @Test
    void untilACorrectedEditionIsPublishedThereIsNothingToRegrade() {
        assertEquals(List.of(), changedQuestions());
        assertEquals(List.of(), preview(Policy.AS_CORRECTED).outcomes());
    }

    @Test
    void whatHasChangedIsShownQuestionByQuestion() {
        publish(TakenQuiz.corrected(course));
        var changed = changedQuestions();
        assertEquals(List.of(BONE), changed.stream().map(ChangedQuestion::id).toList());
        assertEquals(2, changed.get(0).due());
        assertEquals(
                List.of("Talus"),
                Marking.solution(changed.get(0).before().get(0).question()));
        assertEquals(List.of("Calcaneus"), Marking.solution(changed.get(0).now()));
    }

    @Test
    void otherWordsInAQuestionsTextAskForNoRegrade() {
        publish(changed(course, "Which bone is the heel?", "Which bone is it that makes the heel?"));
        assertEquals(List.of(), changedQuestions());
    }

    @Test
    void aPreviewSaysWhoWouldChangeAndChangesNothing() {
        publish(TakenQuiz.corrected(course));
        var preview = preview(Policy.AS_CORRECTED);
        assertEquals(2, preview.changed().size());
        var forAmara = preview.changed().get(0);
        assertEquals("amara", forAmara.student());
        assertEquals(Fraction.ONE, forAmara.before());
        assertEquals(THIRD, forAmara.after());
        assertTrue(forAmara.losesPass());
        assertEquals(Fraction.ONE, again(hers).mark);
        assertEquals(List.of(), events(hers));
    }

    @Test
    void asCorrectedEverybodyHasTheMarkByTheCorrectedKey() {
        regrade(Policy.AS_CORRECTED);
        assertEquals(THIRD, again(hers).mark);
        assertFalse(again(hers).passed);
        assertEquals(Fraction.ONE, again(his).mark);
        assertTrue(again(his).passed);
    }

    @Test
    void keepingTheBetterNobodyLoses() {
        regrade(Policy.KEEP_BETTER);
        assertEquals(Fraction.ONE, again(hers).mark);
        assertEquals(Fraction.ONE, again(his).mark);
    }

    @Test
    void fullMarksAreForAllWhoWereAsked() {
        var chen = cast.student(cohort, "chen");
        var untouched = quiz.take(chen, Map.of(BONES, BOTH));
        regrade(Policy.FULL_MARKS);
        for (var attempt : List.of(hers, his, untouched)) {
            assertEquals(Fraction.ONE, again(attempt).mark);
        }
    }

    @Test
    void theReviewCountsByTheNewKey() {
        var edition = publish(TakenQuiz.corrected(course));
        apply(Policy.AS_CORRECTED);
        assertEquals(edition, row(hers, BONE).keyEditionId);
        assertEquals(null, row(hers, BONES).keyEditionId);
    }

    @Test
    void oldAndNewAreKept() {
        var regrade = regrade(Policy.AS_CORRECTED);
        var event = events(his).get(0);
        assertEquals(ScoreEvent.Kind.REGRADED, event.kind);
        assertEquals(BONE, event.questionId);
        assertEquals(Fraction.ZERO, event.before);
        assertEquals(Fraction.ONE, event.after);
        var kept = QuarkusTransaction.requiringNew().call(() -> RegradeChange.of(regrade, List.of(cohort)));
        assertEquals(2, kept.size());
        assertEquals(THIRD, kept.get(1).before);
        assertEquals(Fraction.ONE, kept.get(1).after);
        assertFalse(kept.get(1).passedBefore);
        assertTrue(kept.get(1).passedAfter);
        var past = QuarkusTransaction.requiringNew().call(() -> Regrade.of(List.of(cohort), QUIZ));
        assertEquals(List.of(BONE), past.get(0).questionIds());
        assertEquals("The heel is the calcaneus.", past.get(0).reason);
    }

    @Test
    void whoseMarkChangedIsTold() {
        regrade(Policy.KEEP_BETTER);
        assertEquals(List.of(), notices(amara));
        var notice = notices(bruno).get(0);
        assertEquals(THIRD, notice.before);
        assertEquals(Fraction.ONE, notice.after);
        assertEquals(ScoreEvent.Kind.REGRADED, notice.kind);
    }

    @Test
    void theSameRegradeDoneAgainChangesNothing() {
        for (var policy : Policy.values()) {
            begin(TakenQuiz.course("pass=70"));
            regrade(policy);
            var eventsBefore = events(his).size();
            assertEquals(Optional.empty(), apply(plan(policy, false)), policy.name());
            assertEquals(Optional.empty(), apply(plan(policy, true)), policy.name());
            assertEquals(eventsBefore, events(his).size());
        }
    }

    @Test
    void anotherPolicyCanBeChosenAfterwardsIfOneSaysSo() {
        regrade(Policy.AS_CORRECTED);
        assertEquals(Optional.empty(), apply(plan(Policy.FULL_MARKS, false)));
        apply(plan(Policy.FULL_MARKS, true));
        assertEquals(Fraction.ONE, again(hers).mark);
    }

    @Test
    void whatWasHandedInSinceIsRegradedByItself() {
        regrade(Policy.FULL_MARKS);
        var chen = cast.student(cohort, "chen");
        var later = quiz.take(chen, Map.of(BONE, TALUS));
        assertEquals(1, changedQuestions().get(0).due());
        apply(plan(Policy.AS_CORRECTED, false));
        assertEquals(Fraction.ZERO, again(later).mark);
        assertEquals(Fraction.ONE, again(hers).mark);
    }

    @Test
    void changedPointsChangeTheMark() {
        publish(changed(course, "{#bone points=2}", "{#bone points=1}"));
        apply(Policy.AS_CORRECTED);
        assertEquals(Fraction.of(1, 2), again(his).mark);
        assertEquals(Fraction.ONE, again(hers).mark);
        assertEquals(0, BigDecimal.ONE.compareTo(row(his, BONE).points));
    }

    @Test
    void changedPointsTakeNothingFromWhoKeepsTheBetter() {
        var chen = cast.student(cohort, "chen");
        var onlyBone = quiz.take(chen, Map.of(BONE, TALUS));
        publish(changed(course, "{#bone points=2}", "{#bone points=1}"));
        apply(Policy.KEEP_BETTER);
        assertEquals(Fraction.of(2, 3), again(onlyBone).mark);
        assertEquals(Fraction.of(1, 2), again(his).mark);
        assertEquals(Optional.empty(), apply(plan(Policy.KEEP_BETTER, true)));
    }

    @Test
    void movedOptionsAreFoundByTheirText() {
        publish(changed(course, "- (x) Talus\n- ( ) Calcaneus", "- (x) Calcaneus\n- ( ) Talus"));
        apply(Policy.AS_CORRECTED);
        assertEquals(Fraction.ZERO, row(hers, BONE).share);
        assertEquals(Fraction.ONE, row(his, BONE).share);
        assertEquals(CALCANEUS, row(his, BONE).response);
    }

    @Test
    void aResponseThatDoesNotFitAnyMoreIsLeftAsItIsUnlessAllHaveFullMarks() {
        publish(changed(course, "- (x) Talus\n- ( ) Calcaneus", "- (x) Calcaneus"));
        var preview = preview(Policy.AS_CORRECTED);
        assertEquals(1, preview.misfits());
        apply(Policy.AS_CORRECTED);
        assertEquals(Fraction.ONE, row(hers, BONE).share);
        assertEquals(null, row(hers, BONE).keyEditionId);
        assertEquals(Fraction.ONE, row(his, BONE).share);
        assertEquals(1, changedQuestions().get(0).due());
        apply(Policy.FULL_MARKS);
        assertEquals(Fraction.ONE, row(hers, BONE).share);
        assertEquals(0, changedQuestions().get(0).due());
    }

    @Test
    void aTutorsMarkIsNeverTouched() {
        begin(TakenQuiz.withCase(""));
        var chen = cast.student(cohort, "chen");
        var waiting = quiz.take(chen, Map.of(CASE, WORDS));
        var dara = cast.student(cohort, "dara");
        var marked = quiz.take(dara, Map.of(CASE, WORDS));
        marks.mark(tova, marked.id, CASE, new Mark(Fraction.of(1, 2), "Well.", Optional.empty()), LATER);
        publish(changed(course, "[!RUBRIC] Rest.", "[!RUBRIC] Rest and warmth."));
        var plan = new Plan(course.id(), QUIZ, Set.of(cohort.id), Set.of(CASE), Policy.FULL_MARKS, false, false);
        assertEquals(1, preview(plan).byHand());
        apply(plan);
        assertEquals(Fraction.of(1, 2), row(marked, CASE).share);
        assertEquals(Fraction.ONE, row(waiting, CASE).share);
        assertFalse(again(waiting).waits);
    }

    @Test
    void aHintStillCostsWhatItCost() {
        begin(TakenQuiz.course("hint-cost=0.25"));
        QuarkusTransaction.requiringNew()
                .run(() -> AttemptQuestion.of(his, BONE).orElseThrow().takeHint(NOW));
        regrade(Policy.AS_CORRECTED);
        assertEquals(Fraction.of(3, 4), row(his, BONE).share);
    }

    @Test
    void whatIsCriticalIsSoByTheCorrectedKey() {
        publish(changed(TakenQuiz.corrected(course), "- ( ) Talus\n", "- ( ) Talus {critical}\n"));
        apply(Policy.AS_CORRECTED);
        assertTrue(again(hers).critical);
        assertFalse(again(his).critical);
        apply(plan(Policy.KEEP_BETTER, true));
        assertTrue(again(hers).critical);
    }

    @Test
    void whoLeftKeepsTheirMark() {
        QuarkusTransaction.requiringNew()
                .run(() -> Enrolment.<Enrolment>findById(bruno.id).withdraw(NOW));
        regrade(Policy.AS_CORRECTED);
        assertEquals(THIRD, again(his).mark);
        assertEquals(THIRD, again(hers).mark);
    }

    @Test
    void anOpenAttemptIsLeftAlone() {
        var chen = cast.student(cohort, "chen");
        var open = quiz.begin(chen, NOW);
        quiz.save(chen, open, BONE, NAVICULAR, NOW);
        regrade(Policy.FULL_MARKS);
        assertEquals(null, row(open, BONE).share);
        assertTrue(again(open).open());
    }

    @Test
    void whatHappenedSinceThePreviewIsShownBeforeAnythingIsDone() {
        publish(TakenQuiz.corrected(course));
        var seen = preview(Policy.AS_CORRECTED).fingerprint();
        var chen = cast.student(cohort, "chen");
        quiz.take(chen, Map.of(BONE, TALUS));
        assertThrows(
                BasisChanged.class, () -> regrades.apply(tova, plan(Policy.AS_CORRECTED, false), seen, REASON, LATER));
        assertEquals(Fraction.ONE, again(hers).mark);
        assertNotEquals(seen, preview(Policy.AS_CORRECTED).fingerprint());
        assertNotEquals(
                preview(Policy.KEEP_BETTER).fingerprint(),
                preview(Policy.AS_CORRECTED).fingerprint());
    }

    @RepeatedTest(3)
    void ofFiveTutorsAtOnceOneDoesItAndTheOthersAreShownWhatIsNow() {
        publish(TakenQuiz.corrected(course));
        var tutors = IntStream.range(0, 5).mapToObj(n -> quiz.tutor(cohort)).toList();
        var plan = plan(Policy.AS_CORRECTED, false);
        var seen = preview(plan).fingerprint();
        var done = AtOnce.all(tutors.stream()
                .<Callable<Boolean>>map(tutor -> () -> {
                    try {
                        return regrades.apply(tutor, plan, seen, REASON, LATER).isPresent();
                    } catch (BasisChanged known) {
                        return false;
                    }
                })
                .toList());
        assertEquals(1, done.stream().filter(Boolean::booleanValue).count());
        assertEquals(1, events(his).size());
        assertEquals(1, notices(bruno).size());
    }

    @Test
    void aTutorRegradesOnlyTheCohortsTheyLookAfter() {
        publish(TakenQuiz.corrected(course));
        var other = cast.cohort(course);
        var both = new Plan(
                course.id(), QUIZ, Set.of(cohort.id, other.id), Set.of(BONE), Policy.AS_CORRECTED, false, false);
        assertThrows(NotAsked.class, () -> regrades.preview(tova, both));
        assertThrows(NotAsked.class, () -> regrades.apply(tova, both, "", REASON, LATER));
        assertThrows(
                NotAsked.class, () -> regrades.preview(Cast.viewer(amara.person), plan(Policy.AS_CORRECTED, false)));
        assertThrows(NotAsked.class, () -> regrades.preview(quiz.tutor(other), plan(Policy.AS_CORRECTED, false)));
    }

    @Test
    void allAttemptsOfAStudentAreRegradedTogether() {
        quiz.take(bruno, Map.of(BONE, CALCANEUS));
        regrade(Policy.AS_CORRECTED);
        assertEquals(Fraction.ONE, again(his).mark);
        assertEquals(1, notices(bruno).size());
        assertEquals(Fraction.ONE, notices(bruno).get(0).after);
    }

    private Regrade regrade(Policy policy) {
        publish(TakenQuiz.corrected(course));
        return apply(policy).orElseThrow();
    }

    private Long publish(TestCourse changed) {
        course = changed;
        return quiz.publish(changed).id;
    }

    private Optional<Regrade> apply(Policy policy) {
        return apply(plan(policy, false));
    }

    private Optional<Regrade> apply(Plan plan) {
        return regrades.apply(tova, plan, preview(plan).fingerprint(), REASON, LATER);
    }

    private RegradePreview preview(Policy policy) {
        return preview(plan(policy, false));
    }

    private RegradePreview preview(Plan plan) {
        return regrades.preview(tova, plan);
    }

    private Plan plan(Policy policy, boolean again) {
        return new Plan(course.id(), QUIZ, Set.of(cohort.id), Set.of(BONE), policy, again, false);
    }

    private List<ChangedQuestion> changedQuestions() {
        return QuarkusTransaction.requiringNew().call(() -> questions.of(List.of(cohort), course.id(), QUIZ));
    }
}
