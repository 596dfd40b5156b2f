package org.footing.web.operate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.footing.identity.Invitations;

/** Links that let whoever keeps the machine back into a school to which no administrator has the key. */
@ApplicationScoped
class AdministratorLinks {

    @Inject
    Invitations invitations;

    @Inject
    Clock clock;

    @ConfigProperty(name = "footing.origins")
    Optional<List<String>> origins;

    /** A new one; what was given before and not used stops working. */
    URI link(String listens) {
        var token = invitations.forLockedOutAdministrator(clock.instant());
        return URI.create(origins.map(known -> known.get(0)).orElse(listens)).resolve("/invitations/" + token.text());
    }
}
