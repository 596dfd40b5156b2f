package org.footing.cohort;

import static org.footing.cast.Cast.LONDON;
import static org.footing.cast.Cast.NOW;
import static org.footing.cast.Cast.TODAY;
import static org.footing.cast.Cast.unique;
import static org.footing.cast.TestCourse.lesson;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.footing.cast.AtOnce;
import org.footing.cast.Cast;
import org.footing.cast.TestCourse;
import org.footing.cohort.Cohort.Details;
import org.footing.cohort.CohortChanges.ChangedSince;
import org.footing.cohort.Openings.AlreadyOpen;
import org.footing.database.DatabaseTest;
import org.footing.identity.AuditEntry;
import org.footing.identity.Guest;
import org.footing.identity.Invitation;
import org.footing.identity.Invitations;
import org.footing.identity.Invitations.InvitationGone;
import org.footing.identity.People;
import org.footing.identity.People.AlreadyGiven;
import org.footing.identity.People.NotKnown;
import org.footing.identity.Right;
import org.footing.identity.Role;
import org.footing.identity.Scope;
import org.footing.identity.Viewer;
import org.footing.identity.Viewer.Grant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the lead of a cohort decides in it, and nobody else. */
@DatabaseTest
class CohortChangesTest {

    private static final String PASSWORD = "warm hands";

    @Inject
    CohortChanges changes;

    @Inject
    Openings openings;

    @Inject
    Teams teams;

    @Inject
    Admissions admissions;

    @Inject
    Invitations invitations;

    @Inject
    People people;

    @Inject
    Cast cast;

    private Cohort spring;
    private Viewer ada;
    private Viewer lena;
    private Viewer tova;

    @BeforeEach
    void aCohortWithALead() {
        cast.school();
        ada = cast.administrator("Ada");
        spring = cast.cohort(TestCourse.of(unique("foot"), lesson("glide")));
        lena = holding("Lena", Role.LEAD, Scope.COHORT, Long.toString(spring.id));
        tova = holding("Tova", Role.TUTOR, Scope.COURSE, spring.courseId);
    }

    private Viewer holding(String name, Role role, Scope scope, String id) {
        return in(() -> {
            var person = cast.person(name);
            Right.give(person, role, scope, id, null, NOW);
            return Cast.viewer(person, new Grant(role, scope, id));
        });
    }

    @Test
    void nameCentreDatesAndZoneAreChangedByItsLead() {
        var other = new Details(
                " Evenings ", "Leeds", TODAY.plusDays(1), Optional.of(TODAY.plusDays(90)), ZoneId.of("Europe/Paris"));
        changes.change(lena, spring.id, 0, other, NOW);

        var kept = in(() -> Cohort.<Cohort>findById(spring.id));
        assertEquals(other, kept.details());
        assertEquals("Evenings", kept.name);
        assertEquals(1, kept.revision);
        assertThrows(NotKnown.class, () -> changes.change(tova, spring.id, 1, other, NOW));
        assertEquals(1, in(() -> AuditEntry.count("action = 'cohort.changed' and actor.id = ?1", lena.personId())));
    }

    @Test
    void ofTwoWhoChangeItOneIsTold() {
        var outcomes = AtOnce.all(IntStream.range(0, 6)
                .<Callable<String>>mapToObj(n -> () -> {
                    try {
                        changes.change(lena, spring.id, 0, Details.of(unique("name"), TODAY, LONDON), NOW);
                        return "changed";
                    } catch (ChangedSince late) {
                        return "told";
                    }
                })
                .toList());
        assertEquals(1, outcomes.stream().filter("changed"::equals).count(), outcomes::toString);
    }

    @Test
    void twoCohortsOfACourseDifferInNameOrStart() {
        var autumn = openings.open(ada, spring.courseId, Details.of("Autumn", TODAY, LONDON), NOW);
        var taken = assertThrows(
                AlreadyOpen.class, () -> changes.change(lena, spring.id, 0, Details.of("Autumn", TODAY, LONDON), NOW));
        assertEquals(autumn.id, taken.cohortId);
        changes.change(lena, spring.id, 0, Details.of(spring.name, TODAY, LONDON), NOW);
        assertThrows(
                IllegalArgumentException.class,
                () -> new Details("Spring", "", TODAY, Optional.of(TODAY.minusDays(1)), LONDON));
    }

    @Test
    void whoLeadsACourseOpensCohortsOfItAndWhoLeadsACohortDoesNot() {
        var lee = holding("Lee", Role.LEAD, Scope.COURSE, spring.courseId);
        var opened = openings.open(lee, spring.courseId, Details.of("Autumn", TODAY, LONDON), NOW);
        assertEquals(spring.courseId, opened.courseId);
        assertThrows(
                NotKnown.class, () -> openings.open(lena, spring.courseId, Details.of("Winter", TODAY, LONDON), NOW));
        var right = in(() -> Right.of(List.of(lee.person()), NOW)).get(0);
        people.withdraw(ada, lee.personId(), right.id, NOW);
        assertThrows(
                NotKnown.class, () -> openings.open(lee, spring.courseId, Details.of("Winter", TODAY, LONDON), NOW));
    }

