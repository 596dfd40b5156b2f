package org.footing.cohort;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import org.footing.cohort.Cohort.Details;
import org.footing.course.Document;
import org.footing.identity.AuditEntry;
import org.footing.identity.People;
import org.footing.identity.Person;
import org.footing.identity.Right;
import org.footing.identity.School;
import org.footing.identity.Viewer;
import org.footing.library.Edition;
import org.footing.library.Origin;
import org.footing.library.Publications;

/** Opens cohorts. */
@ApplicationScoped
public class Openings {

    /** The course has a cohort of that name that starts on that day. */
    public static class AlreadyOpen extends RuntimeException {

        public final long cohortId;

        AlreadyOpen(Cohort there) {
            super("cohort " + there.id);
            cohortId = there.id;
        }
    }

    /** Nothing of the course was published yet. */
    public static class NotPublished extends RuntimeException {}

    @Inject
    Publications publications;

    /**
     * A cohort of a course that comes with the program, in its newest edition; published for it where there is none yet.
     *
     * @throws People.NotKnown if the viewer does not administer
     * @throws AlreadyOpen if there is such a cohort: administrators decide one after the other, so of two who open it at once
     *     one is told
     */
    @Transactional
    public Cohort open(
            Viewer viewer, Collection<Document> bundled, String name, LocalDate startsOn, ZoneId zone, Instant now) {
        var administrator = People.deciding(viewer, now);
        var edition = publications.newest(bundled, Origin.BUNDLED, administrator, now);
        return open(administrator, edition, Details.of(name, startsOn, zone), now);
    }

    /**
     * A cohort of a published course, in its newest edition.
     *
     * @throws People.NotKnown if the viewer does not answer for the course
     * @throws NotPublished if there is none
     * @throws AlreadyOpen as above
     */
    @Transactional
    public Cohort open(Viewer viewer, String courseId, Details details, Instant now) {
        var by = opening(viewer, courseId, now);
        return open(by, Edition.newest(courseId).orElseThrow(NotPublished::new), details, now);
    }

    /**
     * Who opens cohorts of the course: an administrator, or who leads the course as a whole, as they are at this moment.
     *
     * @throws People.NotKnown if the viewer is neither
     */
    static Person opening(Viewer viewer, String courseId, Instant now) {
        School.lock();
        return Person.<Person>findByIdOptional(viewer.personId())
                .filter(person -> viewer.leads(courseId) && Right.leads(person, courseId, now))
                .orElseThrow(People.NotKnown::new);
    }

    static Cohort open(Person by, Edition edition, Details details, Instant now) {
        Cohort.called(edition.courseId, details.name(), details.startsOn()).ifPresent(there -> {
            throw new AlreadyOpen(there);
        });
        var cohort = Cohort.open(details, edition);
        AuditEntry.write(by, "cohort.opened", "cohort " + cohort.id, cohort.name, now);
        return cohort;
    }
}
