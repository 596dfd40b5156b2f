package org.footing.web.identity;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.footing.identity.Sessions;
import org.footing.identity.Viewer;
import org.footing.web.security.Connection;
import org.footing.web.security.CurrentViewer;
import org.footing.web.security.Keycloak;
import org.footing.web.security.Public;
import org.footing.web.security.SeeOther;
import org.footing.web.security.SessionCookie;
import org.jboss.resteasy.reactive.RestForm;

/** Signing out, at Keycloak too where the school has it: by button; a link to the same address asks first, since a GET changes nothing. */
@Path("/logout")
@Public
public class LogoutPages {

    /** Comes back from Keycloak with whoever was signed out for doing nothing. */
    static final String IDLE = "idle";

    @CheckedTemplate(basePath = "identity")
    static class Templates {
        static native TemplateInstance logout();
    }

    @Inject
    CurrentViewer viewer;

    @Inject
    Sessions sessions;

    @Inject
    Keycloak keycloak;

    @GET
    public Response ask() {
        return viewer.ifSignedIn().isPresent() ? Response.ok(Templates.logout()).build() : SeeOther.at("/login");
    }

    @POST
    public Response signOut(RoutingContext context, @RestForm boolean idle) {
        var known = viewer.ifSignedIn();
        var there = keycloak.on() ? Optional.of(addressAtKeycloak(known, context, idle)) : Optional.<String>empty();
        known.ifPresent(one -> sessions.end(one, one.sessionId()));
        SessionCookie.signOut(context);
        return there.map(SeeOther::elsewhere).orElseGet(() -> SeeOther.at(idle ? "/login?idle=true" : "/login"));
    }

    /** Else whoever comes next would be let in there without a word. */
    private String addressAtKeycloak(Optional<Viewer> known, RoutingContext context, boolean idle) {
        Connection connection = context.get(Connection.KEY);
        return keycloak.logout(
                known.flatMap(sessions::idToken),
                connection.origin() + "/login",
                Optional.of(IDLE).filter(any -> idle));
    }
}