    @Test
    void theLeadChoosesItsTeamAndAdministratorsItsLeads() {
        var chen = cast.person("Chen");
        teams.give(lena, spring.id, chen.id, Role.TUTOR, NOW);
        assertThrows(AlreadyGiven.class, () -> teams.give(lena, spring.id, chen.id, Role.TUTOR, NOW));
        assertThrows(NotKnown.class, () -> teams.give(lena, spring.id, chen.id, Role.LEAD, NOW));
        assertThrows(NotKnown.class, () -> teams.give(lena, spring.id, chen.id, Role.ADMINISTRATOR, NOW));
        assertThrows(NotKnown.class, () -> teams.give(tova, spring.id, chen.id, Role.TUTOR, NOW));
        teams.give(ada, spring.id, chen.id, Role.LEAD, NOW);

        var rights = in(() -> Right.inCohort(spring.id, NOW));
        var tutor = rights.stream()
                .filter(right -> right.role == Role.TUTOR)
                .findFirst()
                .orElseThrow();
        var lead = rights.stream()
                .filter(right -> right.role == Role.LEAD && right.person.id.equals(chen.id))
                .findFirst()
                .orElseThrow();
        teams.withdraw(lena, spring.id, tutor.id, NOW);
        assertThrows(NotKnown.class, () -> teams.withdraw(lena, spring.id, tutor.id, NOW));
        assertThrows(NotKnown.class, () -> teams.withdraw(lena, spring.id, lead.id, NOW));
        teams.withdraw(ada, spring.id, lead.id, NOW);
        var far = in(() -> Right.of(List.of(tova.person()), NOW)).get(0);
        assertThrows(NotKnown.class, () -> teams.withdraw(ada, spring.id, far.id, NOW));
    }

    @Test
    void theLeadInvitesStudentsOfTheirCohortAlone() {
        var given = admissions.invite(lena, spring.id, "Chen", Optional.empty(), NOW);
        var chen = invitations.accept(given.token(), unique("chen"), "Chen", PASSWORD, NOW);
        assertEquals(1, in(() -> Enrolment.count("cohort = ?1 and person = ?2", spring, chen)));
        var other = cast.cohort(TestCourse.of(unique("hand"), lesson("glide")));
        assertThrows(NotKnown.class, () -> admissions.invite(lena, other.id, "Dee", Optional.empty(), NOW));
        assertThrows(NotKnown.class, () -> admissions.invite(tova, spring.id, "Dee", Optional.empty(), NOW));
    }

    @Test
    void whoLeadsNoMoreHasInvitedNobody() {
        var given = admissions.invite(lena, spring.id, "Chen", Optional.empty(), NOW);
        var right = in(() -> Right.of(List.of(lena.person()), NOW)).get(0);
        people.withdraw(ada, lena.personId(), right.id, NOW);
        assertThrows(
                InvitationGone.class, () -> invitations.accept(given.token(), unique("chen"), "Chen", PASSWORD, NOW));
        // Leading another cohort is not enough.
        in(() -> Right.give(lena.person(), Role.LEAD, Scope.COHORT, "999999", null, NOW));
        assertThrows(
                InvitationGone.class, () -> invitations.accept(given.token(), unique("chen"), "Chen", PASSWORD, NOW));
    }

    @Test
    void theLeadRenewsAndWithdrawsWhatInvitesToTheirCohortAlone() {
        var given = admissions.invite(lena, spring.id, "Chen", Optional.empty(), NOW);
        var renewed = admissions.renew(lena, spring.id, given.invitation().id, NOW);
        assertThrows(
                InvitationGone.class, () -> invitations.accept(given.token(), unique("chen"), "Chen", PASSWORD, NOW));
        admissions.withdrawInvitation(lena, spring.id, renewed.invitation().id, NOW);
        assertThrows(
                InvitationGone.class, () -> invitations.accept(renewed.token(), unique("chen"), "Chen", PASSWORD, NOW));

        var both = new Guest(
                "Dee",
                Optional.empty(),
                List.of(
                        new Grant(Role.STUDENT, Scope.COHORT, Long.toString(spring.id)),
                        new Grant(Role.TUTOR, Scope.SCHOOL, null)));
        var wide = admissions.invite(ada, both, NOW);
        assertThrows(InvitationGone.class, () -> admissions.renew(lena, spring.id, wide.invitation().id, NOW));
        assertThrows(
                InvitationGone.class, () -> admissions.withdrawInvitation(lena, spring.id, wide.invitation().id, NOW));
        assertTrue(in(() -> Invitation.waitingFor(spring.id)).isEmpty());
    }

    private static <T> T in(Supplier<T> asked) {
        return QuarkusTransaction.requiringNew().call(asked::get);
    }
}
