package org.footing.cohort;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.footing.cohort.Schedule.Times;
import org.footing.course.Course;
import org.footing.identity.AuditEntry;
import org.footing.identity.People.NotKnown;
import org.footing.identity.Viewer;
import org.footing.library.Library;

/** Decides when what opens for a cohort and is due. */
@ApplicationScoped
@Transactional
public class Schedules {

    /** Days and times of a cohort's items may be others now: what is worked out from them has to be worked out anew. */
    public record ScheduleChanged(Cohort cohort) {}

    /** Somebody has changed the schedule since it was looked at. */
    public static class ChangedSince extends RuntimeException {}

    private static final int LONGEST_DETAIL = 4000;

    /**
     * All of a schedule, as one table.
     *
     * @param items of the course, each that is named; what is said of others stays
     */
    public record Plan(List<Break> breaks, Map<String, Times> items) {

        public Plan {
            breaks = List.copyOf(breaks);
            if (!Break.possible(breaks)) {
                throw new IllegalArgumentException("not breaks that can be kept");
            }
            items = Map.copyOf(items);
        }

        /** What would hold. */
        public Schedule over(Cohort cohort, Course course) {
            var all = new LinkedHashMap<>(Schedule.of(cohort).items());
            items.keySet().forEach(item -> all.keySet().removeAll(names(course, item)));
            items.forEach((item, times) -> {
                if (!times.none()) {
                    all.put(item, times);
                }
            });
            return Schedule.of(new StudyDays(cohort.startsOn, cohort.zone(), breaks), all);
        }

        private static List<String> names(Course course, String item) {
            var names = new ArrayList<>(List.of(item));
            course.lesson(item).ifPresent(lesson -> names.addAll(lesson.was()));
            return names;
        }
    }

    @Inject
    Library library;

    @Inject
    Event<ScheduleChanged> changed;

    /**
     * Says all of it at once.
     *
     * @param version of the schedule that the viewer has looked at
     * @throws NotKnown if there is no such cohort, or the viewer does not teach it
     * @throws ChangedSince if it is another one by now; nothing was changed
     * @throws Cohort.IsArchived if nothing in the cohort changes any more
     */
    public void change(Viewer viewer, long cohortId, int version, Plan plan, Instant now) {
        var cohort = Cohort.locked(cohortId)
                .filter(known -> viewer.teaches(known.courseId, known.id))
                .orElseThrow(NotKnown::new);
        cohort.requireOpen();
        if (cohort.scheduleVersion != version) {
            throw new ChangedSince();
        }
        var next = plan.over(cohort, library.course(cohort.edition));
        var told = told(Schedule.of(cohort), next, cohort.breaks, plan.breaks());
        if (told.isEmpty()) {
            return;
        }
        Enrolment.lock(cohort);
        keep(cohort, next);
        AuditEntry.write(viewer.person(), "schedule.changed", "cohort " + cohortId, told, now);
        changed.fire(new ScheduleChanged(cohort));
    }

    /**
     * Says of one item by when it is due; for whoever decides more about it in the same transaction.
     *
     * @param due absent for never
     */
    public void due(Cohort cohort, String item, Optional<Moment> due) {
        var locked = Cohort.locked(cohort.id).orElseThrow();
        locked.requireOpen();
        Enrolment.lock(locked);
        var items = new LinkedHashMap<>(Schedule.of(locked).items());
        var times = new Times(items.getOrDefault(item, Times.NONE).opens(), due);
        items.remove(item);
        if (!times.none()) {
            items.put(item, times);
        }
        keep(locked, Schedule.of(locked.days(), items));
        changed.fire(new ScheduleChanged(locked));
    }

    /** Where the cohort's start or its time zone is another one now. */
    public void follow(Cohort cohort) {
        var locked = Cohort.locked(cohort.id).orElseThrow();
        Enrolment.lock(locked);
        locked.reschedule(locked.breaks, locked.scheduled);
        changed.fire(new ScheduleChanged(locked));
    }

    /** Says of a cohort what is said of another, so many days later as it starts later. Breaks are not those of another term. */
    public void copy(Cohort from, Cohort to) {
        var days = ChronoUnit.DAYS.between(from.startsOn, to.startsOn);
        var items = new LinkedHashMap<String, Times>();
        Schedule.of(from).items().forEach((item, times) -> items.put(item, times.shifted(days)));
        keep(to, Schedule.of(to.days(), items));
        changed.fire(new ScheduleChanged(to));
    }

    private static void keep(Cohort cohort, Schedule next) {
        var all = new LinkedHashSet<>(Schedule.of(cohort).items().keySet());
        all.addAll(next.items().keySet());
        all.forEach(item -> ScheduledItem.put(cohort.id, item, next.times(item)));
        cohort.reschedule(next.days().breaks(), !next.items().isEmpty());
    }

    /** What is another than before, for the audit trail; empty where nothing is. */
    private static String told(Schedule before, Schedule after, List<Break> breaks, List<Break> next) {
        var all = new LinkedHashSet<>(before.items().keySet());
        all.addAll(after.items().keySet());
        var parts = all.stream()
                .filter(item -> !before.times(item).equals(after.times(item)))
                .sorted()
                .map(item -> item + ": " + told(before.times(item)) + " -> " + told(after.times(item)))
                .collect(Collectors.toCollection(ArrayList::new));
        if (!breaks.equals(next)) {
            parts.add("breaks: " + told(breaks) + " -> " + told(next));
        }
        var text = String.join("; ", parts);
        return text.length() > LONGEST_DETAIL ? text.substring(0, LONGEST_DETAIL - 1) + "…" : text;
    }

    private static String told(Times times) {
        return times.opens().map(Moment::text).orElse("-") + " / "
                + times.due().map(Moment::text).orElse("-");
    }

    private static String told(List<Break> breaks) {
        return breaks.stream()
                .map(one -> one.from() + " to " + one.until())
                .collect(Collectors.joining(", ", "[", "]"));
    }
}
