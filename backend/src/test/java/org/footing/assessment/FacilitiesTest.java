package org.footing.assessment;

import static org.footing.assessment.TakenQuiz.BONE;
import static org.footing.assessment.TakenQuiz.BONES;
import static org.footing.assessment.TakenQuiz.BOTH;
import static org.footing.assessment.TakenQuiz.CALCANEUS;
import static org.footing.assessment.TakenQuiz.CASE;
import static org.footing.assessment.TakenQuiz.TALUS;
import static org.footing.assessment.TakenQuiz.WORDS;
import static org.footing.cast.Cast.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.footing.cast.Cast;
import org.footing.cast.Statements;
import org.footing.cast.TestCourse;
import org.footing.cohort.Cohort;
import org.footing.cohort.Enrolment;
import org.footing.database.DatabaseTest;
import org.footing.identity.Person;
import org.footing.identity.Right;
import org.footing.identity.Role;
import org.footing.identity.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The same attempts count as in {@link QuizAnalysesTest}. */
@DatabaseTest
class FacilitiesTest {

    @Inject
    Facilities facilities;

    @Inject
    TakenQuiz quiz;

    @Inject
    Cast cast;

    @Inject
    Statements statements;

    private TestCourse course;
    private Cohort cohort;

    @BeforeEach
    void aCohortTakesIt() {
        course = TakenQuiz.withCase("");
        cohort = cast.cohort(course);
    }

    @Test
    void firstAttemptsOfStudentsOfAllCohortsCount() {
        var amara = take(cohort, "amara", Map.of(BONE, TALUS));
        quiz.take(amara, Map.of(BONE, TALUS, BONES, BOTH));
        take(cohort, "bruno", Map.of(BONE, CALCANEUS));
        take(cast.cohort(course), "chen", Map.of(BONE, TALUS, BONES, BOTH));
        var found = read(NOW);
        assertEquals(new Facility(3, Fraction.of(2, 3)), found.get(BONE));
        assertEquals(new Facility(3, Fraction.of(1, 3)), found.get(BONES));
    }

    @Test
    void whoLeftOrTeachesOrWaitsForATutorDoesNot() {
        take(cohort, "amara", Map.of(BONE, TALUS));
        take(cohort, "bruno", Map.of(BONE, TALUS, CASE, WORDS));
        var chen = take(cohort, "chen", Map.of(BONE, TALUS));
        var tova = take(cohort, "tova", Map.of(BONE, TALUS));
        QuarkusTransaction.requiringNew().run(() -> {
            Enrolment.<Enrolment>findById(chen.id).withdraw(NOW);
            Right.give(Person.findById(tova.person.id), Role.TUTOR, Scope.COURSE, course.id(), null, NOW);
        });
        assertEquals(new Facility(1, Fraction.ONE), read(NOW).get(BONE));
    }

    @Test
    void theyAreReadInOneStatementAndKeptAWhile() {
        take(cohort, "amara", Map.of(BONE, TALUS));
        assertEquals(1, statements.of(() -> read(NOW)));
        assertEquals(0, statements.of(() -> read(NOW.plus(Duration.ofMinutes(4)))));
        take(cohort, "bruno", Map.of(BONE, TALUS));
        assertEquals(1, statements.of(() -> read(NOW.plus(Duration.ofMinutes(5)))));
        assertEquals(
                new Facility(2, Fraction.ONE),
                read(NOW.plus(Duration.ofMinutes(5))).get(BONE));
    }

    private Map<String, Facility> read(Instant now) {
        return QuarkusTransaction.requiringNew().call(() -> facilities.of(course.id(), now));
    }

    private Enrolment take(Cohort in, String name, Map<String, Response> responses) {
        var student = cast.student(in, name);
        quiz.take(student, responses);
        return student;
    }
}
