package org.footing.practical;

import static org.footing.cast.Cast.NOW;
import static org.footing.cast.Cast.unique;
import static org.footing.practical.WatchedCourse.COMPETENT;
import static org.footing.practical.WatchedCourse.EXCELLENT;
import static org.footing.practical.WatchedCourse.NOT_YET;
import static org.footing.practical.WatchedCourse.judged;
import static org.footing.practical.WatchedCourse.name;
import static org.footing.practical.WatchedCourse.signed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.footing.cast.AtOnce;
import org.footing.cast.Cast;
import org.footing.cohort.Cohort;
import org.footing.cohort.Enrolment;
import org.footing.course.Rubric;
import org.footing.database.DatabaseTest;
import org.footing.identity.AuditEntry;
import org.footing.identity.Reason;
import org.footing.identity.Role;
import org.footing.identity.Scope;
import org.footing.identity.Viewer;
import org.footing.identity.Viewer.Grant;
import org.footing.practical.Marked.Missing;
import org.footing.practical.Practical.Waits;
import org.footing.practical.PracticalSaves.Outcome;
import org.footing.practical.Practicals.Wish;
import org.footing.practice.NotTheirs;
import org.footing.progress.PracticeCounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tova and Ada assess; Vera verifies; Amara is watched. */
@DatabaseTest
class PracticalsTest {

    private static final LocalDate TODAY = Cast.TODAY;

    @Inject
    Practicals practicals;

    @Inject
    PracticalSaves saves;

    @Inject
    Reconciliations reconciliations;

    @Inject
    Cast cast;

    private final String course = unique("watched");
    private Cohort cohort;
    private Enrolment enrolment;
    private Viewer amara;
    private Viewer tova;
    private Viewer ada;
    private Viewer vera;

    @BeforeEach
    void aStudentTwoAssessorsAndAVerifier() {
        cohort = cast.cohort(WatchedCourse.course(course), TODAY.minusDays(30));
        enrolment = cast.student(cohort, "Amara");
        amara = Cast.viewer(enrolment.person);
        tova = Cast.viewer(cast.person("Tova"), new Grant(Role.TUTOR, Scope.COURSE, course));
        ada = Cast.viewer(cast.person("Ada"), new Grant(Role.ASSESSOR, Scope.COURSE, course));
        vera = Cast.viewer(cast.person("Vera"), new Grant(Role.VERIFIER, Scope.COURSE, course));
    }

    @Test
    void whatIsFinishedIsLockedAndCounts() {
        var practical = begun(false);
        assertTrue(seenBy(amara, practical).isEmpty(), "not before it is finished");

        var saved = finish(tova, practical, judged(COMPETENT, EXCELLENT));

        assertTrue(saved.finished());
        assertEquals(new PracticalResult(17, 20, true), result(practical));
        assertTrue(seenBy(amara, practical).isPresent());
        assertTrue(passed());
        assertEquals(1, audited("practical.finished"));
        var late = saves.save(tova, practical.id, sent(tova, practical, saved.revision(), "late", false), NOW);
        assertInstanceOf(Outcome.Locked.class, late);
    }

    @Test
    void theSameSaveSentAgainIsOneAndAnOlderOneChangesNothing() {
        var practical = begun(false);
        var first = sent(tova, practical, 1, "first", false);
        var saved = assertInstanceOf(Outcome.Saved.class, saves.save(tova, practical.id, first, NOW));
        assertEquals(2, saved.revision());
        var again = saves.save(tova, practical.id, first, NOW.plusSeconds(9));
        assertEquals(saved, again, "the same acknowledgement");

        var stale = sent(tova, practical, 1, "other-tab", false);
        var overtaken = assertInstanceOf(Outcome.Overtaken.class, saves.save(tova, practical.id, stale, NOW));
        assertEquals(2, overtaken.stored().revision);
        assertEquals(2, sheet(tova, practical).revision);
    }

    @Test
    void whatIsMissingIsSaidAndWhatWasMarkedIsKept() {
        var practical = begun(false);
        var half = new Marked(
                new Judgement(Set.of(), Map.of("C1", COMPETENT), Set.of(), Optional.empty(), ""),
                Signature.NONE,
                Signature.NONE);
        var saved = assertInstanceOf(
                Outcome.Saved.class,
                saves.save(tova, practical.id, new SentMarks(sheetId(tova, practical), 1, "half", half, true), NOW));
        assertFalse(saved.finished());
        assertEquals(Set.of(Missing.CRITERIA, Missing.RATING, Missing.ASSESSOR, Missing.STUDENT), saved.missing());
        assertEquals(Map.of("C1", COMPETENT), sheet(tova, practical).judgement.levels());
    }

