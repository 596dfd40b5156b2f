package org.footing.web.identity;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.util.Optional;
import org.footing.identity.AccountSignIns;
import org.footing.identity.AccountSignIns.Arrival;
import org.footing.identity.Sessions;
import org.footing.identity.SignIns;
import org.footing.identity.SignIns.Knock;
import org.footing.web.security.Connection;
import org.footing.web.security.CurrentViewer;
import org.footing.web.security.KeycloakFlow.Proved;
import org.footing.web.security.SessionCookie;

/** The one way in for all who come: the browser holds the new session, and the one it held before is over. */
@ApplicationScoped
class Entry {

    /** Names are at most this long; a longer one is nobody's, and need not fill the table of failures. */
    private static final int LONGEST_NAME = 100;

    @Inject
    SignIns signIns;

    @Inject
    AccountSignIns accountSignIns;

    @Inject
    Sessions sessions;

    @Inject
    CurrentViewer viewer;

    @Inject
    Clock clock;

    /** @param shared whether other people use the device too */
    SignIns.Outcome signIn(RoutingContext request, String username, String password, boolean shared) {
        Connection connection = request.get(Connection.KEY);
        var name = username.substring(0, Math.min(username.length(), LONGEST_NAME));
        var trust = SessionCookie.device(request);
        var knock = new Knock(name, password, connection.address(), trust, device(request), shared);
        var outcome = signIns.signIn(knock, clock.instant());
        if (outcome instanceof SignIns.Outcome.SignedIn in) {
            endFormer();
            SessionCookie.signIn(request, in.person(), in.session(), in.trust(), shared);
        }
        return outcome;
    }

    AccountSignIns.Outcome signIn(RoutingContext request, Proved proved) {
        var wish = proved.wish();
        var arrival =
                new Arrival(proved.account(), proved.idToken(), wish.invitation(), device(request), wish.shared());
        var outcome = accountSignIns.signIn(arrival, clock.instant());
        if (outcome instanceof AccountSignIns.Outcome.SignedIn in) {
            endFormer();
            SessionCookie.signIn(request, in.person(), in.session(), wish.shared());
        }
        return outcome;
    }

    private void endFormer() {
        viewer.ifSignedIn().ifPresent(before -> sessions.end(before, before.sessionId()));
    }

    private static String device(RoutingContext request) {
        return Optional.ofNullable(request.request().getHeader(HttpHeaders.USER_AGENT))
                .orElse("");
    }
}
