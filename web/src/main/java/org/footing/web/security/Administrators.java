package org.footing.web.security;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Clock;
import org.footing.identity.Viewer;

/** Knows administrators where no page class does: on the addresses that the framework itself answers. */
@ApplicationScoped
class Administrators {

    @Inject
    Clock clock;

    @ActivateRequestContext
    boolean signedIn(RoutingContext context) {
        return SessionCookie.session(context)
                .flatMap(token -> Viewer.holding(token, clock.instant()))
                .map(Viewer::administers)
                .orElse(false);
    }
}
