package org.footing.web.watch;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.footing.web.security.Public;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestPath;

/** Two requests wait here for each other, twice, and log in between: as close together as two can be. */
@Path("/for-tests/meeting")
public class MeetingPages {

    private static final Logger LOG = Logger.getLogger(MeetingPages.class);
    private static final CyclicBarrier BOTH = new CyclicBarrier(2);

    @GET
    @Public
    @Path("/{who}")
    public String meet(@RestPath String who) throws Exception {
        BOTH.await(10, TimeUnit.SECONDS);
        LOG.infof("%s is here", who);
        BOTH.await(10, TimeUnit.SECONDS);
        LOG.infof("%s goes", who);
        return who;
    }
}
