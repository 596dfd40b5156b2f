package org.footing.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.footing.cohort.Enrolment;
import org.footing.course.Practice.Competency;
import org.footing.identity.AuditEntry;
import org.footing.identity.Reason;
import org.footing.identity.Storable;
import org.footing.identity.Viewer;
import org.footing.library.Library;

/**
 * Signs off what students can do. A competency is signed off when it was seen as often as the course asks, on as many days; from then on
 * it is locked, and only taken back with a reason.
 */
@ApplicationScoped
@Transactional
public class SignOffs {

    /** Why something was not signed. */
    public enum Refusal {
        /** It has been seen often enough. */
        SIGNED,
        /** It was seen on that day already: once is not twice. */
        SAME_DAY,
        /** The day is still to come, or before the student came. */
        DAY,
        NOTE
    }

    /** It was not signed. */
    public static class NotSigned extends RuntimeException {

        public final Refusal refusal;

        NotSigned(Refusal refusal) {
            super(refusal.name());
            this.refusal = refusal;
        }
    }

    /** It was struck out before. */
    public static class StruckBefore extends RuntimeException {}

    @Inject
    Library library;

    @Inject
    Event<HandsOnChanged> changed;

    /**
     * @throws NotTheirs if the viewer does not assess the student, is the student, or the course has no such competency
     * @throws NotSigned if it cannot be
     */
    public Observation observe(
            Viewer viewer, long enrolmentId, String competency, LocalDate day, String note, Instant now) {
        var enrolment = Enrolment.lockAssessedBy(viewer, enrolmentId).orElseThrow(NotTheirs::new);
        var asked = library.course(enrolment.cohort.edition).practice().competencies().stream()
                .filter(known -> known.id().equals(competency))
                .findFirst()
                .orElseThrow(NotTheirs::new);
        var standing = standing(enrolment, competency);
        refusal(enrolment, asked, standing, day, note.strip(), now).ifPresent(refusal -> {
            throw new NotSigned(refusal);
        });
        var observation = Observation.create(enrolment, competency, day, note.strip(), viewer.person(), now);
        changed.fire(new HandsOnChanged(enrolment));
        var complete = standing.size() + 1 == asked.observed();
        var action = complete ? "competency.signed" : "competency.observed";
        AuditEntry.write(viewer.person(), action, "enrolment " + enrolment.id, enrolment.person, competency, now);
        return observation;
    }

    private static Optional<Refusal> refusal(
            Enrolment enrolment,
            Competency asked,
            List<Observation> standing,
            LocalDate day,
            String note,
            Instant now) {
        var zone = enrolment.cohort.zone();
        if (standing.size() >= asked.observed()) {
            return Optional.of(Refusal.SIGNED);
        }
        if (day.isAfter(LocalDate.ofInstant(now, zone)) || day.isBefore(enrolment.cohort.startsOn)) {
            return Optional.of(Refusal.DAY);
        }
        if (standing.stream().anyMatch(one -> one.observedOn.equals(day))) {
            return Optional.of(Refusal.SAME_DAY);
        }
        return Storable.fits(note, Observation.LONGEST_NOTE) ? Optional.empty() : Optional.of(Refusal.NOTE);
    }

    private static List<Observation> standing(Enrolment enrolment, String competency) {
        return Observation.of(enrolment).stream()
                .filter(Observation::stands)
                .filter(one -> one.competency.equals(competency))
                .toList();
    }

    /**
     * Strikes an observation out; what it signed off is open again.
     *
     * @throws NotTheirs if the viewer does not assess the student
     * @throws StruckBefore if it is struck out already
     */
    public void strike(Viewer viewer, long id, Reason reason, Instant now) {
        var known = Observation.there(id).orElseThrow(NotTheirs::new);
        var enrolment = Enrolment.lockAssessedBy(viewer, known.enrolment.id).orElseThrow(NotTheirs::new);
        var observation = known.locked();
        if (!observation.stands()) {
            throw new StruckBefore();
        }
        var asked = library.course(enrolment.cohort.edition).practice().competencies().stream()
                .filter(one -> one.id().equals(observation.competency))
                .findFirst();
        var signed = asked.filter(one -> standing(enrolment, one.id()).size() >= one.observed())
                .isPresent();
        observation.strike(viewer.person(), reason.words(), now);
        changed.fire(new HandsOnChanged(enrolment));
        var action = signed ? "competency.reversed" : "observation.struck";
        AuditEntry.write(
                viewer.person(),
                action,
                "enrolment " + enrolment.id,
                enrolment.person,
                observation.competency + ": " + reason.words(),
                now);
    }
}
