package org.footing.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.footing.cast.Cast;
import org.footing.database.DatabaseTest;
import org.footing.identity.People.NotKnown;
import org.footing.identity.People.NotYourself;
import org.footing.identity.Viewer.Grant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class PeopleTest {

    private static final Grant WHOLE_SCHOOL = new Grant(Role.ADMINISTRATOR, Scope.SCHOOL, null);

    @Inject
    People people;

    @Inject
    Cast cast;

    private Viewer ada;
    private Viewer tova;
    private Person bruno;

    @BeforeEach
    void aSchool() {
        cast.school();
        ada = Cast.viewer(cast.person("Ada"), WHOLE_SCHOOL);
        tova = Cast.viewer(cast.person("Tova"), new Grant(Role.TUTOR, Scope.SCHOOL, null));
        bruno = cast.person("Bruno");
    }

    @Test
    void whoIsShutOutHasNoSessionLeft() {
        var token = in(() -> Session.start(Person.findById(bruno.id), "a tablet", Cast.NOW));

        people.disable(ada, bruno.id, Cast.NOW);
        assertTrue(in(() -> Viewer.holding(token, Cast.NOW)).isEmpty());
        people.enable(ada, bruno.id, Cast.NOW);
        assertFalse(in(() -> Person.<Person>findById(bruno.id).disabled()));
        assertEquals(
                List.of("person.enabled", "person.disabled"),
                in(() -> AuditEntry.<AuditEntry>list("subject = ?1 order by id desc", bruno.username)).stream()
                        .map(entry -> entry.action)
                        .toList());
    }

    @Test
    void administratorsAloneDecideAndNotOnThemselves() {
        assertThrows(NotKnown.class, () -> people.disable(tova, bruno.id, Cast.NOW));
        assertThrows(NotKnown.class, () -> people.disable(ada, -1, Cast.NOW));
        assertThrows(NotYourself.class, () -> people.disable(ada, ada.personId(), Cast.NOW));
        people.disable(Cast.viewer(cast.person("Ada"), WHOLE_SCHOOL), ada.personId(), Cast.NOW);
        assertThrows(NotKnown.class, () -> people.disable(ada, bruno.id, Cast.NOW));
    }

    @Test
    void whatIsLookedForMayHoldAnyCharacter() {
        var odd = in(() -> Person.create(Cast.unique("odd"), Cast.unique("100%_!"), Optional.empty(), Cast.NOW));

        assertEquals(List.of(odd.id), ids(ada, odd.name.toUpperCase(java.util.Locale.ROOT)));
        assertEquals(List.of(bruno.id), ids(ada, bruno.username));
        assertEquals(List.of(), ids(ada, "%" + bruno.username));
        assertEquals(List.of(), ids(tova, bruno.username));
    }

    @Test
    void theTrailIsReadByKindAndByAdministratorsAlone() {
        people.disable(ada, bruno.id, Cast.NOW.plusSeconds(1_000_000_000));

        var newest = in(() -> AuditEntry.found(ada, Optional.of("person.disabled"), 0))
                .get(0);
        assertEquals(bruno.username, newest.subject);
        assertEquals(
                bruno.username,
                in(() -> AuditEntry.found(ada, Optional.empty(), 0)).get(0).subject);
        assertEquals(List.of(), in(() -> AuditEntry.found(tova, Optional.empty(), 0)));
        assertTrue(in(AuditEntry::actions).contains("person.disabled"));
    }

    private static List<Long> ids(Viewer viewer, String words) {
        return in(() -> Person.found(viewer, words, 0)).stream()
                .map(person -> person.id)
                .toList();
    }

    private static <T> T in(Supplier<T> asked) {
        return QuarkusTransaction.requiringNew().call(asked::get);
    }
}
