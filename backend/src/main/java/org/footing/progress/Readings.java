package org.footing.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.footing.cohort.Enrolment;
import org.footing.cohort.ItemException;
import org.footing.course.Course;
import org.footing.course.Lesson;
import org.footing.course.Lesson.CompletionRule;

/**
 * Takes note that a student reads: reports from the open page, and the button for those without scripts. Changes visit,
 * completion and standing in one transaction, one report of an enrolment after the other.
 */
@ApplicationScoped
@Transactional
public class Readings {

    /** What a page without scripts can vouch for at most. */
    static final Duration LONGEST_WITHOUT_SCRIPT = Duration.ofMinutes(10);

    /** This lesson is not completed by its reader's word. */
    public static class NotForReaderToSay extends RuntimeException {}

    /** Everything about one lesson of one enrolment, after what just happened. */
    public record Reading(ItemState state, Duration active, boolean endReached) {}

    /**
     * The page is open and seen.
     *
     * @param section the heading in view, if it is one of the lesson's
     */
    public Reading report(
            long enrolmentId, Course course, Lesson lesson, Optional<String> section, boolean end, Instant now) {
        var enrolment = Enrolment.lock(enrolmentId);
        var rows = ItemProgress.of(enrolment);
        Unlocking.require(enrolment, course, lesson, now);
        var added = lastReport(rows).map(last -> ActiveTime.added(last, now)).orElse(Duration.ZERO);
        var known = section.filter(id ->
                lesson.sections().stream().anyMatch(heading -> heading.id().equals(id)));
        return note(enrolment, course, lesson, added, known, end, now);
    }

    /**
     * "I have read this lesson", said by button: the end is reached, and the time since the page was served counts, from the
     * last report on where an earlier press or another tab has counted some of it.
     *
     * @param served when the page was made, as signed then
     */
    public Reading confirm(long enrolmentId, Course course, Lesson lesson, Instant served, Instant now) {
        var enrolment = Enrolment.lock(enrolmentId);
        Unlocking.require(enrolment, course, lesson, now);
        var counted =
                lastReport(ItemProgress.of(enrolment)).filter(served::isBefore).orElse(served);
        var added = shorter(Duration.between(counted, now), LONGEST_WITHOUT_SCRIPT);
        return note(enrolment, course, lesson, added.isNegative() ? Duration.ZERO : added, Optional.empty(), true, now);
    }

    /** The student says that a lesson of the rule {@code manual} is done. */
    public Reading declare(long enrolmentId, Course course, Lesson lesson, Instant now) {
        if (lesson.complete() != CompletionRule.MANUAL) {
            throw new NotForReaderToSay();
        }
        var enrolment = Enrolment.lock(enrolmentId);
        Unlocking.require(enrolment, course, lesson, now);
        var progress = progress(enrolment, lesson, now);
        progress.complete(enrolment.person, now);
        return settle(enrolment, course, lesson, progress);
    }

    private static Reading note(
            Enrolment enrolment,
            Course course,
            Lesson lesson,
            Duration added,
            Optional<String> section,
            boolean end,
            Instant now) {
        var progress = progress(enrolment, lesson, now);
        progress.visited(added, section, now);
        if (end) {
            progress.reachedEnd(now);
        }
        if (lesson.complete() == CompletionRule.VIEW
                && missing(lesson, progress).nothing()) {
            progress.complete(null, now);
        }
        return settle(enrolment, course, lesson, progress);
    }

    private static Reading settle(Enrolment enrolment, Course course, Lesson lesson, ItemProgress progress) {
        var journey = journey(enrolment);
        Standing.rebuild(enrolment, course, journey);
        return new Reading(journey.state(lesson), progress.active(), progress.endReachedAt != null);
    }

    private static ViewRule.Missing missing(Lesson lesson, ItemProgress progress) {
        return ViewRule.of(lesson.words()).missing(progress.endReachedAt != null, progress.active());
    }

    /** A lesson that was renamed is read on where it was left. */
    private static ItemProgress progress(Enrolment enrolment, Lesson lesson, Instant now) {
        return journey(enrolment).with(lesson).orElseGet(() -> ItemProgress.begin(enrolment, lesson.id(), now));
    }

    private static Journey journey(Enrolment enrolment) {
        return Journey.of(ItemProgress.of(enrolment), ItemException.of(enrolment));
    }

    private static Optional<Instant> lastReport(List<ItemProgress> rows) {
        return rows.stream().map(row -> row.lastReportAt).max(Comparator.naturalOrder());
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
