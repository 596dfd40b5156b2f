package org.footing.web.identity;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.footing.web.security.Public;
import org.jboss.resteasy.reactive.RestPath;

/** The link that somebody was invited by: makes their account or, where the school has Keycloak, links the one they have there. */
@Path("/invitations/{token}")
@Public
public class InvitationPages {

    private static final String HERE = "/invitations/";

    @CheckedTemplate(basePath = "identity")
    static class Templates {
        static native TemplateInstance invitation(Acceptance.Form form);
    }

    @Inject
    Acceptance acceptance;

    @GET
    public TemplateInstance show(@RestPath String token) {
        return acceptance.show(link(token), Templates::invitation);
    }

    @POST
    public Response accept(@RestPath String token, @BeanParam Acceptance.Typed typed, RoutingContext request) {
        return acceptance.accept(link(token), typed, request, Templates::invitation);
    }

    private static Acceptance.Link link(String token) {
        return new Acceptance.Link(token, HERE + token, "/", false);
    }
}
