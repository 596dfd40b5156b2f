package org.footing.web.api;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.footing.library.DraftReview;
import org.footing.library.Edition;
import org.footing.web.api.PublicationDetail.Agreement;

/**
 * A course as it was published once.
 *
 * @param publishedBy absent where the program published by itself
 * @param reason absent where nobody gave any
 * @param agreements of others who had read it before
 */
public record EditionSummary(
        int number,
        String title,
        Instant publishedAt,
        Optional<String> publishedBy,
        Optional<String> reason,
        List<Agreement> agreements) {

    /** The newest first. */
    static List<EditionSummary> of(String course) {
        var reviews = DraftReview.ofEditions(course);
        return Edition.of(course).stream()
                .map(edition -> new EditionSummary(
                        edition.number,
                        edition.title,
                        edition.publishedAt,
                        Optional.ofNullable(edition.publishedBy).map(person -> person.name),
                        Optional.ofNullable(edition.reason),
                        Agreement.of(reviews.getOrDefault(edition.id, List.of()))))
                .toList();
    }

    /** One that is there, in a transaction of its own. */
    static EditionSummary numbered(String course, int number) {
        return QuarkusTransaction.requiringNew().call(() -> of(course)).stream()
                .filter(edition -> edition.number() == number)
                .findFirst()
                .orElseThrow();
    }
}
