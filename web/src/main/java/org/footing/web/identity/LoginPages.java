package org.footing.web.identity;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.footing.identity.School;
import org.footing.identity.Sessions;
import org.footing.identity.SignIns;
import org.footing.identity.SignIns.Knock;
import org.footing.identity.SignIns.Outcome;
import org.footing.web.page.LocalPath;
import org.footing.web.security.Connection;
import org.footing.web.security.CurrentViewer;
import org.footing.web.security.Keycloak;
import org.footing.web.security.Public;
import org.footing.web.security.SeeOther;
import org.footing.web.security.SessionCookie;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** Signing in by name and password; where the school has Keycloak, the way there. */
@Path("/login")
@Public
public class LoginPages {

    /** What the form shows again after a refusal. */
    public record Form(
            String school,
            boolean knownPasswords,
            String username,
            boolean shared,
            String returnTo,
            boolean idle,
            boolean reset,
            Optional<Complaint> complaint) {}

    /** Why nobody was let in; {@code time} to wait is zero unless too many tries went wrong. */
    public record Complaint(Duration time) {}

    @CheckedTemplate(basePath = "identity")
    static class Templates {
        static native TemplateInstance login(Form form);

        static native TemplateInstance keycloak(Form form);
    }

    @Inject
    SignIns signIns;

    @Inject
    Sessions sessions;

    @Inject
    CurrentViewer viewer;

    @Inject
    Keycloak keycloak;

    @Inject
    Clock clock;

    @GET
    public Response show(
            @RestQuery Optional<String> returnTo,
            @RestQuery boolean idle,
            @RestQuery boolean reset,
            @RestQuery Optional<String> state) {
        var next = LocalPath.of(returnTo);
        if (viewer.ifSignedIn().isPresent()) {
            return SeeOther.at(next.path());
        }
        var laidDown = idle || state.filter(LogoutPages.IDLE::equals).isPresent();
        var form = form("", laidDown, next, laidDown, reset, Optional.empty());
        return Response.ok(keycloak.on() ? Templates.keycloak(form) : Templates.login(form))
                .build();
    }

    @POST
    public Response signIn(
            @RestForm Optional<String> username,
            @RestForm Optional<String> password,
            @RestForm Optional<String> returnTo,
            @RestForm boolean shared,
            RoutingContext context) {
        if (keycloak.on()) {
            throw new NotFoundException();
        }
        var next = LocalPath.of(returnTo);
        var name = username.orElse("");
        var outcome = signIns.signIn(knock(name, password.orElse(""), shared, context), clock.instant());
        if (outcome instanceof Outcome.SignedIn in) {
            viewer.ifSignedIn().ifPresent(before -> sessions.end(before, before.sessionId()));
            SessionCookie.signIn(context, in.person(), in.session(), in.trust(), shared);
            return SeeOther.at(next.path());
        }
        if (outcome instanceof Outcome.Wait wait) {
            return Response.status(Response.Status.TOO_MANY_REQUESTS)
                    .header(HttpHeaders.RETRY_AFTER, wait.left().toSeconds() + 1)
                    .entity(Templates.login(
                            form(name, shared, next, false, false, Optional.of(new Complaint(wait.left())))))
                    .build();
        }
        return Response.status(422)
                .entity(Templates.login(
                        form(name, shared, next, false, false, Optional.of(new Complaint(Duration.ZERO)))))
                .build();
    }

    private static Knock knock(String username, String password, boolean shared, RoutingContext context) {
        Connection connection = context.get(Connection.KEY);
        var device = Optional.ofNullable(context.request().getHeader(HttpHeaders.USER_AGENT))
                .orElse("");
        return new Knock(cut(username), password, connection.address(), SessionCookie.device(context), device, shared);
    }

    /** Names are at most this long; a longer one is nobody's, and need not fill the table of failures. */
    private static String cut(String username) {
        return username.substring(0, Math.min(username.length(), 100));
    }

    private static Form form(
            String username,
            boolean shared,
            LocalPath next,
            boolean idle,
            boolean reset,
            Optional<Complaint> complaint) {
        var school = School.find().orElseThrow();
        return new Form(school.name, school.knownPasswords, username, shared, next.path(), idle, reset, complaint);
    }
}
