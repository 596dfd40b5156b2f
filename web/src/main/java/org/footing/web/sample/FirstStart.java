package org.footing.web.sample;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.footing.identity.Invitations;
import org.footing.identity.Person;
import org.footing.identity.School;
import org.footing.web.security.DemoGuard;
import org.jboss.logging.Logger;

/** Makes a school where there is none yet: the sample school, or an empty one with a link for its first administrator. */
class FirstStart {

    private static final Logger LOG = Logger.getLogger("footing");

    @Inject
    SampleSchool sample;

    @Inject
    Invitations invitations;

    @Inject
    DemoGuard guard;

    @Inject
    Clock clock;

    @ConfigProperty(name = "footing.sample")
    boolean wantsSample;

    @ConfigProperty(name = "quarkus.http.host")
    String host;

    @ConfigProperty(name = "quarkus.http.port")
    int port;

    @Transactional
    void start(@Observes @Priority(1) StartupEvent started) {
        if (School.find().isEmpty()) {
            open();
        }
        guard.check(host);
        if (Person.count() == 0) {
            var link = invitations.forFirstAdministrator(clock.instant());
            LOG.infof(
                    "First administrator: open http://localhost:%d/invitations/%s (works once, for two days)",
                    port, link.text());
        }
    }

    private void open() {
        if (wantsSample) {
            sample.open(clock.instant());
        } else {
            School.open("Our school", ZoneId.systemDefault(), false);
        }
    }
}
