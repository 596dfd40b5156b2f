package org.footing.assessment;

import static org.footing.cast.Cast.NOW;
import static org.footing.cast.Cast.unique;
import static org.footing.cast.TestCourse.lesson;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.footing.cast.Cast;
import org.footing.cast.Crowd;
import org.footing.cast.TestCourse;
import org.footing.cohort.Cohort;
import org.footing.database.DatabaseTest;
import org.footing.identity.Reason;
import org.footing.library.Library;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * No test, but a measurement that {@code bin/bench analysis} asks for: how long an analysis takes, and a regrade. It prints and
 * asserts nothing.
 */
@DatabaseTest
@Tag("figures")
class QuizAnalysesFigures {

    private static final int STUDENTS = Integer.getInteger("footing.figures.students", 10_000);
    private static final int QUESTIONS = 20;
    private static final int RUNS = 12;
    private static final long FIRST = 1_000_000;

    @Inject
    QuizAnalyses analyses;

    @Inject
    Regrades regrades;

    @Inject
    TakenQuiz quiz;

    @Inject
    Library library;

    @Inject
    Cast cast;

    @Inject
    Crowd crowd;

    @Inject
    AgroalDataSource database;

    @Test
    void measure() throws SQLException {
        var course = course("- (x) Talus\n- ( ) Calcaneus");
        var cohort = cast.cohort(course);
        fill(cohort, STUDENTS);
        analyse(cohort);
        quiz.publish(new TestCourse(
                course.id(),
                TakenQuiz.changed(course, "- (x) Talus\n- ( ) Calcaneus", "- ( ) Talus\n- (x) Calcaneus")
                        .documents()));
        regrade(course, cohort);
    }

    private void analyse(Cohort cohort) {
        var known = library.course(cohort.edition).quiz("figures").orElseThrow();
        for (var run = 0; run < RUNS; run++) {
            // Another moment each time: H2 keeps the result of a query that is asked again.
            var now = NOW.plusSeconds(10L * run);
            var from = System.nanoTime();
            var read = QuarkusTransaction.requiringNew()
                    .call(() -> AttemptQuestion.firsts(List.of(cohort), "figures", now.minusSeconds(1)));
            var between = System.nanoTime();
            var analysis = QuarkusTransaction.requiringNew().call(() -> analyses.of(List.of(cohort), known, now));
            System.out.printf(
                    "%d lines: query alone %d ms, analysis with its query %d ms, mean %.1f%n",
                    read.size(),
                    (between - from) / 1_000_000,
                    (System.nanoTime() - between) / 1_000_000,
                    analysis.statistics().mean().orElse(0));
        }
    }

    private void regrade(TestCourse course, Cohort cohort) {
        var tova = quiz.tutor(cohort);
        var plan = new Regrades.Plan(
                course.id(),
                "figures",
                Set.of(cohort.id),
                Set.of("question-0"),
                Regrade.Policy.AS_CORRECTED,
                false,
                false);
        var from = System.nanoTime();
        var preview = regrades.preview(tova, plan);
        var between = System.nanoTime();
        regrades.apply(tova, plan, preview.fingerprint(), new Reason("Figures."), NOW);
        System.out.printf(
                "regrade of %d attempts: preview %d ms, done in %d ms%n",
                preview.outcomes().size(), (between - from) / 1_000_000, (System.nanoTime() - between) / 1_000_000);
    }

    private static TestCourse course(String key) {
        var questions = IntStream.range(0, QUESTIONS)
                .mapToObj(number -> "::: question {#question-%d}\nWhich?\n%s\n- ( ) Navicular\n- ( ) Cuboid\n:::\n"
                        .formatted(number, key))
                .collect(Collectors.joining("\n"));
        return TestCourse.of(
                unique("figures"), lesson("heel") + "\n::: quiz {#figures pass=60}\n" + questions + ":::\n");
    }

    private void fill(Cohort cohort, int students) throws SQLException {
        crowd.enrol(List.of(cohort), FIRST, students);
        var version = library.course(cohort.edition).quiz("figures").orElseThrow().questions().stream()
                .map(question -> question.head().version())
                .toList();
        try (var connection = database.getConnection();
                var attempt = connection.prepareStatement("insert into attempt (id, cohort_id, enrolment_id, quiz_id,"
                        + " number, edition_id, seed, started_at, extension_minutes, factor, extra_minutes, submitted_at,"
                        + " submitted_by, answered, mark, critical, waits, passed) values"
                        + " (?, ?, ?, 'figures', 1, ?, 1, current_timestamp, 0, 1, 0, current_timestamp, 'STUDENT', 20, ?,"
                        + " false, false, false)");
                var question =
                        connection.prepareStatement("insert into attempt_question (attempt_id, question_id, place,"
                                + " version, points, revision, response, flagged, share, critical, waits) values"
                                + " (?, ?, ?, ?, 1, 1, ?, false, ?, false, false)")) {
            connection.setAutoCommit(false);
            var random = new Random(42);
            for (var student = 0; student < students; student++) {
                var id = FIRST + student;
                var able = random.nextDouble();
                var right = 0;
                for (var place = 0; place < QUESTIONS; place++) {
                    var option = random.nextDouble() < able ? 0 : 1 + random.nextInt(3);
                    right += option == 0 ? 1 : 0;
                    question.setLong(1, id);
                    question.setString(2, "question-" + place);
                    question.setInt(3, place + 1);
                    question.setString(4, version.get(place));
                    question.setString(5, "{\"kind\":\"single\",\"option\":" + option + "}");
                    question.setString(6, option == 0 ? "1/1" : "0/1");
                    question.addBatch();
                }
                attempt.setLong(1, id);
                attempt.setLong(2, cohort.id);
                attempt.setLong(3, id);
                attempt.setLong(4, cohort.edition.id);
                attempt.setString(5, Fraction.of(right, QUESTIONS).toString());
                attempt.addBatch();
            }
            attempt.executeBatch();
            question.executeBatch();
            connection.commit();
        }
    }
}
