package org.footing.course;

import java.util.Optional;

/**
 * Something that forbids or changes a treatment.
 *
 * @param reason why, in a few words
 * @param advice what the client is told, or what is done instead
 * @param urgent whether medical help is needed the same day
 */
public record Contraindication(
        String id,
        String title,
        Extent extent,
        Action action,
        Optional<String> reason,
        Optional<String> advice,
        boolean urgent) {

    /** How much of the treatment it forbids: the {@code class} of the format. */
    public enum Extent {
        /** All of it. */
        ABSOLUTE,
        /** What has not been adapted, or agreed with whoever treats the client. */
        RELATIVE,
        /** A part of the body. */
        LOCAL
    }

    /** What the student does. */
    public enum Action {
        STOP,
        ADAPT,
        REFER,
        LEAVE_PART
    }
}
