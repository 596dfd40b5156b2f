package org.footing.progress;

import static org.footing.cast.Cast.NOW;
import static org.footing.cast.Cast.unique;
import static org.footing.cast.TestCourse.lesson;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.footing.cast.Cast;
import org.footing.cast.TestCourse;
import org.footing.cohort.Cohort;
import org.footing.cohort.Enrolment;
import org.footing.cohort.Enrolments;
import org.footing.cohort.ItemException;
import org.footing.cohort.ItemException.Kind;
import org.footing.course.Course;
import org.footing.course.Lesson;
import org.footing.course.Lesson.CompletionRule;
import org.footing.database.DatabaseTest;
import org.footing.identity.Person;
import org.footing.progress.Unlocking.ItemLocked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DatabaseTest
class StandingTest {

    private static final int STEPS = 60;

    /** What stands in the row, to compare it with the row made anew. */
    private record Seen(CourseSum sum, long active, Optional<Instant> visit, Optional<String> item, String section) {

        static Seen of(Standing row) {
            return new Seen(
                    row.sum(),
                    row.activeMillis,
                    Optional.ofNullable(row.lastVisitAt),
                    Optional.ofNullable(row.lastItem),
                    String.valueOf(row.lastSection));
        }
    }

    @Inject
    Readings readings;

    @Inject
    Enrolments enrolments;

    @Inject
    Cast cast;

    private final TestCourse foot = TestCourse.of(
            unique("foot"),
            lesson("glide", "weight: 2"),
            lesson("sole", "weight: 3", "requires: [glide]"),
            lesson("toes"),
            lesson("logbook", "complete: manual"),
            lesson("history", "optional: true"));

    private final Course course = foot.compiled();

    private Person tova;
    private Cohort cohort;
    private Enrolment amara;

    @BeforeEach
    void tovaTeachesAmara() {
        tova = cast.person("tova");
        cohort = cast.cohort(foot);
        amara = cast.student(cohort, "amara");
    }

    @Test
    void whoIsEnrolledStandsAtTheBeginning() {
        assertEquals(new Seen(sum(0, 7, 0, 4, 0), 0, Optional.empty(), Optional.empty(), "null"), standing());
    }

    @Test
    void aReportMovesTheStandingWithIt() {
        report("glide", Optional.of("s-hands"), true, 0);
        report("glide", Optional.of("s-feet"), false, 20);
        assertEquals(
                new Seen(sum(2, 7, 1, 4, 0), 20_000, Optional.of(NOW.plusSeconds(20)), Optional.of("glide"), "s-feet"),
                standing());
    }

    @Test
    void anOptionalLessonStandsApart() {
        readings.confirm(amara.id, course, lessonOf("history"), NOW, NOW.plusSeconds(60));
        assertEquals(sum(0, 7, 0, 4, 1), standing().sum());
    }

    @Test
    void anExemptionMovesTheStandingAtOnce() {
        enrolments.except(amara, "sole", Kind.EXEMPT, tova, "did it elsewhere", NOW);
        assertEquals(sum(0, 4, 0, 3, 0), standing().sum());
    }

    @Test
    void aRefusedReportMovesNothing() {
        assertThrows(ItemLocked.class, () -> report("sole", Optional.empty(), true, 0));
        assertEquals(Optional.empty(), standing().item());
    }

    @Test
    void theLastItemIsCalledAsItIsCalledNow() {
        report("glide", Optional.empty(), false, 0);
        var renamed =
                TestCourse.of(foot.id(), lesson("effleurage", "was: [glide]")).compiled();
        readings.report(amara.id, renamed, renamed.lesson("effleurage").orElseThrow(), Optional.empty(), false, NOW);
        assertEquals(Optional.of("effleurage"), standing().item());
    }

    @Test
    void nobodySeesTheStandingOfAnother() {
        cast.student(cohort, "bruno");
        List<Standing> own = QuarkusTransaction.requiringNew().call(() -> Standing.of(Cast.viewer(amara.person)));
        assertEquals(List.of(amara.id), own.stream().map(row -> row.enrolmentId).toList());
    }