    @Test
    void aCriticalFailEndsItWithTheRestUnjudgedIfItIsSaidWhich() {
        var practical = begun(false);
        var without = new Judgement(Set.of(0), Map.of("C1", EXCELLENT), Set.of(0), Optional.of(0), "");
        var refused = finish(tova, practical, without);
        assertEquals(Set.of(Missing.COMMENT), refused.missing());

        var with = new Judgement(
                Set.of(0), Map.of("C1", EXCELLENT), Set.of(0), Optional.of(0), "Went on; show that you stop");
        var saved = finish(tova, practical, with);
        assertTrue(saved.finished());
        assertFalse(result(practical).passed());
        assertFalse(passed());
    }

    @Test
    void whatTheRubricDoesNotHaveIsRefused() {
        var practical = begun(false);
        var bad = List.of(
                new Judgement(Set.of(2), Map.of(), Set.of(), Optional.empty(), ""),
                new Judgement(Set.of(), Map.of("C9", 0), Set.of(), Optional.empty(), ""),
                new Judgement(Set.of(), Map.of("C1", 3), Set.of(), Optional.empty(), ""),
                new Judgement(Set.of(), Map.of(), Set.of(1), Optional.empty(), ""),
                new Judgement(Set.of(), Map.of(), Set.of(), Optional.of(5), ""),
                new Judgement(Set.of(), Map.of(), Set.of(), Optional.empty(), "x".repeat(4_001)));
        for (var judgement : bad) {
            var sent = new SentMarks(sheetId(tova, practical), 1, "bad", signed(judgement), false);
            assertThrows(PracticalSaves.Unfit.class, () -> saves.save(tova, practical.id, sent, NOW));
        }
        var drawn = new Marked(
                judged(COMPETENT, COMPETENT), new Signature("T", "<script>", Optional.empty()), name("Amara"));
        var sent = new SentMarks(sheetId(tova, practical), 1, "drawn", drawn, false);
        assertThrows(PracticalSaves.Unfit.class, () -> saves.save(tova, practical.id, sent, NOW));
    }

    @Test
    void aSignatureIsNeverFromATimeToCome() {
        var practical = begun(false);
        var fast = new Signature("Tova", "", Optional.of(NOW.plus(Duration.ofDays(1))));
        var slow = new Signature("Amara", "", Optional.of(NOW.minus(Duration.ofMinutes(20))));
        var sent = new SentMarks(
                sheetId(tova, practical), 1, "clock", new Marked(judged(COMPETENT, COMPETENT), fast, slow), false);
        saves.save(tova, practical.id, sent, NOW);

        assertEquals(Optional.of(NOW), sheet(tova, practical).assessorSignature.at());
        assertEquals(slow.at(), sheet(tova, practical).studentSignature.at(), "signed without a network");
    }

    @Test
    void theSameFormSentTwiceIsOnePractical() {
        assertEquals(begun(false).id, begun(false).id);
    }

    @Test
    void nobodyElseBeginsAndNobodyAssessesThemselves() {
        var both = Cast.viewer(enrolment.person, new Grant(Role.TUTOR, Scope.COURSE, course));
        var elsewhere = Cast.viewer(cast.person("Theo"), new Grant(Role.ASSESSOR, Scope.COURSE, "hand"));
        for (var other : List.of(amara, both, elsewhere, vera)) {
            assertThrows(NotTheirs.class, () -> begin(other, wish(false, TODAY), "no"));
        }
        var practical = begun(true);
        for (var other : List.of(amara, both, elsewhere, vera)) {
            assertThrows(NotTheirs.class, () -> practicals.second(other, practical.id, NOW));
        }
        assertThrows(
                NotTheirs.class,
                () -> saves.save(ada, practical.id, sent(tova, practical, 1, "of-tova", false), NOW),
                "nobody saves into the sheet of somebody else");
        assertThrows(NotTheirs.class, () -> begin(tova, new Wish("juggling", "", TODAY, false), "no"));
    }

    @Test
    void aDayIsNeitherToComeNorBeforeTheCohort() {
        assertThrows(Practicals.WrongDay.class, () -> begin(tova, wish(false, TODAY.plusDays(1)), "a"));
        assertThrows(Practicals.WrongDay.class, () -> begin(tova, wish(false, TODAY.minusDays(31)), "b"));
    }

