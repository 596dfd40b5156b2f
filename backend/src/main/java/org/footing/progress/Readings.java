package org.footing.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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

    @Inject
    Event<LessonDone> done;

    /**
     * The page is open and seen.
     *
     * @param section the heading in view, if it is one of the lesson's
     */
    public Reading report(
            long enrolmentId, Course course, Lesson lesson, Optional<String> section, boolean end, Instant now) {
        var way = Way.of(enrolmentId, course, lesson, now);
        var added = way.lastReport().map(last -> ActiveTime.added(last, now)).orElse(Duration.ZERO);
        var known = section.filter(id ->
                lesson.sections().stream().anyMatch(heading -> heading.id().equals(id)));
        return note(way, added, known, end, now);
    }

    /**
     * "I have read this lesson", said by button: the end is reached, and the time since the page was served counts, from the
     * last report on where an earlier press or another tab has counted some of it.
     *
     * @param served when the page was made, as signed then
     */
    public Reading confirm(long enrolmentId, Course course, Lesson lesson, Instant served, Instant now) {
        var way = Way.of(enrolmentId, course, lesson, now);
        var counted = way.lastReport().filter(served::isBefore).orElse(served);
        var added = shorter(Duration.between(counted, now), LONGEST_WITHOUT_SCRIPT);
        return note(way, added.isNegative() ? Duration.ZERO : added, Optional.empty(), true, now);
    }

    /** The student says that a lesson of the rule {@code manual} is done. */
    public Reading declare(long enrolmentId, Course course, Lesson lesson, Instant now) {
        if (lesson.complete() != CompletionRule.MANUAL) {
            throw new NotForReaderToSay();
        }
        var way = Way.of(enrolmentId, course, lesson, now);
        return settle(way, way.progress().complete(way.enrolment().person, now), now);
    }

    private Reading note(Way way, Duration added, Optional<String> section, boolean end, Instant now) {
        var progress = way.progress();
        progress.visited(added, section, now);
        StudyDay.add(way.enrolment(), added, now);
        if (end) {
            progress.reachedEnd(now);
        }
        return settle(way, LessonCompletion.settle(way.lesson(), way.journey(), now), now);
    }

    private Reading settle(Way way, boolean doneNow, Instant now) {
        Standing.rebuild(way.enrolment(), way.course(), way.journey());
        if (doneNow) {
            done.fire(new LessonDone(way.enrolment(), way.lesson(), now));
        }
        var progress = way.progress();
        return new Reading(way.journey().state(way.lesson()), progress.active(), progress.endReachedAt != null);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    /**
     * One enrolment at one open lesson, everything read once and the enrolment's row taken.
     *
     * @param lastReport of the enrolment before this act, whichever lesson it was at
     */
    private record Way(
            Enrolment enrolment,
            Course course,
            Lesson lesson,
            Journey journey,
            ItemProgress progress,
            Optional<Instant> lastReport) {

        static Way of(long enrolmentId, Course course, Lesson lesson, Instant now) {
            var enrolment = Enrolment.lock(enrolmentId);
            var rows = new ArrayList<>(ItemProgress.of(enrolment));
            var exceptions = ItemException.of(enrolment);
            var before = Journey.of(rows, exceptions);
            Unlocking.of(enrolment, course, before).require(lesson, now);
            // A lesson that was renamed is read on where it was left.
            var progress = before.with(lesson).orElseGet(() -> {
                var begun = ItemProgress.begin(enrolment, lesson.id(), now);
                rows.add(begun);
                return begun;
            });
            return new Way(
                    enrolment,
                    course,
                    lesson,
                    Journey.of(rows, exceptions),
                    progress,
                    before.latest().map(item -> item.lastReportAt));
        }
    }
}
