package org.footing.cohort;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import org.footing.identity.Person;

/** Makes people students of a cohort, and allows one of them something apart. */
@ApplicationScoped
@Transactional
public class Enrolments {

    /** The person is a student of the cohort. */
    public static class AlreadyEnrolled extends RuntimeException {}

    /** Something about an enrolment changed that its standing depends on. */
    public record EnrolmentChanged(Enrolment enrolment) {}

    @Inject
    Event<EnrolmentChanged> changed;

    /**
     * Who withdrew from the cohort goes on where they left.
     *
     * @throws AlreadyEnrolled if they are a student of it
     * @throws Cohort.IsArchived if nobody joins it any more
     */
    public Enrolment enrol(Cohort cohort, Person person, Instant now) {
        cohort.requireOpen();
        var before = Enrolment.of(cohort, person);
        if (before.filter(enrolment -> enrolment.withdrawnAt == null).isPresent()) {
            throw new AlreadyEnrolled();
        }
        before.ifPresent(Enrolment::comeBack);
        var enrolment = before.orElseGet(() -> Enrolment.enrol(cohort, person, now));
        changed.fire(new EnrolmentChanged(enrolment));
        return enrolment;
    }

    /** What the student did is kept. */
    public void withdraw(Enrolment enrolment, Instant now) {
        var locked = Enrolment.lock(enrolment.id);
        locked.withdraw(now);
        changed.fire(new EnrolmentChanged(locked));
    }

    /**
     * @param enrolment may have been read earlier, in another transaction
     * @param reason why, for whoever asks later; never empty
     */
    public void except(
            Enrolment enrolment, String itemId, ItemException.Kind kind, Person by, String reason, Instant now) {
        except(enrolment, new ItemException.Given(itemId, kind, Duration.ZERO, reason, ""), by, now);
    }

    /**
     * In place of one of the same kind for the same item.
     *
     * @param enrolment as above
     */
    public void except(Enrolment enrolment, ItemException.Given given, Person by, Instant now) {
        var locked = Enrolment.lock(enrolment.id);
        locked.except(given, by, now);
        changed.fire(new EnrolmentChanged(locked));
    }

    /** Ended twice is ended once. @param enrolment as above */
    public void endException(Enrolment enrolment, String itemId, ItemException.Kind kind, Person by, Instant now) {
        var locked = Enrolment.lock(enrolment.id);
        if (locked.endException(itemId, kind, by, now)) {
            changed.fire(new EnrolmentChanged(locked));
        }
    }
}
