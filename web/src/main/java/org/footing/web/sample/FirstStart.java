package org.footing.web.sample;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.HttpServer;
import io.quarkus.vertx.http.HttpServerStart;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.footing.identity.Invitations;
import org.footing.identity.Person;
import org.footing.identity.School;
import org.footing.identity.School.OpenedMeanwhile;
import org.footing.web.CannotStart;
import org.footing.web.operate.Command;
import org.footing.web.security.DemoGuard;
import org.footing.web.security.Keycloak;
import org.footing.web.security.Origins;
import org.jboss.logging.Logger;

/** Makes a school where there is none yet, the sample school or an empty one, and says how to sign in. */
@ApplicationScoped
class FirstStart {

    private static final Logger LOG = Logger.getLogger(FirstStart.class);

    private volatile boolean listens;

    @Inject
    Requirements requirements;

    @Inject
    SampleSchool sample;

    @Inject
    Invitations invitations;

    @Inject
    DemoGuard guard;

    @Inject
    Keycloak keycloak;

    @Inject
    Clock clock;

    @ConfigProperty(name = "footing.sample")
    boolean wantsSample;

    @ConfigProperty(name = Command.SETTING, defaultValue = "false")
    boolean command;

    @ConfigProperty(name = "footing.demo-passwords")
    boolean wantsOwnPasswords;

    @ConfigProperty(name = "quarkus.http.host")
    String host;

    @Inject
    HttpServer server;

    @Inject
    Origins origins;

    private volatile String howToSignIn = "";

    void start(@Observes @Priority(1) StartupEvent started) {
        if (command) {
            return;
        }
        requirements.check();
        if (openedOnce()) {
            study();
        }
    }

    /** Of several nodes that start at the same moment on an empty database one makes the school, and the others find it. */
    private boolean openedOnce() {
        try {
            return QuarkusTransaction.requiringNew().call(this::opened);
        } catch (OpenedMeanwhile other) {
            return QuarkusTransaction.requiringNew().call(this::opened);
        }
    }

    /** People without a past are better than no school; but whoever looks at it has to know. */
    private void study() {
        try {
            sample.study(clock.instant());
        } catch (RuntimeException broken) {
            LOG.error(
                    "The sample school is not complete: its students have not read and answered all they should. Choose a new --data folder.",
                    broken);
        }
    }

    /** @return whether this is the sample school's first start */
    private boolean opened() {
        var known = School.find();
        if (known.isPresent() && known.get().sample && !wantsSample) {
            throw new CannotStart("This data folder holds the sample school. Choose another one: --empty --data DIR");
        }
        var school = known.orElseGet(this::open);
        if (wantsOwnPasswords && school.knownPasswords) {
            throw new CannotStart(
                    "The sample school in this data folder has the passwords that everybody knows already. Choose a new folder: "
                            + "--demo-passwords --data DIR");
        }
        guard.check(school, host);
        if (keycloak.on() && school.knownPasswords && keycloak.onThisMachine()) {
            sample.link(keycloak.issuer());
        }
        howToSignIn = Person.count() == 0 ? invitation() : signIn(school);
        return known.isEmpty() && school.sample;
    }

    /** The last line of the start: people look there. */
    void listening(@ObservesAsync HttpServerStart started) {
        var local = "http://" + (guard.local(host) ? "localhost" : host) + ":" + server.getPort();
        var address = origins.first().orElse(local);
        listens = true;
        System.out.printf(
                "Footing listens on %s . %s Ctrl-C stops it.%n", address, howToSignIn.replace("ADDRESS", address));
    }

    /** Whoever pressed Ctrl-C sees that it was heard; requests that run are finished first. */
    void stopping(@Observes ShutdownEvent stopping) {
        if (listens) {
            System.out.println("Footing stops. Everything that was saved is kept.");
        }
    }

    private School open() {
        return wantsSample ? sample.open(clock.instant()) : School.open("Our school", ZoneId.systemDefault());
    }

    private String invitation() {
        var link = invitations.forFirstAdministrator(clock.instant());
        return "Make the first administrator within two days at ADDRESS/setup/" + link.text() + " .";
    }

    private String signIn(School school) {
        if (keycloak.on()) {
            return "People sign in by Keycloak, " + keycloak.issuer() + " .";
        }
        return school.knownPasswords
                ? "Sign in as student, student2, tutor, lead or admin with the password footing-demo."
                : "Sign in with your name and password.";
    }
}
