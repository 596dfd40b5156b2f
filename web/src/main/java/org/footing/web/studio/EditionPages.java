package org.footing.web.studio;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.footing.identity.School;
import org.footing.library.Draft;
import org.footing.library.DraftReview;
import org.footing.library.Drafts;
import org.footing.library.Edition;
import org.footing.progress.Standing;
import org.footing.web.page.Dates;
import org.footing.web.page.Fresh;
import org.footing.web.security.SeeOther;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** What was published of a course, when, by whom and why. */
@Path("/studio/{course}/editions")
public class EditionPages {

    private static final StudioMessages WORDS = MessageBundles.get(StudioMessages.class);

    private static final int NO_DRAFT = -1;

    /**
     * @param who absent where the program published by itself
     * @param agreed who else had read it, and when
     */
    public record Line(
            int number, String title, String when, Optional<String> who, List<String> agreed, Optional<String> why) {}

    /**
     * @param moving cohorts that follow another edition, and are not summed to the end
     * @param restores whether there is a draft that the viewer can put an edition into
     * @param version of that draft; -1 where there is none
     */
    public record View(
            String course,
            List<Standing.Moving> moving,
            List<Line> editions,
            boolean writes,
            boolean restores,
            int version,
            Optional<String> notice) {}

    @CheckedTemplate(basePath = "studio")
    static class Templates {
        static native TemplateInstance editions(View view);
    }

    @Inject
    Desk desk;

    @Inject
    Drafts drafts;

    @Inject
    Clock clock;

    @GET
    @Transactional
    public Response show(@RestPath String course) {
        return Fresh.page(page(course, Optional.empty()));
    }

    private TemplateInstance page(String course, Optional<String> notice) {
        var reader = desk.readerOf(course);
        var dates = new Dates(School.find().orElseThrow().zone());
        var reviews = DraftReview.ofEditions(course);
        var editions = Edition.of(course).stream()
                .map(edition -> new Line(
                        edition.number,
                        edition.title,
                        dates.dayAndTime(edition.publishedAt),
                        Optional.ofNullable(edition.publishedBy).map(person -> person.name),
                        reviews.getOrDefault(edition.id, List.of()).stream()
                                .map(review -> WORDS.agreed(review.person.name, dates.dayAndTime(review.at)))
                                .toList(),
                        Optional.ofNullable(edition.reason)))
                .toList();
        var draft = Draft.readBy(reader, course);
        if (editions.isEmpty() && draft.isEmpty()) {
            throw new NotFoundException();
        }
        var writes = reader.writes(course);
        return Templates.editions(new View(
                course,
                Standing.moving(course),
                editions,
                writes,
                writes && draft.isPresent(),
                draft.map(known -> known.version).orElse(NO_DRAFT),
                notice));
    }

    /** Puts an edition into the draft, in the place of what is there. */
    @POST
    @Path("/{number}/restoration")
    public Response restore(@RestPath String course, @RestPath int number, @RestForm @DefaultValue("-1") int version) {
        try {
            drafts.restore(desk.authorOf(course), course, number, version, clock.instant());
            return SeeOther.at(Places.publication(course));
        } catch (Drafts.ChangedSince since) {
            return Fresh.again(Fresh.CONFLICT, () -> page(course, Optional.of(WORDS.draftChangedBeforeRestored())));
        }
    }
}
