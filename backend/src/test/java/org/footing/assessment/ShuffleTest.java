package org.footing.assessment;

import static org.footing.assessment.Questions.question;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.footing.assessment.Response.Ordered;
import org.footing.course.Ordering;
import org.junit.jupiter.api.Test;

class ShuffleTest {

    private static final int SEEDS = 2_000;

    private static final Ordering TWO = ordering("1. Glide\n2. Sole");
    private static final Ordering FOUR = ordering("1. Glide\n2. Sole\n3. Toes\n4. Rest");
    private static final Ordering WITH_DISTRACTORS = ordering("1. Glide\n2. Sole\n3. Toes\n\n- ~ Crack\n- ~ Hurry");

    @Test
    void theShuffleNeverShowsTheOrderOfTheKey() {
        for (var question : List.of(FOUR, WITH_DISTRACTORS)) {
            var key = IntStream.range(0, question.steps().size()).boxed().toList();
            for (var seed = 0L; seed < SEEDS; seed++) {
                var steps = Shuffle.of(question, seed, false).order().stream()
                        .filter(number -> number < key.size())
                        .toList();
                assertNotEquals(key, steps, "seed " + seed + " of " + question.steps());
            }
        }
    }

    /** If the right order of two never came, the other one would tell it. */
    @Test
    void ofTwoStepsEitherComesFirst() {
        var rightWayRound = LongStream.range(0, SEEDS)
                .filter(seed -> Shuffle.of(TWO, seed, false).order().get(0) == 0)
                .count();
        assertEquals(SEEDS / 2.0, rightWayRound, SEEDS / 20.0);
    }

    @Test
    void theShuffleShowsEverythingOnce() {
        for (var seed = 0L; seed < SEEDS; seed++) {
            var shuffle = Shuffle.of(WITH_DISTRACTORS, seed, false);
            assertEquals(
                    List.of(0, 1, 2, 3, 4), shuffle.order().stream().sorted().toList());
        }
    }

    @Test
    void theSameStudentSeesTheSameOrderAgain() {
        for (var seed = 0L; seed < SEEDS; seed++) {
            assertEquals(
                    Shuffle.of(FOUR, seed, false).order(),
                    Shuffle.of(FOUR, seed, false).order());
        }
    }

    @Test
    void studentsSeeDifferentOrders() {
        var orders = LongStream.range(0, SEEDS)
                .mapToObj(seed -> Shuffle.of(FOUR, seed, false).order())
                .distinct()
                .count();
        assertEquals(23, orders, "every order of four steps but the key's");
    }

    @Test
    void aPlaceOnThePageLeadsBackToItsStep() {
        var shuffle = Shuffle.of(FOUR, 26, false);
        var asked = (Asked.Order) Asked.of(FOUR, shuffle);
        var kept = (Ordered) shuffle.understood(new Ordered(List.of(2, 0, 3, 1)));
        assertEquals(FOUR.steps().get(kept.steps().get(0)), asked.steps().get(2).html());
        assertEquals(new Ordered(List.of(2, 0, 3, 1)), shuffle.shown(kept));
    }

    @Test
    void aPlaceThatThePageDoesNotHaveLeadsNowhere() {
        var shuffle = Shuffle.of(FOUR, 26, false);
        assertEquals(new Ordered(List.of(-1, -1)), shuffle.understood(new Ordered(List.of(4, -7))));
    }

    @Test
    void optionsAreShuffledWhereTheQuizAsksForItButTrueAndFalseNever() {
        var choice = question("", "Which?\n- (x) Talus\n- ( ) Sole\n- ( ) Toe");
        assertEquals(Shuffle.NONE, Shuffle.of(choice, 26, false));
        assertEquals(
                List.of(0, 1, 2),
                Shuffle.of(choice, 26, true).order().stream().sorted().toList());
        assertEquals(Shuffle.NONE, Shuffle.of(question("", "Is it?\n- (x) True\n- ( ) False"), 26, true));
    }

    private static Ordering ordering(String steps) {
        return (Ordering) question("", "Put the strokes in order.\n" + steps);
    }
}
