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
import org.footing.web.security.Keycloak;
import org.footing.web.security.Public;
import org.jboss.resteasy.reactive.RestForm;
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

    @Inject
    Keycloak keycloak;

    @GET
    public TemplateInstance show(@RestPath String token) {
        var form = acceptance.form(HERE + token, token);
        return keycloak.on() ? acceptance.linking(form) : Templates.setUp(form);
    }

    @POST
    public Response accept(
            @RestPath String token,
            @RestForm Optional<String> name,
            @RestForm Optional<String> username,
            @RestForm Optional<String> password,
            RoutingContext request) {
        if (keycloak.on()) {
            return acceptance.link(request, token, NEXT);
        }
        return acceptance
                .accept(HERE + token, token, name.orElse(""), username.orElse(""), password.orElse(""))
                .map(form -> Response.status(422).entity(Templates.setUp(form)).build())
                .orElseGet(() -> acceptance.signIn(request, username.orElse(""), password.orElse(""), NEXT));
    }
}
