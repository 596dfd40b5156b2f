package org.footing.assessment;

import static org.footing.assessment.TakenQuiz.BONE;
import static org.footing.assessment.TakenQuiz.BONES;
import static org.footing.assessment.TakenQuiz.BOTH;
import static org.footing.assessment.TakenQuiz.CALCANEUS;
import static org.footing.assessment.TakenQuiz.CASE;
import static org.footing.assessment.TakenQuiz.QUIZ;
import static org.footing.assessment.TakenQuiz.TALUS;
import static org.footing.assessment.TakenQuiz.WORDS;
import static org.footing.cast.Cast.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.footing.assessment.Regrade.Policy;
import org.footing.assessment.Regrades.Plan;
import org.footing.assessment.analysis.Finding;
import org.footing.cast.Cast;
import org.footing.cast.Statements;
import org.footing.cast.TestCourse;
import org.footing.cohort.Cohort;
import org.footing.cohort.Enrolment;
import org.footing.database.DatabaseTest;
import org.footing.identity.Person;
import org.footing.identity.Reason;
import org.footing.identity.Right;
import org.footing.identity.Role;
import org.footing.identity.Scope;
import org.footing.library.Library;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DatabaseTest
class QuizAnalysesTest {

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
    Statements statements;

    private TestCourse course;
    private Cohort cohort;

    @BeforeEach
    void aCohortTakesIt() {
        course = TakenQuiz.course("");
        cohort = cast.cohort(course);
    }

    @Test
    void withoutAttemptsThereIsNothingToSay() {
        var analysis = analysed();
        assertEquals(0, analysis.statistics().attempts());
        assertEquals(OptionalDouble.empty(), analysis.statistics().mean());
        assertEquals(List.of(), analysis.items());
    }

    @Test
    void marksAreCountedByTenths() {
        take("amara", Map.of(BONE, TALUS, BONES, BOTH));
        take("bruno", Map.of(BONE, TALUS));
        take("chen", Map.of(BONES, BOTH));
        take("dara", Map.of(BONE, CALCANEUS));
        var analysis = analysed();
        assertEquals(4, analysis.statistics().attempts());
        assertEquals(50, analysis.statistics().mean().orElseThrow(), 1e-9);
        assertEquals(List.of(1, 0, 0, 1, 0, 0, 1, 0, 0, 1), analysis.histogram());
    }

    @Test
    void whatWasAnsweredInsteadOfTheKeyIsCounted() {
        take("amara", Map.of(BONE, TALUS));
        take("bruno", Map.of(BONE, CALCANEUS));
        take("chen", Map.of(BONES, BOTH));
        var item = analysed().items().get(0);
        assertEquals(BONE, item.question().id());
        assertEquals(3, item.answered().asked());
        assertEquals(1, item.answered().untouched());
        assertEquals(
                List.of(1L, 1L, 0L),
                item.answered().rows().stream().map(Answered.Row::count).toList());
    }

    @Test
    void ofEachStudentTheFirstAttemptWithAResponseCounts() {
        var amara = cast.student(cohort, "amara");
        quiz.take(amara, Map.of());
        quiz.take(amara, Map.of(BONE, CALCANEUS));
        quiz.take(amara, Map.of(BONE, TALUS, BONES, BOTH));
        assertEquals(List.of(1, 0, 0, 0, 0, 0, 0, 0, 0, 0), analysed().histogram());
    }

    @Test
    void whoLeftAndWhoTeachesAreNotAmongThem() {
        take("amara", Map.of(BONE, TALUS));
        var bruno = take("bruno", Map.of(BONE, TALUS));
        QuarkusTransaction.requiringNew()
                .run(() -> Enrolment.<Enrolment>findById(bruno.id).withdraw(NOW));
        assertEquals(1, analysed().statistics().attempts());
    }

    @ParameterizedTest
    @EnumSource(Scope.class)
    void whoLooksAfterTheCohortIsNotAmongThem(Scope scope) {
        take("amara", Map.of(BONE, TALUS));
        var tova = take("tova", Map.of(BONE, TALUS));
        var id =
                switch (scope) {
                    case SCHOOL -> null;
                    case COURSE -> course.id();
                    case COHORT -> Long.toString(cohort.id);
                };
        give(tova, scope, id);
        assertEquals(1, analysed().statistics().attempts());
    }

