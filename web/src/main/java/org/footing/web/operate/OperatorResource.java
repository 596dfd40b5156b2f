package org.footing.web.operate;

import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import org.footing.exchange.Archives;
import org.footing.progress.Standings;
import org.footing.web.security.Public;

/** What the commands of this machine ask of the running program; to anybody else it is not there. */
@Path("/operate")
@Public
public class OperatorResource {

    @Inject
    Operators operators;

    @Inject
    Archives archives;

    @Inject
    Standings standings;

    @Inject
    AdministratorLinks links;

    /** The whole school in one file. */
    @POST
    @Path("/archive")
    @Produces("application/zip")
    public StreamingOutput archive() {
        require();
        return archives::write;
    }

    /** Says how many it made anew. */
    @POST
    @Path("/standings")
    @Produces("text/plain")
    public String standings() {
        require();
        return Integer.toString(standings.rebuildAll());
    }

    /** Answers with the link that makes one. */
    @POST
    @Path("/administrators")
    @Produces("text/plain")
    public String administrator(UriInfo asked) {
        require();
        return links.link(asked.getBaseUri().toString()).toString();
    }

    private void require() {
        if (!operators.asking()) {
            throw new NotFoundException();
        }
    }
}
