package org.footing.web.practice;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.footing.identity.Token;
import org.footing.library.Library;
import org.footing.practice.ChangedSince;
import org.footing.practice.ConfirmationCode;
import org.footing.practice.LogbookEntry;
import org.footing.practice.OnTheSpot;
import org.footing.web.page.Dates;
import org.footing.web.page.Fresh;
import org.footing.web.security.Connection;
import org.footing.web.security.CurrentViewer;
import org.footing.web.security.SeeOther;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** The code of a student's own entry, for whoever supervised to open. It is told in the answer to its form, and stands nowhere else. */
@Path("/practice/logbook/{id:[0-9]+}/code")
public class ShownCodePages {

    /** @param until when it ends */
    public record View(long id, String when, QrPicture picture, String address, String until) {}

    @CheckedTemplate(basePath = "practice")
    static class Templates {
        static native TemplateInstance code(View view);
    }

    @Inject
    CurrentViewer viewer;

    @Inject
    Library library;

    @Inject
    OnTheSpot spot;

    @Inject
    RoutingContext request;

    @Inject
    Clock clock;

    @POST
    public Response make(@RestPath long id, @RestForm @DefaultValue("0") int revision) {
        try {
            var token = spot.offer(viewer.get(), id, revision, clock.instant());
            return QuarkusTransaction.requiringNew().call(() -> Fresh.page(Templates.code(view(id, token))));
        } catch (ChangedSince since) {
            return SeeOther.at("/practice/logbook/" + id);
        }
    }

    private View view(long id, Token token) {
        Connection connection = request.get(Connection.KEY);
        var address = connection.origin() + CodePages.address(token.text());
        var entry = LogbookEntry.of(viewer.get(), id).orElseThrow();
        var cohort = entry.enrolment.cohort;
        var words = new LoggedWords(library.course(cohort.edition), cohort.zone());
        return new View(
                id,
                words.when(entry.logged),
                QrPicture.of(address),
                address,
                new Dates(cohort.zone()).dayAndTime(clock.instant().plus(ConfirmationCode.LIFETIME)));
    }
}
