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
import org.footing.identity.Invitation.Given;
import org.footing.identity.Invitations;
import org.footing.identity.Invitations.StudentCame;
import org.footing.identity.People;
import org.footing.identity.People.NotKnown;
import org.footing.identity.Person;
import org.footing.identity.Role;
import org.footing.identity.Term;
import org.footing.identity.Viewer;
import org.footing.identity.Viewer.Grant;
import org.footing.library.Draft;
import org.footing.library.Edition;

/** What people are in the school, as administrators decide it: rights, and for students the enrolment in a cohort. */
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
     * @throws NotKnown if there is no such person or cohort, or the viewer does not administer
     * @throws Enrolments.AlreadyEnrolled if they are a student of it
     */
    public Enrolment enrol(Viewer viewer, long personId, long cohortId, Instant now) {
        var administrator = People.deciding(viewer, now);
        var person = Person.<Person>findByIdOptional(personId).orElseThrow(NotKnown::new);
        var cohort = Cohort.<Cohort>findByIdOptional(cohortId).orElseThrow(NotKnown::new);
        AuditEntry.write(administrator, "student.enrolled", person, words(cohort), now);
        return enrolments.enrol(cohort, person, now);
    }

    /**
     * What the student did is kept.
     *
     * @throws NotKnown if there is no such student, or the viewer does not administer
     */
    public void withdraw(Viewer viewer, long enrolmentId, Instant now) {
        var administrator = People.deciding(viewer, now);
        var enrolment = Enrolment.<Enrolment>findByIdOptional(enrolmentId)
                .filter(known -> known.withdrawnAt == null)
                .orElseThrow(NotKnown::new);
        enrolments.withdraw(enrolment, now);
        AuditEntry.write(administrator, "student.withdrawn", enrolment.person, words(enrolment.cohort), now);
    }

    /** In the transaction in which the invitation is accepted: there is no student without a cohort. */
    void enrol(@Observes StudentCame came) {
        Cohort cohort = Cohort.findById(came.cohortId());
        enrolments.enrol(cohort, came.person(), came.now());
        AuditEntry.write(came.invitedBy(), "student.enrolled", came.person(), words(cohort), came.now());
    }

    private static String words(Cohort cohort) {
        return "cohort " + cohort.id + ", " + cohort.name;
    }

    private static void requirePlace(Grant grant) {
        var there =
                switch (grant.scope()) {
                    case SCHOOL -> true;
                    case COURSE ->
                        Optional.ofNullable(grant.scopeId())
                                .filter(id -> Edition.newest(id).isPresent()
                                        || Draft.unpublished().contains(id))
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