    /** Whatever happened and in whatever order: the row is what its sources give, and nothing done is undone. */
    @ParameterizedTest
    @ValueSource(longs = {1, 26, 400, 2026})
    void theStandingIsAlwaysWhatARebuildMakesOfIt(long seed) {
        var random = new Random(seed);
        var done = new HashSet<String>();
        var now = NOW;
        for (var step = 0; step < STEPS; step++) {
            now = now.plusSeconds(random.nextInt(75));
            act(random, now);
            assertEquals(standing(), rebuilt(), "seed " + seed + ", step " + step);
            var doneNow = completed();
            assertTrue(doneNow.containsAll(done), "seed " + seed + ", step " + step);
            done.addAll(doneNow);
            assertTrue(standing().sum().doneWeight() <= standing().sum().requiredWeight());
        }
        assertTrue(done.size() > 1, "the history got somewhere: " + done);
    }

    private void act(Random random, Instant now) {
        var lessons = course.lessons().toList();
        var lesson = lessons.get(random.nextInt(lessons.size()));
        try {
            switch (random.nextInt(12)) {
                case 0 -> except(lesson, random.nextBoolean() ? Kind.OPENED : Kind.EXEMPT, now);
                case 1, 2 -> readings.confirm(amara.id, course, lesson, now.minusSeconds(random.nextInt(40)), now);
                case 3 -> declare(lesson, now);
                default -> readings.report(amara.id, course, lesson, section(random), random.nextInt(3) == 0, now);
            }
        } catch (ItemLocked refused) {
            assertEquals(List.of("sole"), List.of(lesson.id()), "only this lesson is ever locked");
        }
    }

    private void except(Lesson lesson, Kind kind, Instant now) {
        var given = QuarkusTransaction.requiringNew().call(() -> ItemException.of(Enrolment.lock(amara.id)));
        var known = kind == Kind.OPENED ? given.opened() : given.exempt();
        if (!known.contains(lesson.id())) {
            enrolments.except(amara, lesson.id(), kind, tova, "by chance", now);
        }
    }

    private void declare(Lesson lesson, Instant now) {
        if (lesson.complete() == CompletionRule.MANUAL) {
            readings.declare(amara.id, course, lesson, now);
        }
    }

    private static Optional<String> section(Random random) {
        return List.of("s-hands", "s-feet", "s-elsewhere").stream()
                .skip(random.nextInt(4))
                .findFirst();
    }

    private Set<String> completed() {
        return QuarkusTransaction.requiringNew().call(() -> ItemProgress.of(amara).stream()
                .filter(ItemProgress::completed)
                .map(row -> row.itemId)
                .collect(Collectors.toSet()));
    }

    private Seen rebuilt() {
        return QuarkusTransaction.requiringNew().call(() -> {
            var enrolment = Enrolment.lock(amara.id);
            var journey = Journey.of(ItemProgress.of(enrolment), ItemException.of(enrolment));
            Standing.delete("enrolmentId", amara.id);
            return Seen.of(Standing.rebuild(enrolment, course, journey));
        });
    }

    private Seen standing() {
        return QuarkusTransaction.requiringNew()
                .call(() -> Seen.of(Standing.of(Cast.viewer(amara.person)).get(0)));
    }

    private void report(String lesson, Optional<String> section, boolean end, long second) {
        readings.report(amara.id, course, lessonOf(lesson), section, end, NOW.plusSeconds(second));
    }

    private Lesson lessonOf(String id) {
        return course.lesson(id).orElseThrow();
    }

    /** Of a course without quizzes. */
    private static CourseSum sum(int doneWeight, int requiredWeight, int doneItems, int requiredItems, int optional) {
        return new CourseSum(doneWeight, requiredWeight, doneItems, requiredItems, optional, Optional.empty());
    }
}
