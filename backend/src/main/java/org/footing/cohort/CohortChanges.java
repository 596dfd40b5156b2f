package org.footing.cohort;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.footing.cohort.Cohort.Details;
import org.footing.cohort.Openings.AlreadyOpen;
import org.footing.identity.AuditEntry;
import org.footing.identity.People.NotKnown;
import org.footing.identity.Viewer;

/** Changes what is said of a cohort, puts it away to be read, and takes it out again. Its lead decides, or an administrator. */
@ApplicationScoped
@Transactional
public class CohortChanges {

    /** Somebody changed the cohort since the viewer looked. Nothing was changed. */
    public static class ChangedSince extends RuntimeException {}

    /** Nothing in the cohort changes any more. What is open in it is ended within the same transaction. */
    public record CohortArchived(Cohort cohort, Instant now) {}

    @Inject
    Schedules schedules;

    @Inject
    Event<CohortArchived> archived;

    /**
     * @param revision that the viewer has looked at
     * @throws NotKnown if it is not for the viewer to change
     * @throws ChangedSince if it is another revision now
     * @throws AlreadyOpen if another cohort of the course has that name and start
     * @throws Cohort.IsArchived if nothing in it changes any more
     */
    public void change(Viewer viewer, long cohortId, int revision, Details details, Instant now) {
        var led = Led.open(viewer, cohortId, now);
        var cohort = led.cohort();
        if (cohort.revision != revision) {
            throw new ChangedSince();
        }
        Cohort.called(cohort.courseId, details.name(), details.startsOn())
                .filter(other -> !other.id.equals(cohort.id))
                .ifPresent(other -> {
                    throw new AlreadyOpen(other);
                });
        if (!cohort.details().equals(details)) {
            AuditEntry.write(led.by(), "cohort.changed", cohort.place(), words(details), now);
            var moved = !cohort.startsOn.equals(details.startsOn())
                    || !cohort.zone().equals(details.zone());
            cohort.change(details);
            if (moved) {
                schedules.follow(cohort);
            }
        }
    }

    /** Doing so twice is doing so once. */
    public void archive(Viewer viewer, long cohortId, Instant now) {
        var led = Led.of(viewer, cohortId, now);
        if (!led.cohort().archived()) {
            Enrolment.lock(led.cohort());
            led.cohort().archive(led.by(), now);
            AuditEntry.write(led.by(), "cohort.archived", led.cohort().place(), "", now);
            archived.fire(new CohortArchived(led.cohort(), now));
        }
    }

    public void takeOut(Viewer viewer, long cohortId, Instant now) {
        var led = Led.of(viewer, cohortId, now);
        if (led.cohort().archived()) {
            led.cohort().takeOut();
            AuditEntry.write(led.by(), "cohort.unarchived", led.cohort().place(), "", now);
        }
    }

    private static String words(Details details) {
        return "%s%s, %s to %s, %s"
                .formatted(
                        details.name(),
                        details.centre().isEmpty() ? "" : ", " + details.centre(),
                        details.startsOn(),
                        details.endsOn().map(Object::toString).orElse("no end"),
                        details.zone());
    }
}
