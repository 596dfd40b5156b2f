package org.footing.cohort;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import org.footing.identity.AuditEntry;
import org.footing.identity.Viewer;
import org.footing.library.Drafts;
import org.footing.library.Edition;
import org.footing.library.Publications;

/** Lets a cohort follow another edition of its course. Attempts keep the edition in which they were begun. */
@ApplicationScoped
public class EditionMoves {

    /** Everything that is summed over the course's items has to be summed anew. */
    public record CohortMoved(Cohort cohort) {}

    /** The cohort is none of the edition's course, or not for the viewer to move. */
    public static class NotMoved extends RuntimeException {}

    @Inject
    Publications publications;

    @Inject
    Event<CohortMoved> moved;

    /**
     * Publishes a draft and lets cohorts follow the edition that comes of it: all of this, or nothing.
     *
     * @param version of the draft that the viewer has looked at
     * @param reason why, for whoever reads the history
     * @throws Drafts.NoDraft if it is not for the viewer to publish
     * @throws Drafts.ChangedSince if somebody has changed the draft since
     * @throws Publications.NoReason if that is nothing, or too long
     * @throws Publications.CourseHasFaults if the compiler finds an error
     * @throws Publications.SecondEyesMissing if somebody else has to agree first
     * @throws NotMoved if a cohort is none of the course
     */
    @Transactional
    public Edition publish(
            Viewer viewer, String courseId, int version, String reason, Collection<Long> cohorts, Instant now) {
        var edition = publications.publish(viewer, courseId, version, reason, now);
        cohorts.stream().distinct().sorted().forEach(id -> move(viewer, id, edition, now));
        return edition;
    }

    @Transactional
    public void move(Viewer viewer, long cohortId, Edition edition, Instant now) {
        var cohort = Cohort.<Cohort>findByIdOptional(cohortId)
                .filter(known -> known.courseId.equals(edition.courseId) && viewer.publishes(known.courseId))
                .orElseThrow(NotMoved::new);
        cohort.requireOpen();
        Enrolment.lock(cohort);
        cohort.follow(edition);
        AuditEntry.write(viewer.person(), "cohort.moved", "cohort " + cohortId, "edition " + edition.number, now);
        moved.fire(new CohortMoved(cohort));
    }
}
