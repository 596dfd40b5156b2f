package org.footing.cohort;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.footing.identity.AuditEntry;
import org.footing.identity.Guest;
import org.footing.identity.Invitation;
import org.footing.identity.Invitation.Given;
import org.footing.identity.Invitations;
import org.footing.identity.Invitations.InvitationGone;
import org.footing.identity.Invitations.StudentCame;
import org.footing.identity.People;
import org.footing.identity.People.NotKnown;
import org.footing.identity.Person;
import org.footing.identity.Right;
import org.footing.identity.Role;
import org.footing.identity.School;
import org.footing.identity.Scope;
import org.footing.identity.Term;
import org.footing.identity.Viewer;
import org.footing.identity.Viewer.Grant;
import org.footing.library.Draft;
import org.footing.library.Edition;

/**
 * What people are in the school: rights, as administrators decide, and for students the enrolment in a cohort, as its lead does too.
 */
@ApplicationScoped
@Transactional
public class Admissions {

    /** There is no such course or cohort. */
    public static class NoSuchPlace extends RuntimeException {}

    @Inject
    Invitations invitations;

    @Inject
    People people;

    @Inject
    Enrolments enrolments;

    @Inject
    JoinLinks links;

    /** @throws NoSuchPlace if the guest would be something where nothing is */
    public Given invite(Viewer viewer, Guest guest, Instant now) {
        guest.grants().forEach(Admissions::requirePlace);
        return invitations.invite(viewer, guest, now);
    }

    /**
     * All of them or nobody.
     *
     * @return in the order of the guests
     */
    public List<Given> invite(Viewer viewer, List<Guest> guests, Instant now) {
        return guests.stream().map(guest -> invite(viewer, guest, now)).toList();
    }

    /**
     * Invites somebody new to be a student of a cohort, and nothing else.
     *
     * @param email in the form of {@link org.footing.identity.EmailAddress}
     * @throws NotKnown if the viewer does not answer for the cohort
     * @throws People.EmailTaken if a person has that address, or an invitation to it waits
     * @throws Cohort.IsArchived if nobody joins it any more
     */
    public Given invite(Viewer viewer, long cohortId, String name, Optional<String> email, Instant now) {
        return invitations.invite(Led.open(viewer, cohortId, now).by(), guest(cohortId, name, email), now);
    }

    static Guest guest(long cohortId, String name, Optional<String> email) {
        return new Guest(name, email, List.of(new Grant(Role.STUDENT, Scope.COHORT, Long.toString(cohortId))));
    }

    /**
     * A new link in the place of the one before.
     *
     * @throws InvitationGone if there is none that makes somebody a student of this cohort and nothing else, or it was accepted
     */
    public Given renew(Viewer viewer, long cohortId, long invitationId, Instant now) {
        var led = Led.open(viewer, cohortId, now);
        requireOf(cohortId, invitationId);
        return invitations.renew(led.by(), invitationId, now);
    }

    /** @throws InvitationGone as above */
    public void withdrawInvitation(Viewer viewer, long cohortId, long invitationId, Instant now) {
        var led = Led.of(viewer, cohortId, now);
        requireOf(cohortId, invitationId);
        invitations.withdraw(led.by(), invitationId, now);
    }

    private static void requireOf(long cohortId, long invitationId) {
        if (!Invitation.waitsFor(cohortId, invitationId)) {
            throw new InvitationGone();
        }
    }

    /**
     * @param term of a right; a student is enrolled at once and without an end
     * @throws NoSuchPlace if there is no such course or cohort
     * @throws Enrolments.AlreadyEnrolled if they are a student of that cohort
     * @throws People.AlreadyGiven if they have that right at some moment of the term
     */
    public void give(Viewer viewer, long personId, Grant grant, Term term, Instant now) {
        requirePlace(grant);
        if (grant.role() == Role.STUDENT) {
            enrol(viewer, personId, Long.parseLong(String.valueOf(grant.scopeId())), now);
        } else {
            people.give(viewer, personId, grant, term, now);
        }
    }

    /**
     * Makes somebody a student of a cohort.
     *
     * @throws NotKnown if there is no such person or cohort, or the viewer does not answer for it
     * @throws Enrolments.AlreadyEnrolled if they are a student of it
     * @throws Cohort.IsArchived if nobody joins it any more
     */
    public Enrolment enrol(Viewer viewer, long personId, long cohortId, Instant now) {
        var led = Led.open(viewer, cohortId, now);
        var person = Person.<Person>findByIdOptional(personId)
                .filter(known -> !known.erased())
                .orElseThrow(NotKnown::new);
        return enrol(led.cohort(), person, led.by(), now);
    }

    Enrolment enrol(Cohort cohort, Person person, Person by, Instant now) {
        AuditEntry.write(by, "student.enrolled", person, cohort.words(), now);
        return enrolments.enrol(cohort, person, now);
    }

    /**
     * What the student did is kept.
     *
     * @throws NotKnown if there is no such student, or the viewer does not answer for their cohort
     * @throws Cohort.IsArchived if nothing in the cohort changes any more
     */
    public void withdraw(Viewer viewer, long enrolmentId, Instant now) {
        School.lock();
        var enrolment = Enrolment.<Enrolment>findByIdOptional(enrolmentId)
                .filter(known -> known.withdrawnAt == null)
                .orElseThrow(NotKnown::new);
        var led = Led.open(viewer, enrolment.cohort.id, now);
        enrolments.withdraw(enrolment, now);
        AuditEntry.write(
                led.by(), "student.withdrawn", enrolment.person, led.cohort().words(), now);
    }

    /**
     * In the transaction in which the invitation is accepted: there is no student without a cohort.
     *
     * @throws InvitationGone if the inviter answers for the cohort no more, or the link by which they came is used up
     */
    void enrol(@Observes StudentCame came) {
        if (came.joinLinkId() != null) {
            links.came(came.joinLinkId(), came.person(), came.now());
            return;
        }
        Cohort cohort = Cohort.findById(came.cohortId());
        if (!Right.leads(came.invitedBy(), cohort.courseId, cohort.id, came.now())) {
            throw new InvitationGone();
        }
        enrol(cohort, came.person(), came.invitedBy(), came.now());
    }

    private static void requirePlace(Grant grant) {
        var there =
                switch (grant.scope()) {
                    case SCHOOL -> true;
                    case COURSE ->
                        Optional.ofNullable(grant.scopeId())
                                .filter(id -> Edition.newest(id).isPresent() || Draft.isBegun(id))
                                .isPresent();
                    case COHORT -> cohort(grant).isPresent();
                };
        if (!there) {
            throw new NoSuchPlace();
        }
    }

    private static Optional<Cohort> cohort(Grant grant) {
        return Optional.ofNullable(grant.scopeId())
                .filter(id -> id.matches("[0-9]{1,18}"))
                .flatMap(id -> Cohort.findByIdOptional(Long.parseLong(id)));
    }
}
