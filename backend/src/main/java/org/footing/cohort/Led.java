package org.footing.cohort;

import java.time.Instant;
import org.footing.identity.People.NotKnown;
import org.footing.identity.Person;
import org.footing.identity.Right;
import org.footing.identity.School;
import org.footing.identity.Viewer;

/**
 * A cohort, and who decides in it: its lead, or an administrator, as they are at this moment. Such decisions wait for each other, as
 * those on people do: a cohort that is being archived takes in nobody, and of two who enrol somebody one finds them enrolled.
 */
record Led(Cohort cohort, Person by) {

    /** @throws NotKnown if there is no such cohort, or it is not for this viewer to decide, or not any more */
    static Led of(Viewer viewer, long cohortId, Instant now) {
        School.lock();
        var cohort = Cohort.<Cohort>findByIdOptional(cohortId)
                .filter(known -> viewer.leads(known.courseId, known.id))
                .orElseThrow(NotKnown::new);
        var person = Person.<Person>findByIdOptional(viewer.personId())
                .filter(known -> Right.leads(known, cohort.courseId, cohort.id, now))
                .orElseThrow(NotKnown::new);
        return new Led(cohort, person);
    }

    /**
     * @throws NotKnown as above
     * @throws Cohort.IsArchived if nothing in it changes any more
     */
    static Led open(Viewer viewer, long cohortId, Instant now) {
        var led = of(viewer, cohortId, now);
        led.cohort.requireOpen();
        return led;
    }
}
