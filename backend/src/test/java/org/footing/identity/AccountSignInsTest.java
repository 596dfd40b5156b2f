package org.footing.identity;

import static org.footing.cast.Cast.NOW;
import static org.footing.cast.Cast.unique;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.footing.cast.Cast;
import org.footing.database.DatabaseTest;
import org.footing.identity.AccountSignIns.Arrival;
import org.footing.identity.AccountSignIns.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class AccountSignInsTest {

    private static final String ISSUER = "https://id.school.example/realms/footing";

    @Inject
    AccountSignIns signIns;

    @Inject
    Invitations invitations;

    @Inject
    Cast cast;

    private Account account;
    private Person amara;

    @BeforeEach
    void amaraHasAnAccount() {
        account = account("amara");
        amara = QuarkusTransaction.requiringNew().call(() -> {
            var person = cast.person("amara");
            person.link(account.issuer(), account.subject());
            return person;
        });
    }

    @Test
    void whoHasTheAccountIsThePerson() {
        var viewer = viewer(signIn(account, Optional.empty(), false)).orElseThrow();

        assertEquals(amara.id, viewer.personId());
        assertEquals(Optional.of("the word of the provider"), idToken(viewer));
    }

    @Test
    void theProviderIsAskedAgainAfterTwelveHours() {
        var session = signIn(account, Optional.empty(), false);

        assertTrue(viewerAt(session, Duration.ofHours(12).minusMillis(1)).isPresent());
        assertEquals(Optional.empty(), viewerAt(session, Duration.ofHours(12)));
    }

    @Test
    void onASharedDeviceASessionEndsWhenNothingIsDone() {
        var session = signIn(account, Optional.empty(), true);

        assertEquals(Optional.empty(), viewerAt(session, Duration.ofMinutes(11)));
    }

    @Test
    void aNameOfSomebodyHereOpensNothing() {
        var other = new Account(ISSUER, unique("subject"), amara.username, amara.name);

        assertInstanceOf(Outcome.Unknown.class, outcome(other, Optional.empty(), false));
    }

    @Test
    void theSubjectOfAnotherIssuerOpensNothing() {
        var other = new Account(ISSUER + "-other", account.subject(), "amara", "Amara");

        assertInstanceOf(Outcome.Unknown.class, outcome(other, Optional.empty(), false));
    }

    @Test
    void whoIsShutOutIsRefused() {
        QuarkusTransaction.requiringNew()
                .run(() -> Person.<Person>findById(amara.id).disable(NOW));

        assertInstanceOf(Outcome.Disabled.class, outcome(account, Optional.empty(), false));
    }

    @Test
    void anInvitationLetsAnAccountInOnceAndForAll() {
        var invitation = Optional.of(invitations.forFirstAdministrator(NOW));
        var chen = account(unique("chen"));
        var viewer = viewer(signIn(chen, invitation, false)).orElseThrow();

        assertTrue(viewer.administers());
        assertEquals(chen.username(), viewer.username());
        assertEquals(
                viewer.personId(),
                viewer(signIn(chen, Optional.empty(), false)).orElseThrow().personId());
        assertInstanceOf(Outcome.Unknown.class, outcome(account("eve"), invitation, false));
    }

    @Test
    void anInvitedAccountWithATakenNameIsCalledOtherwise() {
        var invitation = Optional.of(invitations.forFirstAdministrator(NOW));
        var other = new Account(ISSUER, unique("subject"), amara.username, "Another Amara");
        var viewer = viewer(signIn(other, invitation, false)).orElseThrow();

        assertNotEquals(amara.id, viewer.personId());
        assertTrue(viewer.username().startsWith(amara.username + "-"), viewer::username);
        assertEquals("Another Amara", viewer.name());
    }

    @Test
    void anInvitationThatSomebodyKnownBringsIsLeftOpen() {
        var invitation = invitations.forFirstAdministrator(NOW);
        signIn(account, Optional.of(invitation), false);

        assertTrue(QuarkusTransaction.requiringNew()
                .call(() -> Invitation.open(invitation, NOW))
                .isPresent());
    }

    @Test
    void aWordThatIsTooLongIsNotKept() {
        var arrival = new Arrival(account, "x".repeat(16_001), Optional.empty(), "Firefox", false);
        var in = assertInstanceOf(Outcome.SignedIn.class, signIns.signIn(arrival, NOW));

        assertEquals(Optional.empty(), idToken(viewer(in.session()).orElseThrow()));
    }

    @Test
    void whoIsShutOutAtTheProviderIsSignedOutHere() {
        var session = signIn(account, Optional.empty(), false);
        QuarkusTransaction.requiringNew().run(() -> Session.endAll(ISSUER + "-other", List.of(account.subject())));
        assertTrue(viewer(session).isPresent());

        QuarkusTransaction.requiringNew().run(() -> Session.endAll(ISSUER, List.of(account.subject())));
        assertEquals(Optional.empty(), viewer(session));
    }

    private static Account account(String name) {
        return new Account(ISSUER, unique("subject"), name, name);
    }

    private Token signIn(Account who, Optional<Token> invitation, boolean shared) {
        return assertInstanceOf(Outcome.SignedIn.class, outcome(who, invitation, shared))
                .session();
    }

    private Outcome outcome(Account who, Optional<Token> invitation, boolean shared) {
        return signIns.signIn(new Arrival(who, "the word of the provider", invitation, "Firefox", shared), NOW);
    }

    private static Optional<Viewer> viewer(Token session) {
        return viewerAt(session, Duration.ZERO);
    }

    private static Optional<Viewer> viewerAt(Token session, Duration later) {
        return QuarkusTransaction.requiringNew().call(() -> Viewer.holding(session, NOW.plus(later)));
    }

    private static Optional<String> idToken(Viewer viewer) {
        return QuarkusTransaction.requiringNew().call(() -> Session.idToken(viewer));
    }
}
