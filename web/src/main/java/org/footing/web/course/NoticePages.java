package org.footing.web.course;

import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.footing.assessment.Notices;
import org.footing.web.security.CurrentViewer;
import org.footing.web.security.SeeOther;
import org.jboss.resteasy.reactive.RestPath;

/** Putting away what one has been told. */
@Path("/notices/{id}")
public class NoticePages {

    @Inject
    CurrentViewer viewer;

    @Inject
    Notices notices;

    @Inject
    Clock clock;

    @POST
    @Path("/dismissal")
    public Response dismiss(@RestPath long id) {
        if (!notices.dismiss(viewer.get(), id, clock.instant())) {
            throw new NotFoundException();
        }
        return SeeOther.at("/");
    }
}
