package org.footing.assessment;

import java.util.Optional;
import org.footing.assessment.AttemptQuestion.Confidence;

/**
 * What a page sends to be kept.
 *
 * @param base the revision it was made from
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

    private static final int LONGEST_ID = 64;

    public Save {
        if (saveId.isEmpty() || saveId.length() > LONGEST_ID) {
            throw new IllegalArgumentException("a save id has 1 to 64 characters");
        }
    }

    Save with(Optional<Response> understood) {
        return new Save(questionId, base, saveId, understood, confidence, flagged);
    }
}
