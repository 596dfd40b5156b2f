package org.footing.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.footing.course.Contraindication;
import org.footing.course.Form;
import org.footing.course.Practice;
import org.footing.course.Practice.Competency;
import org.footing.course.Rubric;
import org.junit.jupiter.api.Test;

/** The hands-on work is there as the outline has it. */
class PracticeTest {

    private static final Practice PRACTICE = FootMassage.COURSE.practice();
    private static final Rubric PRACTICAL =
            FootMassage.COURSE.rubric("foot-practical").orElseThrow();

    @Test
    void theHoursAreSortedIntoCategories() {
        assertEquals(new Practice.Targets(30, 8, 6, 4, 0), PRACTICE.targets());
        assertFalse(PRACTICE.logbook().isEmpty());
    }

    @Test
    void twentyCompetenciesAreEachSeenTwiceAndOneIsOptional() {
        assertEquals(20, PRACTICE.competencies().size());
        assertTrue(PRACTICE.competencies().stream().allMatch(competency -> competency.observed() == 2));
        assertEquals(
                List.of("Thai stick"),
                PRACTICE.competencies().stream()
                        .filter(Competency::optional)
                        .map(Competency::title)
                        .toList());
    }

    @Test
    void everyCompetencyIsTaughtSomewhereAndShowsAnOutcome() {
        assertEquals(
                List.of(),
                PRACTICE.competencies().stream()
                        .filter(competency -> competency.lessons().isEmpty()
                                || competency.outcomes().isEmpty())
                        .toList());
    }

    @Test
    void theTreatmentRecordScreensAndIsSigned() {
        var kinds = PRACTICE.treatmentRecord().fields().map(Form.Field::kind).collect(Collectors.toSet());

        assertTrue(
                kinds.containsAll(EnumSet.of(Form.Kind.SCREEN, Form.Kind.CHART, Form.Kind.SIGNATURE)), kinds::toString);
        assertFalse(PRACTICE.caseStudy().sections().isEmpty());
    }

    @Test
    void contraindicationsOfEveryClassSayWhy() {
        assertEquals(
                EnumSet.allOf(Contraindication.Extent.class),
                PRACTICE.contraindications().stream()
                        .map(Contraindication::extent)
                        .collect(Collectors.toSet()));
        assertTrue(PRACTICE.contraindications().stream()
                .allMatch(contraindication -> contraindication.reason().isPresent()));
    }

    @Test
    void thePracticalHasTenCriteriaAndFourLevels() {
        assertEquals(
                List.of(0, 4, 7, 10),
                PRACTICAL.levels().stream().map(Rubric.Level::points).toList());
        assertEquals(
                List.of("C1", "C2", "C3", "C4", "C5", "C6", "C7", "C8", "C9", "C10"),
                PRACTICAL.criteria().stream().map(Rubric.Criterion::id).toList());
        assertEquals(100, PRACTICAL.most());
        assertEquals(70, PRACTICAL.needed());
        assertTrue(PRACTICAL.noZero());
        assertEquals(5, PRACTICAL.criticalFails().size());
    }

    @Test
    void theFirstThreeCriteriaMustBeCompetent() {
        assertEquals(
                List.of("C1", "C2", "C3"),
                PRACTICAL.criteria().stream()
                        .filter(criterion -> criterion.least().equals(Optional.of(7)))
                        .map(Rubric.Criterion::id)
                        .toList());
    }
}
