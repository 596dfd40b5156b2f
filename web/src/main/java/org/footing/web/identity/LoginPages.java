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
import java.time.Duration;
import java.util.Optional;
import org.footing.identity.School;
import org.footing.identity.SignIns.Outcome;
import org.footing.web.page.LocalPath;
import org.footing.web.security.CurrentViewer;
import org.footing.web.security.Keycloak;
import org.footing.web.security.Public;
import org.footing.web.security.SeeOther;
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
            Optional<Complaint> complaint) {

        static Form blank(LocalPath next) {
            var school = School.find().orElseThrow();
            return new Form(school.name, school.knownPasswords, "", false, next.path(), false, false, Optional.empty());
        }

        /** The device was laid down, so others use it too. */
        Form afterIdleness() {
            return new Form(school, knownPasswords, username, true, returnTo, true, reset, complaint);
        }

        Form afterReset() {
            return new Form(school, knownPasswords, username, shared, returnTo, idle, true, complaint);
        }

        Form refused(String typed, boolean sharedDevice, Duration wait) {
            return new Form(
                    school,
                    knownPasswords,
                    typed,
                    sharedDevice,
                    returnTo,
                    idle,
                    reset,
                    Optional.of(new Complaint(wait)));
        }
    }

    /** Why nobody was let in; {@code time} to wait is zero unless too many tries went wrong. */
    public record Complaint(Duration time) {}

    @CheckedTemplate(basePath = "identity")
    static class Templates {
        static native TemplateInstance login(Form form);

        static native TemplateInstance keycloak(Form form);
    }

    @Inject
    Entry entry;

    @Inject
    CurrentViewer viewer;

    @Inject
    Keycloak keycloak;

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
        var blank = Form.blank(next);
        var after = reset ? blank.afterReset() : blank;
        var form = laidDown ? after.afterIdleness() : after;
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
        var outcome = entry.signIn(context, name, password.orElse(""), shared);
        if (outcome instanceof Outcome.SignedIn) {
            return SeeOther.at(next.path());
        }
        if (outcome instanceof Outcome.Wait wait) {
            return Response.status(Response.Status.TOO_MANY_REQUESTS)
                    .header(HttpHeaders.RETRY_AFTER, wait.left().toSeconds() + 1)
                    .entity(Templates.login(Form.blank(next).refused(name, shared, wait.left())))
                    .build();
        }
        return Response.status(422)
                .entity(Templates.login(Form.blank(next).refused(name, shared, Duration.ZERO)))
                .build();
    }
}
