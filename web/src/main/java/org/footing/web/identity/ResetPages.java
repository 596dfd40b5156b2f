package org.footing.web.identity;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;
import org.footing.identity.PasswordReset;
import org.footing.identity.PasswordResets;
import org.footing.identity.PasswordResets.ResetGone;
import org.footing.identity.PasswordRule;
import org.footing.identity.Token;
import org.footing.web.security.Keycloak;
import org.footing.web.security.Public;
import org.footing.web.security.SeeOther;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** The link by which somebody sets a new password, once; where passwords are kept here. */
@Path("/reset/{token}")
@Public
public class ResetPages {

    /** @param error in words; null where there is none */
    public record Form(String token, String username, @Nullable String error) {}

    @CheckedTemplate(basePath = "identity")
    static class Templates {
        static native TemplateInstance reset(Form form);
    }

    @Inject
    PasswordResets resets;

    @Inject
    Keycloak keycloak;

    @Inject
    Clock clock;

    @GET
    public TemplateInstance show(@RestPath String token) {
        return Templates.reset(new Form(token, username(token), null));
    }

    @POST
    public Response reset(@RestPath String token, @RestForm Optional<String> password) {
        var username = username(token);
        var broken = PasswordRule.brokenBy(password.orElse(""), username);
        if (broken.isPresent()) {
            return Response.status(422)
                    .entity(Templates.reset(new Form(token, username, PasswordWords.of(broken.get()))))
                    .build();
        }
        try {
            resets.reset(new Token(token), password.orElse(""), clock.instant());
            return SeeOther.at("/login?reset=true");
        } catch (ResetGone gone) {
            throw new NotFoundException(gone);
        }
    }

    /** Read with the link, in one statement. */
    private String username(String token) {
        if (keycloak.on()) {
            throw new NotFoundException();
        }
        return PasswordReset.open(new Token(token), clock.instant())
                .orElseThrow(NotFoundException::new)
                .person
                .username;
    }
}
