package org.footing.web.marking;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
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
import org.footing.marking.FeedbackReadings;
import org.footing.web.page.Fresh;
import org.footing.web.security.CurrentViewer;
import org.footing.web.security.SeeOther;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Everything that was given back to a student. */
@Path("/feedback")
public class FeedbackPages {

    static final String HERE = "/feedback";

    /**
     * @param drawn as {@code tags/state} draws it
     * @param state in a word
     * @param next what to do next; empty where nothing was said
     * @param remarks in sentences
     */
    public record Row(
            long id,
            String title,
            String drawn,
            String state,
            boolean again,
            String next,
            String words,
            String by,
            List<String> remarks) {

        public boolean silent() {
            return words.isEmpty() && next.isEmpty() && remarks.isEmpty();
        }
    }

    /**
     * @param unread whether any of it is
     * @param range which of how many are shown; empty when all are
     * @param previous address of the page before; empty on the first
     * @param following address of the page after; empty on the last
     * @param mail whether they are told by mail
     */
    public record View(List<Row> rows, boolean unread, String range, String previous, String following, boolean mail) {}

    @CheckedTemplate(basePath = "marking")
    static class Templates {
        static native TemplateInstance feedback(View view);
    }

    @Inject
    CurrentViewer viewer;

    @Inject
    FeedbackViews views;

    @Inject
    FeedbackReadings readings;

    @Inject
    Clock clock;

    @GET
    @Transactional
    public Response show(@RestQuery Optional<String> page) {
        return Fresh.page(Templates.feedback(views.view(viewer.get(), page)));
    }

    /** Notes that it was read, and leads to what it is about. */
    @POST
    @Path("/{id}/reading")
    public Response read(@RestPath long id) {
        return readings.read(viewer.get(), id, clock.instant())
                .map(feedback -> SeeOther.at(FeedbackViews.address(feedback)))
                .orElseThrow(NotFoundException::new);
    }

    @POST
    @Path("/mail")
    public Response wantMail(@RestForm @DefaultValue("false") boolean wanted) {
        readings.wantMail(viewer.get(), wanted, clock.instant());
        return SeeOther.at(HERE);
    }

    @POST
    @Path("/readings")
    public Response readAll() {
        readings.readAll(viewer.get(), clock.instant());
        return SeeOther.at(HERE);
    }
}
