package org.footing.web.identity;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.footing.cohort.GroupEntries;
import org.footing.identity.AccountSignIns.Outcome;
import org.footing.web.keycloak.AccountMirror;
import org.footing.web.page.LocalPath;
import org.footing.web.security.Keycloak;
import org.footing.web.security.KeycloakFlow;
import org.footing.web.security.KeycloakFlow.NotProved;
import org.footing.web.security.KeycloakFlow.Proved;
import org.footing.web.security.Public;
import org.footing.web.security.SeeOther;
import org.footing.web.security.Wish;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;

/** Signing in by Keycloak: there, and back. Where Keycloak is not used these addresses do not exist. */
@Path("/login/keycloak")
@Public
public class KeycloakPages {

    private static final Logger LOG = Logger.getLogger(KeycloakPages.class);

    /** Why somebody stands at the door still. */
    public enum Reason {
        UNREACHABLE(503),
        STALE(400),
        REFUSED(502),
        UNKNOWN(403),
        DISABLED(403);

        private final int status;

        Reason(int status) {
            this.status = status;
        }
    }

    /**
     * @param account what an administrator needs to know to link it; empty when that would not help
     * @param returnTo where to go when it works
     */
    public record Trouble(Reason reason, String account, String returnTo) {

        /** Keycloak would prove the same account again at once, unless it forgets it first. */
        public boolean leaves() {
            return reason == Reason.UNKNOWN || reason == Reason.DISABLED;
        }
    }

    @CheckedTemplate(basePath = "identity")
    static class Templates {
        static native TemplateInstance trouble(Trouble trouble);
    }

    @Inject
    Keycloak keycloak;

    @Inject
    KeycloakFlow flow;

    @Inject
    Entry entry;

    @Inject
    AccountMirror mirror;

    @Inject
    GroupEntries entries;

    @Inject
    Clock clock;

    /** A picture or a script is not sent to Keycloak: only a page can be. */
    @GET
    public Response begin(
            @RestQuery Optional<String> returnTo,
            @RestQuery boolean shared,
            @RestHeader("Sec-Fetch-Dest") Optional<String> wanted,
            RoutingContext context) {
        requireKeycloak();
        if (wanted.filter(kind -> !kind.equals("document")).isPresent()) {
            return Response.status(Response.Status.UNAUTHORIZED).build();
        }
        return begin(context, new Wish(LocalPath.of(returnTo).path(), Optional.empty(), shared));
    }

    @GET
    @Path("/callback")
    public Response finish(RoutingContext context) {
        requireKeycloak();
        try {
            return enter(flow.finish(context), context);
        } catch (NotProved nobody) {
            return trouble(Reason.valueOf(nobody.trouble.name()), "", "/");
        }
    }

    /** Sends the browser to Keycloak, or says that Keycloak does not answer. */
    Response begin(RoutingContext context, Wish wish) {
        try {
            return SeeOther.elsewhere(flow.begin(context, wish));
        } catch (NotProved unreachable) {
            return trouble(Reason.UNREACHABLE, "", wish.returnTo());
        }
    }

    private Response enter(Proved proved, RoutingContext context) {
        var next = LocalPath.of(Optional.of(proved.wish().returnTo())).path();
        var outcome = entry.signIn(context, proved);
        if (outcome instanceof Outcome.SignedIn in) {
            proved.groups().ifPresent(groups -> settle(in.person(), groups));
            mirror.arrived(proved.account().issuer(), proved.account().subject());
            return SeeOther.at(next);
        }
        return outcome instanceof Outcome.Disabled
                ? trouble(Reason.DISABLED, "", next)
                : trouble(Reason.UNKNOWN, proved.account().subject(), next);
    }

    /** Whoever is proved comes in, whatever becomes of their groups: the next sign-in tries again. */
    private void settle(long person, Set<String> groups) {
        try {
            entries.arrived(person, groups, clock.instant());
        } catch (RuntimeException failed) {
            LOG.errorf(failed, "The cohorts of person %d could not be kept after their groups.", person);
        }
    }

    private void requireKeycloak() {
        if (!keycloak.on()) {
            throw new NotFoundException();
        }
    }

    private static Response trouble(Reason reason, String account, String returnTo) {
        return Response.status(reason.status)
                .entity(Templates.trouble(new Trouble(reason, account, returnTo)))
                .build();
    }
}
