package org.footing.identity;

import static org.footing.cast.Cast.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.footing.cast.Cast;
import org.footing.cast.Statements;
import org.footing.database.DatabaseTest;
import org.footing.identity.Viewer.Grant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class SessionTest {

    @Inject
    Cast cast;

    @Inject
    Sessions sessions;

    @Inject
    Statements statements;

    private Person amara;

    @BeforeEach
    void amaraIsAPerson() {
        QuarkusTransaction.begin();
        amara = cast.person("amara");
    }

    @AfterEach
    void nothingStays() {
        QuarkusTransaction.rollback();
    }

    @Test
    void whoHoldsTheTokenIsThePerson() {
        var viewer = viewer(Session.start(amara, "Firefox", NOW));
        assertEquals(amara.id, viewer.personId());
        assertEquals(amara.username, viewer.username());
        assertEquals("amara", viewer.name());
        assertEquals(NOW, viewer.lastSeenAt());
        assertEquals(Set.of(), viewer.grants());
        assertEquals(amara, viewer.person());
    }

    @Test
    void theDatabaseKeepsNoTokenThatCouldBeStolen() {
        var token = Session.start(amara, "Firefox", NOW);
        assertFalse(sessionsOfAmara().get(0).tokenHash.contains(token.text()));
        assertEquals(Optional.empty(), Viewer.holding(new Token(token.hash()), NOW));
    }

    @Test
    void aViewerCostsOneStatementWhateverTheirRights() {
        var token = Session.start(amara, "Firefox", NOW);
        Right.give(amara, Role.TUTOR, Scope.COURSE, "foot", null, NOW);
        Right.give(amara, Role.LEAD, Scope.COHORT, "7", null, NOW);
        Right.give(amara, Role.AUTHOR, Scope.SCHOOL, null, null, NOW);
        Session.flush();
        assertEquals(
                1, statements.of(() -> assertEquals(3, viewer(token).grants().size())));
        assertEquals(1, statements.of(() -> Viewer.holding(Token.random(), NOW)));
    }

    @Test
    void onASharedDeviceASessionEndsWhenNothingIsDone() {
        var token = Session.start(amara, "Tablet", Optional.of(Duration.ofMinutes(10)), NOW);
        var last = NOW.plus(Duration.ofMinutes(10));
        assertTrue(Viewer.holding(token, last).isPresent());
        assertEquals(Optional.empty(), Viewer.holding(token, last.plusSeconds(31)));
    }

    @Test
    void onASharedDeviceWhatIsDoneKeepsTheSession() {
        var token = Session.start(amara, "Tablet", Optional.of(Duration.ofMinutes(10)), NOW);
        var later = NOW.plus(Duration.ofMinutes(9));
        var viewer = Viewer.holding(token, later).orElseThrow();
        assertTrue(viewer.notedLongBefore(later));
        sessions.seen(viewer, later);
        assertTrue(Viewer.holding(token, later.plus(Duration.ofMinutes(10))).isPresent());
        assertEquals(Optional.empty(), Viewer.holding(token, later.plus(Duration.ofMinutes(11))));
    }

    @Test
    void onASharedDeviceWhoIsAtWorkStays() {
        var token = Session.start(amara, "Tablet", Optional.of(Duration.ofMinutes(10)), NOW);
        sessions.stay(viewer(token), NOW, Duration.ofHours(4));
        assertTrue(Viewer.holding(token, NOW.plus(Duration.ofHours(3))).isPresent());
    }

    @Test
    void aDeviceOfOnesOwnKeepsItsSessionForTwoWeeksAndNoLonger() {
        var token = Session.start(amara, "Phone", NOW);
        sessions.seen(viewer(token), NOW.plus(Duration.ofDays(13)));
        sessions.stay(viewer(token), NOW, Duration.ofDays(30));
        assertTrue(Viewer.holding(token, NOW.plus(Duration.ofDays(13))).isPresent());
        assertEquals(Optional.empty(), Viewer.holding(token, NOW.plus(Session.LIFETIME)));
    }

    @Test
    void aRightHoldsFromItsFirstMomentUntilItsLast() {
        var token = Session.start(amara, "Firefox", NOW);
        var right = Right.give(amara, Role.TUTOR, Scope.COURSE, "foot", null, NOW.plusSeconds(60));
        right.until = NOW.plusSeconds(120);
        Right.give(cast.person("bruno"), Role.ADMINISTRATOR, Scope.SCHOOL, null, null, NOW);
        var tutor = Set.of(new Grant(Role.TUTOR, Scope.COURSE, "foot"));
        assertEquals(Set.of(), grants(token, 59));
        assertEquals(tutor, grants(token, 60));
        assertEquals(tutor, grants(token, 119));
        assertEquals(Set.of(), grants(token, 120));
    }

    @Test
    void aRightWithoutAnEndGoesOn() {
        var token = Session.start(amara, "Firefox", NOW);
        Right.give(amara, Role.LEAD, Scope.COHORT, "7", null, NOW);
        assertEquals(Set.of(new Grant(Role.LEAD, Scope.COHORT, "7")), grants(token, 13 * 24 * 3_600));
    }

    @Test
    void anExpiredSessionIsNobody() {
        var token = Session.start(amara, "Firefox", NOW);
        var end = NOW.plus(Duration.ofDays(14));
        assertTrue(Viewer.holding(token, end.minusMillis(1)).isPresent());
        assertEquals(Optional.empty(), Viewer.holding(token, end));
    }

    @Test
    void anEndedSessionIsNobody() {
        var token = Session.start(amara, "Firefox", NOW);
        var viewer = viewer(token);
        sessions.end(viewer, viewer.sessionId());
        assertEquals(Optional.empty(), Viewer.holding(token, NOW));
    }

    @Test
    void anUnknownTokenIsNobody() {
        assertEquals(Optional.empty(), Viewer.holding(Token.random(), NOW));
        assertEquals(Optional.empty(), Viewer.holding(new Token(""), NOW));
    }

    @Test
    void aDisabledPersonIsNobodyOnEveryDevice() {
        var phone = Session.start(amara, "Phone", NOW);
        var laptop = Session.start(amara, "Laptop", NOW);
        amara.disable(NOW);
        assertEquals(Optional.empty(), Viewer.holding(phone, NOW));
        assertEquals(Optional.empty(), Viewer.holding(laptop, NOW));
        var afterwards = Session.start(amara, "Phone", NOW);
        assertEquals(Optional.empty(), Viewer.holding(afterwards, NOW));
    }

    @Test
    void nobodyEndsTheSessionOfAnother() {
        var token = Session.start(amara, "Firefox", NOW);
        sessions.end(Cast.viewer(cast.person("bruno")), viewer(token).sessionId());
        assertTrue(Viewer.holding(token, NOW).isPresent());
    }

    @Test
    void endingTheOthersKeepsTheOwnSessionAndThoseOfOtherPeople() {
        var own = Session.start(amara, "Phone", NOW);
        var other = Session.start(amara, "Laptop", NOW);
        var brunos = Session.start(cast.person("bruno"), "Laptop", NOW);
        sessions.endOthers(viewer(own));
        assertTrue(Viewer.holding(own, NOW).isPresent());
        assertEquals(Optional.empty(), Viewer.holding(other, NOW));
        assertTrue(Viewer.holding(brunos, NOW).isPresent());
    }

    @Test
    void thePersonSeesTheirOwnOpenSessionsTheLastUsedFirst() {
        Session.start(amara, "Expired", NOW.minus(Session.LIFETIME));
        Session.start(amara, "Phone", NOW);
        var laptop = Session.start(amara, "Laptop", NOW.minusSeconds(60));
        Session.start(cast.person("bruno"), "Bruno's", NOW);
        assertEquals(List.of("Phone", "Laptop"), devices());
        sessions.seen(viewer(laptop), NOW.plusSeconds(60));
        assertEquals(List.of("Laptop", "Phone"), devices());
        assertEquals(NOW.plusSeconds(60), viewer(laptop).lastSeenAt());
    }

    @Test
    void aLongNameOfADeviceIsCut() {
        Session.start(amara, "x".repeat(201), NOW);
        Session.flush();
        assertEquals(200, sessionsOfAmara().get(0).device.length());
    }

    @Test
    void onlyExpiredSessionsAreForgotten() {
        var expired = Session.start(amara, "Expired", NOW);
        var open = Session.start(amara, "Open", NOW.plusSeconds(1));
        Session.forgetExpired(NOW.plus(Session.LIFETIME).plusMillis(1));
        assertEquals(Optional.empty(), Viewer.holding(expired, NOW));
        assertTrue(Viewer.holding(open, NOW).isPresent());
    }

    private static Viewer viewer(Token token) {
        return Viewer.holding(token, NOW).orElseThrow();
    }

    private static Set<Grant> grants(Token token, long secondsLater) {
        return Viewer.holding(token, NOW.plusSeconds(secondsLater))
                .orElseThrow()
                .grants();
    }

    private List<Session> sessionsOfAmara() {
        return Session.of(Cast.viewer(amara), NOW);
    }

    private List<String> devices() {
        return sessionsOfAmara().stream().map(session -> session.device).toList();
    }
}
