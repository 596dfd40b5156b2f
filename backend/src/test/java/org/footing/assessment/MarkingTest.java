package org.footing.assessment;

import static org.footing.assessment.Questions.question;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.footing.assessment.Response.Chosen;
import org.footing.assessment.Response.Ordered;
import org.footing.assessment.Response.Picked;
import org.footing.assessment.Verdict.Neighbours;
import org.footing.assessment.Verdict.Part;
import org.footing.course.Question;
import org.footing.course.SingleChoice;
import org.junit.jupiter.api.Test;

class MarkingTest {

    private static final long SEED = 26;
    private static final Fraction HALF = Fraction.of(1, 2);

    private static final Question ORIGIN = question(
            "",
            """
            Where does the plantar fascia arise?
            - ( ) Navicular tuberosity
              > Another muscle inserts there.
            - (x) Calcaneal tuberosity
            > [!EXPLAIN] It runs to the toes.""");

    private static final Question WARM_UP = question(
            "",
            """
            What belongs before the first stroke?
            - [x] Wash your hands
            - [ ] Press as hard as you can
            - [x] Ask for consent
            - [ ] Promise a cure""");

    private static final Question ROUTINE =
            question("", "Put the strokes in order.\n1. Glide\n2. Sole\n3. Toes\n4. Rest\n\n- ~ Crack the toes");

    @Test
    void theRightOptionIsTheWholeMarkAndAnyOtherNothing() {
        assertEquals(Fraction.ONE, chosen(ORIGIN, 1).share());
        assertEquals(Fraction.ZERO, chosen(ORIGIN, 0).share());
    }

    @Test
    void aVerdictTellsFeedbackToWhatWasChosenAlone() {
        var verdict = chosen(ORIGIN, 0);
        assertEquals(List.of(new Part(0, false, Optional.of("Another muscle inserts there."))), inWords(verdict));
        assertTrue(verdict.explain().orElseThrow().contains("It runs to the toes."));
        assertEquals(
                List.of(new Part(1, true, Optional.empty())), chosen(ORIGIN, 1).parts());
    }

    @Test
    void aSingleChoiceTakesOneOption() {
        assertThrows(IllegalArgumentException.class, () -> Marking.mark(ORIGIN, new Chosen(Set.of(1))));
    }

    @Test
    void severalOptionsAreWorthTheRightShareLessTheWrongShare() {
        assertEquals(Fraction.ONE, chosen(WARM_UP, 0, 2).share());
        assertEquals(HALF, chosen(WARM_UP, 0).share());
        assertEquals(HALF, chosen(WARM_UP, 0, 2, 3).share());
        assertEquals(Fraction.ZERO, chosen(WARM_UP, 0, 1).share());
    }

    @Test
    void aMarkIsNeverBelowNothing() {
        assertEquals(Fraction.ZERO, chosen(WARM_UP, 1, 3).share());
        assertEquals(Fraction.ZERO, chosen(WARM_UP, 0, 1, 3).share());
    }

    @Test
    void withoutAnyWrongOptionOnlyTheRightShareCounts() {
        var allRight = question("", "Which are bones?\n- [x] Talus\n- [x] Calcaneus");
        assertEquals(HALF, chosen(allRight, 0).share());
        assertEquals(Fraction.ONE, chosen(allRight, 0, 1).share());
    }

    @Test
    void statedWeightsReplaceTheShares() {
        var weighted = question("", "Which?\n- [x] Most {70%}\n- [x] Some {30%}\n- [ ] Harm {-50%}\n- [ ] Idle");
        assertEquals(Fraction.of(7, 10), chosen(weighted, 0).share());
        assertEquals(Fraction.of(1, 5), chosen(weighted, 0, 2).share());
        assertEquals(HALF, chosen(weighted, 0, 1, 2).share());
        assertEquals(Fraction.ZERO, chosen(weighted, 1, 2).share());
        assertEquals(Fraction.ONE, chosen(weighted, 0, 1, 3).share());
    }

    @Test
    void aMarkIsNeverAboveTheWhole() {
        var generous = question("", "Which?\n- [x] One {80%}\n- [x] Other {80%}\n- [ ] None");
        assertEquals(Fraction.ONE, chosen(generous, 0, 1).share());
    }

