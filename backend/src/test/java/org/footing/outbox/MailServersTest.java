package org.footing.outbox;

import static org.footing.cast.Cast.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.util.Optional;
import org.footing.cast.Cast;
import org.footing.database.DatabaseTest;
import org.footing.identity.MailAccount;
import org.footing.identity.MailSecurity;
import org.footing.identity.School;
import org.footing.identity.SchoolSettings;
import org.junit.jupiter.api.Test;

@DatabaseTest
class MailServersTest {

    @Inject
    MailServers servers;

    @Inject
    SchoolSettings settings;

    @Inject
    Cast cast;

    @Test
    void theServerThatAdministratorsKeepIsUsedWithThePasswordThatIsSealed() {
        var name = cast.school().name;
        var kept = new MailAccount.Given(
                "mail.school.example", 465, MailSecurity.TLS, "school", Optional.of("secret"), "post@school.example");
        keep(Optional.of(kept));
        var used = servers.current();
        keep(Optional.empty());

        assertEquals(
                Optional.of(new MailServer(
                        "mail.school.example",
                        465,
                        MailSecurity.TLS,
                        Optional.of(new MailServer.Login("school", "secret")),
                        "post@school.example",
                        name)),
                used);
        assertEquals(Optional.empty(), servers.current());
    }

    /** As earlier versions took it; a page that asks whether there is mail must not break of it. */
    @Test
    void aSenderThatNoMailCanComeFromIsNoServer() {
        cast.school();
        keep(Optional.of(new MailAccount.Given(
                "mail.school.example", 465, MailSecurity.TLS, "", Optional.empty(), "post..office@school.example")));
        var used = servers.current();
        keep(Optional.empty());

        assertEquals(Optional.empty(), used);
    }

    private void keep(Optional<MailAccount.Given> server) {
        var revision =
                QuarkusTransaction.requiringNew().call(() -> School.find().orElseThrow().revision);
        settings.sendBy(cast.administrator("Ada"), revision, server, NOW);
    }
}
