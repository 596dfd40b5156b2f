package org.footing.web.practical;

import static org.footing.web.practical.OsceWords.WORDS;

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
import org.footing.library.Library;
import org.footing.practical.Osce;
import org.footing.practical.OsceDays;
import org.footing.web.page.Fresh;
import org.footing.web.page.WholeNumber;
import org.footing.web.security.CurrentViewer;
import org.footing.web.security.SeeOther;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** One OSCE day: its rota, and for each assessor who comes next at their station. */
@Path("/osces/{id:[0-9]+}")
public class OscePages {

    private static final int MOST = 999_999_999;

    @CheckedTemplate(basePath = "practical")
    static class Templates {
        static native TemplateInstance osce(OsceView view);
    }

    @Inject
    CurrentViewer viewer;

    @Inject
    Library library;

    @Inject
    OsceDays days;

    @Inject
    Clock clock;

    /** @param station where to mark; the viewer's own where none is named */
    @GET
    @Transactional
    public Response show(@RestPath long id, @RestQuery @DefaultValue("") String station) {
        return Fresh.page(page(id, station, ""));
    }

    /** Begins what a student shows at a station. */
    @POST
    @Path("/stations/{number}")
    public Response begin(@RestPath long id, @RestPath int number, @RestForm @DefaultValue("") String student) {
        var enrolment = WholeNumber.of(student, 1, MOST).orElseThrow(NotFoundException::new);
        return SeeOther.at("/practicals/" + days.begin(viewer.get(), id, number, enrolment, clock.instant()).id);
    }

    @POST
    @Path("/cancellation")
    public Response cancel(@RestPath long id) {
        try {
            days.cancel(viewer.get(), id, clock.instant());
            return SeeOther.at("/osces");
        } catch (OsceDays.TakesPlace takesPlace) {
            return Fresh.again(Fresh.CONFLICT, () -> page(id, "", WORDS.takesPlace()));
        }
    }

    private TemplateInstance page(long id, String station, String notice) {
        var day = Osce.of(viewer.get(), id).orElseThrow(NotFoundException::new);
        return Templates.osce(OsceView.of(viewer.get(), day, library.course(day.editionId), station, notice));
    }
}
