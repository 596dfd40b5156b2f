package org.footing.web.keycloak;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.footing.database.Jobs;
import org.footing.identity.Accounts;
import org.footing.web.security.Keycloak;
import org.jboss.logging.Logger;

/** Whoever is shut out at Keycloak is signed out here too, within a few minutes; later they could not sign in again anyway. */
@ApplicationScoped
class ClosedAccounts {

    private static final Logger LOG = Logger.getLogger(ClosedAccounts.class);
    private static final Duration INTERVAL = Duration.ofMinutes(5);

    @Inject
    Keycloak keycloak;

    @Inject
    KeycloakAdmin admin;

    @Inject
    Accounts accounts;

    @Inject
    Jobs jobs;

    @Scheduled(every = "30s", delayed = "20s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        if (keycloak.administered()) {
            jobs.run("keycloak", INTERVAL, this::end);
        }
    }

    private void end() {
        try {
            accounts.endSessions(keycloak.issuer(), admin.closed());
        } catch (Calls.Silent | Refused unanswered) {
            LOG.warnf("Keycloak did not say who is shut out there: %s", unanswered.getMessage());
        }
    }
}
