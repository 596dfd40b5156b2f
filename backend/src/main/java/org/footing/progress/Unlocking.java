package org.footing.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.footing.assessment.Fraction;
import org.footing.cohort.Enrolment;
import org.footing.cohort.Schedule;
import org.footing.cohort.StudyDays;
import org.footing.course.Course;
import org.footing.course.Lesson;
import org.footing.course.Lesson.Requirement;
import org.footing.course.Quiz;

/**
 * When an item opens: at its time in the cohort's time zone, and when what it requires is done. What is done, or was opened
 * by a tutor, stays open (learning-rules 7). In a cohort that is archived nothing opens but what is done.
 *
 * @param over whether the cohort is archived
 */
public record Unlocking(Course course, Journey journey, Schedule schedule, boolean over) {

    /** The item is not open to this student yet. */
    public static class ItemLocked extends RuntimeException {

        public final transient Lock lock;

        ItemLocked(Lock lock) {
            super(lock.toString());
            this.lock = lock;
        }
    }

    /** Reads what unlocking needs; statements only for a schedule or an exception that exists. */
    public static Unlocking of(Enrolment enrolment, Course course) {
        return of(enrolment, course, Journey.of(enrolment));
    }

    public static Unlocking of(Enrolment enrolment, Course course, Journey journey) {
        var cohort = enrolment.cohort;
        return new Unlocking(course, journey, Schedule.of(cohort), cohort.archived());
    }

    /** For nobody: as if these lessons had been done, and every day had come. */
    public static Unlocking asIfDone(Course course, Collection<Lesson> lessons) {
        var ever = Schedule.of(new StudyDays(LocalDate.EPOCH, ZoneOffset.UTC, List.of()), Map.of());
        return new Unlocking(course, Journey.asIfDone(lessons), ever, false);
    }

    /** @throws ItemLocked if the lesson is not open */
    public void require(Lesson lesson, Instant now) {
        require(lock(lesson, now));
    }

    public Lock lock(Lesson lesson, Instant now) {
        if (journey.state(lesson).done()) {
            return new Lock.Open();
        }
        if (over) {
            return new Lock.Over();
        }
        if (journey.opened(lesson)) {
            return new Lock.Open();
        }
        var opens = schedule.opens(lesson);
        if (now.isBefore(opens)) {
            return opensAt(opens);
        }
        var unmet = unmet(lesson);
        return unmet.isEmpty() ? new Lock.Open() : new Lock.Needs(unmet);
    }

    /** A quiz opens with its lesson, and not before a day of its own. */
    public Lock lock(Quiz quiz, Instant now) {
        if (journey.state(quiz).done()) {
            return new Lock.Open();
        }
        if (over) {
            return new Lock.Over();
        }
        if (journey.opened(quiz)) {
            return new Lock.Open();
        }
        var opens = schedule.opens(quiz);
        if (now.isBefore(opens)) {
            return opensAt(opens);
        }
        return course.lessonOf(quiz).map(lesson -> lock(lesson, now)).orElseGet(Lock.Open::new);
    }

    /** @throws ItemLocked if the quiz is not open */
    public void require(Quiz quiz, Instant now) {
        require(lock(quiz, now));
    }

    private static void require(Lock lock) {
        if (!lock.open()) {
            throw new ItemLocked(lock);
        }
    }

    private Lock opensAt(Instant moment) {
        return new Lock.OpensOn(schedule.days().local(moment));
    }

    private List<Requirement> unmet(Lesson lesson) {
        return lesson.requires().stream()
                .filter(requirement -> !met(requirement))
                .toList();
    }

    /** An exempt item asks nothing of this student, so it holds nothing back either. */
    private boolean met(Requirement requirement) {
        var quiz = course.quiz(requirement.item());
        if (quiz.isPresent()) {
            return met(quiz.get(), requirement);
        }
        return course.lesson(requirement.item())
                .map(journey::state)
                .map(Unlocking::settled)
                .orElse(false);
    }

    private boolean met(Quiz quiz, Requirement requirement) {
        var state = journey.state(quiz);
        return requirement
                .minimum()
                .map(percent ->
                        state == ItemState.EXEMPT || journey.mark(quiz).compareTo(Fraction.of(percent, 100)) >= 0)
                .orElse(settled(state));
    }

    private static boolean settled(ItemState state) {
        return state.done() || state == ItemState.EXEMPT;
    }
}
