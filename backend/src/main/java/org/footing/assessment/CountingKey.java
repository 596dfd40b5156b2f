package org.footing.assessment;

import java.util.Optional;
import org.footing.course.Question;

/**
 * The key that a question of an attempt counts by.
 *
 * @param asked as the attempt asked it; its response is in the numbering of this
 * @param counts the same, or as a regrade corrected it
 */
public record CountingKey(Question asked, Question counts) {

    /** The response in the numbering of what counts; absent when it does not fit that any more. */
    public Optional<Response> carried(Response response) {
        return corrected() ? Marking.carried(asked, counts, response) : Optional.of(response);
    }

    public boolean corrected() {
        return !counts.head().version().equals(asked.head().version());
    }
}
