package org.footing.calendar;

import static org.footing.cast.Cast.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.footing.calendar.CalendarLinks.TooOften;
import org.footing.cast.Cast;
import org.footing.database.DatabaseTest;
import org.footing.identity.Person;
import org.footing.identity.Right;
import org.footing.identity.Role;
import org.footing.identity.Scope;
import org.footing.identity.Token;
import org.footing.identity.Viewer;
import org.footing.identity.Viewer.Grant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class CalendarLinksTest {

    @Inject
    Cast cast;

    @Inject
    CalendarLinks links;

    private Person amara;

    @BeforeEach
    void amara() {
        amara = cast.person("amara");
    }

    @Test
    void aLinkOpensWhatItsOwnerMayNow() {
        var token = links.renew(Cast.viewer(amara), NOW);
        assertEquals(Optional.of(amara.id), holder(token, "here", NOW).map(Viewer::personId));
        assertTrue(holder(token, "here", NOW).orElseThrow().grants().isEmpty());
        QuarkusTransaction.requiringNew()
                .run(() -> Right.give(Person.findById(amara.id), Role.TUTOR, Scope.COURSE, "foot", null, NOW));
        assertEquals(
                Set.of(new Grant(Role.TUTOR, Scope.COURSE, "foot")),
                holder(token, "here", NOW).orElseThrow().grants());
    }

    @Test
    void aNewLinkEndsTheOneBefore() {
        var first = links.renew(Cast.viewer(amara), NOW);
        var second = links.renew(Cast.viewer(amara), NOW);
        assertEquals(Optional.empty(), holder(first, unique(), NOW));
        assertTrue(holder(second, unique(), NOW).isPresent());
    }

    @Test
    void anEndedLinkOpensNothing() {
        var token = links.renew(Cast.viewer(amara), NOW);
        links.end(Cast.viewer(amara));
        links.end(Cast.viewer(amara));
        assertEquals(Optional.empty(), holder(token, unique(), NOW));
    }

    @Test
    void theLinkOfWhoMayNotComeInOpensNothing() {
        var token = links.renew(Cast.viewer(amara), NOW);
        QuarkusTransaction.requiringNew()
                .run(() -> Person.<Person>findById(amara.id).disable(NOW));
        assertEquals(Optional.empty(), holder(token, unique(), NOW));
    }

    @Test
    void theTokenIsKeptNowhere() {
        var token = links.renew(Cast.viewer(amara), NOW);
        var kept = QuarkusTransaction.requiringNew()
                .call(() -> CalendarLink.of(Cast.viewer(amara)).orElseThrow().tokenHash);
        assertEquals(token.hash(), kept);
    }

    @Test
    void whoTriesHundredsWaits() {
        var address = unique();
        for (var n = 0; n < 100; n++) {
            assertEquals(Optional.empty(), holder(Token.random(), address, NOW));
        }
        assertThrows(TooOften.class, () -> holder(Token.random(), address, NOW));
        var token = links.renew(Cast.viewer(amara), NOW);
        assertTrue(holder(token, unique(), NOW).isPresent(), "others go on");
        assertEquals(Optional.empty(), holder(Token.random(), address, NOW.plus(Duration.ofMinutes(11))));
    }

    @Test
    void aLinkThatIsReadAllTheTimeWaitsToo() {
        var token = links.renew(Cast.viewer(amara), NOW);
        for (var n = 0; n < 100; n++) {
            assertTrue(holder(token, "address " + n, NOW).isPresent());
        }
        assertThrows(TooOften.class, () -> holder(token, "another", NOW));
    }

    private static String unique() {
        return Cast.unique("address");
    }

    private Optional<Viewer> holder(Token token, String address, Instant now) {
        return QuarkusTransaction.requiringNew().call(() -> links.holder(token, address, now));
    }
}
