package org.footing.progress;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.footing.cast.TestCourse;
import org.footing.cohort.ItemException.Exceptions;
import org.footing.course.Course;
import org.footing.course.Lesson;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever students do, in whatever order: progress stays within the whole, and nothing done is ever undone. */
class HistoriesTest {

    private static final int HISTORIES = 60;
    private static final int STEPS = 40;

    @ParameterizedTest
    @ValueSource(longs = {1, 26, 400, 2026})
    void progressNeverExceedsTheWholeAndNeverGoesBackwards(long seed) {
        var random = new Random(seed);
        for (var history = 0; history < HISTORIES; history++) {
            var before = course(random, "");
            var after = course(random, "new-");
            var student = new Student(new LinkedHashMap<>(), Rows.NOW);
            student.studies(before, Set.of(), random);
            student.studies(after, exempt(after, random), random);
        }
    }

    /** Reads at random, and is looked at after each step. */
    private record Student(Map<String, ItemProgress> rows, Instant from) {

        void studies(Course course, Set<String> exempt, Random random) {
            var exceptions = new Exceptions(Set.of(), exempt);
            var done = Set.<String>of();
            var weight = 0;
            for (var step = 1; step <= STEPS; step++) {
                act(course.lessons().toList(), from.plusSeconds(20L * step), random);
                var journey = Journey.of(rows.values(), exceptions);
                var sum = CourseSum.of(course, journey);
                var doneNow = done(course, journey);
                assertTrue(sum.doneWeight() <= sum.requiredWeight(), () -> "above the whole: " + sum);
                assertTrue(sum.doneItems() <= sum.requiredItems(), () -> "above the whole: " + sum);
                assertTrue(doneNow.containsAll(done), "something done was undone");
                assertTrue(sum.doneWeight() >= weight, "the sum went backwards");
                done = doneNow;
                weight = sum.doneWeight();
            }
        }

        private void act(List<Lesson> lessons, Instant now, Random random) {
            var lesson = lessons.get(random.nextInt(lessons.size()));
            var row = rows.computeIfAbsent(lesson.id(), Rows::begun);
            row.visited(Duration.ofSeconds(random.nextInt(31)), Optional.empty(), now);
            if (random.nextInt(3) == 0) {
                row.reachedEnd(now);
            }
            if (ViewRule.of(lesson.words())
                    .missing(row.endReachedAt != null, row.active())
                    .nothing()) {
                row.complete(null, now);
            }
        }
    }

    /** A course of up to six lessons; the second edition renames them all, and says so. */
    private static Course course(Random random, String prefix) {
        var lessons = IntStream.rangeClosed(1, 1 + random.nextInt(6))
                .mapToObj(n -> TestCourse.lesson(
                        prefix + "lesson-" + n,
                        "weight: " + random.nextInt(4),
                        "optional: " + (random.nextInt(4) == 0),
                        "was: [" + (prefix.isEmpty() ? "" : "lesson-" + n) + "]"))
                .toArray(String[]::new);
        return TestCourse.of("histories", lessons).compiled();
    }

    private static Set<String> exempt(Course course, Random random) {
        return course.lessons()
                .map(Lesson::id)
                .filter(id -> random.nextInt(4) == 0)
                .collect(Collectors.toSet());
    }

    private static Set<String> done(Course course, Journey journey) {
        return course.lessons()
                .filter(lesson -> journey.state(lesson).done())
                .map(Lesson::id)
                .collect(Collectors.toSet());
    }
}
