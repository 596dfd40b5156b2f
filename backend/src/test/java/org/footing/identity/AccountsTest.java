package org.footing.identity;

import static org.footing.cast.Cast.NOW;
import static org.footing.cast.Cast.unique;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.footing.cast.Cast;
import org.footing.database.DatabaseTest;
import org.footing.identity.Accounts.AccountTaken;
import org.footing.identity.People.NotKnown;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class AccountsTest {

    private static final String ISSUER = "https://id.school.example/realms/footing";

    @Inject
    Accounts accounts;

    @Inject
    Cast cast;

    private Viewer administrator;
    private Person amara;
    private String subject;

    @BeforeEach
    void anAdministratorAndAmara() {
        subject = unique("subject");
        amara = QuarkusTransaction.requiringNew().call(() -> cast.person("amara"));
        cast.school();
        administrator = cast.administrator("ada");
    }

    @Test
    void anAdministratorLinksAndUnlinksAndBothAreNoted() {
        accounts.link(administrator, amara.id, ISSUER, subject, NOW);
        assertEquals(Optional.of(amara.id), holder());
        var session =
                QuarkusTransaction.requiringNew().call(() -> Session.start(Person.findById(amara.id), "Firefox", NOW));

        accounts.unlink(administrator, amara.id, NOW);
        assertEquals(Optional.empty(), holder());
        assertEquals(Optional.empty(), QuarkusTransaction.requiringNew().call(() -> Viewer.holding(session, NOW)));
        assertEquals(List.of("account.linked", "account.unlinked"), noted());
    }

    @Test
    void whoGetsAnotherAccountIsOutAndTheFormerOneIsNoted() {
        accounts.link(administrator, amara.id, ISSUER, unique("former"), NOW);
        var session =
                QuarkusTransaction.requiringNew().call(() -> Session.start(Person.findById(amara.id), "Firefox", NOW));

        accounts.link(administrator, amara.id, ISSUER, subject, NOW);
        assertEquals(Optional.of(amara.id), holder());
        assertEquals(Optional.empty(), QuarkusTransaction.requiringNew().call(() -> Viewer.holding(session, NOW)));
        assertEquals(List.of("account.linked", "account.unlinked", "account.linked"), noted());
    }

    @Test
    void anAccountBelongsToOnePersonAlone() {
        var bruno = QuarkusTransaction.requiringNew().call(() -> cast.person("bruno"));
        accounts.link(administrator, bruno.id, ISSUER, subject, NOW);

        assertThrows(AccountTaken.class, () -> accounts.link(administrator, amara.id, ISSUER, subject, NOW));
        accounts.link(administrator, bruno.id, ISSUER, subject, NOW);
        assertEquals(Optional.of(bruno.id), holder());
    }

    @Test
    void nobodyElseLinksAnything() {
        var student = Cast.viewer(amara);

        assertThrows(NotKnown.class, () -> accounts.link(student, amara.id, ISSUER, subject, NOW));
        assertThrows(NotKnown.class, () -> accounts.unlink(student, amara.id, NOW));
    }

    private Optional<Long> holder() {
        return QuarkusTransaction.requiringNew()
                .call(() -> Person.holding(ISSUER, subject).map(person -> person.id));
    }

    private List<String> noted() {
        return QuarkusTransaction.requiringNew()
                .call(() -> AuditEntry.<AuditEntry>list("subject = ?1 order by id", amara.username).stream()
                        .map(entry -> entry.action)
                        .toList());
    }
}
