package org.footing.cohort;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import org.footing.course.Document;
import org.footing.identity.AuditEntry;
import org.footing.identity.People;
import org.footing.identity.Viewer;
import org.footing.library.Origin;
import org.footing.library.Publications;

/** Opens cohorts. */
@ApplicationScoped
public class Openings {

    @Inject
    Publications publications;

    /**
     * A cohort of a course that comes with the program, which is published for it where it is not yet.
     *
     * @throws People.NotKnown if the viewer does not administer
     */
    @Transactional
    public Cohort open(
            Viewer viewer, Collection<Document> bundled, String name, LocalDate startsOn, ZoneId zone, Instant now) {
        var administrator = People.deciding(viewer, now);
        var edition = publications.publish(bundled, Origin.BUNDLED, administrator, now);
        var cohort = Cohort.open(name, edition, startsOn, zone);
        AuditEntry.write(administrator, "cohort.opened", "cohort " + cohort.id, name, now);
        return cohort;
    }
}
