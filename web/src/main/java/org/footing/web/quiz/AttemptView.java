package org.footing.web.quiz;

import java.util.List;
import java.util.Optional;
import org.footing.assessment.Asked;
import org.footing.web.assessment.QuestionForm;

/**
 * An open attempt, ready to be answered.
 *
 * @param label which attempt it is
 * @param owner username of the student, asked for the password when the session is over
 * @param settles whether questions can be checked one by one
 * @param confidence whether students say how sure they are
 * @param files whether some question asks for a file
 */
public record AttemptView(
        long id,
        QuizFacts quiz,
        String label,
        Clock clock,
        String owner,
        boolean settles,
        boolean confidence,
        boolean files,
        List<Item> items) {

    /**
     * @param now milliseconds since 1970, of the server
     * @param deadline the same; absent when there is none
     * @param until the deadline in words; empty when there is none
     * @param allowed "60 min (30 + 30)"; empty when there is no limit
     */
    public record Clock(long now, Optional<Long> deadline, String until, String allowed) {}

    /**
     * A question with what is known of its response.
     *
     * @param revision from which the next save is made
     * @param saved when it was saved last, in words; empty before the first
     * @param settled its verdict has been seen, so it stays as it is
     * @param trouble why what was sent could not be taken; empty otherwise
     */
    public record Item(
            int place,
            QuestionForm form,
            int revision,
            String saved,
            boolean answered,
            boolean flagged,
            String confidence,
            Optional<Hint> hint,
            boolean settled,
            String trouble,
            Optional<Conflict> conflict) {

        /** Not of what a tutor marks, nor of what can be changed no more. */
        public boolean asksConfidence() {
            var asked = form.view().asked();
            return !settled && !(asked instanceof Asked.Write) && !(asked instanceof Asked.HandIn);
        }

        public boolean sure(String how) {
            return confidence.equals(how);
        }
    }

    /**
     * @param text HTML; absent until it was paid for
     * @param cost per cent of the question
     */
    public record Hint(Optional<String> text, String cost) {}

    /**
     * What another tab saved meanwhile.
     *
     * @param at when, in words
     * @param lines HTML of the response; empty when it was cleared
     */
    public record Conflict(String at, List<String> lines) {}

    public String address() {
        return "/attempts/" + id;
    }

    public int count() {
        return items.size();
    }

    public int open() {
        return (int) items.stream().filter(item -> !item.answered()).count();
    }

    public int flagged() {
        return (int) items.stream().filter(Item::flagged).count();
    }
}
