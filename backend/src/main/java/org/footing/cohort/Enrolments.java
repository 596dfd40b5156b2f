package org.footing.cohort;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.footing.identity.Person;

/** Makes people students of a cohort, and allows one of them something apart. */
@ApplicationScoped
@Transactional
public class Enrolments {

    /** Something about an enrolment changed that its standing depends on. */
    public record EnrolmentChanged(Enrolment enrolment) {}

    @Inject
    Event<EnrolmentChanged> changed;

    public Enrolment enrol(Cohort cohort, Person person, Instant now) {
        var enrolment = Enrolment.enrol(cohort, person, now);
        changed.fire(new EnrolmentChanged(enrolment));
        return enrolment;
    }

    /**
     * @param enrolment may have been read earlier, in another transaction
     * @param reason why, for whoever asks later; never empty
     */
    public void except(
            Enrolment enrolment, String itemId, ItemException.Kind kind, Person by, String reason, Instant now) {
        var locked = Enrolment.lock(enrolment.id);
        locked.except(itemId, kind, by, reason, now);
        changed.fire(new EnrolmentChanged(locked));
    }
}
