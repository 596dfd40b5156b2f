package org.footing.assessment.analysis;

import static org.footing.assessment.analysis.Finding.GUESSING_PAYS;
import static org.footing.assessment.analysis.Finding.HARDLY_TELLS;
import static org.footing.assessment.analysis.Finding.KEY_MAY_BE_WRONG;
import static org.footing.assessment.analysis.Finding.TOO_EASY;
import static org.footing.assessment.analysis.Finding.TOO_HARD;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.footing.assessment.Answered;
import org.footing.assessment.Answered.Row;
import org.footing.assessment.Fraction;
import org.junit.jupiter.api.Test;

class FindingTest {

    private static final int ASKED = 100;
    private static final Answered NOTHING = new Answered(ASKED, 0, List.of());
    private static final Optional<Fraction> ONE_OF_FOUR = Optional.of(Fraction.of(1, 4));
    private static final Optional<Fraction> NO_GUESS = Optional.empty();

    @Test
    void aQuestionThatDoesItsWorkCallsForNothing() {
        assertEquals(Set.of(), findings(item(60, 40, 70), ONE_OF_FOUR));
    }

    @Test
    void aQuestionThatNearlyAllOrNearlyNoneGetRightIsTooEasyOrTooHard() {
        assertEquals(Set.of(TOO_EASY), findings(item(95, 40, 70), NO_GUESS));
        assertEquals(Set.of(), findings(item(94.9, 40, 70), NO_GUESS));
        assertEquals(Set.of(TOO_HARD), findings(item(10, 40, 70), NO_GUESS));
        assertEquals(Set.of(), findings(item(10.1, 40, 70), NO_GUESS));
    }

    @Test
    void guessingPaysWhereAsManyAreRightAsByChanceAndNoBetterThanTheOthers() {
        assertEquals(Set.of(GUESSING_PAYS), findings(item(30, 4, 20), ONE_OF_FOUR));
        assertEquals(Set.of(), findings(item(30, 6, 20), ONE_OF_FOUR), "the better ones know it");
        assertEquals(Set.of(), findings(item(36, 4, 20), ONE_OF_FOUR), "more than by chance");
        assertEquals(Set.of(), findings(item(30, 4, 20), NO_GUESS), "nothing to guess from");
    }

    @Test
    void theKeyMayBeWrongWhereTheBetterStudentsAre() {
        assertEquals(Set.of(KEY_MAY_BE_WRONG), findings(item(50, -1, -2), NO_GUESS));
        assertEquals(Set.of(KEY_MAY_BE_WRONG, GUESSING_PAYS), findings(item(30, -20, -30), ONE_OF_FOUR));
    }

    @Test
    void aQuestionOfLittleEfficiencyHardlyTellsStrongFromWeak() {
        assertEquals(Set.of(HARDLY_TELLS), findings(item(50, 10, 14.9), NO_GUESS));
        assertEquals(Set.of(), findings(item(50, 10, 15), NO_GUESS));
    }

    @Test
    void theKeyMayBeWrongWhereTheBetterStudentsPreferOneWrongAnswer() {
        assertPreferred(true, row(0, true, 20, 60), row(0, false, 10, 61));
        assertPreferred(false, row(0, true, 20, 60), row(0, false, 10, 60));
        assertPreferred(false, row(0, true, 20, 60), row(0, false, 2, 99));
        assertPreferred(false, row(0, true, 2, 10), row(0, false, 90, 99));
    }

    @Test
    void anAnswerIsComparedWithTheRightOnesOfItsOwnPlace() {
        assertPreferred(false, row(0, true, 20, 60), row(1, false, 10, 61));
        assertPreferred(true, row(0, true, 20, 90), row(1, true, 20, 60), row(1, false, 10, 61));
    }

    @Test
    void rightFormsOfOnePlaceAreTakenTogether() {
        // (20 x 70 + 4 x 40) / 24 = 65
        assertPreferred(false, row(0, true, 20, 70), row(0, true, 4, 40), row(0, false, 10, 64));
        assertPreferred(true, row(0, true, 20, 70), row(0, true, 4, 40), row(0, false, 10, 66));
    }

    @Test
    void aWrongAnswerOfFewerThanOneInTwentySaysNothing() {
        assertPreferred(true, row(0, true, 90, 60), row(0, false, 5, 99));
        assertPreferred(false, row(0, true, 90, 60), row(0, false, 4, 99));
    }

    @Test
    void belowTenAttemptsNothingIsSaid() {
        var few = new ItemStatistics(
                "q1",
                9,
                OptionalDouble.of(100),
                OptionalDouble.empty(),
                OptionalDouble.of(-50),
                OptionalDouble.of(-50),
                OptionalDouble.empty());
        assertEquals(Set.of(), findings(few, ONE_OF_FOUR));
    }

    @Test
    void whatTheMarksDoNotTellCallsForNothing() {
        var none = OptionalDouble.empty();
        assertEquals(
                Set.of(TOO_EASY),
                findings(new ItemStatistics("q1", ASKED, OptionalDouble.of(100), none, none, none, none), ONE_OF_FOUR));
    }

    @Test
    void theMostUrgentComesFirst() {
        assertEquals(List.of(KEY_MAY_BE_WRONG, GUESSING_PAYS), List.copyOf(findings(item(30, -20, -30), ONE_OF_FOUR)));
    }

    private static void assertPreferred(boolean preferred, Row... rows) {
        assertEquals(
                preferred ? Set.of(KEY_MAY_BE_WRONG) : Set.of(),
                Finding.of(item(60, 40, 70), NO_GUESS, new Answered(ASKED, 0, List.of(rows))));
    }

    private static Row row(int place, boolean right, int count, double mark) {
        return new Row(place, "A", right, count, Fraction.of(count, ASKED), OptionalDouble.of(mark));
    }

    private static Set<Finding> findings(ItemStatistics item, Optional<Fraction> chance) {
        return Finding.of(item, chance, NOTHING);
    }

    private static ItemStatistics item(double facility, double index, double efficiency) {
        return new ItemStatistics(
                "q1",
                ASKED,
                OptionalDouble.of(facility),
                OptionalDouble.of(0.5),
                OptionalDouble.of(index),
                OptionalDouble.of(efficiency),
                OptionalDouble.of(10));
    }
}
