package org.footing.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.footing.cast.AtOnce;
import org.footing.cast.Cast;
import org.footing.cast.ChangesSeen;
import org.footing.database.DatabaseTest;
import org.footing.identity.People.EmailTaken;
import org.footing.identity.People.LastAdministrator;
import org.footing.identity.People.NotKnown;
import org.footing.identity.People.NotYourself;
import org.footing.identity.Viewer.Grant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@DatabaseTest
class PeopleTest {

    private static final Grant WHOLE_SCHOOL = new Grant(Role.ADMINISTRATOR, Scope.SCHOOL, null);

    @Inject
    People people;

    @Inject
    ChangesSeen changes;

    @Inject
    Cast cast;

    private Viewer ada;
    private Viewer tova;
    private Person bruno;

    @BeforeEach
    void aSchool() {
        cast.school();
        ada = cast.administrator("Ada");
        tova = Cast.viewer(cast.person("Tova"), new Grant(Role.TUTOR, Scope.SCHOOL, null));
        bruno = cast.person("Bruno");
    }

    @Test
    void whoIsShutOutHasNoSessionLeft() {
        var token = in(() -> Session.start(Person.findById(bruno.id), "a tablet", Cast.NOW));

        people.disable(ada, bruno.id, Cast.NOW);
        assertTrue(in(() -> Viewer.holding(token, Cast.NOW)).isEmpty());
        assertTrue(changes.seen(bruno));
        people.enable(ada, bruno.id, Cast.NOW);
        assertTrue(changes.seen(bruno));
        assertFalse(in(() -> Person.<Person>findById(bruno.id).disabled()));
        assertEquals(List.of("person.enabled", "person.disabled"), deeds(bruno));
    }

    @Test
    void administratorsAloneDecideAndNotOnThemselves() {
        assertThrows(NotKnown.class, () -> people.disable(tova, bruno.id, Cast.NOW));
        assertThrows(NotKnown.class, () -> people.disable(ada, -1, Cast.NOW));
        assertThrows(NotYourself.class, () -> people.disable(ada, ada.personId(), Cast.NOW));
        assertThrows(
                NotKnown.class,
                () -> people.disable(Cast.viewer(cast.person("Eve"), WHOLE_SCHOOL), bruno.id, Cast.NOW));
        people.disable(cast.administrator("Ada"), ada.personId(), Cast.NOW);
        assertThrows(NotKnown.class, () -> people.disable(ada, bruno.id, Cast.NOW));
    }

    @Test
    void aRightHoldsFromItsBeginningToItsEnd() {
        var tutor = new Grant(Role.TUTOR, Scope.COURSE, "foot-massage");
        var end = Cast.NOW.plus(Duration.ofDays(2));
        people.give(ada, bruno.id, tutor, new Term(Cast.NOW.plus(Duration.ofDays(1)), Optional.of(end)), Cast.NOW);
        var token = in(() -> Session.start(Person.findById(bruno.id), "a tablet", Cast.NOW));

        assertEquals(Set.of(), grants(token, Cast.NOW));
        assertEquals(Set.of(tutor), grants(token, end.minusSeconds(1)));
        assertEquals(Set.of(), grants(token, end));
        assertThrows(IllegalArgumentException.class, () -> new Term(end, Optional.of(end)));
    }

    @Test
    void aRightThatIsWithdrawnHoldsNoMoreAndBothAreNoted() {
        var lead = new Grant(Role.LEAD, Scope.SCHOOL, null);
        people.give(ada, bruno.id, lead, Term.from(Cast.NOW), Cast.NOW);
        var right = in(() -> Right.of(List.of(bruno), Cast.NOW)).get(0);
        var token = in(() -> Session.start(Person.findById(bruno.id), "a tablet", Cast.NOW));
        assertEquals(Set.of(lead), grants(token, Cast.NOW));
        assertTrue(changes.seen(bruno));

        people.withdraw(ada, bruno.id, right.id, Cast.NOW.plusSeconds(1));
        assertEquals(Set.of(), grants(token, Cast.NOW.plusSeconds(1)));
        assertTrue(changes.seen(bruno));
        assertThrows(NotKnown.class, () -> people.withdraw(ada, bruno.id, right.id, Cast.NOW.plusSeconds(2)));
        assertThrows(NotKnown.class, () -> people.withdraw(ada, ada.personId(), right.id, Cast.NOW));
        assertThrows(NotKnown.class, () -> people.give(tova, bruno.id, lead, Term.from(Cast.NOW), Cast.NOW));
        assertEquals(List.of("right.withdrawn", "right.given"), deeds(bruno));
    }

