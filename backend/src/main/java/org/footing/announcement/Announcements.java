package org.footing.announcement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.footing.announcement.Audience.AllCohorts;
import org.footing.announcement.Audience.OneStudent;
import org.footing.cohort.Cohort;
import org.footing.cohort.Enrolment;
import org.footing.identity.AuditEntry;
import org.footing.identity.People.NotKnown;
import org.footing.identity.Person;
import org.footing.identity.Viewer;
import org.jspecify.annotations.Nullable;

/** Writes announcements, changes them and takes them back. */
@ApplicationScoped
@Transactional
public class Announcements {

    /** Somebody else changed it meanwhile. */
    public static class ChangedSince extends RuntimeException {}

    @Inject
    Event<AnnouncementWritten> written;

    /**
     * Sent twice is written once.
     *
     * @param saveId made by the page for this form
     * @throws NotKnown if the viewer does not teach the cohort, the student is none of it, or it is not for them to speak to the whole course
     * @throws Cohort.IsArchived if nothing in the cohort changes any more
     */
    public Announcement write(
            Viewer viewer, long cohortId, Audience audience, Wording wording, String saveId, Instant now) {
        var cohort = Cohort.taughtBy(viewer, cohortId).orElseThrow(NotKnown::new);
        cohort.requireOpen();
        if (audience instanceof AllCohorts && !viewer.teaches(cohort.courseId)) {
            throw new NotKnown();
        }
        var student = audience instanceof OneStudent one ? student(viewer, cohortId, one) : null;
        Person.lock(viewer.personId());
        return Announcement.saved(viewer, saveId).orElseGet(() -> {
            var made = Announcement.create(cohort, audience, student, wording, viewer, saveId);
            made.keep(now);
            note(viewer, "announcement.written", made, now);
            written.fire(new AnnouncementWritten(made, now));
            return made;
        });
    }

    private static Person student(Viewer viewer, long cohortId, OneStudent one) {
        return Enrolment.lookedAfterBy(viewer, cohortId, one.enrolmentId())
                .map(enrolment -> enrolment.person)
                .filter(person -> person.id != viewer.personId())
                .orElseThrow(NotKnown::new);
    }

    /**
     * @param revision that the viewer had before them
     * @throws NotKnown if there is no such announcement, or it is not for this viewer to change
     * @throws Cohort.IsArchived if nothing in its cohort changes any more
     * @throws ChangedSince if somebody changed it meanwhile
     */
    public Announcement edit(Viewer viewer, long id, int revision, Wording wording, Instant now) {
        var known = open(viewer, id);
        if (known.revision != revision) {
            throw new ChangedSince();
        }
        known.edit(wording, now);
        note(viewer, "announcement.edited", known, now);
        return known;
    }

    /**
     * Nothing of it is left for anybody but the audit trail.
     *
     * @throws NotKnown if there is no such announcement, or it is not for this viewer to take back
     * @throws Cohort.IsArchived if nothing in its cohort changes any more
     */
    public void takeBack(Viewer viewer, long id, Instant now) {
        var known = open(viewer, id);
        note(viewer, "announcement.taken-back", known, now);
        AnnouncementReading.forget(known);
        known.delete();
    }

    private static Announcement open(Viewer viewer, long id) {
        var known = Announcement.lockChangeableBy(viewer, id).orElseThrow(NotKnown::new);
        Optional.ofNullable(known.cohort).ifPresent(Cohort::requireOpen);
        return known;
    }

    /** What was written to one student alone is not told to those who read the audit trail. */
    private static void note(Viewer viewer, String action, Announcement about, Instant now) {
        @Nullable Person person = about.person;
        AuditEntry.write(viewer.person(), action, about.place(), person, person == null ? about.title : "", now);
    }
}
