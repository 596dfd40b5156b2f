package org.footing.web.certificate;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.footing.progress.Serial;
import org.footing.web.security.Connection;
import org.footing.web.security.Origins;

/** By which address strangers reach the school: what stands on paper has to lead here for years, whoever printed it. */
@RequestScoped
class PublicAddress {

    @Inject
    Origins origins;

    @Inject
    RoutingContext request;

    /** Scheme, host and port, with no slash behind. */
    String school() {
        Connection connection = request.get(Connection.KEY);
        return origins.first().orElse(connection.origin());
    }

    /** Of the page where anybody checks a certificate. */
    String of(Serial serial) {
        return school() + VerifyPages.address(serial);
    }
}
