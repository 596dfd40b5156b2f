package org.footing.course;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** A question with its key. It never leaves the server: a page gets what {@code assessment} makes of it without the key. */
public sealed interface Question
        permits SingleChoice, MultipleResponse, Ordering, Matching, Gaps, Numeric, Hotspot, Labelling, Written, Upload {

    Head head();

    /** The same question with another head. */
    Question with(Head head);

    /** What its version is made of beside text and points: its key and all that a student can choose, in a fixed order. */
    List<String> substance();

    /** What can be chosen, filled in or put in order, as plain text; without what is right of it. */
    List<String> choices();

    /** Whether something can be chosen that fails the quiz whatever the points. */
    default boolean critical() {
        return false;
    }

    default String id() {
        return head().id();
    }

    /** Whether every response is worth the same to both forms of a question; so when only its text differs. */
    default boolean countsLike(Question other) {
        return head().version().equals(other.head().version())
                || head().points().compareTo(other.head().points()) == 0
                        && substance().equals(other.substance());
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
            String version) {

        Head withText(String other) {
            return new Head(id, other, points, outcomes, tags, level, hint, explain, version);
        }

        Head withVersion(String known) {
            return new Head(id, text, points, outcomes, tags, level, hint, explain, known);
        }
    }

    /**
     * @param text HTML
     * @param weight per cent of the mark where the author states one
     * @param critical choosing it fails the quiz whatever the points
     * @param feedback HTML shown to who chose it
     */
    record Option(
            String text, boolean right, Optional<BigDecimal> weight, boolean critical, Optional<String> feedback) {

        String words() {
            return Html.words(text);
        }

        List<String> substance() {
            return List.of(
                    text,
                    right ? "right" : "wrong",
                    weight.map(share -> share.stripTrailingZeros().toPlainString())
                            .orElse(""),
                    critical ? "critical" : "");
        }
    }
}
