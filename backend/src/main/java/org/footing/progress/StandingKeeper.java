package org.footing.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.footing.cohort.Enrolments.EnrolmentChanged;
import org.footing.cohort.ItemException;
import org.footing.library.Library;

/** Keeps standing true when something outside this package changes it, within the same transaction. */
@ApplicationScoped
class StandingKeeper {

    @Inject
    Library library;

    void enrolmentChanged(@Observes EnrolmentChanged changed) {
        var enrolment = changed.enrolment();
        var journey = Journey.of(ItemProgress.of(enrolment), ItemException.of(enrolment));
        Standing.rebuild(enrolment, library.course(enrolment.cohort.edition), journey);
    }
}
