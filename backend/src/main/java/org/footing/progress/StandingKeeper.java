package org.footing.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.footing.cohort.EditionMoves.CohortMoved;
import org.footing.cohort.Enrolment;
import org.footing.cohort.Enrolments.EnrolmentChanged;
import org.footing.cohort.Schedules.ScheduleChanged;
import org.footing.practice.HandsOnChanged;

/** Keeps standing true when something outside this package changes it, within the same transaction. */
@ApplicationScoped
class StandingKeeper {

    /** So many students can wait until all of them are summed. */
    static final int AT_ONCE = 500;

    @Inject
    Standings standings;

    /** Of a larger cohort everybody is summed anew when they look, and kept by {@link MovedStandings}. */
    void cohortMoved(@Observes CohortMoved moved) {
        var students = Enrolment.of(moved.cohort());
        if (students.size() <= AT_ONCE) {
            students.forEach(standings::rebuild);
        }
    }

    /** Likewise; of who left, too, since nothing else would tell a standing that it is out of date. */
    void scheduleChanged(@Observes ScheduleChanged changed) {
        var students = Enrolment.<Enrolment>list("cohort", changed.cohort());
        if (students.size() <= AT_ONCE) {
            students.forEach(standings::rebuild);
        } else {
            Standing.outdate(changed.cohort());
        }
    }

    void handsOnChanged(@Observes HandsOnChanged changed) {
        standings.rebuild(Enrolment.lock(changed.enrolment().id));
    }

    void enrolmentChanged(@Observes EnrolmentChanged changed) {
        standings.rebuild(changed.enrolment());
    }
}
