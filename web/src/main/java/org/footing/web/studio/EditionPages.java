package org.footing.web.studio;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
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
import org.footing.library.Drafts;
import org.footing.library.Edition;
import org.footing.web.page.Dates;
import org.footing.web.page.Fresh;
import org.footing.web.security.SeeOther;
import org.jboss.resteasy.reactive.RestPath;

/** What was published of a course, when, by whom and why. */
@Path("/studio/{course}/editions")
public class EditionPages {

    /** @param who absent where the program published by itself */
    public record Line(int number, String title, String when, Optional<String> who, Optional<String> why) {}

    /** @param begun whether there is a draft that an edition can be put into */
    public record View(String course, List<Line> editions, boolean begun) {}

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
        var author = desk.authorOf(course);
        var dates = new Dates(School.find().orElseThrow().zone());
        var editions = Edition.of(course).stream()
                .map(edition -> new Line(
                        edition.number,
                        edition.title,
                        dates.dayAndTime(edition.publishedAt),
                        Optional.ofNullable(edition.publishedBy).map(person -> person.name),
                        Optional.ofNullable(edition.reason)))
                .toList();
        var begun = Draft.of(author, course).isPresent();
        if (editions.isEmpty() && !begun) {
            throw new NotFoundException();
        }
        return Fresh.page(Templates.editions(new View(course, editions, begun)));
    }

    /** Puts an edition into the draft, in the place of what is there. */
    @POST
    @Path("/{number}/restoration")
    public Response restore(@RestPath String course, @RestPath int number) {
        drafts.restore(desk.authorOf(course), course, number, clock.instant());
        return SeeOther.at(Places.course(course) + "/publication");
    }
}
