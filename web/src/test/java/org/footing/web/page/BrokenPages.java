package org.footing.web.page;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.footing.identity.Passwords;

/** Pages that go wrong, so that the tests see what people see then. */
@Path("/for-tests")
public class BrokenPages {

    @GET
    @Path("/broken")
    public String broken() {
        throw new IllegalStateException("canary-fault", new RuntimeException("canary-cause"));
    }

    @GET
    @Path("/plain")
    @Produces("text/plain")
    public String plain() {
        return "plain";
    }

    @GET
    @Path("/busy")
    public String busy() {
        throw new Passwords.Overloaded();
    }
}
