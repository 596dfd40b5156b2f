package org.footing.web.marking;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.footing.marking.Claims;
import org.footing.marking.Waiting;
import org.footing.web.security.CurrentViewer;
import org.footing.web.security.SeeOther;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** Tells others that somebody is at a piece of work. */
@Path("/marking/{id:[0-9]+}/claim")
public class ClaimPages {

    @Inject
    CurrentViewer viewer;

    @Inject
    Claims claims;

    @Inject
    Clock clock;

    /** @param over also when another is at it */
    @POST
    public Response claim(@RestPath long id, @BeanParam SentWish wish, @RestForm @DefaultValue("false") boolean over) {
        try {
            claims.claim(viewer.get(), id, over, clock.instant());
        } catch (Claims.NotWaiting settled) {
            require(id); // the page says by whom
        }
        return SeeOther.at(Looking.of(wish).work(id));
    }

    private void require(long id) {
        var known = QuarkusTransaction.requiringNew().call(() -> Waiting.taughtBy(viewer.get(), id));
        if (known.isEmpty()) {
            throw new NotFoundException();
        }
    }
}
