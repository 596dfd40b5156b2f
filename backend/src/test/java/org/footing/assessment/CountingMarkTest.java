package org.footing.assessment;

import static org.footing.course.Quiz.Counting.AVERAGE;
import static org.footing.course.Quiz.Counting.FIRST;
import static org.footing.course.Quiz.Counting.HIGHEST;
import static org.footing.course.Quiz.Counting.LAST;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.footing.assessment.CountingMark.Taken;
import org.footing.course.Quiz.Counting;
import org.junit.jupiter.api.Test;

class CountingMarkTest {

    private static final List<Taken> THREE = List.of(taken(1, 1, 2), taken(2, 2, 3), taken(3, 1, 3));

    @Test
    void theRuleSaysWhichAttemptCounts() {
        assertCounts(HIGHEST, THREE, Fraction.of(2, 3), 2);
        assertCounts(LAST, THREE, Fraction.of(1, 3), 3);
        assertCounts(FIRST, THREE, Fraction.of(1, 2), 1);
    }

    @Test
    void anAverageIsExactAndComesFromNoSingleAttempt() {
        // (1/2 + 2/3 + 1/3) / 3 = 1/2
        assertEquals(
                Optional.of(new CountingMark(Fraction.of(1, 2), OptionalInt.empty())), CountingMark.of(AVERAGE, THREE));
    }

    @Test
    void marksAreComparedExactly() {
        var close = List.of(taken(1, 333_333, 1_000_000), taken(2, 1, 3));
        assertCounts(HIGHEST, close, Fraction.of(1, 3), 2);
    }

    @Test
    void ofTwoEqualMarksTheEarlierCounts() {
        assertCounts(HIGHEST, List.of(taken(2, 2, 4), taken(1, 1, 2)), Fraction.of(1, 2), 1);
    }

    @Test
    void anAttemptWithoutAResponseDoesNotCount() {
        var fled = List.of(untouched(1), taken(2, 1, 2), untouched(3));
        assertCounts(FIRST, fled, Fraction.of(1, 2), 2);
        assertCounts(LAST, fled, Fraction.of(1, 2), 2);
        assertEquals(
                Fraction.of(1, 2), CountingMark.of(AVERAGE, fled).orElseThrow().mark());
    }

    @Test
    void aWrongResponseCountsAsOne() {
        assertCounts(LAST, List.of(taken(1, 1, 1), taken(2, 0, 1)), Fraction.ZERO, 2);
    }

    @Test
    void withoutAnAttemptThatCountsThereIsNoMark() {
        for (var rule : Counting.values()) {
            assertEquals(Optional.empty(), CountingMark.of(rule, List.of()));
            assertEquals(Optional.empty(), CountingMark.of(rule, List.of(untouched(1))));
        }
    }

    private static void assertCounts(Counting rule, List<Taken> attempts, Fraction mark, int number) {
        assertEquals(Optional.of(new CountingMark(mark, OptionalInt.of(number))), CountingMark.of(rule, attempts));
    }

    private static Taken taken(int number, long numerator, long denominator) {
        return new Taken(number, Fraction.of(numerator, denominator), true);
    }

    private static Taken untouched(int number) {
        return new Taken(number, Fraction.ZERO, false);
    }
}
