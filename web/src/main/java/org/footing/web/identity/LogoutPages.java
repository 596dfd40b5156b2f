package org.footing.web.identity;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.footing.identity.Sessions;
import org.footing.web.security.CurrentViewer;
import org.footing.web.security.Public;
import org.footing.web.security.SeeOther;
import org.footing.web.security.SessionCookie;
import org.jboss.resteasy.reactive.RestForm;

/** Signing out: by button; a link to the same address asks first, since a GET changes nothing. */
@Path("/logout")
@Public
public class LogoutPages {

    @CheckedTemplate(basePath = "identity")
    static class Templates {
        static native TemplateInstance logout();
    }

    @Inject
    CurrentViewer viewer;

    @Inject
    Sessions sessions;

    @GET
    public Response ask() {
        return viewer.ifSignedIn().isPresent() ? Response.ok(Templates.logout()).build() : SeeOther.at("/login");
    }

    @POST
    public Response signOut(RoutingContext context, @RestForm boolean idle) {
        viewer.ifSignedIn().ifPresent(known -> sessions.end(known, known.sessionId()));
        SessionCookie.signOut(context);
        return SeeOther.at(idle ? "/login?idle=true" : "/login");
    }
}
