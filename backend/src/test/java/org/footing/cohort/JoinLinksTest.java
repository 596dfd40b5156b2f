package org.footing.cohort;

import static org.footing.cast.Cast.NOW;
import static org.footing.cast.Cast.unique;
import static org.footing.cast.TestCourse.lesson;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.footing.cast.AtOnce;
import org.footing.cast.Cast;
import org.footing.cast.TestCourse;
import org.footing.cohort.Cohort.IsArchived;
import org.footing.cohort.Enrolments.AlreadyEnrolled;
import org.footing.cohort.JoinLinks.LooksAfter;
import org.footing.cohort.JoinLinks.WasWithdrawn;
import org.footing.database.DatabaseTest;
import org.footing.identity.Account;
import org.footing.identity.AccountSignIns;
import org.footing.identity.AccountSignIns.Arrival;
import org.footing.identity.AccountSignIns.Outcome;
import org.footing.identity.Invitation;
import org.footing.identity.Invitations;
import org.footing.identity.Invitations.InvitationGone;
import org.footing.identity.Passwords.Overloaded;
import org.footing.identity.People;
import org.footing.identity.People.NotKnown;
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
class JoinLinksTest {

    private static final String PASSWORD = "warm hands";
    private static final Duration WEEK = Duration.ofDays(7);

    @Inject
    JoinLinks links;

    @Inject
    Admissions admissions;

    @Inject
    CohortChanges changes;

    @Inject
    Invitations invitations;

    @Inject
    AccountSignIns signIns;

    @Inject
    People people;

    @Inject
    Cast cast;

    private Cohort spring;
    private Viewer lena;

    @BeforeEach
    void aCohortWithALead() {
        cast.school();
        spring = cast.cohort(TestCourse.of(unique("foot"), lesson("glide")));
        lena = in(() -> {
            var person = cast.person("Lena");
            Right.give(person, Role.LEAD, Scope.COHORT, Long.toString(spring.id), null, NOW);
            return Cast.viewer(person, new Grant(Role.LEAD, Scope.COHORT, Long.toString(spring.id)));
        });
    }

    @Test
    void whoHasTheLinkJoinsOnce() {
        var link = make(5);
        var amara = Cast.viewer(cast.person("Amara"));
        links.join(amara, link, NOW);
        assertThrows(AlreadyEnrolled.class, () -> links.join(amara, link, NOW));
        assertEquals(1, students());
        assertEquals(1, kept().uses);
        assertThrows(InvitationGone.class, () -> links.join(amara, Token.random(), NOW));
    }

    @Test
    void ofManyAtOnceAsManyJoinAsItIsFor() {
        var link = make(5);
        var acts = new ArrayList<Callable<String>>();
        for (var n = 0; n < 12; n++) {
            var viewer = Cast.viewer(cast.person("Amara"));
            for (var twice = 0; twice < 2; twice++) {
                acts.add(() -> {
                    try {
                        links.join(viewer, link, NOW);
                        return "joined";
                    } catch (InvitationGone full) {
                        return "full";
                    } catch (AlreadyEnrolled there) {
                        return "there";
                    }
                });
            }
        }
        var outcomes = AtOnce.all(acts);
        assertEquals(5, outcomes.stream().filter("joined"::equals).count(), outcomes::toString);
        assertEquals(5, students());
        assertEquals(5, kept().uses);
    }

    @Test
    void ofManyWhoMakeAnAccountAtOnceAsManyAreLetIn() {
        var link = make(3);
        var acts = new ArrayList<Callable<String>>();
        for (var n = 0; n < 8; n++) {
            acts.add(() -> {
                try {
                    var invitation = links.invitation(link, NOW);
                    invitations.accept(invitation, unique("amara"), "Amara", PASSWORD, NOW);
                    return "let in";
                } catch (InvitationGone | Overloaded late) { // so many passwords at once may wait too long
                    return "not let in";
                }
            });
        }
        var outcomes = AtOnce.all(acts);
        assertTrue(outcomes.stream().filter("let in"::equals).count() <= 3, outcomes::toString);
        assertEquals(outcomes.stream().filter("let in"::equals).count(), students());
        assertEquals(students(), kept().uses);
    }

