package org.footing.course;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A graded set of questions inside a lesson.
 *
 * @param questions those written in it and those it refers to or draws from, in order
 */
public record Quiz(String id, String title, int weight, boolean optional, Rules rules, List<Question> questions) {

    public Optional<Question> question(String questionId) {
        return questions.stream()
                .filter(question -> question.id().equals(questionId))
                .findFirst();
    }

    /**
     * How it is taken.
     *
     * @param pass per cent; absent when there is nothing to pass
     * @param attempts how many; absent when there is no end
     * @param minutes for one attempt; absent when there is no limit
     * @param shuffle whether questions and options stand in another order for each attempt
     * @param pick how many of the questions an attempt draws; absent for all
     * @param confidence whether students say how sure they are
     * @param hintCost share of a question's mark that its hint costs, from 0 to 1
     */
    public record Rules(
            Optional<Integer> pass,
            Optional<Integer> attempts,
            Optional<Integer> minutes,
            Counting mark,
            boolean shuffle,
            Review review,
            Optional<Integer> pick,
            boolean confidence,
            BigDecimal hintCost) {}

    /** Which attempt counts (learning-rules 9). */
    public enum Counting {
        HIGHEST,
        LAST,
        FIRST,
        AVERAGE
    }

    /** When a student sees the key. Their mark they see once it is there, their own responses always. */
    public enum Review {
        AFTER_QUESTION,
        AFTER_SUBMISSION,
        AFTER_PASS,
        AFTER_CLOSE,
        NEVER
    }
}