    @Test
    void threeThirdsWrittenInHundredthsAreTheWholeMark() {
        var thirds = question("", "Which?\n- [x] A {33.33%}\n- [x] B {33.33%}\n- [x] C {33.33%}\n- [ ] D {-100%}");
        assertTrue(chosen(thirds, 0, 1, 2).right());
        assertEquals(Fraction.of(6_666, 10_000), chosen(thirds, 0, 1).share());
        assertEquals(Fraction.ZERO, chosen(thirds, 0, 1, 2, 3).share());
    }

    @Test
    void aWeightMayHaveFourDecimals() {
        var fine = question("", "Which?\n- [x] A {33.3334%}\n- [x] B {66.6666%}\n- [ ] C");
        assertEquals(Fraction.of(333_334, 1_000_000), chosen(fine, 0).share());
        assertEquals(Fraction.ONE, chosen(fine, 0, 1).share());
    }

    @Test
    void anOrderIsReadThroughTheShuffleItWasAskedIn() {
        var verdict = ordered("Glide", "Sole", "Toes", "Rest");
        assertTrue(verdict.right());
        assertEquals(Optional.of(new Neighbours(3, 3, 0)), verdict.neighbours());
    }

    @Test
    void anOrderEarnsItsNeighboursAndPaysForDistractors() {
        assertEquals(Fraction.of(1, 3), ordered("Glide", "Sole", "Rest", "Toes").share());
        assertEquals(
                Fraction.of(3, 4),
                ordered("Glide", "Sole", "Toes", "Rest", "Crack the toes").share());
        assertEquals(Fraction.ZERO, ordered().share());
    }

    @Test
    void aVerdictTellsWhatWasRightInAResponseAndWhatWasNot() {
        assertTrue(chosen(WARM_UP, 0).somethingRight());
        assertEquals(0, chosen(WARM_UP, 0).wrongParts());
        assertTrue(chosen(WARM_UP, 0, 2).somethingRight());
    }

    @Test
    void anOrderTellsOfStepsThatBelongNowhere() {
        var verdict = ordered("Glide", "Sole", "Toes", "Rest", "Crack the toes");
        assertEquals(Optional.of(new Neighbours(3, 3, 1)), verdict.neighbours());
    }

    @Test
    void aResponseToAnotherQuestionIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> chosen(WARM_UP, 4));
        assertThrows(IllegalArgumentException.class, () -> chosen(ORIGIN, -1));
        assertThrows(IllegalArgumentException.class, () -> chosen(ROUTINE, 0));
        assertThrows(IllegalArgumentException.class, () -> Marking.mark(ORIGIN, new Ordered(List.of(0))));
        assertThrows(IllegalArgumentException.class, () -> Marking.mark(ROUTINE, new Ordered(List.of(0, 5))));
        assertThrows(IllegalArgumentException.class, () -> Marking.mark(ROUTINE, new Ordered(List.of(1, 1))));
    }

    @Test
    void theSolutionIsTheKeyInWords() {
        assertEquals(List.of("Calcaneal tuberosity"), plain(Marking.solution(ORIGIN)));
        assertEquals(List.of("Wash your hands", "Ask for consent"), plain(Marking.solution(WARM_UP)));
        assertEquals(List.of("Glide", "Sole", "Toes", "Rest"), plain(Marking.solution(ROUTINE)));
    }

    private static Verdict chosen(Question question, Integer... options) {
        return Marking.mark(
                question, question instanceof SingleChoice ? new Picked(options[0]) : new Chosen(Set.of(options)));
    }

    /** Places the steps as a student would who sees them shuffled. */
    private static Verdict ordered(String... steps) {
        var shuffle = Shuffle.of(ROUTINE, SEED, false);
        var shown = ((Asked.Order) Asked.of(ROUTINE, shuffle))
                .steps().stream().map(Asked.Entry::html).toList();
        var places = Arrays.stream(steps).map(plain(shown)::indexOf).toList();
        return Marking.mark(ROUTINE, shuffle.understood(new Ordered(places)));
    }

    private static List<Part> inWords(Verdict verdict) {
        return verdict.parts().stream()
                .map(remark -> new Part(
                        remark.place(), remark.right(), remark.feedback().map(MarkingTest::plain)))
                .toList();
    }

    private static List<String> plain(List<String> html) {
        return html.stream().map(MarkingTest::plain).collect(Collectors.toList());
    }

    private static String plain(String html) {
        return html.replaceAll("<[^>]*>", "").strip();
    }
}