    @Test
    void anInvitationOfALinkThatIsUsedUpMakesNobody() {
        var link = make(1);
        var waiting = links.invitation(link, NOW);
        assertEquals(0, kept().uses, "who only looks uses nothing up");
        links.join(Cast.viewer(cast.person("Amara")), link, NOW);
        var username = unique("bruno");
        assertThrows(InvitationGone.class, () -> invitations.accept(waiting, username, "Bruno", PASSWORD, NOW));
        assertTrue(in(() -> Person.named(username)).isEmpty());
        assertThrows(InvitationGone.class, () -> links.invitation(link, NOW));
    }

    @Test
    void whoComesWithAnAccountOfKeycloakJoinsToo() {
        var link = make(5);
        var account = new Account("https://id.example/realms/school", unique("subject"), unique("chen"), "Chen");
        var arrival = new Arrival(account, "token", Optional.of(links.invitation(link, NOW)), "Browser", false);
        assertTrue(signIns.signIn(arrival, NOW) instanceof Outcome.SignedIn);
        assertEquals(1, students());
        assertEquals(1, kept().uses);
        // Who is here already is signed in by it, and joins on the page.
        signIns.signIn(arrival, NOW);
        assertEquals(1, kept().uses);
    }

    @Test
    void itEndsByItsDayByItsMakerAndWithTheCohort() {
        var link = make(5);
        assertTrue(open(link));
        assertTrue(in(() -> JoinLink.open(link, NOW.plus(WEEK))).isEmpty());
        changes.archive(lena, spring.id, NOW);
        assertEquals(false, open(link));
        changes.takeOut(lena, spring.id, NOW);
        assertTrue(open(link));

        var other = links.make(lena, spring.id, NOW.plus(WEEK), 5, NOW);
        links.revoke(lena, spring.id, in(() -> JoinLink.of(spring)).get(0).id, NOW);
        assertEquals(false, open(other));
        assertTrue(open(link));
        var ada = cast.administrator("Ada");
        people.disable(ada, lena.personId(), NOW);
        assertEquals(false, open(link));
    }

    @Test
    void whoWasWithdrawnOrTeachesDoesNotJoin() {
        var link = make(5);
        var amara = cast.student(spring, "Amara");
        admissions.withdraw(lena, amara.id, NOW);
        assertThrows(WasWithdrawn.class, () -> links.join(Cast.viewer(amara.person), link, NOW));
        assertThrows(LooksAfter.class, () -> links.join(lena, link, NOW));
        assertEquals(0, kept().uses);
    }

    @Test
    void onlyWhoLeadsMakesAndRevokesThem() {
        make(5);
        var id = kept().id;
        var tova = Cast.viewer(cast.person("Tova"), new Grant(Role.TUTOR, Scope.COURSE, spring.courseId));
        assertThrows(NotKnown.class, () -> links.make(tova, spring.id, NOW.plus(WEEK), 5, NOW));
        assertThrows(NotKnown.class, () -> links.revoke(tova, spring.id, id, NOW));
        assertThrows(IllegalArgumentException.class, () -> links.make(lena, spring.id, NOW, 5, NOW));
        assertThrows(IllegalArgumentException.class, () -> links.make(lena, spring.id, NOW.plus(WEEK), 0, NOW));
        assertThrows(
                IllegalArgumentException.class,
                () -> links.make(lena, spring.id, NOW.plus(Duration.ofDays(400)), 5, NOW));
        changes.archive(lena, spring.id, NOW);
        assertThrows(IsArchived.class, () -> links.make(lena, spring.id, NOW.plus(WEEK), 5, NOW));
    }

    @Test
    void whatALinkMakesAtTheDoorIsNobodysToSee() {
        var link = make(5);
        links.invitation(link, NOW);
        assertEquals(List.of(), in(() -> Invitation.waitingFor(spring.id)));
        var ada = cast.administrator("Ada");
        assertTrue(in(() -> Invitation.waiting(ada, 0)).stream().allMatch(one -> one.joinLinkId == null));
    }

    private Token make(int most) {
        return links.make(lena, spring.id, NOW.plus(WEEK), most, NOW);
    }

    private JoinLink kept() {
        return in(() -> JoinLink.of(spring)).get(0);
    }

    private static boolean open(Token link) {
        return in(() -> JoinLink.open(link, NOW)).isPresent();
    }

    private long students() {
        return in(() -> Enrolment.count("cohort = ?1 and withdrawnAt is null", spring));
    }

    private static <T> T in(Supplier<T> asked) {
        return QuarkusTransaction.requiringNew().call(asked::get);
    }
}
