package org.footing.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.footing.course.Rubric;
import org.footing.course.Rubric.Criterion;
import org.footing.course.Rubric.Level;
import org.footing.practice.RubricResult.Shortfall;
import org.footing.practice.RubricResult.Why;
import org.junit.jupiter.api.Test;

/** Three criteria of up to ten points; 70% pass, none may be at zero, and the first needs seven by itself. */
class RubricResultTest {

    private static final int NOT_YET = 0;
    private static final int DEVELOPING = 1;
    private static final int COMPETENT = 2;
    private static final int EXCELLENT = 3;

    @Test
    void competentThroughoutPasses() {
        var result = result(rubric(70, true), COMPETENT, COMPETENT, COMPETENT);

        assertEquals(21, result.points());
        assertEquals(30, result.most());
        assertEquals(70, result.percent());
        assertTrue(result.passed());
        assertTrue(result.complete());
    }

    @Test
    void onePointTooFewDoesNotPass() {
        var result = result(rubric(71, true), COMPETENT, COMPETENT, COMPETENT);

        assertFalse(result.passed());
        assertEquals(List.of(because(Why.BELOW_PASS)), result.shortfalls());
    }

    @Test
    void aSumThatJustFailsNeverReadsLikeOneThatPasses() {
        assertEquals(69, new RubricResult(699, 1_000, List.of(), List.of()).percent());
    }

    @Test
    void enoughPointsDoNotPassWithACriterionLeftWithoutAPoint() {
        var result = result(rubric(60, true), EXCELLENT, EXCELLENT, NOT_YET);

        assertEquals(List.of(because(Why.NO_POINT, "C3")), result.shortfalls());
        assertTrue(
                result(rubric(60, false), EXCELLENT, EXCELLENT, NOT_YET).passed(),
                "where the rubric does not ask for it");
    }

    @Test
    void enoughPointsDoNotPassWithACriterionUnderItsLeast() {
        var result = result(rubric(70, true), DEVELOPING, EXCELLENT, EXCELLENT);

        assertEquals(24, result.points());
        assertEquals(List.of(because(Why.UNDER_LEAST, "C1")), result.shortfalls());
    }

    @Test
    void aCriticalFailFailsWhateverThePoints() {
        var result = RubricResult.of(rubric(70, true), Map.of("C1", 3, "C2", 3, "C3", 3), Set.of(1));

        assertEquals(100, result.percent());
        assertFalse(result.passed());
        assertEquals(List.of(because(Why.CRITICAL_FAIL)), result.shortfalls());
    }

    @Test
    void whatIsNotJudgedIsNamedAndDoesNotPass() {
        var result = RubricResult.of(rubric(50, true), Map.of("C2", EXCELLENT, "C3", EXCELLENT), Set.of());

        assertEquals(List.of("C1"), result.open());
        assertFalse(result.complete());
        assertEquals(List.of(because(Why.OPEN, "C1")), result.shortfalls());
    }

    @Test
    void whatTheRubricDoesNotHaveCountsAsNotJudged() {
        var result = RubricResult.of(rubric(70, true), Map.of("C1", 4, "C2", -1, "C9", 3), Set.of());

        assertEquals(0, result.points());
        assertEquals(List.of("C1", "C2", "C3"), result.open());
    }

    @Test
    void whereNothingIsAskedAnySumPasses() {
        assertTrue(result(rubric(0, false), COMPETENT, NOT_YET, NOT_YET).passed());
    }

    @Test
    void withoutCriteriaThereIsNothingToReach() {
        var empty = new Rubric("empty", "Empty", 0, false, List.of(), List.of(), List.of(), "", false);

        assertEquals(0, RubricResult.of(empty, Map.of(), Set.of()).percent());
    }

    private static RubricResult result(Rubric rubric, int first, int second, int third) {
        return RubricResult.of(rubric, Map.of("C1", first, "C2", second, "C3", third), Set.of());
    }

    private static Rubric rubric(int pass, boolean noZero) {
        return new Rubric(
                "foot-practical",
                "Foot practical",
                pass,
                noZero,
                List.of(
                        new Level("Not yet", 0),
                        new Level("Developing", 4),
                        new Level("Competent", 7),
                        new Level("Excellent", 10)),
                List.of(
                        criterion("C1", Optional.of(7)),
                        criterion("C2", Optional.empty()),
                        criterion("C3", Optional.empty())),
                List.of("Ignores stop", "Works with unsafe hygiene"),
                "",
                false);
    }

    private static Criterion criterion(String id, Optional<Integer> least) {
        return new Criterion(id, "Criterion " + id, List.of("", "", "", ""), least);
    }

    private static Shortfall because(Why why) {
        return new Shortfall(why, Optional.empty());
    }

    private static Shortfall because(Why why, String criterion) {
        return new Shortfall(why, Optional.of(criterion));
    }
}
