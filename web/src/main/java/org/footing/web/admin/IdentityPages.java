package org.footing.web.admin;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.MessageBundles;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Optional;
import org.footing.web.keycloak.ConnectionCheck;
import org.footing.web.keycloak.ConnectionCheck.Finding;
import org.footing.web.security.Connection;
import org.footing.web.security.Keycloak;

/** How people sign in, and what is wrong with that. */
@Path("/admin/identity")
public class IdentityPages {

    private static final IdentityMessages WORDS = MessageBundles.get(IdentityMessages.class);

    /** @param findings in words; absent when nobody asked */
    public record View(Optional<Settings> keycloak, Optional<List<String>> findings) {}

    /** Without a secret. */
    public record Settings(
            String url,
            String realm,
            String client,
            Optional<String> adminClient,
            String redirect,
            String afterLogout) {}

    @CheckedTemplate(basePath = "admin")
    static class Templates {
        static native TemplateInstance identity(View view);
    }

    @Inject
    Administration administration;

    @Inject
    Keycloak keycloak;

    @Inject
    ConnectionCheck check;

    @GET
    public TemplateInstance show(RoutingContext context) {
        administration.viewer();
        var settings = keycloak.on() ? Optional.of(settings(context)) : Optional.<Settings>empty();
        return Templates.identity(new View(settings, Optional.empty()));
    }

    @GET
    @Path("/test")
    public TemplateInstance test(RoutingContext context) {
        administration.viewer();
        if (!keycloak.on()) {
            throw new NotFoundException();
        }
        var settings = settings(context);
        var findings = check.findings(origin(context)).stream()
                .map(finding -> words(finding, settings))
                .toList();
        return Templates.identity(new View(Optional.of(settings), Optional.of(findings)));
    }

    private Settings settings(RoutingContext context) {
        return new Settings(
                keycloak.url(),
                keycloak.realm(),
                keycloak.client(),
                keycloak.adminSecret().map(any -> keycloak.adminClient()),
                origin(context) + Keycloak.CALLBACK,
                origin(context) + "/login");
    }

    private static String origin(RoutingContext context) {
        Connection connection = context.get(Connection.KEY);
        return connection.origin();
    }

    private String words(Finding finding, Settings settings) {
        return switch (finding) {
            case UNREACHABLE -> WORDS.unreachable(settings.url());
            case WRONG_REALM -> WORDS.wrongRealm(settings.url(), settings.realm());
            case OTHER_ISSUER -> WORDS.otherIssuer(keycloak.issuer());
            case CLOCKS_APART -> WORDS.clocksApart();
            case WRONG_SECRET -> WORDS.wrongSecret(settings.client());
            case REDIRECT_NOT_ALLOWED -> WORDS.redirectNotAllowed(settings.redirect(), settings.client());
            case NO_ADMIN_SECRET -> WORDS.noAdminSecret();
            case WRONG_ADMIN_SECRET -> WORDS.wrongAdminSecret(keycloak.adminClient());
            case MISSING_RIGHTS -> WORDS.missingRights(keycloak.adminClient());
        };
    }
}
