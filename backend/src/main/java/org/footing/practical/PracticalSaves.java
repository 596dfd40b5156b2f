package org.footing.practical;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.footing.course.Rubric;
import org.footing.identity.AuditEntry;
import org.footing.identity.Viewer;
import org.footing.practical.Practical.Waits;
import org.footing.practice.HandsOnChanged;
import org.footing.practice.NotTheirs;
import org.footing.practice.RubricResult;

/**
 * Keeps what assessors mark, as they mark it, and settles what it comes to. A save names the revision it was made from: an older one changes
 * nothing. What is answered with {@link Outcome.Saved} is on the disk.
 */
@ApplicationScoped
@Transactional
public class PracticalSaves {

    /** What became of a save. */
    public sealed interface Outcome {

        /**
         * Kept, now or when the same save came before.
         *
         * @param revision to be named by the next save
         * @param missing why it is not finished although that was wished; none where it is, or was not wished
         */
        record Saved(int revision, Instant at, boolean finished, Set<Marked.Missing> missing, RubricResult result)
                implements Outcome {}

        /** Another tab or tablet saved since. Nothing was changed. */
        record Overtaken(PracticalSheet stored) implements Outcome {}

        /** It was finished before: nothing is changed any more. */
        record Locked() implements Outcome {}
    }

    /** It names what the rubric does not have, or is longer than can be kept. */
    public static class Unfit extends RuntimeException {}

    @Inject
    PracticalFeedback feedback;

    @Inject
    Practicals practicals;

    @Inject
    Event<HandsOnChanged> changed;

    /** Points that two assessors may differ by. */
    @ConfigProperty(name = "footing.practicals.points-apart", defaultValue = "10")
    int pointsApart;

    /**
     * @throws NotTheirs if the sheet is not the viewer's, or they do not assess the student any more
     * @throws Unfit if it cannot be kept
     */
    public Outcome save(Viewer viewer, long id, SentMarks sent, Instant now) {
        var practical = Practicals.marked(viewer, id);
        var sheet = PracticalSheet.of(practical).stream()
                .filter(one -> one.id == sent.sheet() && one.assessor.id == viewer.personId())
                .findFirst()
                .orElseThrow(NotTheirs::new);
        var course = practicals.course(practical.task);
        var rubric = practical.task.rubric(course).orElseThrow();
        if (!sent.marked().fits(rubric, practical.task.steps(course).size())) {
            throw new Unfit();
        }
        return known(sheet, sent, rubric).orElseGet(() -> keep(viewer, sheet, sent, rubric, now));
    }

    private static Optional<Outcome> known(PracticalSheet sheet, SentMarks sent, Rubric rubric) {
        return PracticalSave.of(sheet, sent.saveId()).map(save -> saved(sheet, sent, rubric, save.revision, save.at));
    }

    private Outcome keep(Viewer viewer, PracticalSheet sheet, SentMarks sent, Rubric rubric, Instant now) {
        if (sheet.finished() || !sheet.practical.stands()) {
            return new Outcome.Locked();
        }
        if (sheet.revision != sent.base()) {
            return new Outcome.Overtaken(sheet);
        }
        sheet.write(sent.marked(), now);
        PracticalSave.create(sheet, sent.saveId(), now);
        if (sent.finish() && missing(sheet, rubric).isEmpty()) {
            finish(viewer, sheet, rubric, now);
        }
        return saved(sheet, sent, rubric, sheet.revision, now);
    }

    private static Outcome saved(PracticalSheet sheet, SentMarks sent, Rubric rubric, int revision, Instant at) {
        return new Outcome.Saved(
                revision,
                at,
                sheet.finished(),
                sent.finish() && !sheet.finished() ? missing(sheet, rubric) : Set.of(),
                sheet.judgement.result(rubric));
    }

    private static Set<Marked.Missing> missing(PracticalSheet sheet, Rubric rubric) {
        return sheet.marked().missing(rubric, sheet.signedByStudent());
    }

    private void finish(Viewer viewer, PracticalSheet sheet, Rubric rubric, Instant now) {
        var practical = sheet.practical;
        var result = PracticalResult.of(sheet.judgement.result(rubric));
        sheet.finish(result, now);
        AuditEntry.write(
                viewer.person(),
                "practical.finished",
                "practical " + practical.id,
                practical.enrolment.person,
                rubric.id(),
                now);
        if (practical.task.twice()) {
            together(practical, sheet, result, now);
        } else {
            practical.settle(result, now);
        }
        if (practical.settled()) {
            changed.fire(new HandsOnChanged(practical.enrolment));
            feedback.give(practical, viewer.person(), sheet.judgement.comment(), now);
        }
    }

    private void together(Practical practical, PracticalSheet sheet, PracticalResult result, Instant now) {
        var other = PracticalSheet.of(practical).stream()
                .filter(one -> !one.equals(sheet))
                .flatMap(one -> Optional.ofNullable(one.result).stream())
                .findFirst();
        if (other.isEmpty()) {
            practical.waitFor(Waits.SECOND_MARK, now);
            return;
        }
        other.get()
                .with(result, pointsApart)
                .ifPresentOrElse(
                        agreed -> practical.settle(agreed, now), () -> practical.waitFor(Waits.RECONCILIATION, now));
    }
}
