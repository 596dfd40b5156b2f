package org.footing.help;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.stream.Collectors;
import org.footing.cohort.Enrolment;
import org.footing.help.Contact.Way;
import org.footing.identity.AuditEntry;
import org.footing.identity.People.NotKnown;
import org.footing.identity.Person;
import org.footing.identity.Storable;
import org.footing.identity.Viewer;
import org.footing.insight.Signal;
import org.footing.insight.Signals.Level;
import org.footing.insight.WhoNeedsHelp.Told;
import org.footing.practice.SaveId;

/**
 * What who teaches a student does about signals. Each act throws {@link NotKnown} where the viewer does not teach such a student, and
 * {@link org.footing.cohort.Cohort.IsArchived} where nothing changes any more.
 */
@ApplicationScoped
@Transactional
public class Helping {

    /** For {@link SignalAside#LASTS} from now. @param note may be empty */
    public void putAside(Viewer viewer, long cohortId, long enrolmentId, Signal.Kind kind, String note, Instant now) {
        require(note, SignalAside.LONGEST_NOTE);
        var student = taught(viewer, cohortId, enrolmentId);
        SignalAside.put(student, kind, note, viewer.person(), now);
        note(viewer, "signal.aside", student, kind.name(), now);
    }

    /** Brought back twice is brought back once. */
    public void bringBack(Viewer viewer, long cohortId, long enrolmentId, Signal.Kind kind, Instant now) {
        var student = taught(viewer, cohortId, enrolmentId);
        SignalAside.of(student, kind).ifPresent(aside -> {
            aside.delete();
            note(viewer, "signal.back", student, kind.name(), now);
        });
    }

    /** @param note may be empty @param saveId as of {@link SaveId} */
    public void contacted(
            Viewer viewer, long cohortId, long enrolmentId, Way way, String note, String saveId, Instant now) {
        SaveId.require(saveId);
        require(note, Contact.LONGEST_NOTE);
        var student = taught(viewer, cohortId, enrolmentId);
        if (!Contact.saved(student, saveId)) {
            Contact.make(student, way, note, saveId, viewer.person(), now);
            note(viewer, "student.contacted", student, way.name(), now);
        }
    }

    /** What the signs of a student come to without those that were put aside. */
    public static Level level(Told told, Collection<SignalAside> asides) {
        return told.signals()
                .without(asides.stream().map(aside -> aside.kind).collect(Collectors.toSet()))
                .level();
    }

    /** What was noted about a person goes with them; that somebody cared for them stays. */
    public static void forget(Person person) {
        SignalAside.forgetNotes(person);
        Contact.forgetNotes(person);
        HelpDigest.forget(person);
    }

    private static void require(String note, int most) {
        if (!Storable.fits(note, most)) {
            throw new IllegalArgumentException("a note of at most " + most + " characters");
        }
    }

    private static Enrolment taught(Viewer viewer, long cohortId, long enrolmentId) {
        return Enrolment.lookedAfterBy(viewer, cohortId, enrolmentId)
                .filter(student -> viewer.teaches(student.cohort.courseId, cohortId))
                .map(student -> Enrolment.lock(student.id))
                .orElseThrow(NotKnown::new);
    }

    private static void note(Viewer viewer, String action, Enrolment student, String detail, Instant now) {
        AuditEntry.write(viewer.person(), action, "enrolment " + student.id, student.person, detail, now);
    }
}
