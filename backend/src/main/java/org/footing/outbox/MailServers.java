package org.footing.outbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.footing.identity.School;
import org.footing.outbox.MailServer.Login;
import org.footing.outbox.MailServer.Security;

/** The one place that knows the school's mail server. It is asked for each mail, since it may change while the program runs. */
@ApplicationScoped
public class MailServers {

    @ConfigProperty(name = "footing.mail.host")
    Optional<String> host;

    @ConfigProperty(name = "footing.mail.port")
    int port;

    @ConfigProperty(name = "footing.mail.security")
    Security security;

    @ConfigProperty(name = "footing.mail.username")
    Optional<String> username;

    @ConfigProperty(name = "footing.mail.password")
    Optional<String> password;

    @ConfigProperty(name = "footing.mail.from")
    Optional<String> from;

    /** Empty when the school sends no mail. */
    public Optional<MailServer> current() {
        return host.map(known -> new MailServer(
                known,
                port,
                security,
                username.map(name -> new Login(name, password.orElse(""))),
                from.orElseThrow(
                        () -> new IllegalArgumentException("footing.mail.host is set, footing.mail.from is not")),
                school()));
    }

    private static String school() {
        return QuarkusTransaction.joiningExisting()
                .call(() -> School.find().map(school -> school.name).orElse(""));
    }
}
