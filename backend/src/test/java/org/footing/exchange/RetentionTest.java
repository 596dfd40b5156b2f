package org.footing.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.footing.cast.Cast;
import org.footing.cast.TestCourse;
import org.footing.cohort.Cohort;
import org.footing.cohort.Enrolment;
import org.footing.cohort.Enrolments;
import org.footing.database.DatabaseTest;
import org.footing.identity.AuditEntry;
import org.footing.identity.Guest;
import org.footing.identity.Invitation;
import org.footing.identity.Invitations;
import org.footing.identity.Person;
import org.footing.identity.Right;
import org.footing.identity.Role;
import org.footing.identity.Scope;
import org.footing.identity.Viewer;
import org.footing.identity.Viewer.Grant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two years are kept here; today is what the machine says. */
@DatabaseTest
class RetentionTest {

    private static final Period TWO_YEARS = Period.ofYears(2);

    @Inject
    Retention retention;

    @Inject
    Invitations invitations;

    @Inject
    Cast cast;

    @Inject
    Enrolments enrolments;

    private final Instant now = Instant.now();
    private final Instant longAgo = now.atZone(ZoneOffset.UTC).minusYears(3).toInstant();
    private final Instant lately = now.atZone(ZoneOffset.UTC).minusYears(1).toInstant();

    private Cohort cohort;

    @BeforeEach
    void aCohort() {
        cast.school();
        cohort = cast.cohort(TestCourse.of(Cast.unique("kept"), TestCourse.lesson("one")));
    }

    @Test
    void whatWasDoneIsKeptAsLongAsTheSchoolSaysAndThenCounted() {
        var action = Cast.unique("deed");
        QuarkusTransaction.requiringNew().run(() -> {
            AuditEntry.write(null, action, "old", "", longAgo);
            AuditEntry.write(null, action, "new", "", lately);
        });
        remove(Optional.empty());

        assertEquals(0, entries(action, "old"));
        assertEquals(1, entries(action, "new"));
        var last =
                QuarkusTransaction.requiringNew().call(() -> RetentionRun.last().orElseThrow());
        assertTrue(last.auditEntries >= 1);
        assertEquals(0, last.people);
    }

    @Test
    void whoWasInvitedLongAgoIsNamedNoMore() {
        var ada = administrator();
        var guest = new Guest("Chen", Optional.empty(), List.of(new Grant(Role.TUTOR, Scope.SCHOOL, null)));
        var waits = invitations.invite(ada, guest, now).invitation();
        var over = List.of(
                accepted(invitations.invite(ada, guest, longAgo)),
                withdrawn(ada, invitations.invite(ada, guest, longAgo)),
                invitations.invite(ada, guest, longAgo).invitation().id);
        remove(Optional.empty());

        QuarkusTransaction.requiringNew().run(() -> {
            assertEquals(0, Invitation.count("id in ?1", over));
            assertEquals(1, Invitation.count("id", waits.id));
            assertTrue(RetentionRun.last().orElseThrow().invitations >= 3);
        });
    }

    private Viewer administrator() {
        return QuarkusTransaction.requiringNew().call(() -> {
            var person = cast.person("Ada");
            Right.give(person, Role.ADMINISTRATOR, Scope.SCHOOL, null, null, longAgo.minusSeconds(1));
            return Cast.viewer(person, new Grant(Role.ADMINISTRATOR, Scope.SCHOOL, null));
        });
    }

    private Long accepted(Invitation.Given given) {
        invitations.accept(given.token(), Cast.unique("chen"), "Chen", "warm hands", longAgo);
        return given.invitation().id;
    }

    private Long withdrawn(Viewer administrator, Invitation.Given given) {
        invitations.withdraw(administrator, given.invitation().id, now);
        return given.invitation().id;
    }

    @Test
    void whoLeftLongAgoIsErasedIfTheSchoolWantsThat() {
        var left = left(longAgo);
        remove(Optional.empty());
        assertFalse(erased(left));
        remove(Optional.of(TWO_YEARS));

        assertTrue(erased(left));
    }

    @Test
    void whoWasShutOutLongAgoIsErased() {
        var person = old("amara");
        QuarkusTransaction.requiringNew()
                .run(() -> Person.<Person>findById(person.id).disable(longAgo));
        remove(Optional.of(TWO_YEARS));

        assertTrue(erased(person));
    }

    @Test
    void whoLeftLatelyOrLearnsOrWorksHereStays() {
        var lateLeaver = left(lately);
        var learner = old("bruno");
        enrol(learner);
        var tutor = left(longAgo);
        QuarkusTransaction.requiringNew()
                .run(() -> Right.give(Person.findById(tutor.id), Role.TUTOR, Scope.SCHOOL, null, null, longAgo));
        var newcomer = cast.person("chen");
        remove(Optional.of(TWO_YEARS));

        assertFalse(erased(lateLeaver));
        assertFalse(erased(learner));
        assertFalse(erased(tutor));
        assertFalse(erased(newcomer));
    }

    private void remove(Optional<Period> people) {
        retention.remove(
                new Retention.Terms(TWO_YEARS, Period.ofDays(30), Period.ofDays(30), Period.ofDays(90), people));
    }

    private Person left(Instant at) {
        var person = old("amara");
        var enrolment = enrol(person);
        QuarkusTransaction.requiringNew()
                .run(() -> Enrolment.<Enrolment>findById(enrolment.id).withdraw(at));
        return person;
    }

    private Enrolment enrol(Person person) {
        return QuarkusTransaction.requiringNew()
                .call(() -> enrolments.enrol(Cohort.findById(cohort.id), Person.findById(person.id), longAgo));
    }

    private Person old(String name) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Person.create(Cast.unique(name), name, Optional.empty(), longAgo));
    }

    private static boolean erased(Person person) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Person.<Person>findById(person.id).erased());
    }

    private static long entries(String action, String subject) {
        return QuarkusTransaction.requiringNew()
                .call(() -> AuditEntry.count("action = ?1 and subject = ?2", action, subject));
    }
}
