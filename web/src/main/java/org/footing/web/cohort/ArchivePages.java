package org.footing.web.cohort;

import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.footing.cohort.CohortChanges;
import org.footing.web.page.Fresh;
import org.footing.web.security.CurrentViewer;
import org.footing.web.security.SeeOther;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** Puts a cohort away to be read, once somebody is sure: what is open is handed in; and takes it out again. */
@Path("/cohorts/{id}/archive")
public class ArchivePages {

    @Inject
    CurrentViewer viewer;

    @Inject
    SettingsViews views;

    @Inject
    CohortChanges changes;

    @Inject
    Clock clock;

    @POST
    public Response archive(@RestPath long id, @RestForm boolean sure) {
        if (!sure) {
            return Fresh.again(Fresh.UNPROCESSABLE, () -> SettingsPages.Templates.settings(views.unsure(id)));
        }
        changes.archive(viewer.get(), id, clock.instant());
        return SeeOther.at("/cohorts/" + id + "/settings#archive");
    }

    @POST
    @Path("/removal")
    public Response takeOut(@RestPath long id) {
        changes.takeOut(viewer.get(), id, clock.instant());
        return SeeOther.at("/cohorts/" + id + "/settings#archive");
    }
}
