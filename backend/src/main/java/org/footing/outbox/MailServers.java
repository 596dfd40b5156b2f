package org.footing.outbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.footing.identity.MailAccount;
import org.footing.identity.School;
import org.footing.identity.Secrets;
import org.footing.outbox.MailServer.Login;

/** The one place that knows the school's mail server. It is asked for each mail, since it may change while the program runs. */
@ApplicationScoped
public class MailServers {

    @Inject
    Secrets secrets;

    @Inject
    MailSettings settings;

    /** Empty when the school sends no mail. */
    public Optional<MailServer> current() {
        return QuarkusTransaction.joiningExisting().call(this::kept).or(() -> settings.server(school()));
    }

    /**
     * What an administrator keeps comes before what whoever runs the program has set; but no sender from which no mail can come, as
     * earlier versions took it: every page that asks whether there is mail would break.
     */
    private Optional<MailServer> kept() {
        return MailAccount.find()
                .filter(account -> Mail.addressable(account.sender))
                .map(account -> new MailServer(
                        account.host,
                        account.port,
                        account.security,
                        Optional.of(account.username)
                                .filter(name -> !name.isEmpty())
                                .map(name -> new Login(
                                        name, account.password(secrets).orElse(""))),
                        account.sender,
                        school()));
    }

    private static String school() {
        return QuarkusTransaction.joiningExisting()
                .call(() -> School.find().map(school -> school.name).orElse(""));
    }
}
