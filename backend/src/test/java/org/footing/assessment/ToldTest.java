package org.footing.assessment;

import static org.footing.assessment.Questions.question;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.footing.assessment.Response.Picked;
import org.footing.course.Question;
import org.junit.jupiter.api.Test;

class ToldTest {

    private static final Question ORIGIN = Samples.ORIGIN;
    private static final CountingKey AS_ASKED = new CountingKey(ORIGIN, ORIGIN);
    private static final Optional<Response> WRONG = Optional.of(new Picked(0));
    private static final Optional<Response> RIGHT = Optional.of(new Picked(1));
    private static final Optional<Response> OPEN = Optional.empty();

    @Test
    void theMarkAloneTellsNothingOfAQuestion() {
        var told = told(WRONG, Disclosure.MARK);
        assertEquals(WRONG, told.response());
        assertEquals(Optional.empty(), told.verdict());
        assertNoKey(told);
    }

    @Test
    void aVerdictSaysWhatItWasWorthAndNotWhy() {
        var told = told(WRONG, Disclosure.VERDICTS);
        assertEquals(Fraction.ZERO, told.verdict().orElseThrow().share());
        assertEquals(List.of(), told.verdict().orElseThrow().parts());
        assertNoKey(told);
    }

    @Test
    void withTheKeyComeFeedbackExplanationAndSolution() {
        var told = told(WRONG, Disclosure.KEY);
        assertTrue(told.verdict().toString().contains("Canary: another muscle inserts there."));
        assertTrue(told.verdict().orElseThrow().explain().isPresent());
        assertEquals(List.of("Calcaneal tuberosity"), told.solution());
    }

    @Test
    void whatWasRightNeedsNoSolution() {
        assertEquals(List.of(), told(RIGHT, Disclosure.KEY).solution());
    }

    @Test
    void whatWasLeftOpenIsSolvedAndExplained() {
        var told = told(OPEN, Disclosure.KEY);
        assertEquals(Optional.empty(), told.verdict());
        assertEquals(List.of("Calcaneal tuberosity"), told.solution());
        assertTrue(told.explain().isPresent());
        assertNoKey(told(OPEN, Disclosure.VERDICTS));
    }

    @Test
    void theSolutionIsByTheKeyThatCountsNow() {
        var corrected = question("", "Where?\n- (x) Navicular tuberosity\n- ( ) Calcaneal tuberosity");
        var told = Told.of(row(WRONG), new CountingKey(ORIGIN, corrected), any -> Shuffle.NONE, Disclosure.KEY);
        assertEquals(List.of("Navicular tuberosity"), told.solution());
    }

    @Test
    void whatAHintCostTakesNothingFromBeingRight() {
        var row = row(RIGHT);
        row.hintAt = Instant.EPOCH;
        row.share = Fraction.of(3, 4);
        var told = Told.of(row, AS_ASKED, any -> Shuffle.NONE, Disclosure.KEY);
        assertTrue(told.verdict().orElseThrow().right());
    }

    @Test
    void whatWaitsForATutorIsNotExplainedYet() {
        var row = row(WRONG);
        row.waits = true;
        var told = Told.of(row, AS_ASKED, any -> Shuffle.NONE, Disclosure.KEY);
        assertEquals(Optional.empty(), told.verdict().orElseThrow().explain());
    }

    @Test
    void theShareIsThatOfTheRow() {
        var row = row(WRONG);
        row.share = Fraction.ONE;
        var told = Told.of(row, AS_ASKED, any -> Shuffle.NONE, Disclosure.VERDICTS);
        assertEquals(Fraction.ONE, told.verdict().orElseThrow().share());
    }

    private static void assertNoKey(Told told) {
        assertEquals(List.of(), told.solution());
        assertEquals(Optional.empty(), told.explain());
        assertFalse(told.asked().toString().contains("Canary"));
        assertFalse(told.verdict().toString().contains("Canary"));
    }

    private static Told told(Optional<Response> given, Disclosure disclosure) {
        return Told.of(row(given), AS_ASKED, any -> Shuffle.NONE, disclosure);
    }

    private static AttemptQuestion row(Optional<Response> given) {
        var row = new AttemptQuestion();
        row.response = given.orElse(null);
        row.share =
                given.map(response -> Marking.mark(ORIGIN, response).share()).orElse(Fraction.ZERO);
        return row;
    }
}