    @Test
    void whoLeftTheCohortIsNotWatchedAndNotRead() {
        var practical = begun(false);
        QuarkusTransaction.requiringNew()
                .run(() -> Enrolment.<Enrolment>findById(enrolment.id).withdraw(NOW));
        assertTrue(seenBy(tova, practical).isEmpty());
        assertThrows(NotTheirs.class, () -> begin(tova, wish(false, TODAY), "c"));
    }

    @Test
    void twoWhoAgreeCountTogether() {
        var practical = begun(true);
        finish(tova, practical, judged(COMPETENT, EXCELLENT));
        assertEquals(List.of(practical.id), waiting(ada));
        assertEquals(List.of(), waiting(tova), "not for who has marked it");
        assertFalse(passed(), "one mark is not enough");
        assertFalse(read(practical).disclosed(), "the second does not see the first");

        practicals.second(ada, practical.id, NOW);
        finish(ada, practical, judged(COMPETENT, COMPETENT));

        assertEquals(new PracticalResult(15, 20, true), result(practical), "the mean of 17 and 14, rounded down");
        assertTrue(passed());
        assertEquals(List.of(), waiting(ada));
    }

    @Test
    void twoWhoDoNotAgreeAreReconciledWithAReason() {
        var practical = begun(true);
        finish(tova, practical, judged(EXCELLENT, EXCELLENT));
        practicals.second(ada, practical.id, NOW);
        finish(ada, practical, judged(NOT_YET, COMPETENT));

        assertEquals(Waits.RECONCILIATION, read(practical).waitsFor);
        assertTrue(read(practical).disclosed());
        for (var one : List.of(tova, ada, vera)) {
            assertEquals(List.of(practical.id), waiting(one));
        }
        var third = Cast.viewer(cast.person("Theo"), new Grant(Role.ASSESSOR, Scope.COURSE, course));
        assertThrows(NotTheirs.class, () -> reconcile(third, practical, 14, true));
        assertThrows(Reconciliations.NoSuchResult.class, () -> reconcile(vera, practical, 21, true));
        assertThrows(Reconciliations.NoSuchResult.class, () -> reconcile(vera, practical, 13, true));

        reconcile(vera, practical, 14, true);
        assertEquals(new PracticalResult(14, 20, true), result(practical));
        assertEquals(2, sheets(practical).size(), "all three are kept");
        assertEquals(
                List.of(20, 7),
                sheets(practical).stream()
                        .map(sheet -> sheet.judgement.result(rubric()).points())
                        .toList());
        assertEquals(1, audited("practical.reconciled"));
        assertThrows(Reconciliations.NothingToReconcile.class, () -> reconcile(ada, practical, 15, true));
    }

    @Test
    void onlyTwoMarkAndOnlyWhereTwoAreAskedFor() {
        var one = begun(false);
        assertThrows(Practicals.NoSecond.class, () -> practicals.second(ada, one.id, NOW));
        var two = begin(tova, wish(true, TODAY), "two");
        practicals.second(tova, two.id, NOW);
        assertEquals(1, sheets(two).size(), "the first goes on with theirs");
        practicals.second(ada, two.id, NOW);
        var third = Cast.viewer(cast.person("Theo"), new Grant(Role.ASSESSOR, Scope.COURSE, course));
        assertThrows(Practicals.NoSecond.class, () -> practicals.second(third, two.id, NOW));
    }

    @Test
    void whatIsTakenBackStaysToBeReadAndCountsNoMore() {
        var practical = begun(false);
        finish(tova, practical, judged(COMPETENT, COMPETENT));
        assertTrue(passed());
        practicals.reverse(tova, practical.id, new Reason("The wrong student"), NOW);

        assertFalse(passed());
        assertEquals(new PracticalResult(14, 20, true), result(practical));
        assertEquals(1, audited("practical.reversed"));
        assertThrows(Practicals.TakenBack.class, () -> practicals.reverse(tova, practical.id, new Reason("No"), NOW));
    }

    @Test
    void whatWasBegunByMistakeIsTakenBackToo() {
        var practical = begun(true);
        finish(tova, practical, judged(COMPETENT, COMPETENT));
        practicals.reverse(ada, practical.id, new Reason("The wrong student"), NOW);

        assertEquals(List.of(), waiting(ada), "it waits no more");
        assertThrows(Practicals.NoSecond.class, () -> practicals.second(ada, practical.id, NOW));
        assertTrue(seenBy(amara, practical).isEmpty(), "it never counted");
    }

