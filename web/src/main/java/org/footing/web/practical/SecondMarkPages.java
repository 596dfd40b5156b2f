package org.footing.web.practical;

import static org.footing.web.practical.PracticalWords.WORDS;

import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.footing.practical.Practicals;
import org.footing.web.page.Fresh;
import org.footing.web.security.CurrentViewer;
import org.footing.web.security.SeeOther;
import org.jboss.resteasy.reactive.RestPath;

/** The second of two assessors begins to mark. */
@Path("/practicals/{id:[0-9]+}/second")
public class SecondMarkPages {

    @Inject
    CurrentViewer viewer;

    @Inject
    Practicals practicals;

    @Inject
    PracticalViews views;

    @Inject
    Clock clock;

    @POST
    public Response begin(@RestPath long id) {
        try {
            practicals.second(viewer.get(), id, clock.instant());
            return SeeOther.at("/practicals/" + id);
        } catch (Practicals.NoSecond none) {
            return Fresh.again(Fresh.CONFLICT, () -> views.page(viewer.get(), id, WORDS.noSecond()));
        }
    }
}
