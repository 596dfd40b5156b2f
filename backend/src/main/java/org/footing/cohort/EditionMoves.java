package org.footing.cohort;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.footing.identity.AuditEntry;
import org.footing.identity.Viewer;
import org.footing.library.Edition;

/** Lets a cohort follow another edition of its course. Attempts keep the edition in which they were begun. */
@ApplicationScoped
public class EditionMoves {

    /** Everything that is summed over the course's items has to be summed anew. */
    public record CohortMoved(Cohort cohort) {}

    /** The cohort is none of the edition's course, or not for the viewer to move. */
    public static class NotMoved extends RuntimeException {}

    @Inject
    Event<CohortMoved> moved;

    @Transactional
    public void move(Viewer viewer, long cohortId, Edition edition, Instant now) {
        var cohort = Cohort.<Cohort>findByIdOptional(cohortId)
                .filter(known -> known.courseId.equals(edition.courseId) && viewer.publishes(known.courseId))
                .orElseThrow(NotMoved::new);
        Enrolment.lock(cohort);
        cohort.follow(edition);
        AuditEntry.write(viewer.person(), "cohort.moved", "cohort " + cohortId, "edition " + edition.number, now);
        moved.fire(new CohortMoved(cohort));
    }
}
