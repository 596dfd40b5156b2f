package org.footing.assessment;

import static org.footing.assessment.Samples.head;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.footing.course.Question;
import org.footing.course.Quiz;
import org.footing.course.Quiz.Counting;
import org.footing.course.Quiz.Review;
import org.footing.course.Written;
import org.junit.jupiter.api.Test;

class DrawTest {

    private static final int SIZE = 6;
    private static final int SEEDS = 6_000;

    /** Chi-square with 5 and with 19 degrees of freedom is above these by chance once in a thousand times. */
    private static final double BOUND_OF_5 = 20.52;

    private static final double BOUND_OF_19 = 43.82;

    @Test
    void withoutPickingAndShufflingAllQuestionsStandInTheAuthorsOrder() {
        assertEquals(List.of("q0", "q1", "q2", "q3", "q4", "q5"), drawn(Optional.empty(), false, 26));
    }

    @Test
    void theDrawnOnesKeepTheAuthorsOrderUnlessTheQuizShuffles() {
        for (var seed = 0L; seed < 100; seed++) {
            var kept = drawn(Optional.of(3), false, seed);
            assertEquals(3, kept.size());
            assertEquals(kept.stream().sorted().toList(), kept);
            var shuffled = drawn(Optional.of(3), true, seed);
            assertEquals(kept, shuffled.stream().sorted().toList(), "shuffling draws the same");
        }
    }

    @Test
    void theSameSeedDrawsTheSame() {
        for (var seed = 0L; seed < 100; seed++) {
            assertEquals(drawn(Optional.of(3), true, seed), drawn(Optional.of(3), true, seed));
        }
    }

    @Test
    void aShuffleAsksEveryQuestionOnce() {
        assertEquals(
                List.of("q0", "q1", "q2", "q3", "q4", "q5"),
                drawn(Optional.empty(), true, 26).stream().sorted().toList());
    }

    @Test
    void nobodyIsAskedMoreThanThereIs() {
        assertEquals(SIZE, drawn(Optional.of(10), true, 26).size());
    }

    @Test
    void everySetOfQuestionsIsDrawnAlikeOften() {
        // 20 sets of 3 of 6, 300 times each in 6,000 draws
        var counts = new HashMap<String, Integer>();
        for (var seed = 0L; seed < SEEDS; seed++) {
            counts.merge(String.join(" ", drawn(Optional.of(3), false, seed)), 1, Integer::sum);
        }
        assertEquals(20, counts.size());
        assertTrue(chiSquare(counts) < BOUND_OF_19, counts::toString);
    }

    @Test
    void everyQuestionComesFirstAlikeOften() {
        var counts = new HashMap<String, Integer>();
        for (var seed = 0L; seed < SEEDS; seed++) {
            counts.merge(drawn(Optional.of(3), true, seed).get(0), 1, Integer::sum);
        }
        assertEquals(SIZE, counts.size());
        assertTrue(chiSquare(counts) < BOUND_OF_5, counts::toString);
    }

    private static double chiSquare(HashMap<String, Integer> counts) {
        var expected = (double) SEEDS / counts.size();
        return counts.values().stream()
                .mapToDouble(count -> (count - expected) * (count - expected) / expected)
                .sum();
    }

    private static List<String> drawn(Optional<Integer> pick, boolean shuffle, long seed) {
        var rules = new Quiz.Rules(
                Optional.of(70),
                Optional.empty(),
                Optional.empty(),
                Counting.HIGHEST,
                shuffle,
                Review.AFTER_SUBMISSION,
                pick,
                false,
                BigDecimal.ZERO);
        var questions = IntStream.range(0, SIZE)
                .<Question>mapToObj(number -> new Written(head("q" + number), Optional.empty()))
                .toList();
        return Draw.of(new Quiz("drawn", "Drawn", 1, false, rules, questions), seed).stream()
                .map(Question::id)
                .toList();
    }
}
