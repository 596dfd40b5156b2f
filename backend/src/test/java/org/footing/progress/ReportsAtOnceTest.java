package org.footing.progress;

import static org.footing.cast.Cast.NOW;
import static org.footing.cast.Cast.unique;
import static org.footing.cast.TestCourse.lesson;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.footing.cast.AtOnce;
import org.footing.cast.Cast;
import org.footing.cast.TestCourse;
import org.footing.cohort.Enrolment;
import org.footing.cohort.Enrolments;
import org.footing.cohort.ItemException.Kind;
import org.footing.course.Course;
import org.footing.database.DatabaseTest;
import org.footing.progress.Readings.Reading;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;

/** Twenty tabs of one student that report at the same moment: nothing is lost, nothing counts twice. */
@DatabaseTest
class ReportsAtOnceTest {

    private static final int TABS = 20;

    @Inject
    Readings readings;

    @Inject
    Enrolments enrolments;

    @Inject
    Cast cast;

    private final TestCourse foot = TestCourse.of(unique("foot"), lesson("glide"), lesson("sole"));
    private final Course course = foot.compiled();

    private Enrolment amara;

    @BeforeEach
    void amaraIsAStudent() {
        amara = cast.student(cast.cohort(foot), "amara");
    }

    @RepeatedTest(5)
    void firstReportsAtOnceMakeOneRow() {
        AtOnce.all(tabs("glide", "glide"));
        assertEquals(1, rows().size());
    }

    /** Whatever the order in which they arrive, the last second counts once. */
    @RepeatedTest(5)
    void reportsAtOnceAddUpToTheTimeThatPassed() {
        report("glide", 0);
        AtOnce.all(tabs("glide", "glide"));
        assertEquals(1, rows().size());
        assertEquals(TABS * 1_000, active());
        assertEquals(TABS * 1_000, standing().activeMillis);
    }

    @RepeatedTest(5)
    void reportsOfTwoLessonsAtOnceAddUpToTheTimeThatPassed() {
        report("glide", 0);
        AtOnce.all(tabs("glide", "sole"));
        assertEquals(2, rows().size());
        assertEquals(TABS * 1_000, active());
        assertEquals(TABS * 1_000, standing().activeMillis);
        assertEquals(Optional.of(NOW.plusSeconds(TABS)), Optional.ofNullable(standing().lastVisitAt));
    }

    @RepeatedTest(5)
    void anExceptionGivenAtTheMomentOfAReportIsNotLostFromTheStanding() {
        var tova = cast.person("tova");
        report("glide", 0);
        report("glide", 19);
        Callable<Boolean> exempt = () -> {
            enrolments.except(amara, "sole", Kind.EXEMPT, tova, "did it elsewhere", NOW);
            return true;
        };
        Callable<Boolean> end = () -> {
            readings.confirm(amara.id, course, course.lesson("glide").orElseThrow(), NOW, NOW.plusSeconds(30));
            return true;
        };
        AtOnce.all(List.of(exempt, end));
        assertEquals(1, standing().requiredItems);
        assertEquals(1, standing().doneItems);
    }

    /** One report a second, of one lesson and the other in turn. */
    private List<Callable<Reading>> tabs(String one, String other) {
        var tabs = new ArrayList<Callable<Reading>>();
        for (var second = 1; second <= TABS; second++) {
            var lesson = second % 2 == 0 ? one : other;
            var at = second;
            tabs.add(() -> report(lesson, at));
        }
        return tabs;
    }

    private Reading report(String lesson, long second) {
        return readings.report(
                amara.id,
                course,
                course.lesson(lesson).orElseThrow(),
                Optional.empty(),
                false,
                NOW.plusSeconds(second));
    }

    private long active() {
        return rows().stream().mapToLong(row -> row.activeMillis).sum();
    }

    private List<ItemProgress> rows() {
        return QuarkusTransaction.requiringNew().call(() -> ItemProgress.of(amara));
    }

    private Standing standing() {
        return QuarkusTransaction.requiringNew()
                .call(() -> Standing.of(Cast.viewer(amara.person)).get(0));
    }
}
