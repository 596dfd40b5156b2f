package org.footing.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.footing.cohort.Enrolment;
import org.footing.identity.AuditEntry;
import org.footing.identity.Reason;
import org.footing.identity.Viewer;
import org.footing.library.Library;

/** What a student logs of their practice, and how it is put right. */
@ApplicationScoped
@Transactional
public class Logbook {

    /** It cannot be kept as it is. */
    public static class Unfit extends RuntimeException {

        public final Set<Logged.Fault> faults;

        Unfit(Set<Logged.Fault> faults) {
            super(faults.toString());
            this.faults = faults;
        }
    }

    /** The student has logged some of this time already. */
    public static class Overlapping extends RuntimeException {

        public final Logged other;

        Overlapping(LogbookEntry other) {
            super("entry " + other.id);
            this.other = other.logged;
        }
    }

    /** The same form was sent before, saying something else. */
    public static class SentBefore extends RuntimeException {

        public final Logged then;

        SentBefore(LogbookEntry entry, Logged then) {
            super("entry " + entry.id);
            this.then = then;
        }
    }

    private static final long NONE = -1;

    @Inject
    Library library;

    @Inject
    Event<HandsOnChanged> changed;

    /**
     * Kept once, however often the same form is sent.
     *
     * @param saveId made by the page for this form
     * @throws NotTheirs if the viewer is no student of the course
     * @throws Unfit if it cannot be kept as it is
     * @throws Overlapping if it lies in the time of another entry
     * @throws SentBefore if something else was logged with this save id
     */
    public LogbookEntry log(Viewer viewer, String courseId, Logged logged, String saveId, Instant now) {
        SaveId.require(saveId);
        // One after the other for each student: two entries of one time could not see each other otherwise.
        var enrolment = Enrolment.lockOf(viewer, courseId).orElseThrow(NotTheirs::new);
        var sent = LogbookEntry.saved(enrolment, saveId);
        if (sent.isPresent()) {
            return same(sent.get(), logged);
        }
        require(enrolment, logged, NONE, now);
        return LogbookEntry.create(enrolment, logged, saveId, now);
    }

    private static LogbookEntry same(LogbookEntry entry, Logged logged) {
        var then = LogbookChange.logged(entry);
        if (!then.equals(logged)) {
            throw new SentBefore(entry, then);
        }
        return entry;
    }

    /**
     * A student's correction waits to be confirmed again; a tutor's stays confirmed and is audited.
     *
     * @param revision that the viewer has looked at
     * @throws NotTheirs if it is neither the viewer's nor of a student whom they teach
     * @throws ChangedSince if it is another revision now
     * @throws Unfit if it cannot be kept as it is
     * @throws Overlapping if it lies in the time of another entry
     */
    public void correct(Viewer viewer, long id, int revision, Logged logged, Reason reason, Instant now) {
        var own = LogbookEntry.of(viewer, id);
        var entry = seen(own.or(() -> LogbookEntry.taughtBy(viewer, id)), revision);
        require(entry.enrolment, logged, id, now);
        entry.correct(logged, own.isEmpty() && entry.confirmed(), viewer.person(), reason.words(), now);
        changed.fire(new HandsOnChanged(entry.enrolment));
        if (own.isEmpty()) {
            audit(viewer, "logbook.corrected", entry, reason, now);
        }
    }

    /**
     * A student removes what nobody has vouched for; a tutor any entry, which is audited. The row stays.
     *
     * @param revision that the viewer has looked at
     * @throws NotTheirs if it is not theirs to remove
     * @throws ChangedSince if it is another revision now
     */
    public void remove(Viewer viewer, long id, int revision, Reason reason, Instant now) {
        var own = LogbookEntry.of(viewer, id);
        var entry = seen(own.or(() -> LogbookEntry.taughtBy(viewer, id)), revision);
        if (own.isPresent() && entry.confirmed()) {
            throw new NotTheirs();
        }
        entry.remove(viewer.person(), reason.words(), now);
        changed.fire(new HandsOnChanged(entry.enrolment));
        if (own.isEmpty()) {
            audit(viewer, "logbook.removed", entry, reason, now);
        }
    }

    private static LogbookEntry seen(Optional<LogbookEntry> found, int revision) {
        var known = found.orElseThrow(NotTheirs::new);
        Enrolment.lock(known.enrolment.id);
        var entry = known.locked();
        if (entry.revision != revision || entry.removedAt != null) {
            throw new ChangedSince();
        }
        return entry;
    }

    private void require(Enrolment enrolment, Logged logged, long id, Instant now) {
        var faults = logged.faults(library.course(enrolment.cohort.edition), now);
        if (!faults.isEmpty()) {
            throw new Unfit(faults);
        }
        LogbookEntry.overlapping(enrolment, logged, id).ifPresent(other -> {
            throw new Overlapping(other);
        });
    }

    private static void audit(Viewer viewer, String action, LogbookEntry entry, Reason reason, Instant now) {
        var about = entry.enrolment.person;
        AuditEntry.write(viewer.person(), action, "logbook entry " + entry.id, about, reason.words(), now);
    }
}