    @Test
    void whoTeachesElsewhereLearnsHere() {
        var tova = take("tova", Map.of(BONE, TALUS));
        give(tova, Scope.COURSE, "another-course");
        assertEquals(1, analysed().statistics().attempts());
    }

    @Test
    void whatWaitsForATutorIsNotCountedYet() {
        course = TakenQuiz.withCase("");
        cohort = cast.cohort(course);
        take("amara", Map.of(BONE, TALUS));
        take("bruno", Map.of(CASE, WORDS));
        assertEquals(1, analysed().statistics().attempts());
        assertEquals(1, analysed().waiting());
    }

    @Test
    void afterARegradeResponsesAreCountedByTheCorrectedKey() {
        for (var number = 0; number < 5; number++) {
            take("right", Map.of(BONE, CALCANEUS, BONES, BOTH));
            take("wrong", Map.of(BONE, TALUS));
        }
        assertTrue(analysed().items().get(0).findings().contains(Finding.KEY_MAY_BE_WRONG));
        course = TakenQuiz.changed(course, "- (x) Talus\n- ( ) Calcaneus", "- (x) Calcaneus\n- ( ) Talus");
        quiz.publish(course);
        regrade();
        var item = analysed().items().get(0);
        assertEquals(
                List.of("Calcaneus", "Talus", "Navicular"),
                item.answered().rows().stream().map(Answered.Row::html).toList());
        assertEquals(5, item.answered().rows().get(0).count());
        assertTrue(item.answered().rows().get(0).right());
        assertEquals(0, item.earlier());
        assertEquals(Set.of(), item.findings());
    }

    @Test
    void anEarlierFormOfAQuestionIsNamedAndItsResponsesAreNotMixedIn() {
        take("amara", Map.of(BONE, TALUS));
        quiz.publish(TakenQuiz.corrected(course));
        moveToNewest();
        take("bruno", Map.of(BONE, CALCANEUS));
        var item = analysed().items().get(0);
        assertEquals(1, item.earlier());
        assertEquals(1, item.answered().asked());
        assertEquals(2, item.statistics().attempts());
    }

    @Test
    void severalCohortsAreLookedAtTogether() {
        take("amara", Map.of(BONE, TALUS));
        var other = cast.cohort(course);
        quiz.take(cast.student(other, "bruno"), Map.of(BONE, TALUS));
        assertEquals(2, analysed(cohort, other).statistics().attempts());
        assertEquals(1, analysed(other).statistics().attempts());
    }

    @Test
    void itTakesOneQueryHoweverManyAttempts() {
        for (var number = 0; number < 12; number++) {
            take("amara", Map.of(BONE, TALUS));
        }
        assertEquals(1, statements.of(this::analysed));
    }

    private Enrolment take(String name, Map<String, Response> responses) {
        var student = cast.student(cohort, name);
        quiz.take(student, responses);
        return student;
    }

    private QuizAnalysis analysed() {
        return analysed(cohort);
    }

    private QuizAnalysis analysed(Cohort... cohorts) {
        var known = library.course(cohort.edition).quiz(QUIZ).orElseThrow();
        return QuarkusTransaction.requiringNew().call(() -> analyses.of(List.of(cohorts), known, NOW));
    }

    private void give(Enrolment student, Scope scope, @Nullable String id) {
        QuarkusTransaction.requiringNew()
                .run(() -> Right.give(Person.findById(student.person.id), Role.TUTOR, scope, id, null, NOW));
    }

    private void moveToNewest() {
        QuarkusTransaction.requiringNew()
                .run(() -> Cohort.update(
                        "edition.id = (select max(e.id) from Edition e where e.courseId = ?1) where id = ?2",
                        course.id(),
                        cohort.id));
        cohort = QuarkusTransaction.requiringNew()
                .call(() -> Cohort.<Cohort>find("from Cohort c join fetch c.edition where c.id = ?1", cohort.id)
                        .firstResult());
    }

    private void regrade() {
        var tova = quiz.tutor(cohort);
        var plan = new Plan(course.id(), QUIZ, Set.of(cohort.id), Set.of(BONE), Policy.AS_CORRECTED, false, false);
        regrades.apply(tova, plan, regrades.preview(tova, plan).fingerprint(), new Reason("Wrong key."), NOW);
    }
}
