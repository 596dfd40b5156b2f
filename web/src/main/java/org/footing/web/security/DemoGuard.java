package org.footing.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import org.footing.identity.School;
import org.footing.web.CannotStart;

/** A school whose passwords everybody knows does not talk to anybody beyond this machine. */
@ApplicationScoped
public class DemoGuard {

    private volatile boolean knownPasswords;

    /**
     * Called once at the start, when it is known which school this is.
     *
     * @param host what the program will listen on
     * @throws CannotStart if others could reach a school with known passwords
     */
    public void check(School school, String host) {
        knownPasswords = school.knownPasswords;
        if (knownPasswords && !local(host)) {
            throw new CannotStart(
                    "This sample school has passwords that everybody knows, so it listens on this machine alone. Make one with "
                            + "passwords of its own in a new data folder, --demo-passwords --data DIR, or a school of yours, "
                            + "--empty --data DIR.");
        }
    }

    /** Whether this host is reached from this machine alone. */
    public boolean local(String host) {
        return Connections.loopback(host);
    }

    boolean refuses(Connection connection) {
        return knownPasswords && !connection.local();
    }
}
