package org.footing.web.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.footing.database.Durability;
import org.footing.outbox.MailSettings;
import org.footing.web.CannotStart;
import org.footing.web.FreePort;
import org.footing.web.security.DemoGuard;
import org.footing.web.security.Keycloak;
import org.footing.web.security.Origins;

/** What has to be so before a school is opened, whichever it is. */
@ApplicationScoped
class Requirements {

    @Inject
    DemoGuard guard;

    @Inject
    Keycloak keycloak;

    @Inject
    MailSettings mail;

    @Inject
    Durability durability;

    @ConfigProperty(name = "quarkus.http.host")
    String host;

    @ConfigProperty(name = "quarkus.http.port")
    int port;

    @ConfigProperty(name = "quarkus.http.host-enabled")
    boolean listens;

    @Inject
    Origins origins;

    /** @throws CannotStart if something is not so, and what to do */
    void check() {
        keycloak.check(!guard.local(host) || origins.all().stream().anyMatch(this::beyondThisMachine));
        if (listens) {
            FreePort.require(host, port);
        }
        mail.problem().ifPresent(Requirements::refuse);
        durability.problem().ifPresent(Requirements::refuse);
    }

    private static void refuse(String problem) {
        throw new CannotStart(problem);
    }

    private boolean beyondThisMachine(String origin) {
        return !guard.local(URI.create(origin).getHost());
    }
}
