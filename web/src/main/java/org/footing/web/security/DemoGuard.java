package org.footing.web.security;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.footing.identity.School;
import org.footing.web.CannotStart;

/** The sample school's passwords are known to everybody, so it does not talk to anybody beyond this machine. */
@ApplicationScoped
public class DemoGuard {

    private final boolean ownPasswords;
    private volatile boolean sample;

    @Inject
    DemoGuard(@ConfigProperty(name = "footing.demo-passwords") boolean ownPasswords) {
        this.ownPasswords = ownPasswords;
    }

    /**
     * Called once at the start, when it is known which school this is.
     *
     * @throws CannotStart if the sample school would listen beyond this machine
     */
    public void check(String host) {
        sample = QuarkusTransaction.joiningExisting()
                .call(() -> School.find().map(school -> school.sample).orElse(false));
        if (sample && !ownPasswords && !Connections.loopback(host)) {
            throw new CannotStart(
                    "The sample school has passwords that everybody knows, so it listens on this machine alone. Start with "
                            + "--demo-passwords for passwords of its own, or with --empty --data DIR for a school of yours.");
        }
    }

    public boolean ownPasswords() {
        return ownPasswords;
    }

    /** Whether this host is reached from this machine alone. */
    public boolean local(String host) {
        return Connections.loopback(host);
    }

    boolean refuses(Connection connection) {
        return sample && !ownPasswords && !connection.local();
    }
}
