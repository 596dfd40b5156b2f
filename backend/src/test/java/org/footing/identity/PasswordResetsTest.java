package org.footing.identity;

import static org.footing.cast.Cast.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.footing.cast.AtOnce;
import org.footing.cast.Cast;
import org.footing.database.DatabaseTest;
import org.footing.identity.PasswordResets.ResetGone;
import org.footing.identity.People.NotKnown;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class PasswordResetsTest {

    private static final String PASSWORD = "warm hands";

    @Inject
    PasswordResets resets;

    @Inject
    Passwords passwords;

    @Inject
    People people;

    @Inject
    Cast cast;

    private Viewer ada;
    private Person bruno;

    @BeforeEach
    void aSchool() {
        cast.school();
        ada = cast.administrator("Ada");
        bruno = cast.person("Bruno");
    }

    @Test
    void aLinkSetsThePasswordOnceAndEndsEverySession() {
        var session =
                QuarkusTransaction.requiringNew().call(() -> Session.start(Person.findById(bruno.id), "a tablet", NOW));
        var link = resets.make(ada, bruno.id, NOW);

        assertEquals(bruno.id, resets.reset(link, PASSWORD, NOW).id);
        assertTrue(passwords.matches(PASSWORD, Optional.ofNullable(known().passwordHash)));
        assertTrue(QuarkusTransaction.requiringNew()
                .call(() -> Viewer.holding(session, NOW))
                .isEmpty());
        assertFalse(open(link));
        assertThrows(ResetGone.class, () -> resets.reset(link, "another password", NOW));
    }

    @Test
    void anAddressThatIsHeldBackTakesNobodysTriesAway() {
        var address = Cast.unique("address");
        for (var n = 0; n < 100; n++) {
            assertTrue(resets.mayAsk(Cast.unique("anybody"), address, NOW));
        }
        var name = Cast.unique("bruno");
        for (var n = 0; n < 10; n++) {
            assertFalse(resets.mayAsk(name, address, NOW));
        }
        assertTrue(resets.mayAsk(name, "elsewhere", NOW));
    }

    @Test
    void aLinkEndsAfterTwoDaysAndWhenThereIsANewerOne() {
        var first = resets.make(ada, bruno.id, NOW);
        var second = resets.make(ada, bruno.id, NOW);
        var end = NOW.plus(PasswordReset.LIFETIME);

        assertFalse(open(first));
        assertTrue(open(second));
        assertThrows(ResetGone.class, () -> resets.reset(second, PASSWORD, end));
        resets.reset(second, PASSWORD, end.minusMillis(1));
    }

    @Test
    void whoIsShutOutComesInByNoLink() {
        var link = resets.make(ada, bruno.id, NOW);
        people.disable(ada, bruno.id, NOW);

        assertFalse(open(link));
        assertThrows(ResetGone.class, () -> resets.reset(link, PASSWORD, NOW));
        assertThrows(NotKnown.class, () -> resets.make(ada, bruno.id, NOW));
    }

    @Test
    void whoIsLetInAgainNeedsANewLink() {
        var link = resets.make(ada, bruno.id, NOW);
        people.disable(ada, bruno.id, NOW);
        people.enable(ada, bruno.id, NOW);

        assertFalse(open(link));
        assertThrows(ResetGone.class, () -> resets.reset(link, PASSWORD, NOW));
    }

    @Test
    void theLinkOfAnAdministratorWhoIsShutOutOpensNothing() {
        var eve = cast.administrator("Eve");
        var link = resets.make(eve, bruno.id, NOW);
        people.disable(ada, eve.personId(), NOW);

        assertFalse(open(link));
        assertThrows(ResetGone.class, () -> resets.reset(link, PASSWORD, NOW));
    }

    @Test
    void whoAskedForALinkThemselvesNeedsNobodysWord() {
        var link = QuarkusTransaction.requiringNew().call(() -> resets.make(Person.findById(bruno.id), NOW));

        assertTrue(open(link));
        resets.reset(link, PASSWORD, NOW);
    }

    @Test
    void administratorsAloneMakeLinks() {
        assertThrows(NotKnown.class, () -> resets.make(Cast.viewer(bruno), bruno.id, NOW));
        assertThrows(NotKnown.class, () -> resets.make(ada, -1, NOW));
        assertThrows(ResetGone.class, () -> resets.reset(Token.random(), PASSWORD, NOW));
    }

    @Test
    void ofTenWhoComeWithOneLinkOneSetsThePassword() {
        var link = resets.make(ada, bruno.id, NOW);
        Callable<String> coming = () -> {
            try {
                resets.reset(link, PASSWORD, NOW);
                return "set";
            } catch (ResetGone late) {
                return "late";
            }
        };

        var outcomes = AtOnce.all(Collections.nCopies(10, coming));
        assertEquals(1, outcomes.stream().filter("set"::equals).count(), outcomes::toString);
        assertEquals(
                List.of("password.reset", "password.link"),
                QuarkusTransaction.requiringNew()
                        .call(() -> AuditEntry.<AuditEntry>list("subject = ?1 order by id desc", bruno.username))
                        .stream()
                        .map(entry -> entry.action)
                        .toList());
    }

    private Person known() {
        return QuarkusTransaction.requiringNew().call(() -> Person.findById(bruno.id));
    }

    private static boolean open(Token link) {
        return QuarkusTransaction.requiringNew()
                .call(() -> PasswordReset.open(link, NOW))
                .isPresent();
    }
}
