package org.footing.web.operate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import org.footing.identity.Invitations;
import org.footing.web.security.Origins;

/** Links that let whoever keeps the machine back into a school to which no administrator has the key. */
@ApplicationScoped
class AdministratorLinks {

    @Inject
    Invitations invitations;

    @Inject
    Clock clock;

    @Inject
    Origins origins;

    /** A new one; what was given before and not used stops working. */
    URI link(String listens) {
        var token = invitations.forLockedOutAdministrator(clock.instant());
        return URI.create(origins.first().orElse(listens)).resolve("/invitations/" + token.text());
    }
}
