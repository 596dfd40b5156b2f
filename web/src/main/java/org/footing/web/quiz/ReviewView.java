package org.footing.web.quiz;

import java.util.List;
import java.util.Optional;
import org.footing.web.assessment.QuestionForm;

/**
 * An attempt that is over, as far as its reader may see it.
 *
 * @param label which attempt it is; for staff, whose
 * @param when it was handed in, in words
 * @param percent of the whole mark
 * @param waits a tutor has to mark some of it
 * @param state of the state tag
 * @param penalty what being late cost, in words; empty when nothing
 * @param keyLater when more will be told, in words; empty when all is
 */
public record ReviewView(
        long id,
        QuizFacts quiz,
        String label,
        String when,
        String percent,
        boolean waits,
        String earned,
        String points,
        String outcome,
        String state,
        String penalty,
        String keyLater,
        boolean staff,
        List<Item> items) {

    /**
     * A question with its response and, where that may be told, what it was worth.
     *
     * @param worth points earned, in words; empty when not told
     * @param confidence how sure the student was, in words; empty when they did not say
     * @param solution HTML lines of what is right; empty when not told or when the response was
     * @param explain HTML of why
     * @param hint what the hint cost, in words; empty when it was not taken
     * @param comment of a tutor; empty when there is none
     * @param rework where the student writes it again; empty unless it was sent back
     * @param late HTML lines of what came too late; empty when nothing did
     */
    public record Item(
            int place,
            QuestionForm form,
            boolean answered,
            String worth,
            String confidence,
            List<String> solution,
            Optional<String> explain,
            String hint,
            String comment,
            String rework,
            List<String> late) {}

    public String address() {
        return "/attempts/" + id;
    }
}
