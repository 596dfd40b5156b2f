package org.footing.web.teaching;

import java.util.List;
import java.util.Optional;
import org.footing.web.assessment.QuestionForm;
import org.footing.web.quiz.QuizFacts;

/**
 * What a tutor can decide about an attempt.
 *
 * @param label whose it is, and which
 * @param when it was handed in, in words
 * @param waiver absent when nothing was lost by being late
 */
public record MarkingView(
        long id, QuizFacts quiz, String label, String when, List<Item> items, Optional<Waiver> waiver) {

    /**
     * A question that a tutor has something to say about.
     *
     * @param rubric HTML of what to look for
     * @param mark absent where the key marks, or nothing was answered
     * @param late absent where nothing came too late, or it has been accepted
     */
    public record Item(QuestionForm form, Optional<String> rubric, Optional<MarkForm> mark, Optional<Late> late) {}

    /**
     * A response that came too late; {@code teaching/_late} shows it.
     *
     * @param lines HTML of it; none when it was cleared
     * @param when it arrived, in words
     * @param reason as typed
     * @param error empty when there is none
     */
    public record Late(
            String address, String id, long event, List<String> lines, String when, String reason, String error) {

        public String field() {
            return "late-" + id;
        }
    }

    /** What being late cost; {@code teaching/_waiver} shows it. @param text it in words */
    public record Waiver(String address, String text, String reason, String error) {}

    public boolean nothing() {
        return items.isEmpty() && waiver.isEmpty();
    }
}
