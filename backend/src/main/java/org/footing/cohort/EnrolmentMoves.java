package org.footing.cohort;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.footing.cohort.Enrolments.AlreadyEnrolled;
import org.footing.cohort.Enrolments.EnrolmentChanged;
import org.footing.identity.AuditEntry;
import org.footing.identity.People.NotKnown;
import org.footing.identity.Viewer;

/**
 * Lets a student go on in another cohort of the same course, with everything they did: the enrolment itself moves, and the keys of
 * the tables carry along what hangs on it (ADR 0022). An attempt that is open keeps its deadline and its edition.
 */
@ApplicationScoped
@Transactional
public class EnrolmentMoves {

    /** They were a student of that cohort before, and what they did in it is kept there: they can be enrolled in it again instead. */
    public static class WasThere extends RuntimeException {}

    @Inject
    Event<EnrolmentChanged> changed;

    /**
     * @throws NotKnown if there is no such student or cohort of the same course, or the viewer does not answer for both cohorts
     * @throws AlreadyEnrolled if they are a student of the other cohort
     * @throws WasThere if they were
     * @throws Cohort.IsArchived if one of the two is
     */
    public void move(Viewer viewer, long cohortId, long enrolmentId, long otherId, Instant now) {
        var from = Led.open(viewer, cohortId, now);
        var to = Led.open(viewer, otherId, now).cohort();
        if (cohortId == otherId || !from.cohort().courseId.equals(to.courseId)) {
            throw new NotKnown();
        }
        var enrolment = Enrolment.<Enrolment>findByIdOptional(enrolmentId)
                .filter(known -> known.withdrawnAt == null && known.cohort.id == cohortId)
                .map(known -> Enrolment.lock(known.id))
                .orElseThrow(NotKnown::new);
        Enrolment.of(to, enrolment.person).ifPresent(there -> {
            throw there.withdrawnAt == null ? new AlreadyEnrolled() : new WasThere();
        });
        AuditEntry.write(
                from.by(), "student.moved", enrolment.person, from.cohort().words() + " -> " + to.words(), now);
        enrolment.follow(to);
        carry();
        changed.fire(new EnrolmentChanged(Enrolment.hold(enrolmentId)));
    }

    /** The database has changed keys of rows by itself: what is known of them is not true any more. */
    private static void carry() {
        Enrolment.flush();
        Enrolment.getEntityManager().clear();
    }
}
