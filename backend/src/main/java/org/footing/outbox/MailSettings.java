package org.footing.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.footing.identity.MailAccount;
import org.footing.identity.MailSecurity;
import org.footing.outbox.MailServer.Login;

/** The mail server that whoever runs the program has set; as text, so that what is wrong with it can be said in words. */
@ApplicationScoped
public class MailSettings {

    private final Optional<String> host;
    private final String port;
    private final String security;
    private final Optional<String> username;
    private final Optional<String> password;
    private final Optional<String> from;

    @Inject
    MailSettings(
            @ConfigProperty(name = "footing.mail.host") Optional<String> host,
            @ConfigProperty(name = "footing.mail.port") String port,
            @ConfigProperty(name = "footing.mail.security") String security,
            @ConfigProperty(name = "footing.mail.username") Optional<String> username,
            @ConfigProperty(name = "footing.mail.password") Optional<String> password,
            @ConfigProperty(name = "footing.mail.from") Optional<String> from) {
        this.host = host;
        this.port = port;
        this.security = security;
        this.username = username;
        this.password = password;
        this.from = from;
    }

    /** What whoever runs the program has to mend; empty when there is nothing, as without a host. */
    public Optional<String> problem() {
        return host.flatMap(any -> problemOfServer());
    }

    private Optional<String> problemOfServer() {
        if (from.isEmpty()) {
            return Optional.of(
                    "With footing.mail.host the setting footing.mail.from is needed: the address that mail comes from.");
        }
        if (!Mail.addressable(from.get())) {
            return Optional.of(
                    "footing.mail.from is one address like office@school.example, without a name beside it, not "
                            + from.get() + ".");
        }
        if (MailAccount.port(port).isEmpty()) {
            return Optional.of(
                    "footing.mail.port is a number from 1 to " + MailAccount.HIGHEST_PORT + ", not " + port + ".");
        }
        return MailSecurity.named(security).isPresent()
                ? Optional.empty()
                : Optional.of("footing.mail.security is STARTTLS, TLS or NONE, not " + security + ".");
    }

    /**
     * Empty when none is set.
     *
     * @param name how the sender is called
     */
    Optional<MailServer> server(String name) {
        return host.map(known -> new MailServer(
                known,
                MailAccount.port(port).orElseThrow(),
                MailSecurity.named(security).orElseThrow(),
                username.map(user -> new Login(user, password.orElse(""))),
                from.orElseThrow(),
                name));
    }
}
