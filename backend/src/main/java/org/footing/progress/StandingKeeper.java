package org.footing.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.footing.cohort.EditionMoves.CohortMoved;
import org.footing.cohort.Enrolment;
import org.footing.cohort.Enrolments.EnrolmentChanged;

/** Keeps standing true when something outside this package changes it, within the same transaction. */
@ApplicationScoped
class StandingKeeper {

    @Inject
    Standings standings;

    void cohortMoved(@Observes CohortMoved moved) {
        Enrolment.of(moved.cohort()).forEach(standings::rebuild);
    }

    void enrolmentChanged(@Observes EnrolmentChanged changed) {
        standings.rebuild(changed.enrolment());
    }
}
