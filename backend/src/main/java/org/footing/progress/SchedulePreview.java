package org.footing.progress;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.footing.assessment.Attempt;
import org.footing.cohort.Cohort;
import org.footing.cohort.CourseItem;
import org.footing.cohort.Enrolment;
import org.footing.cohort.ItemException;
import org.footing.cohort.ItemException.Exceptions;
import org.footing.cohort.Schedule;
import org.footing.cohort.Schedules.Plan;
import org.footing.course.Course;

/**
 * What another schedule would change, and for whom.
 *
 * @param students how many the cohort has
 */
public record SchedulePreview(long students, List<Change> changes) {

    /**
     * @param done students who have done it; nothing changes for them
     * @param shut students who are at it, and whom it would be closed to until it opens
     * @param late students to whom it would be late at once
     * @param attempts of it that are under way, and learn of it
     * @param own students with a day of their own, which moves along
     */
    public record Change(
            CourseItem item,
            Optional<Instant> opensBefore,
            Optional<Instant> opensAfter,
            Optional<Instant> dueBefore,
            Optional<Instant> dueAfter,
            long done,
            long shut,
            long late,
            long attempts,
            List<Own> own) {

        public boolean opensMoves() {
            return !opensBefore.equals(opensAfter);
        }

        public boolean dueMoves() {
            return !dueBefore.equals(dueAfter);
        }
    }

    public record Own(String student, Optional<Instant> before, Optional<Instant> after) {}

    /** How far the students of a cohort are with an item. */
    private record Counts(long begun, long done) {

        static final Counts NONE = new Counts(0, 0);
    }

    public static SchedulePreview of(Cohort cohort, Course course, Plan plan, Instant now) {
        var before = Schedule.of(cohort);
        var after = plan.over(cohort, course);
        var changed = CourseItem.of(course).stream()
                .filter(item -> !opens(before, course, item).equals(opens(after, course, item))
                        || !due(before, course, item).equals(due(after, course, item)))
                .toList();
        var students = Enrolment.count(cohort);
        if (changed.isEmpty()) {
            return new SchedulePreview(students, List.of());
        }
        var ids = changed.stream().map(CourseItem::id).toList();
        var counts = ItemProgress.counts(cohort, ids).stream()
                .collect(Collectors.toMap(ItemProgress.Count::item, one -> new Counts(one.begun(), one.done())));
        var attempts = Attempt.countOpen(cohort, ids);
        var extended =
                ItemException.extended(cohort, ids).stream().collect(Collectors.groupingBy(one -> one.enrolmentId));
        var names = names(cohort, extended);
        return new SchedulePreview(
                students,
                changed.stream()
                        .map(item -> {
                            var opensAfter = opens(after, course, item);
                            var dueAfter = due(after, course, item);
                            var count = counts.getOrDefault(item.id(), Counts.NONE);
                            var wasLate = due(before, course, item)
                                    .filter(now::isAfter)
                                    .isPresent();
                            return new Change(
                                    item,
                                    opens(before, course, item),
                                    opensAfter,
                                    due(before, course, item),
                                    dueAfter,
                                    count.done(),
                                    item.kind().opens()
                                                    && opensAfter
                                                            .filter(now::isBefore)
                                                            .isPresent()
                                            ? count.begun() - count.done()
                                            : 0,
                                    !wasLate
                                                    && item.kind().opens()
                                                    && dueAfter.filter(now::isAfter)
                                                            .isPresent()
                                            ? students - count.done()
                                            : 0,
                                    attempts.getOrDefault(item.id(), 0L),
                                    own(course, item, before, after, extended, names));
                        })
                        .toList());
    }

    private static Map<Long, String> names(Cohort cohort, Map<Long, List<ItemException>> extended) {
        return extended.isEmpty()
                ? Map.of()
                : Enrolment.treatedApart(cohort).stream()
                        .collect(Collectors.toMap(student -> student.id, student -> student.person.name));
    }

    private static List<Own> own(
            Course course,
            CourseItem item,
            Schedule before,
            Schedule after,
            Map<Long, List<ItemException>> extended,
            Map<Long, String> names) {
        return names.entrySet().stream()
                .filter(student -> extended.containsKey(student.getKey()))
                .map(student -> {
                    var exceptions = Exceptions.from(extended.getOrDefault(student.getKey(), List.of()));
                    return new Own(
                            student.getValue(),
                            due(before, course, item, exceptions),
                            due(after, course, item, exceptions));
                })
                .filter(own -> !own.after().equals(due(after, course, item))
                        && !own.before().equals(own.after()))
                .sorted((one, other) -> one.student().compareTo(other.student()))
                .toList();
    }

    private static Optional<Instant> opens(Schedule schedule, Course course, CourseItem item) {
        return switch (item.kind()) {
            case LESSON -> course.lesson(item.id()).map(schedule::opens);
            case QUIZ -> course.quiz(item.id()).map(schedule::opens);
            case PRACTICAL, HOURS, SIGN_OFFS, CASES -> Optional.empty();
        };
    }

    private static Optional<Instant> due(Schedule schedule, Course course, CourseItem item) {
        return due(schedule, course, item, Exceptions.NONE);
    }

    private static Optional<Instant> due(Schedule schedule, Course course, CourseItem item, Exceptions own) {
        return switch (item.kind()) {
            case LESSON -> course.lesson(item.id()).flatMap(lesson -> schedule.due(lesson, own));
            case QUIZ -> course.quiz(item.id()).flatMap(quiz -> schedule.due(quiz, own));
            case PRACTICAL, HOURS, SIGN_OFFS, CASES -> schedule.due(item.id(), own);
        };
    }
}
