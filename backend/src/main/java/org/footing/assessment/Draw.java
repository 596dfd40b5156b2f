package org.footing.assessment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.footing.course.Question;
import org.footing.course.Quiz;

/** Which questions of a quiz an attempt asks, and in which order. */
public final class Draw {

    private Draw() {}

    /**
     * As many as the quiz picks, each as likely as any other; in the author's order unless the quiz shuffles.
     *
     * @param seed the attempt's: the same seed draws the same from the same quiz
     */
    public static List<Question> of(Quiz quiz, long seed) {
        var questions = quiz.questions();
        return numbers(questions.size(), quiz.rules(), seed).stream()
                .map(questions::get)
                .toList();
    }

    private static List<Integer> numbers(int size, Quiz.Rules rules, long seed) {
        var numbers = new ArrayList<>(IntStream.range(0, size).boxed().toList());
        Collections.shuffle(numbers, Shuffle.random(seed));
        var drawn = numbers.stream().limit(rules.pick().orElse(size));
        return (rules.shuffle() ? drawn : drawn.sorted()).toList();
    }
}
