package org.footing.assessment;

import static org.footing.assessment.Quizzes.CHECK;
import static org.footing.cast.Cast.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.footing.assessment.AttemptQuestion.Confidence;
import org.footing.assessment.Response.Chosen;
import org.footing.assessment.Response.Ordered;
import org.footing.assessment.Response.Picked;
import org.footing.assessment.Saves.Misfit;
import org.footing.assessment.Saves.Outcome;
import org.footing.cast.AtOnce;
import org.footing.cast.Cast;
import org.footing.cast.Statements;
import org.footing.cohort.Enrolment;
import org.footing.course.Question;
import org.footing.database.DatabaseTest;
import org.footing.identity.Viewer;
import org.footing.library.Library;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@DatabaseTest
class SavesTest {

    @Inject
    Saves saves;

    @Inject
    Attempts attempts;

    @Inject
    Submissions submissions;

    @Inject
    Library library;

    @Inject
    Cast cast;

    @Inject
    Statements statements;

    private Enrolment amara;
    private Viewer viewer;
    private Attempt attempt;

    @BeforeEach
    void amaraHasBegun() {
        begin("minutes=20 shuffle");
    }

    @Test
    void aSaveIsKeptInTheAuthorsNumberingWithItsRevisionAndTime() {
        var place = shuffle("bone").place(1);
        var saved = save("bone", 0, new Picked(place), NOW.plusSeconds(5));
        assertEquals(new Outcome.Saved(1, NOW.plusSeconds(5), Optional.of(NOW.plusSeconds(1200))), saved);
        var row = row("bone");
        assertEquals(new Picked(1), row.response);
        assertEquals(1, row.revision);
        assertEquals(NOW.plusSeconds(5), row.savedAt);
    }

    @Test
    void aSaveGoesOnFromTheRevisionBefore() {
        save("bone", 0, new Picked(0), NOW);
        save("bone", 1, new Picked(2), NOW.plusSeconds(1));
        assertEquals(shuffle("bone").understood(new Picked(2)), row("bone").response);
        assertEquals(2, row("bone").revision);
        assertEquals(2, events(ResponseEvent.Kind.SAVED));
    }

    @Test
    void aClearedResponseIsUntouchedAgain() {
        save("bone", 0, new Picked(0), NOW);
        send(viewer, attempt.id, save("bone", 1, "two", Optional.empty()), NOW);
        assertEquals(false, row("bone").answered());
    }

    @Test
    void confidenceAndFlagAreKeptWithTheResponse() {
        var save = new Save("bone", 0, "one", Optional.of(new Picked(0)), Optional.of(Confidence.SURE), true);
        send(viewer, attempt.id, save, NOW);
        assertEquals(Confidence.SURE, row("bone").confidence);
        assertTrue(row("bone").flagged);
    }

    @Test
    void theSameSaveSentTwiceGetsTheSameAnswerAndIsKeptOnce() {
        var save = save("bone", 0, "one", Optional.of(new Picked(0)));
        var first = send(viewer, attempt.id, save, NOW);
        save("bone", 1, new Picked(1), NOW.plusSeconds(1));
        assertEquals(first, send(viewer, attempt.id, save, NOW.plusSeconds(9)));
        assertEquals(shuffle("bone").understood(new Picked(1)), row("bone").response);
        assertEquals(2, events(ResponseEvent.Kind.SAVED));
    }

    @Test
    void aSaveFromAnOlderRevisionChangesNothingAndBringsBackWhatIsStored() {
        save("bone", 0, new Picked(0), NOW);
        var late = save("bone", 0, new Picked(1), NOW.plusSeconds(1));
        assertEquals(shuffle("bone").understood(new Picked(0)), ((Outcome.Conflict) late).stored().response);
        assertEquals(1, row("bone").revision);
        assertEquals(1, events(ResponseEvent.Kind.CONFLICT));
    }

    @Test
    void aSaveAfterTheDeadlineIsKeptBesideTheAttemptAndNotInIt() {
        save("bone", 0, new Picked(0), NOW.plusSeconds(1230));
        assertEquals(new Outcome.Late(), save("bone", 1, new Picked(1), NOW.plusSeconds(1231)));
        assertEquals(1, row("bone").revision);
        assertEquals(1, events(ResponseEvent.Kind.LATE));
    }

    @Test
    void aSaveAfterSubmissionIsLate() {
        submissions.submit(viewer, attempt.id, NOW.plusSeconds(1));
        assertEquals(new Outcome.Late(), save("bone", 0, new Picked(0), NOW.plusSeconds(2)));
        assertEquals(false, row("bone").answered());
    }

    @Test
    void aSaveThatWasKeptInTimeIsAcknowledgedAlsoAfterTheEnd() {
        var save = save("bone", 0, "one", Optional.of(new Picked(0)));
        var first = send(viewer, attempt.id, save, NOW);
        submissions.submit(viewer, attempt.id, NOW.plusSeconds(1));
        assertEquals(first, send(viewer, attempt.id, save, NOW.plusSeconds(2)));
    }

