package org.footing.assessment;

import java.util.Optional;
import java.util.regex.Pattern;
import org.footing.assessment.AttemptQuestion.Confidence;

/**
 * What a page sends to be kept.
 *
 * @param base the revision it was made from, from 0
 * @param saveId made by the page for this save; the same one sent twice is one save
 * @param response in the author's numbering; empty to clear
 * @param flagged the student means to come back to it
 */
public record Save(
        String questionId,
        int base,
        String saveId,
        Optional<Response> response,
        Optional<Confidence> confidence,
        boolean flagged) {

    /** Letters, digits and signs that every database keeps as they are. */
    private static final Pattern ID = Pattern.compile("[!-~]{1,64}");

    public Save {
        if (!ID.matcher(saveId).matches()) {
            throw new IllegalArgumentException("a save id has 1 to 64 letters, digits and signs");
        }
        if (base < 0) {
            throw new IllegalArgumentException("revision " + base);
        }
    }

    /** The same with another response. */
    public Save with(Optional<Response> understood) {
        return new Save(questionId, base, saveId, understood, confidence, flagged);
    }

    Save named(String id) {
        return new Save(questionId, base, id, response, confidence, flagged);
    }
}
