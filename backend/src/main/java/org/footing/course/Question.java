package org.footing.course;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** A question with its key. It never leaves the server: a page gets what {@code assessment} makes of it without the key. */
public sealed interface Question {

    Head head();

    default String id() {
        return head().id();
    }

    /**
     * What every kind of question has.
     *
     * @param text HTML of what is asked
     * @param version SHA-256 of the resolved question, hexadecimal
     * @param explain HTML shown with the verdict
     */
    record Head(
            String id,
            String text,
            BigDecimal points,
            List<String> outcomes,
            List<String> tags,
            Optional<String> level,
            Optional<String> hint,
            Optional<String> explain,
            String version) {}

    /** One right option; {@code trueFalse} when the options are just True and False. */
    record SingleChoice(Head head, List<Option> options, boolean trueFalse) implements Question {}

    /** Any number of right options, each with its share of the mark. */
    record MultipleResponse(Head head, List<Option> options) implements Question {}

    /** Steps to be put in order; {@code distractors} belong nowhere. */
    record Ordering(Head head, Scoring scoring, List<String> steps, List<String> distractors) implements Question {

        /** How an order earns its mark (learning-rules, "Marks of an ordering question"). */
        public enum Scoring {
            ADJACENT,
            EXACT,
            POSITION,
            LONGEST
        }
    }

    /**
     * @param text HTML
     * @param weight per cent of the mark where the author states one
     * @param critical choosing it fails the quiz whatever the points
     * @param feedback HTML shown to who chose it
     */
    record Option(
            String text, boolean right, Optional<BigDecimal> weight, boolean critical, Optional<String> feedback) {}
}
