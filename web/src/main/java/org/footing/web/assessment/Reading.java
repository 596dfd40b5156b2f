package org.footing.web.assessment;

import java.util.Optional;
import org.footing.assessment.Response;

/**
 * What was read from the fields of a question.
 *
 * @param response in the numbering of the page, as far as it could be read; empty when nothing was filled in
 * @param unclear why it cannot be taken as it is
 */
public record Reading(Optional<Response> response, Optional<Unclear> unclear) {

    /** What stops a reading. */
    public enum Unclear {
        /** A field holds what the page does not offer, or comes twice: no page of ours sends that. */
        NOT_OFFERED,
        /** Two things stand in one place, or one in two. */
        TWICE,
        TOO_LONG
    }

    static final Reading EMPTY = new Reading(Optional.empty(), Optional.empty());
    static final Reading NOT_OFFERED = new Reading(Optional.empty(), Optional.of(Unclear.NOT_OFFERED));

    static Reading of(Response response) {
        return new Reading(Optional.of(response), Optional.empty());
    }

    /** The same, kept for being put right. */
    Reading but(Unclear reason) {
        return new Reading(response, Optional.of(reason));
    }

    public boolean clear() {
        return unclear.isEmpty();
    }
}
