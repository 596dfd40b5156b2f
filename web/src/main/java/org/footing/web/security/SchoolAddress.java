package org.footing.web.security;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** By which address people reach the school from elsewhere: what stands in a letter or on paper has to lead here whoever had it made. */
@RequestScoped
public class SchoolAddress {

    @Inject
    Origins origins;

    @Inject
    RoutingContext request;

    /** Scheme, host and port, with no slash behind. */
    public String get() {
        Connection connection = request.get(Connection.KEY);
        return origins.first().orElse(connection.origin());
    }
}
