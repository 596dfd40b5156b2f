package org.footing.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.footing.assessment.Response.Pointed;
import org.footing.assessment.Response.Wrote;
import org.junit.jupiter.api.Test;

class ScoringTest {

    private static final BigDecimal FREE = BigDecimal.ZERO;

    @Test
    void theMarkIsWhatWasEarnedOfAllPoints() {
        // 2/3 of 1 and 1/2 of 2.5 and nothing of 0.5: (2/3 + 5/4) / 4 = 23/48
        var scoring =
                new Scoring(List.of(score("2/3", "1"), score("1/2", "2.5"), Score.untouched(new BigDecimal("0.5"))));
        assertEquals(Fraction.of(23, 12), scoring.earned());
        assertEquals(Fraction.of(4, 1), scoring.points());
        assertEquals(Fraction.of(23, 48), scoring.mark());
    }

    @Test
    void threeThirdsPassWhereTheWholeMarkIsAskedFor() {
        var thirds = new Scoring(List.of(score("1/3", "3"), score("1", "1"), score("1", "1")));
        assertFalse(thirds.passed(100));
        assertTrue(thirds.passed(60), "1 + 1 + 1 of 5");
        assertFalse(thirds.passed(61));
        var exact = new Scoring(List.of(score("7/10", "1"), score("7/10", "0.1")));
        assertTrue(exact.passed(70));
    }

    @Test
    void aHintCostsAShareOfThePointsButNeverMoreThanWasEarned() {
        var half = new Verdict(Fraction.of(1, 2), false, false, List.of(), Optional.empty(), Optional.empty());
        assertEquals(
                Fraction.of(1, 4),
                Score.of(half, BigDecimal.TEN, new BigDecimal("0.25")).share());
        assertEquals(
                Fraction.of(5, 2),
                Score.of(half, BigDecimal.TEN, new BigDecimal("0.25")).earned());
        assertEquals(
                Fraction.ZERO,
                Score.of(half, BigDecimal.TEN, new BigDecimal("0.75")).share());
    }

    @Test
    void aCriticalChoiceFailsTheQuizWhateverThePoints() {
        var critical = Score.of(Marking.mark(Samples.HEEL, new Pointed(2)), BigDecimal.ONE, FREE);
        var scoring = new Scoring(List.of(critical, score("1", "99")));
        assertEquals(Fraction.of(99, 100), scoring.mark());
        assertTrue(scoring.critical());
        assertFalse(scoring.passed(0));
    }

    @Test
    void anAttemptWaitsAsLongAsOneOfItsQuestionsDoes() {
        var waiting = Score.of(Marking.mark(Samples.CASE, new Wrote("A foot.")), BigDecimal.ONE, FREE);
        assertTrue(new Scoring(List.of(score("1", "1"), waiting)).waits());
        assertEquals(Fraction.of(1, 2), new Scoring(List.of(score("1", "1"), waiting)).mark());
        assertFalse(new Scoring(List.of(score("1", "1"), Score.untouched(BigDecimal.ONE))).waits());
    }

    @Test
    void anAttemptWithoutQuestionsIsWorthNothing() {
        assertEquals(Fraction.ZERO, new Scoring(List.of()).mark());
    }

    @Test
    void aQuestionIsWorthSomething() {
        assertThrows(IllegalArgumentException.class, () -> Score.untouched(BigDecimal.ZERO));
    }

    private static Score score(String share, String points) {
        var parsed = share.contains("/") ? Fraction.parse(share) : Fraction.parse(share + "/1");
        return new Score(parsed, new BigDecimal(points), false, false);
    }
}
