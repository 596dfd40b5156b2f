package org.footing.practical;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.footing.cohort.Cohort;
import org.footing.cohort.Enrolment;
import org.footing.course.Course;
import org.footing.identity.AuditEntry;
import org.footing.identity.Reason;
import org.footing.identity.Viewer;
import org.footing.library.Library;
import org.footing.practice.HandsOnChanged;
import org.footing.practice.NotTheirs;
import org.footing.practice.SaveId;
import org.jspecify.annotations.Nullable;

/** Begins practicals, says who else marks them, and takes them back. What is marked is kept by {@link PracticalSaves}. */
@ApplicationScoped
@Transactional
public class Practicals {

    /** The day is still to come, or before the cohort began. */
    public static class WrongDay extends RuntimeException {}

    /** Two mark it already, or it is not for two. */
    public static class NoSecond extends RuntimeException {}

    /** It was taken back before. */
    public static class TakenBack extends RuntimeException {}

    /**
     * What is to be shown.
     *
     * @param technique the id of the one whose steps are ticked off; empty for none
     * @param twice whether two assessors mark it
     */
    public record Wish(String rubric, String technique, LocalDate day, boolean twice) {}

    @Inject
    Library library;

    @Inject
    Event<HandsOnChanged> changed;

    /**
     * Begun once, however often the same form is sent; the viewer marks it first.
     *
     * @param saveId made by the page for this form
     * @throws NotTheirs if the viewer does not assess the student, is the student, or the course has no such rubric or technique
     * @throws WrongDay if it cannot be that day
     * @throws IllegalArgumentException if {@code saveId} is none
     */
    public Practical begin(Viewer viewer, long enrolmentId, Wish wish, String saveId, Instant now) {
        SaveId.require(saveId);
        var enrolment = Enrolment.lockAssessedBy(viewer, enrolmentId).orElseThrow(NotTheirs::new);
        var today = LocalDate.ofInstant(now, enrolment.cohort.zone());
        var task = new PracticalTask(
                enrolment.cohort.edition.id, wish.rubric(), wish.technique(), wish.day(), wish.twice());
        if (wish.day().isAfter(today) || wish.day().isBefore(enrolment.cohort.startsOn)) {
            throw new WrongDay();
        }
        return begin(viewer, enrolment, task, null, saveId, now);
    }

    /** The practical of a student at a station of an OSCE day. */
    Practical begin(
            Viewer viewer,
            Enrolment enrolment,
            PracticalTask task,
            @Nullable OsceStation station,
            String saveId,
            Instant now) {
        if (!task.known(course(task))) {
            throw new NotTheirs();
        }
        return Practical.saved(enrolment, saveId).orElseGet(() -> {
            var practical = Practical.create(enrolment, task, station, saveId, now);
            PracticalSheet.create(practical, viewer.person(), 1, now);
            return practical;
        });
    }

    /**
     * The viewer marks it too, without seeing what the first one marks. Whoever marks it already goes on with what they have.
     *
     * @throws NotTheirs if the viewer does not assess the student
     * @throws NoSecond if there is nothing for a second to mark
     */
    public void second(Viewer viewer, long id, Instant now) {
        var practical = marked(viewer, id);
        var sheets = PracticalSheet.of(practical);
        if (sheets.stream().anyMatch(sheet -> sheet.assessor.id == viewer.personId())) {
            return;
        }
        if (!practical.task.twice() || sheets.size() > 1 || !practical.stands()) {
            throw new NoSecond();
        }
        PracticalSheet.create(practical, viewer.person(), 2, now);
    }

    /**
     * Takes a practical back that was begun or marked by mistake: it stays to be read and counts no more.
     *
     * @throws NotTheirs if the viewer does not assess the student
     * @throws TakenBack if it was taken back before
     */
    public void reverse(Viewer viewer, long id, Reason reason, Instant now) {
        var practical = marked(viewer, id);
        if (!practical.stands()) {
            throw new TakenBack();
        }
        practical.reverse(viewer.person(), reason.words(), now);
        changed.fire(new HandsOnChanged(practical.enrolment));
        AuditEntry.write(
                viewer.person(),
                "practical.reversed",
                "practical " + id,
                practical.enrolment.person,
                practical.task.rubric() + ": " + reason.words(),
                now);
    }

    /** What waits for the viewer in the cohorts that they look after, the longest wait first: to mark it too, or to reconcile it. */
    public List<Practical> waitingFor(Viewer viewer) {
        var waiting = Practical.waiting(Cohort.lookedAfterBy(viewer)).stream()
                .filter(practical -> !practical.ownedBy(viewer))
                .toList();
        var mine = PracticalSheet.of(waiting).stream()
                .filter(sheet -> sheet.assessor.id == viewer.personId())
                .toList();
        return waiting.stream()
                .filter(practical -> waitsFor(
                        viewer,
                        practical,
                        mine.stream()
                                .filter(sheet -> sheet.practical.equals(practical))
                                .toList()))
                .toList();
    }

    private static boolean waitsFor(Viewer viewer, Practical practical, List<PracticalSheet> mine) {
        var cohort = practical.cohort();
        return practical.waitsFor == Practical.Waits.SECOND_MARK
                ? viewer.assesses(cohort.courseId, cohort.id) && mine.stream().noneMatch(PracticalSheet::finished)
                : !mine.isEmpty() || viewer.verifies(cohort.courseId, cohort.id);
    }

    /** As it was compiled when the practical was begun. */
    public Course course(PracticalTask task) {
        return library.course(task.editionId());
    }

    static Practical marked(Viewer viewer, long id) {
        return Practical.of(viewer, id)
                .filter(known -> !known.ownedBy(viewer))
                .filter(known -> viewer.assesses(known.cohort().courseId, known.cohort().id))
                .map(Practical::locked)
                .orElseThrow(NotTheirs::new);
    }
}
