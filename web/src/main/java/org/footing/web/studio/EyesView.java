package org.footing.web.studio;

import io.quarkus.qute.i18n.MessageBundles;
import java.util.List;
import java.util.stream.Collectors;
import org.footing.identity.Viewer;
import org.footing.insight.Prospects.Prospect;
import org.footing.web.page.Dates;

/**
 * How the second pair of eyes stands on the page of a publication.
 *
 * @param agreed who did, and when
 * @param words what is missing, or that nothing is
 * @param asks whether the viewer can agree now
 * @param decides whether the viewer says that one is needed
 */
public record EyesView(boolean required, List<String> agreed, String words, boolean asks, boolean decides) {

    private static final StudioMessages WORDS = MessageBundles.get(StudioMessages.class);

    static EyesView of(Prospect prospect, Viewer viewer, Dates dates) {
        var eyes = prospect.eyes();
        var course = prospect.draft().courseId;
        return new EyesView(
                eyes.required(),
                eyes.agreements().stream()
                        .map(review -> WORDS.agreed(review.person.name, dates.dayAndTime(review.at)))
                        .toList(),
                words(prospect, viewer),
                prospect.ready() && viewer.reviews(course) && eyes.await(viewer),
                viewer.publishes(course));
    }

    private static String words(Prospect prospect, Viewer viewer) {
        var eyes = prospect.eyes();
        if (!eyes.required()) {
            return WORDS.eyesNotRequired();
        }
        if (eyes.agreed()) {
            return WORDS.eyesThere();
        }
        if (viewer.publishes(prospect.draft().courseId) && eyes.suffice(viewer)) {
            return WORDS.eyesYours();
        }
        var writers = eyes.writers().stream().map(writer -> writer.name).collect(Collectors.joining(", "));
        return writers.isEmpty() ? WORDS.eyesUnneeded() : WORDS.eyesMissing(writers);
    }
}
