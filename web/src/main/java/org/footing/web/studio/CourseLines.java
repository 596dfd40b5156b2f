package org.footing.web.studio;

import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.footing.identity.Viewer;
import org.footing.library.Draft;
import org.footing.library.DraftCourses;
import org.footing.library.Edition;
import org.footing.library.Offer;
import org.footing.library.Offers;
import org.footing.library.Origin;

/** What the list of courses tells of each of them. */
@ApplicationScoped
class CourseLines {

    private static final OriginMessages WORDS = MessageBundles.get(OriginMessages.class);

    @Inject
    DraftCourses courses;

    @Inject
    Offers offers;

    /** The courses that the viewer may write, by title. */
    List<CourseLine> of(Viewer viewer) {
        var drafts = Draft.of(viewer).stream().collect(Collectors.toMap(draft -> draft.courseId, Function.identity()));
        var editions = Edition.newest();
        var origins = offers.origins();
        var waiting = offers.of(viewer);
        var ids = new TreeSet<>(drafts.keySet());
        editions.keySet().stream().filter(viewer::writes).forEach(ids::add);
        ids.addAll(waiting.keySet());
        return ids.stream()
                .map(id -> line(
                        id,
                        Optional.ofNullable(drafts.get(id)),
                        Optional.ofNullable(editions.get(id)),
                        Optional.ofNullable(waiting.get(id)),
                        Optional.ofNullable(origins.get(id))))
                .sorted(Comparator.comparing(CourseLine::title, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    private CourseLine line(
            String id,
            Optional<Draft> draft,
            Optional<Edition> edition,
            Optional<Offer> offer,
            Optional<Origin> origin) {
        var glance = draft.map(courses::glance);
        var title = edition.map(known -> known.title)
                .or(() -> glance.map(DraftCourses.Glance::title))
                .or(() -> offer.map(waiting -> waiting.title));
        return new CourseLine(
                title.orElse(id),
                Places.course(id),
                from(origin.or(() -> offer.map(waiting -> waiting.origin)).orElse(Origin.STUDIO), edition),
                draft.isPresent(),
                draft.isPresent() || edition.isPresent(),
                glance.map(DraftCourses.Glance::errors)
                        .filter(errors -> errors > 0)
                        .map(OutlinePages::errorWords),
                offer.map(waiting -> Places.offer(id)));
    }

    private static String from(Origin origin, Optional<Edition> edition) {
        return WORDS.from(origin) + ", "
                + edition.map(known -> WORDS.edition(known.number)).orElseGet(WORDS::unpublished);
    }
}
