package org.footing.web.identity;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.footing.web.mail.Letters;
import org.footing.web.security.Connection;
import org.footing.web.security.Keycloak;
import org.footing.web.security.Public;
import org.footing.web.security.SeeOther;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** For who forgot their password, where passwords are kept here. Says and does the same whether the school knows them or not. */
@Path("/forgotten")
@Public
public class ForgottenPages {

    /** Names and addresses are at most this long. */
    private static final int LONGEST = 254;

    /**
     * @param possible whether the school sends mail
     * @param asked whether something was just asked
     * @param tooOften whether it was asked too often
     */
    public record View(boolean possible, boolean asked, boolean tooOften) {}

    @CheckedTemplate(basePath = "identity")
    static class Templates {
        static native TemplateInstance forgotten(View view);
    }

    @Inject
    Letters letters;

    @Inject
    ForgottenPasswords passwords;

    @Inject
    Keycloak keycloak;

    @GET
    public TemplateInstance show(@RestQuery Optional<String> asked) {
        requirePasswords();
        return Templates.forgotten(new View(letters.possible(), asked.isPresent(), false));
    }

    @POST
    public Response ask(@RestForm Optional<String> name, RoutingContext request) {
        requirePasswords();
        if (!letters.possible()) {
            throw new NotFoundException();
        }
        Connection connection = request.get(Connection.KEY);
        var typed = name.orElse("").strip();
        var cut = typed.substring(0, Math.min(typed.length(), LONGEST));
        return passwords.ask(cut, connection)
                ? SeeOther.at("/forgotten?asked=true")
                : Response.status(Response.Status.TOO_MANY_REQUESTS)
                        .entity(Templates.forgotten(new View(true, false, true)))
                        .build();
    }

    private void requirePasswords() {
        if (keycloak.on()) {
            throw new NotFoundException();
        }
    }
}
