package org.footing.cohort;

import static org.footing.cast.Cast.NOW;
import static org.footing.cast.Cast.unique;
import static org.footing.cast.TestCourse.lesson;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.footing.cast.AtOnce;
import org.footing.cast.Cast;
import org.footing.cast.ChangesSeen;
import org.footing.cast.TestCourse;
import org.footing.cohort.Admissions.NoSuchPlace;
import org.footing.cohort.Enrolments.AlreadyEnrolled;
import org.footing.cohort.Places.Place;
import org.footing.database.DatabaseTest;
import org.footing.identity.Account;
import org.footing.identity.AccountSignIns;
import org.footing.identity.AccountSignIns.Arrival;
import org.footing.identity.AccountSignIns.Outcome;
import org.footing.identity.Guest;
import org.footing.identity.Invitation;
import org.footing.identity.Invitations;
import org.footing.identity.Invitations.InvitationGone;
import org.footing.identity.InvitedGrant;
import org.footing.identity.Passwords.Overloaded;
import org.footing.identity.People;
import org.footing.identity.People.AlreadyGiven;
import org.footing.identity.People.EmailTaken;
import org.footing.identity.People.NotKnown;
import org.footing.identity.Person;
import org.footing.identity.Right;
import org.footing.identity.Role;
import org.footing.identity.Scope;
import org.footing.identity.Term;
import org.footing.identity.Token;
import org.footing.identity.Viewer;
import org.footing.identity.Viewer.Grant;
import org.footing.library.Drafts;
import org.footing.library.Edition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class AdmissionsTest {

    private static final LocalDate TODAY = LocalDate.ofInstant(NOW, ZoneOffset.UTC);
    private static final String PASSWORD = "warm hands";

    @Inject
    Admissions admissions;

    @Inject
    Invitations invitations;

    @Inject
    People people;

    @Inject
    AccountSignIns signIns;

    @Inject
    ChangesSeen changes;

    @Inject
    Drafts drafts;

    @Inject
    Cast cast;

    private Viewer ada;
    private Cohort spring;
    private Grant student;

    @BeforeEach
    void aSchoolWithACohort() {
        cast.school();
        ada = cast.administrator("Ada");
        spring = in(() -> cast.cohort(TestCourse.of(unique("foot"), lesson("glide"))));
        student = new Grant(Role.STUDENT, Scope.COHORT, Long.toString(spring.id));
    }

    /** Who is to write a course, and to agree to it, is said before anything of it is published. */
    @Test
    void rightsAreGivenForACourseThatWasNeverPublished() {
        var hand = unique("hand");
        var sade = Cast.viewer(cast.person("Sade"), new Grant(Role.AUTHOR, Scope.SCHOOL, null));
        var grant = new Grant(Role.VERIFIER, Scope.COURSE, hand);
        var vera = cast.person("Vera");
        assertThrows(NoSuchPlace.class, () -> admissions.give(ada, vera.id, grant, Term.from(NOW), NOW));
        drafts.create(sade, hand, TestCourse.of(hand, lesson("palm")).documents(), NOW);
        admissions.give(ada, vera.id, grant, Term.from(NOW), NOW);

        assertEquals(
                "Foot massage",
                in(() -> Places.of(ada, TODAY, List.of())).courses().get(hand));
        assertEquals("Foot massage", in(() -> Places.named(ada, List.of(grant))).name(grant));
    }

    @Test
    void whoAcceptsIsEnrolledAndHasTheirRights() {
        var email = unique("amara") + "@school.example";
        var tutor = new Grant(Role.TUTOR, Scope.COURSE, spring.courseId);
        var link = admissions.invite(ada, new Guest("Amara", Optional.of(email), List.of(student, tutor)), NOW);
        var amara = invitations.accept(link.token(), unique("amara"), "Amara A", PASSWORD, NOW);

        assertEquals(
                List.of("Amara A"),
                in(() -> Enrolment.of(spring)).stream()
                        .map(enrolment -> enrolment.person.name)
                        .toList());
        assertEquals(
                List.of(tutor),
                in(() -> Right.of(List.of(amara), NOW)).stream()
                        .map(Right::grant)
                        .toList());
        assertEquals(amara.id, in(() -> Person.reachedAt(email)).orElseThrow().id);
    }

    @Test
    void whoComesByAnAccountIsEnrolledAndHasTheirRightsToo() {
        var email = unique("amara") + "@school.example";
        var tutor = new Grant(Role.TUTOR, Scope.COURSE, spring.courseId);
        var link = admissions.invite(ada, new Guest("Amara", Optional.of(email), List.of(student, tutor)), NOW);
        var account = new Account("https://id.school.example", unique("subject"), unique("amara"), "Amara A");
        var arrival = new Arrival(account, "the word of the provider", Optional.of(link.token()), "Firefox", false);

        assertInstanceOf(Outcome.SignedIn.class, signIns.signIn(arrival, NOW));
        var amara = in(() -> Person.holding(account)).orElseThrow();
        assertEquals(
                List.of("Amara A"),
                in(() -> Enrolment.of(spring)).stream()
                        .map(enrolment -> enrolment.person.name)
                        .toList());
        assertEquals(
                List.of(tutor),
                in(() -> Right.of(List.of(amara), NOW)).stream()
                        .map(Right::grant)
                        .toList());
        assertEquals(amara.id, in(() -> Person.reachedAt(email)).orElseThrow().id);
        assertTrue(changes.seen(amara), "the provider is told what they are now");
    }

    @Test
    void ofFiftyWhoAcceptOneInvitationOneIsEnrolled() {
        var link = invite("Amara");
        var outcomes = AtOnce.all(IntStream.range(0, 50)
                .mapToObj(n -> (Callable<String>) () -> {
                    try {
                        invitations.accept(link, unique("amara"), "Amara", PASSWORD, NOW);
                        return "let in";
                    } catch (InvitationGone | Overloaded late) { // so many passwords at once may wait too long
                        return "not let in";
                    }
                })
                .toList());

        assertEquals(1, outcomes.stream().filter("let in"::equals).count(), outcomes::toString);
        assertEquals(1, in(() -> Enrolment.count("cohort", spring)));
    }

    @Test
    void anInvitationWaitsUntilItIsWithdrawnOrRenewed() {
        var first = invite("Amara");
        var waiting = waiting();
        assertEquals(
                List.of(student),
                in(() -> InvitedGrant.of(List.of(waiting))).stream()
                        .map(InvitedGrant::grant)
                        .toList());

        var second = invitations.renew(ada, waiting.id, NOW.plusSeconds(60));
        assertTrue(in(() -> Invitation.open(first, NOW)).isEmpty());
        assertEquals("Amara", second.invitation().name);
        assertTrue(in(() -> Invitation.open(second.token(), NOW.plus(Invitation.LIFETIME)))
                .isPresent());

        invitations.withdraw(ada, waiting.id, NOW);
        assertTrue(in(() -> Invitation.open(second.token(), NOW)).isEmpty());
        assertThrows(InvitationGone.class, () -> invitations.withdraw(ada, waiting.id, NOW));
        assertThrows(InvitationGone.class, () -> invitations.renew(ada, waiting.id, NOW));
    }

    @Test
    void theInvitationOfAnAdministratorWhoIsShutOutLetsNobodyIn() {
        var eve = cast.administrator("Eve");
        var given = admissions.invite(eve, new Guest("Chen", Optional.empty(), List.of(student)), NOW);
        people.disable(ada, eve.personId(), NOW);

        assertTrue(in(() -> Invitation.open(given.token(), NOW)).isEmpty());
        assertThrows(
                InvitationGone.class, () -> invitations.accept(given.token(), unique("chen"), "Chen", PASSWORD, NOW));
        var renewed = invitations.renew(ada, given.invitation().id, NOW);
        invitations.accept(renewed.token(), unique("chen"), "Chen", PASSWORD, NOW);
    }

    @Test
    void theInvitationOfWhoAdministersNoMoreLetsNobodyIn() {
        var eve = cast.administrator("Eve");
        var given = admissions.invite(eve, new Guest("Chen", Optional.empty(), List.of(student)), NOW);
        var right = in(() -> Right.of(List.of(eve.person()), NOW)).get(0);
        people.withdraw(ada, eve.personId(), right.id, NOW);

        assertTrue(in(() -> Invitation.open(given.token(), NOW)).isEmpty());
        assertThrows(
                InvitationGone.class, () -> invitations.accept(given.token(), unique("chen"), "Chen", PASSWORD, NOW));
    }

    @Test
    void administratorsAloneInviteAndSeeWhoIs() {
        var bruno = Cast.viewer(cast.person("Bruno"));
        assertThrows(
                NotKnown.class,
                () -> admissions.invite(bruno, new Guest("Chen", Optional.empty(), List.of(student)), NOW));
        invite("Chen");
        assertEquals(List.of(), in(() -> Invitation.waiting(bruno, 0)));
        assertEquals(List.of(), in(() -> Places.of(bruno, TODAY, List.of())).cohorts());
        assertEquals(Map.of(), in(() -> Places.named(bruno, List.of(student))).names());
    }

    @Test
    void anAddressIsInvitedOnceAtATime() {
        var email = Optional.of(unique("chen") + "@school.example");
        var chen = new Guest("Chen", email, List.of(student));
        admissions.invite(ada, chen, NOW);
        assertThrows(EmailTaken.class, () -> admissions.invite(ada, chen, NOW));
        admissions.invite(ada, chen, NOW.plus(Invitation.LIFETIME));
        var other = new Guest("Bruno", Optional.of(unique("bruno") + "@school.example"), List.of(student));
        var before = in(() -> Invitation.count());
        assertThrows(EmailTaken.class, () -> admissions.invite(ada, List.of(other, chen), NOW));
        assertEquals(before, in(() -> Invitation.count()));
    }

    @Test
    void nobodyIsInvitedToWhereNothingIs() {
        for (var nowhere : List.of(
                new Grant(Role.STUDENT, Scope.COHORT, "-1"),
                new Grant(Role.STUDENT, Scope.COHORT, "999999999999"),
                new Grant(Role.TUTOR, Scope.COURSE, "no-such-course"))) {
            assertThrows(
                    NoSuchPlace.class,
                    () -> admissions.invite(ada, new Guest("Chen", Optional.empty(), List.of(nowhere)), NOW));
        }
        assertThrows(
                IllegalArgumentException.class,
                () -> new Guest("Chen", Optional.empty(), List.of(new Grant(Role.STUDENT, Scope.SCHOOL, null))));
    }

    @Test
    void whoIsInvitedToBeTheSameTwiceIsThatOnce() {
        var tutor = new Grant(Role.TUTOR, Scope.COURSE, spring.courseId);
        var guest = new Guest("Chen", Optional.empty(), List.of(student, tutor, student, tutor));
        var chen =
                invitations.accept(admissions.invite(ada, guest, NOW).token(), unique("chen"), "Chen", PASSWORD, NOW);

        assertEquals(1, in(() -> Right.of(List.of(chen), NOW)).size());
        assertEquals(1, in(() -> Enrolment.of(ada, chen)).size());
    }

    @Test
    void aRightIsGivenOnceAlsoByManyAtOnce() {
        var tutor = new Grant(Role.TUTOR, Scope.COURSE, spring.courseId);
        var bruno = cast.person("Bruno");
        Callable<String> giving = () -> {
            try {
                admissions.give(ada, bruno.id, tutor, Term.from(NOW), NOW);
                return "given";
            } catch (AlreadyGiven twice) {
                return "twice";
            }
        };
        var outcomes = AtOnce.all(Collections.nCopies(20, giving));

        assertEquals(1, outcomes.stream().filter("given"::equals).count(), outcomes::toString);
        assertEquals(1, in(() -> Right.of(List.of(bruno), NOW)).size());
    }

    @Test
    void aRightMayFollowItself() {
        var tutor = new Grant(Role.TUTOR, Scope.COURSE, spring.courseId);
        var bruno = cast.person("Bruno");
        var end = NOW.plusSeconds(60);
        admissions.give(ada, bruno.id, tutor, new Term(NOW, Optional.of(end)), NOW);
        var overlapping = new Term(end.minusSeconds(1), Optional.empty());

        assertThrows(AlreadyGiven.class, () -> admissions.give(ada, bruno.id, tutor, overlapping, NOW));
        admissions.give(ada, bruno.id, tutor, Term.from(end), NOW);
        assertThrows(AlreadyGiven.class, () -> admissions.give(ada, bruno.id, tutor, Term.from(NOW), NOW));
        assertEquals(2, in(() -> Right.of(List.of(bruno), NOW)).size());
    }

    @Test
    void aStudentIsEnrolledOnceAlsoByManyAtOnce() {
        var bruno = cast.person("Bruno");
        Callable<String> enrolling = () -> {
            try {
                admissions.give(ada, bruno.id, student, Term.from(NOW), NOW);
                return "enrolled";
            } catch (AlreadyEnrolled twice) {
                return "twice";
            }
        };
        var outcomes = AtOnce.all(Collections.nCopies(20, enrolling));
        assertEquals(1, outcomes.stream().filter("enrolled"::equals).count(), outcomes::toString);

        var enrolment = in(() -> Enrolment.of(ada, bruno)).get(0);
        admissions.withdraw(ada, enrolment.id, NOW);
        assertEquals(List.of(), in(() -> Enrolment.of(ada, bruno)));
        assertThrows(NotKnown.class, () -> admissions.withdraw(ada, enrolment.id, NOW));
        admissions.give(ada, bruno.id, student, Term.from(NOW), NOW);
        assertEquals(enrolment.id, in(() -> Enrolment.of(ada, bruno)).get(0).id);
    }

    @Test
    void nobodyIsAddedToACohortThatHasEndedWhichKeepsItsName() {
        assertTrue(cohorts(TODAY).contains(spring.id));
        in(() -> Cohort.update("endsOn = ?1 where id = ?2", TODAY, spring.id));
        assertTrue(cohorts(TODAY).contains(spring.id), "on its last day it is open");
        assertFalse(cohorts(TODAY.plusDays(1)).contains(spring.id));

        var name = spring.name + ", " + in(() -> Edition.titles()).get(spring.courseId);
        assertEquals(
                name,
                in(() -> Places.of(ada, TODAY.plusDays(1), List.of(student))).name(student));
        assertEquals(name, in(() -> Places.named(ada, List.of(student))).name(student));
        assertEquals(List.of(), in(() -> Places.named(ada, List.of(student))).cohorts());
    }

    private Set<Long> cohorts(LocalDate today) {
        return in(() -> Places.of(ada, today, List.of())).cohorts().stream()
                .map(Place::id)
                .collect(Collectors.toSet());
    }

    @Test
    void aStudentOfACohortIsFoundByWhoLooksAfterIt() {
        admissions.give(ada, cast.person("Bruno").id, student, Term.from(NOW), NOW);
        var enrolment = in(() -> Enrolment.of(spring)).get(0);
        var nobody = Cast.viewer(cast.person("Chen"));

        assertTrue(
                in(() -> Enrolment.lookedAfterBy(ada, spring.id, enrolment.id)).isPresent());
        assertTrue(in(() -> Enrolment.lookedAfterBy(ada, spring.id + 1, enrolment.id))
                .isEmpty());
        assertTrue(in(() -> Enrolment.lookedAfterBy(nobody, spring.id, enrolment.id))
                .isEmpty());
    }

    @Test
    void aListIsReadAgainstWhatIsThere() {
        var taken = unique("taken") + "@school.example";
        admissions.invite(ada, new Guest("Chen", Optional.of(taken), List.of(student)), NOW);
        var text = "name,email,role,where\nBruno,%s,student,%s\n".formatted(taken, spring.name);
        var list = in(() -> GuestList.read(
                text, Places.of(ada, TODAY, List.of()), Invitations.taken(GuestList.addresses(text), NOW)));

        assertEquals(List.of(GuestList.Fault.EMAIL_TAKEN), list.lines().get(0).faults());
        assertEquals(Set.of(taken), GuestList.addresses(text));
    }

    private Token invite(String name) {
        return admissions
                .invite(ada, new Guest(name, Optional.empty(), List.of(student)), NOW)
                .token();
    }

    private Invitation waiting() {
        return in(() -> Invitation.waiting(ada, 0)).stream()
                .filter(invitation -> invitation.invitedBy != null && invitation.invitedBy.id == ada.personId())
                .findFirst()
                .orElseThrow();
    }

    private static <T> T in(Supplier<T> asked) {
        return QuarkusTransaction.requiringNew().call(asked::get);
    }
}
