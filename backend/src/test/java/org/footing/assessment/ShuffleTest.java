package org.footing.assessment;

import static org.footing.assessment.Questions.question;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.footing.course.Question.Ordering;
import org.junit.jupiter.api.Test;

class ShuffleTest {

    private static final int SEEDS = 2_000;

    private static final Ordering TWO = ordering("1. Glide\n2. Sole");
    private static final Ordering FOUR = ordering("1. Glide\n2. Sole\n3. Toes\n4. Rest");
    private static final Ordering WITH_DISTRACTORS = ordering("1. Glide\n2. Sole\n\n- ~ Crack\n- ~ Hurry");

    @Test
    void theShuffleNeverShowsTheOrderOfTheKey() {
        for (var question : List.of(TWO, FOUR, WITH_DISTRACTORS)) {
            var key = IntStream.range(0, question.steps().size()).boxed().toList();
            for (var seed = 0L; seed < SEEDS; seed++) {
                var steps = Shuffle.of(question, seed).order().stream()
                        .filter(number -> number < key.size())
                        .toList();
                assertNotEquals(key, steps, "seed " + seed + " of " + question.steps());
            }
        }
    }

    @Test
    void theShuffleShowsEverythingOnce() {
        for (var seed = 0L; seed < SEEDS; seed++) {
            var shuffle = Shuffle.of(WITH_DISTRACTORS, seed);
            assertEquals(List.of(0, 1, 2, 3), shuffle.order().stream().sorted().toList());
            assertEquals(4, shuffle.shown().stream().distinct().count());
        }
    }

    @Test
    void theSameStudentSeesTheSameOrderAgain() {
        for (var seed = 0L; seed < SEEDS; seed++) {
            assertEquals(Shuffle.of(FOUR, seed).order(), Shuffle.of(FOUR, seed).order());
        }
    }

    @Test
    void studentsSeeDifferentOrders() {
        var orders = LongStream.range(0, SEEDS)
                .mapToObj(seed -> Shuffle.of(FOUR, seed).order())
                .distinct()
                .count();
        assertEquals(23, orders, "every order of four steps but the key's");
    }

    @Test
    void aPlaceOnThePageLeadsBackToItsStep() {
        var shuffle = Shuffle.of(FOUR, 26);
        var all = shuffle.steps(List.of(0, 1, 2, 3));
        assertEquals(shuffle.order(), all);
        assertTrue(shuffle.shown().get(2).contains(FOUR.steps().get(all.get(2))));
    }

    private static Ordering ordering(String steps) {
        return (Ordering) question("", "Put the strokes in order.\n" + steps);
    }
}
