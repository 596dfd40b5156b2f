package org.footing.insight;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.footing.assessment.Facility;
import org.footing.cohort.Cohort;
import org.footing.course.Course;
import org.footing.course.Lesson;
import org.footing.course.Quiz;

/**
 * What the students of some cohorts tell of their course: where they spend their time, where they stop, and which outcomes they reach. Five
 * statements, however many students there are.
 *
 * @param students who count (learning-rules 8)
 * @param items what was made of lessons and quizzes, by id
 * @param stops how many stopped at a lesson, by id
 * @param facilities how hard the questions are, by id
 */
public record CourseInsight(
        long students,
        Map<String, ItemUse> items,
        Map<String, Long> stops,
        List<OutcomeUse> outcomes,
        Map<String, Facility> facilities) {

    /** @param cohorts at least one */
    public static CourseInsight of(
            Course course, Collection<Cohort> cohorts, Map<String, Facility> facilities, Instant now) {
        return new CourseInsight(
                ItemUse.students(cohorts, now),
                ItemUse.of(cohorts, now),
                ItemUse.stops(cohorts, now),
                OutcomeUse.of(course, cohorts, facilities, now),
                facilities);
    }

    /** Also under a name that it had before, whichever most students know it by. */
    public Optional<ItemUse> use(Lesson lesson) {
        return ItemUse.together(names(lesson)
                .flatMap(name -> Stream.ofNullable(items.get(name)))
                .toList());
    }

    public Optional<ItemUse> use(Quiz quiz) {
        return Optional.ofNullable(items.get(quiz.id()));
    }

    public long stopped(Lesson lesson) {
        return names(lesson).mapToLong(name -> stops.getOrDefault(name, 0L)).sum();
    }

    private static Stream<String> names(Lesson lesson) {
        return Stream.concat(Stream.of(lesson.id()), lesson.was().stream());
    }
}