    @Test
    void whatNobodyCanBeIsNotGiven() {
        for (var impossible : List.of(
                new Grant(Role.STUDENT, Scope.COHORT, "1"),
                new Grant(Role.ADMINISTRATOR, Scope.COURSE, "foot-massage"),
                new Grant(Role.TUTOR, Scope.COURSE, null),
                new Grant(Role.TUTOR, Scope.SCHOOL, "foot-massage"))) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> people.give(ada, bruno.id, impossible, Term.from(Cast.NOW), Cast.NOW));
        }
    }

    @Test
    void theLastAdministratorStays() {
        alone(ada);
        var own = right(ada);
        assertThrows(LastAdministrator.class, () -> people.withdraw(ada, ada.personId(), own, Cast.NOW));

        var forADay = new Term(Cast.NOW, Optional.of(Cast.NOW.plus(Duration.ofDays(1))));
        people.give(ada, bruno.id, WHOLE_SCHOOL, forADay, Cast.NOW);
        assertThrows(LastAdministrator.class, () -> people.withdraw(ada, ada.personId(), own, Cast.NOW));
        assertThrows(
                LastAdministrator.class,
                () -> people.disable(Cast.viewer(bruno, WHOLE_SCHOOL), ada.personId(), Cast.NOW));

        people.withdraw(ada, bruno.id, right(Cast.viewer(bruno)), Cast.NOW);
        people.give(ada, bruno.id, WHOLE_SCHOOL, Term.from(Cast.NOW), Cast.NOW);
        people.withdraw(ada, ada.personId(), own, Cast.NOW);
        assertThrows(NotKnown.class, () -> people.disable(ada, bruno.id, Cast.NOW));
    }

    @RepeatedTest(3)
    void ofFiftyAdministratorsWhoAllWithdrawTheirRightOneIsLeft() {
        var fifty = Stream.generate(() -> cast.administrator("Ada")).limit(50).toList();
        alone(fifty.toArray(Viewer[]::new));
        var outcomes = AtOnce.all(fifty.stream()
                .map(one -> {
                    var own = right(one);
                    return (Callable<String>) () -> {
                        try {
                            people.withdraw(one, one.personId(), own, Cast.NOW);
                            return "withdrawn";
                        } catch (LastAdministrator last) {
                            return "last";
                        }
                    };
                })
                .toList());

        assertEquals(1, outcomes.stream().filter("last"::equals).count(), outcomes::toString);
        assertEquals(49, outcomes.stream().filter("withdrawn"::equals).count(), outcomes::toString);
    }

    @Test
    void anEmailAddressIsOnePersonsAlone() {
        var email = Cast.unique("bruno") + "@school.example";
        people.describe(ada, bruno.id, "Bruno B", Optional.of(email), Cast.NOW);
        people.describe(ada, bruno.id, "Bruno C", Optional.of(email), Cast.NOW);

        assertEquals("Bruno C", in(() -> Person.reachedAt(email)).orElseThrow().name);
        assertEquals(List.of(bruno.id), ids(ada, email));
        assertThrows(EmailTaken.class, () -> people.describe(ada, ada.personId(), "Ada", Optional.of(email), Cast.NOW));
        people.describe(ada, bruno.id, "Bruno", Optional.empty(), Cast.NOW);
        people.describe(ada, ada.personId(), "Ada", Optional.of(email), Cast.NOW);
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

    /** Nobody else in the tests' one school administers for good. */
    private static void alone(Viewer... administrators) {
        var stay = Stream.of(administrators).map(Viewer::personId).toList();
        QuarkusTransaction.requiringNew()
                .run(() ->
                        Right.update("until = ?1 where role = ADMINISTRATOR and person.id not in ?2", Cast.NOW, stay));
    }

    private static long right(Viewer administrator) {
        return in(() -> Right.of(List.of(administrator.person()), Cast.NOW)).get(0).id;
    }

    private static Set<Grant> grants(Token token, Instant now) {
        return in(() -> Viewer.holding(token, now)).orElseThrow().grants();
    }

    private static List<String> deeds(Person person) {
        return in(() -> AuditEntry.<AuditEntry>list("subject = ?1 order by id desc", person.username)).stream()
                .map(entry -> entry.action)
                .toList();
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
