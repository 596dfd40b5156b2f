package org.footing.insight;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.footing.assessment.Attempt.Result;
import org.footing.assessment.Fraction;
import org.footing.cohort.Cohort;
import org.footing.cohort.CourseItem;
import org.footing.cohort.Schedule;
import org.footing.course.Course;
import org.footing.course.Lesson;
import org.footing.course.Quiz;
import org.footing.insight.Situation.Week;
import org.footing.insight.WhoNeedsHelp.StudentRows;
import org.footing.practice.ContactHours;
import org.footing.progress.DueDates;
import org.footing.progress.DueDates.DueItem;
import org.footing.progress.Journey;

/**
 * Makes of the rows of one student what the signals are told by.
 *
 * @param timed whether study has been noted for a week: only then does it tell anything that there is little
 */
record SituationReader(Cohort cohort, Course course, Schedule schedule, LocalDate today, boolean timed, Instant now) {

    private static final int WEEKS = 3;

    Situation of(StudentRows student) {
        var days = schedule.days();
        var enrolled = day(student.enrolledAt());
        var start = enrolled.isAfter(cohort.startsOn) ? enrolled : cohort.startsOn;
        var lastVisit = Optional.ofNullable(student.standing().lastVisitAt).map(this::day);
        var open = open(student.journey());
        return new Situation(
                days.between(start, today),
                lastVisit,
                lastVisit.map(day -> days.between(day, today)).orElse(0L),
                open.stream()
                        .filter(item -> item.late(now))
                        .map(item -> item.item().id())
                        .toList(),
                timed ? minutesDue(open) : 0,
                minutesActive(student),
                weeks(student.results()),
                completedLately(student.journey()),
                student.lines()
                        .map(lines -> lines.counted(course.practice(), now))
                        .orElse(0L),
                PracticePlan.minutes(cohort, course.practice().targets().hours(), today)
                        .orElse(0L),
                attendance(student),
                course.practice().targets().attendance(),
                failed(student));
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, cohort.zone());
    }

    /** What is required and due some day, the earliest first. */
    private List<DueItem> open(Journey journey) {
        return new DueDates(course, schedule, journey)
                .open().stream().filter(item -> required(item.item())).toList();
    }

    private boolean required(CourseItem item) {
        var lesson = course.lesson(item.id()).or(() -> course.quiz(item.id()).flatMap(course::lessonOf));
        return lesson.filter(Lesson::optional).isEmpty()
                && course.quiz(item.id()).filter(Quiz::optional).isEmpty();
    }

    private long minutesDue(List<DueItem> open) {
        return open.stream()
                .filter(item -> !item.late(now) && item.due().isBefore(now.plus(WhoNeedsHelp.WEEK)))
                .mapToLong(item -> course.lesson(item.item().id())
                        .map(Lesson::minutes)
                        .or(() -> course.quiz(item.item().id())
                                .flatMap(quiz -> quiz.rules().minutes()))
                        .orElse(0))
                .sum();
    }

    private long minutesActive(StudentRows student) {
        var since = now.minus(WhoNeedsHelp.WEEK);
        var quizzes = student.results().stream()
                .filter(result -> result.submittedAt().isAfter(since))
                .map(result -> Duration.between(result.startedAt(), result.submittedAt()))
                .reduce(Duration.ZERO, Duration::plus);
        return student.studied().plus(quizzes).toMinutes();
    }

    private List<Week> weeks(List<Result> results) {
        return IntStream.iterate(WEEKS, week -> week > 0, week -> week - 1)
                .mapToObj(week -> week(
                        results,
                        now.minus(WhoNeedsHelp.WEEK.multipliedBy(week)),
                        now.minus(WhoNeedsHelp.WEEK.multipliedBy(week - 1L))))
                .toList();
    }

    private static Week week(List<Result> results, Instant from, Instant until) {
        var marks = results.stream()
                .filter(result -> !result.submittedAt().isBefore(from)
                        && result.submittedAt().isBefore(until))
                .map(Result::mark)
                .toList();
        var sum = marks.stream().reduce(Fraction.ZERO, Fraction::plus);
        return new Week(marks.isEmpty() ? Fraction.ZERO : sum.over(Fraction.of(marks.size(), 1)), marks.size());
    }

    private int completedLately(Journey journey) {
        var since = now.minus(WhoNeedsHelp.LATELY);
        return (int) journey.items().values().stream()
                .filter(item -> item.completedAt != null && !item.completedAt.isBefore(since))
                .count();
    }

    private Optional<Integer> attendance(StudentRows student) {
        return student.lines()
                .map(lines -> ContactHours.of(lines.attended(), now))
                .filter(contact -> !contact.nothingHeld())
                .map(ContactHours::percent);
    }

    /** Of quizzes that can be passed and are not. */
    private Map<String, Integer> failed(StudentRows student) {
        return student.results().stream()
                .filter(result -> !result.passed())
                .filter(result -> course.quiz(result.quizId())
                        .filter(quiz -> quiz.rules().pass().isPresent()
                                && !student.journey().state(quiz).done())
                        .isPresent())
                .collect(Collectors.groupingBy(
                        Result::quizId, Collectors.collectingAndThen(Collectors.counting(), Long::intValue)));
    }
}