    @Test
    void ofManySavesAtOnceFromOneRevisionOneIsKept() {
        var practical = begun(false);
        var acts = IntStream.range(0, 8)
                .mapToObj(n -> (Callable<Boolean>)
                        () -> saves.save(tova, practical.id, sent(tova, practical, 1, "save-" + n, false), NOW)
                                instanceof Outcome.Saved)
                .toList();
        assertEquals(1, AtOnce.all(acts).stream().filter(kept -> kept).count());
        assertEquals(2, sheet(tova, practical).revision);
    }

    @Test
    void twoWhoFinishAtOnceAreSettledOnce() {
        var practical = begun(true);
        practicals.second(ada, practical.id, NOW);
        List<Callable<Boolean>> acts = List.of(
                () -> finish(tova, practical, judged(COMPETENT, COMPETENT)).finished(),
                () -> finish(ada, practical, judged(COMPETENT, COMPETENT)).finished());
        assertEquals(List.of(true, true), AtOnce.all(acts));
        assertEquals(new PracticalResult(14, 20, true), result(practical));
    }

    @Test
    void ofWhoIsErasedTheMarksStayAndTheWordsGo() {
        var practical = begun(false);
        finish(tova, practical, judged(COMPETENT, COMPETENT));
        QuarkusTransaction.requiringNew().run(() -> PersonalSignatures.remove(enrolment.person));
        assertEquals("", sheet(tova, practical).judgement.comment());
        assertFalse(sheet(tova, practical).studentSignature.given());
        assertTrue(sheet(tova, practical).assessorSignature.given());
        assertTrue(passed());

        QuarkusTransaction.requiringNew().run(() -> PersonalSignatures.remove(tova.person()));
        assertFalse(sheet(tova, practical).assessorSignature.given());
    }

    private Practical begun(boolean twice) {
        return begin(tova, wish(twice, TODAY), "begin");
    }

    private Practical begin(Viewer viewer, Wish wish, String saveId) {
        return practicals.begin(viewer, enrolment.id, wish, saveId, NOW);
    }

    private static Wish wish(boolean twice, LocalDate day) {
        return new Wish(WatchedCourse.RUBRIC, WatchedCourse.TECHNIQUE, day, twice);
    }

    private Outcome.Saved finish(Viewer viewer, Practical practical, Judgement judgement) {
        var stored = sheet(viewer, practical);
        var sent = new SentMarks(stored.id, stored.revision, unique("save"), signed(judgement), true);
        return assertInstanceOf(Outcome.Saved.class, saves.save(viewer, practical.id, sent, NOW));
    }

    private SentMarks sent(Viewer viewer, Practical practical, int base, String saveId, boolean finish) {
        return new SentMarks(sheetId(viewer, practical), base, saveId, signed(judged(COMPETENT, COMPETENT)), finish);
    }

    private void reconcile(Viewer viewer, Practical practical, int points, boolean passed) {
        reconciliations.reconcile(viewer, practical.id, points, passed, new Reason("Watched the film together"), NOW);
    }

    private long sheetId(Viewer viewer, Practical practical) {
        return sheet(viewer, practical).id;
    }

    private PracticalSheet sheet(Viewer viewer, Practical practical) {
        return sheets(practical).stream()
                .filter(sheet -> sheet.assessor.id == viewer.personId())
                .findFirst()
                .orElseThrow();
    }

    private static List<PracticalSheet> sheets(Practical practical) {
        return QuarkusTransaction.requiringNew().call(() -> PracticalSheet.of(practical));
    }

    private static Practical read(Practical practical) {
        return QuarkusTransaction.requiringNew().call(() -> Practical.findById(practical.id));
    }

    private static PracticalResult result(Practical practical) {
        return Optional.ofNullable(read(practical).result).orElseThrow();
    }

    private static Optional<Practical> seenBy(Viewer viewer, Practical practical) {
        return QuarkusTransaction.requiringNew().call(() -> Practical.of(viewer, practical.id));
    }

    private List<Long> waiting(Viewer viewer) {
        return practicals.waitingFor(viewer).stream().map(one -> one.id).toList();
    }

    private boolean passed() {
        return QuarkusTransaction.requiringNew()
                .call(() -> PracticeCounts.of(enrolment).practicalsPassed().contains(WatchedCourse.RUBRIC));
    }

    private Rubric rubric() {
        return WatchedCourse.course(course)
                .compiled()
                .rubric(WatchedCourse.RUBRIC)
                .orElseThrow();
    }

    private long audited(String action) {
        return QuarkusTransaction.requiringNew()
                .call(() -> AuditEntry.count("action = ?1 and about = ?2", action, enrolment.person));
    }
}
