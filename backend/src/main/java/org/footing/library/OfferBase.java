package org.footing.library;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Where the author's words and the next offer of a course both began: the last offer that was answered, or the edition that came from
 * elsewhere.
 *
 * @param files SHA-256 by path
 */
record OfferBase(Origin origin, String hash, Map<String, String> files) {

    static Optional<OfferBase> of(String courseId) {
        return Offer.lastAnswered(courseId)
                .map(offer -> new OfferBase(offer.origin, offer.hash, Map.copyOf(offer.files)))
                .or(() -> Edition.cameFromElsewhere(courseId)
                        .map(edition -> new OfferBase(edition.origin, edition.hash, files(edition))));
    }

    /** Of the edition. */
    static Map<String, String> files(Edition edition) {
        return EditionFile.of(edition.id).stream().collect(Collectors.toMap(file -> file.path, file -> file.sha256));
    }
}
