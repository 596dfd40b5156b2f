package org.footing.web.studio;

import java.util.Optional;

/**
 * A course in the list of those that somebody may write.
 *
 * @param from where it comes from, and as which edition it is published, in words
 * @param begun whether it is being written here
 * @param known whether there is anything of it here, and not only an offer
 * @param errors in words; absent where nothing keeps it from being published
 * @param offer address of what came from elsewhere
 */
public record CourseLine(
        String title,
        String address,
        String from,
        boolean begun,
        boolean known,
        Optional<String> errors,
        Optional<String> offer) {}