    @Test
    void nobodySavesIntoAnAttemptOfSomebodyElse() {
        var bruno = Cast.viewer(QuarkusTransaction.requiringNew().call(() -> cast.person("bruno")));
        var save = save("bone", 0, "one", Optional.of(new Picked(0)));
        assertThrows(NotAsked.class, () -> send(bruno, attempt.id, save, NOW));
        assertThrows(NotAsked.class, () -> send(viewer, -7, save, NOW));
        assertEquals(0, row("bone").revision);
    }

    @Test
    void aQuestionThatTheAttemptDoesNotAskIsRefused() {
        assertThrows(NotAsked.class, () -> save("elbow", 0, new Picked(0), NOW));
        begin("pick=1");
        var asked = rows().get(0).questionId;
        var other = Stream.of("bone", "strokes", "bones")
                .filter(id -> !id.equals(asked))
                .findFirst()
                .orElseThrow();
        var response = other.equals("bone")
                ? new Picked(0)
                : other.equals("bones") ? new Chosen(Set.of(0)) : new Ordered(List.of(0));
        assertThrows(NotAsked.class, () -> save(other, 0, response, NOW));
        assertEquals(0, events(ResponseEvent.Kind.SAVED));
    }

    @Test
    void aResponseOfTheWrongShapeIsRefusedAndNothingIsKept() {
        assertThrows(Misfit.class, () -> save("bone", 0, new Picked(3), NOW));
        assertThrows(Misfit.class, () -> save("bone", 0, new Picked(-1), NOW));
        assertThrows(Misfit.class, () -> save("bone", 0, new Chosen(Set.of(0)), NOW));
        assertThrows(Misfit.class, () -> save("strokes", 0, new Ordered(List.of(0, 0)), NOW));
        assertEquals(0, row("bone").revision);
    }

    @Test
    void aSaveCostsThreeStatementsBesideTheSession() {
        save("bone", 0, new Picked(0), NOW);
        assertEquals(3, statements.of(() -> save("bone", 1, new Picked(1), NOW)));
    }

    @RepeatedTest(5)
    void ofFiftySavesFromOneRevisionOneIsKeptAndTheOthersAreToldSo() {
        var all = AtOnce.all(IntStream.range(0, 50)
                .<Callable<Outcome>>mapToObj(n -> () -> save("bones", 0, new Chosen(Set.of(n % 4)), NOW))
                .toList());
        var kinds = all.stream().collect(Collectors.groupingBy(Object::getClass, Collectors.counting()));
        assertEquals(Map.of(Outcome.Saved.class, 1L, Outcome.Conflict.class, 49L), kinds);
        assertEquals(1, row("bones").revision);
        assertEquals(1, events(ResponseEvent.Kind.SAVED));
    }

    @RepeatedTest(5)
    void whatIsAcknowledgedAtTheMomentOfSubmissionIsScored() {
        var right = new Picked(shuffle("bone").place(1));
        Callable<Outcome> saving = () -> save("bone", 0, right, NOW);
        Callable<Outcome> handingIn = () -> {
            submissions.submit(viewer, attempt.id, NOW);
            return new Outcome.Late();
        };
        var outcome = AtOnce.all(List.of(saving, handingIn)).get(0);
        var scored = row("bone").share;
        assertEquals(outcome instanceof Outcome.Saved ? Fraction.ONE : Fraction.ZERO, scored);
    }

    private void begin(String rules) {
        amara = cast.student(cast.cohort(Quizzes.course(rules)), "amara");
        viewer = Cast.viewer(amara.person);
        var quiz = library.course(amara.cohort.edition).quiz(CHECK).orElseThrow();
        attempt = attempts.start(amara.id, quiz, NOW);
    }

    private Outcome save(String question, int base, Response response, Instant now) {
        return send(viewer, attempt.id, save(question, base, UUID.randomUUID().toString(), Optional.of(response)), now);
    }

    private Outcome send(Viewer by, long attemptId, Save save, Instant now) {
        return saves.save(by, attemptId, save.questionId(), asked -> save, now);
    }

    @Test
    void anEmptyResponseOfAnotherKindClearsNothing() {
        send(viewer, attempt.id, save("bone", 0, "one", Optional.of(new Response.Picked(1))), NOW);
        var empty = save("bone", 1, "two", Optional.of(new Response.Filled(List.of())));
        assertThrows(Misfit.class, () -> send(viewer, attempt.id, empty, NOW));
    }

    private static Save save(String question, int base, String saveId, Optional<Response> response) {
        return new Save(question, base, saveId, response, Optional.empty(), false);
    }

    private Shuffle shuffle(String question) {
        var course = library.course(attempt.editionId);
        Question asked = course.quiz(CHECK).orElseThrow().question(question).orElseThrow();
        return Paper.of(attempt, course).orElseThrow().shuffle(asked);
    }

    private AttemptQuestion row(String question) {
        return rows().stream()
                .filter(row -> row.questionId.equals(question))
                .findFirst()
                .orElseThrow();
    }

    private List<AttemptQuestion> rows() {
        return QuarkusTransaction.requiringNew().call(() -> AttemptQuestion.of(attempt));
    }

    private long events(ResponseEvent.Kind kind) {
        return QuarkusTransaction.requiringNew().call(() -> ResponseEvent.of(attempt)).stream()
                .filter(event -> event.kind == kind)
                .count();
    }
}
