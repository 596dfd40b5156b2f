package org.footing.identity;

import static org.footing.cast.Cast.NOW;
import static org.footing.cast.Cast.unique;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.footing.cast.AtOnce;
import org.footing.cast.Cast;
import org.footing.database.DatabaseTest;
import org.footing.identity.Invitations.InvitationGone;
import org.footing.identity.Invitations.UsernameTaken;
import org.footing.identity.Viewer.Grant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@DatabaseTest
class InvitationsTest {

    private static final String PASSWORD = "warm hands";

    @Inject
    Invitations invitations;

    @Inject
    Passwords passwords;

    @Inject
    Cast cast;

    /** Who comes waits for decisions on people, and those for the school. */
    @BeforeEach
    void aSchool() {
        cast.school();
    }

    @Test
    void whereTheFirstAdministratorIsNoOtherLinkForOneOpens() {
        var tokens = firstLinks();
        invitations.accept(tokens.get(0), unique("ada"), "Ada", PASSWORD, NOW);

        assertEquals(Optional.empty(), open(tokens.get(1)));
        assertThrows(
                InvitationGone.class, () -> invitations.accept(tokens.get(1), unique("eve"), "Eve", PASSWORD, NOW));
    }

    @RepeatedTest(5)
    void ofTwoFirstAdministratorsWithALinkEachOneIsLetIn() {
        var outcomes = AtOnce.all(firstLinks().stream()
                .map(token -> accepting(token, unique("ada")))
                .toList());
        assertEquals(
                List.of("InvitationGone", "let in"), outcomes.stream().sorted().toList());
    }

    /** As two programs give them that start at the same moment. */
    private static List<Token> firstLinks() {
        return Stream.generate(() -> QuarkusTransaction.requiringNew()
                        .call(() -> Invitation.create(new Grant(Role.ADMINISTRATOR, Scope.SCHOOL, null), NOW)))
                .limit(2)
                .toList();
    }

    @Test
    void whoAcceptsIsWhatTheInvitationSays() {
        var ada = invitations.accept(invitations.forFirstAdministrator(NOW), unique("ada"), "Ada", PASSWORD, NOW);
        var session = QuarkusTransaction.requiringNew().call(() -> Session.start(ada, "Firefox", NOW));
        var viewer = QuarkusTransaction.requiringNew()
                .call(() -> Viewer.holding(session, NOW).orElseThrow());
        assertEquals(List.of(new Grant(Role.ADMINISTRATOR, Scope.SCHOOL, null)), List.copyOf(viewer.grants()));
        assertTrue(passwords.matches(PASSWORD, Optional.ofNullable(ada.passwordHash)));
    }

    @Test
    void aLinkForALockedOutAdministratorStandsInTheAuditTrail() {
        var before = QuarkusTransaction.requiringNew().call(() -> AuditEntry.count("action", "administrator.invited"));
        var token = invitations.forLockedOutAdministrator(NOW);

        var invited = QuarkusTransaction.requiringNew()
                .call(() -> InvitedGrant.of(List.of(open(token).orElseThrow())));
        assertEquals(Role.ADMINISTRATOR, invited.get(0).role);
        assertEquals(
                before + 1,
                QuarkusTransaction.requiringNew().call(() -> AuditEntry.count("action", "administrator.invited")));
    }

    @Test
    void anInvitationWorksOnce() {
        var token = invitations.forFirstAdministrator(NOW);
        var ada = invitations.accept(token, unique("ada"), "Ada", PASSWORD, NOW);
        assertEquals(Optional.empty(), open(token));
        assertThrows(InvitationGone.class, () -> invitations.accept(token, unique("eve"), "Eve", PASSWORD, NOW));
        Invitation used = QuarkusTransaction.requiringNew()
                .call(() -> Invitation.find("tokenHash", token.hash()).singleResult());
        assertEquals(NOW, used.usedAt);
        assertEquals(ada.id, Optional.ofNullable(used.usedBy).orElseThrow().id);
    }

    @Test
    void anInvitationEndsAfterTwoDays() {
        var token = invitations.forFirstAdministrator(NOW);
        var end = NOW.plus(Invitation.LIFETIME);
        assertThrows(InvitationGone.class, () -> invitations.accept(token, unique("ada"), "Ada", PASSWORD, end));
        invitations.accept(token, unique("ada"), "Ada", PASSWORD, end.minusMillis(1));
    }

    @Test
    void nobodyGaveAMadeUpInvitation() {
        assertThrows(
                InvitationGone.class, () -> invitations.accept(Token.random(), unique("eve"), "Eve", PASSWORD, NOW));
    }

    @Test
    void aFreshLinkForTheFirstAdministratorReplacesTheOneBefore() {
        var lost = invitations.forFirstAdministrator(NOW);
        var fresh = invitations.forFirstAdministrator(NOW);
        assertEquals(Optional.empty(), open(lost));
        assertTrue(open(fresh).isPresent());
    }

    @Test
    void aUsernameThatIsTakenDoesNotUseUpTheInvitation() {
        var amara = cast.person("amara");
        var token = invitations.forFirstAdministrator(NOW);
        assertThrows(UsernameTaken.class, () -> invitations.accept(token, amara.username, "Ada", PASSWORD, NOW));
        assertTrue(open(token).isPresent());
    }

    @RepeatedTest(5)
    void ofTwoWhoAcceptAtOnceOneIsLetIn() {
        var token = invitations.forFirstAdministrator(NOW);
        var names = List.of(unique("ada"), unique("eve"));
        var outcomes =
                AtOnce.all(names.stream().map(name -> accepting(token, name)).toList());
        assertEquals(
                List.of("InvitationGone", "let in"), outcomes.stream().sorted().toList());
        assertEquals(1, people(names));
    }

    @RepeatedTest(5)
    void ofTwoWhoWantOneUsernameAtOnceOneGetsIt() {
        var name = unique("ada");
        var outcomes = AtOnce.all(
                firstLinks().stream().map(token -> accepting(token, name)).toList());
        assertEquals(
                List.of("UsernameTaken", "let in"), outcomes.stream().sorted().toList());
        assertEquals(1, people(List.of(name)));
    }

    private Callable<String> accepting(Token token, String username) {
        return () -> {
            try {
                invitations.accept(token, username, "Ada", PASSWORD, NOW);
                return "let in";
            } catch (InvitationGone | UsernameTaken refused) {
                return refused.getClass().getSimpleName();
            }
        };
    }

    private static Optional<Invitation> open(Token token) {
        return QuarkusTransaction.requiringNew().call(() -> Invitation.open(token, NOW));
    }

    private static long people(List<String> usernames) {
        return QuarkusTransaction.requiringNew().call(() -> Person.count("username in ?1", usernames));
    }
}
