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

/**
 * The link to a new school: makes its first administrator, who is then asked what the school is called. Where the school has
 * Keycloak the account there is linked instead.
 */
@Path("/setup/{token}")
@Public
public class SetUpPages {

    private static final String HERE = "/setup/";
    private static final String NEXT = "/setup/school";

    @CheckedTemplate(basePath = "identity")
    static class Templates {
        static native TemplateInstance setUp(Acceptance.Form form);
    }

    @Inject
    Acceptance acceptance;

    @GET
    public TemplateInstance show(@RestPath String token) {
        return acceptance.show(link(token), Templates::setUp);
    }

    @POST
    public Response accept(@RestPath String token, @BeanParam Acceptance.Typed typed, RoutingContext request) {
        return acceptance.accept(link(token), typed, request, Templates::setUp);
    }

    private static Acceptance.Link link(String token) {
        return new Acceptance.Link(token, HERE + token, NEXT, true);
    }
}
