package org.footing.insight;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.footing.assessment.Attempt;
import org.footing.cohort.Cohort;
import org.footing.cohort.Enrolment;
import org.footing.cohort.ItemException;
import org.footing.cohort.ItemException.Exceptions;
import org.footing.cohort.Schedule;
import org.footing.course.Course;
import org.footing.course.Quiz;
import org.footing.marking.Waiting;
import org.footing.practice.PracticeLines;
import org.footing.progress.CourseSum;
import org.footing.progress.DueDates;
import org.footing.progress.ItemState;
import org.footing.progress.Journey;
import org.footing.progress.Journeys;

/**
 * How a cohort stood at moments that are past, told by when each thing was done: over the edition, the dates and the students of today. Some
 * students at a time, so that a cohort of any size fits.
 */
final class Past {

    private static final int AT_ONCE = 200;

    private final Cohort cohort;
    private final Course course;
    private final List<Instant> moments;
    private final Schedule schedule;
    private final Map<Long, List<ItemException>> exceptions;
    private final List<List<Integer>> percents = new ArrayList<>();
    private final int[] onTime;
    private final long[] practice;

    private Past(Cohort cohort, Course course, List<Instant> moments) {
        this.cohort = cohort;
        this.course = course;
        this.moments = moments;
        this.schedule = Schedule.of(cohort);
        this.exceptions = ItemException.of(cohort).stream().collect(Collectors.groupingBy(one -> one.enrolmentId));
        this.onTime = new int[moments.size()];
        this.practice = new long[moments.size()];
        moments.forEach(moment -> percents.add(new ArrayList<>()));
    }

    /** One for each moment, in their order. */
    static List<Figures> of(Cohort cohort, Course course, List<Instant> moments) {
        var enrolled = Enrolment.enrolledAt(cohort);
        var ids = List.copyOf(enrolled.keySet());
        var past = new Past(cohort, course, moments);
        for (var from = 0; from < ids.size(); from += AT_ONCE) {
            past.add(ids.subList(from, Math.min(ids.size(), from + AT_ONCE)), enrolled);
        }
        return past.figures();
    }

    private void add(List<Long> students, Map<Long, Instant> enrolled) {
        var journeys = Journeys.of(cohort, students);
        var submitted = !schedule.due().isEmpty()
                ? Attempt.firstSubmitted(cohort, students)
                : Map.<Long, Map<String, Instant>>of();
        var lines = course.practice().isEmpty() ? Map.<Long, PracticeLines>of() : PracticeLines.of(students);
        for (var student : students) {
            var journey = Objects.requireNonNull(journeys.get(student));
            for (var place = 0; place < moments.size(); place++) {
                var moment = moments.get(place);
                if (Objects.requireNonNull(enrolled.get(student)).isBefore(moment)) {
                    var then = journey.asOf(moment, exceptions(student, moment));
                    percents.get(place).add(CourseSum.of(course, then).percent());
                    onTime[place] += late(then, submitted.getOrDefault(student, Map.of()), moment) ? 0 : 1;
                    practice[place] += Optional.ofNullable(lines.get(student))
                            .map(known -> known.counted(course.practice(), moment))
                            .orElse(0L);
                }
            }
        }
        // What was read for the lines is not wanted any more.
        Enrolment.getEntityManager().clear();
    }

    private Exceptions exceptions(long student, Instant moment) {
        return Exceptions.from(exceptions.getOrDefault(student, List.of()).stream()
                .filter(one -> one.givenAt.isBefore(moment))
                .toList());
    }

    private boolean late(Journey then, Map<String, Instant> submitted, Instant moment) {
        var dates = new DueDates(course, schedule, then);
        return course.lessons()
                .filter(lesson -> !lesson.optional())
                .anyMatch(lesson -> dates.late(lesson, moment)
                        || lesson.quizzes()
                                .filter(quiz -> !quiz.optional())
                                .anyMatch(
                                        quiz -> owed(quiz, then, Optional.ofNullable(submitted.get(quiz.id())), moment)
                                                && dates.due(quiz)
                                                        .filter(due -> due.isBefore(moment))
                                                        .isPresent()));
    }

    private static boolean owed(Quiz quiz, Journey then, Optional<Instant> submitted, Instant moment) {
        var state = then.state(quiz);
        return !state.done()
                && state != ItemState.EXEMPT
                && submitted.filter(at -> at.isBefore(moment)).isEmpty();
    }

    private List<Figures> figures() {
        var waiting = new HashMap<Integer, Integer>();
        Waiting.spans(cohort).forEach(span -> {
            for (var place = 0; place < moments.size(); place++) {
                if (span.holds(moments.get(place))) {
                    waiting.merge(place, 1, Integer::sum);
                }
            }
        });
        var figures = new ArrayList<Figures>();
        for (var place = 0; place < moments.size(); place++) {
            var at = percents.get(place).stream().mapToInt(Integer::intValue).toArray();
            figures.add(new Figures(
                    at.length, Figures.median(at), onTime[place], waiting.getOrDefault(place, 0), practice[place]));
        }
        return List.copyOf(figures);
    }
}
