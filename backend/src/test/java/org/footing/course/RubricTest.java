package org.footing.course;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.footing.course.Rubric.Criterion;
import org.footing.course.Rubric.Level;
import org.junit.jupiter.api.Test;

class RubricTest {

    private static final String LEVELS = "levels:\n  - title: Low\n    points: 0\n  - title: High\n    points: 7";
    private static final String TABLE = "| Criterion | Low | High |\n|---|---|---|\n| C1 Care | none | much |\n";

    @Test
    void aRubricHasWhatItsAuthorWrote() {
        Rubric rubric = CourseCompiler.compile(
                        CourseFolder.read(SampleCourse.folder()).documents(), new Addresses("/lessons/", "/files/"))
                .course()
                .orElseThrow()
                .rubric("hand-practical")
                .orElseThrow();

        assertEquals(
                new Rubric(
                        "hand-practical",
                        "Hand practical",
                        70,
                        true,
                        List.of(new Level("Not yet", 0), new Level("Competent", 7)),
                        List.of(
                                new Criterion(
                                        "C1",
                                        "Hygiene",
                                        List.of("forgets the nails", "clean to the wrist, <em>every</em> time"),
                                        Optional.of(7)),
                                new Criterion(
                                        "C2",
                                        "Flow",
                                        List.of("stops between strokes", "never loses touch"),
                                        Optional.empty())),
                        List.of("Goes on after “stop”.", "Massages over an open cut."),
                        "<p>Watch the whole routine <strong>once</strong>.</p>",
                        false),
                rubric);
        assertEquals(14, rubric.most());
        assertEquals(10, rubric.needed());
    }

    @Test
    void whatStandsBelowTheTableIsShownToo() {
        Rubric rubric = SmallCourse.of("Text.")
                .with(
                        "rubrics/r.md",
                        rubric(
                                LEVELS,
                                "Before.\n\n" + TABLE + "\n## Critical fails\n\n- Hurts.\n\n## After\n\n- Talk.\n"))
                .course()
                .rubrics()
                .get(0);

        assertEquals(List.of("Hurts."), rubric.criticalFails());
        assertEquals("<p>Before.</p>\n<h2>After</h2>\n<ul>\n<li>Talk.</li>\n</ul>", rubric.about());
    }

    @Test
    void idAndTitleAreRequired() {
        assertFaults(
                """
                rubrics/r.md:1:1: error: `id` is missing; add `id: …` to the front matter
                rubrics/r.md:1:1: error: `title` is missing; add `title: …` to the front matter""",
                "---\n" + LEVELS + "\n---\n" + TABLE);
    }

    @Test
    void aTableWithoutRowsHasNoCriteria() {
        assertFaults(
                "rubrics/r.md:10:1: error: the rubric has no criteria; write a row for each below the heading of the table",
                rubric(LEVELS, "| Criterion | Low | High |\n|---|---|---|\n"));
    }

    @Test
    void aCriterionHasOneLeast() {
        assertFaults(
                "rubrics/r.md:12:5: error: the criterion \"C1\" has two least points; keep one",
                rubric(LEVELS + "\nleast:\n  - criterion: C1\n    points: 7\n  - criterion: C1\n    points: 0", TABLE));
    }

    @Test
    void twoRubricsHaveTwoIds() {
        assertEquals(
                "rubrics/s.md:2:1: error: the id \"r\" is used twice; choose another; the first is at rubrics/r.md:2",
                SmallCourse.of("Text.")
                        .with("rubrics/r.md", rubric(LEVELS, TABLE))
                        .with("rubrics/s.md", rubric(LEVELS, TABLE))
                        .faults());
    }

    @Test
    void levelsAreThereAndAscend() {
        assertFaults(
                "rubrics/r.md:1:1: error: the rubric has no two levels; list them with title and points",
                "---\nid: r\ntitle: R\n---\n" + TABLE);
        assertFaults(
                "rubrics/r.md:8:5: error: the level \"High\" gives no more points than the one before; order the levels from the lowest to the highest",
                rubric(LEVELS.replace("7", "0"), TABLE));
        assertFaults(
                "rubrics/r.md:7:5: error: `points` is missing; add `points: …` to this entry of `levels`",
                rubric(LEVELS.replace("\n    points: 7", ""), TABLE));
    }

    @Test
    void aRubricWithoutATableHasNoCriteria() {
        assertFaults(
                "rubrics/r.md:1:1: error: the rubric has no criteria; write a table with a row for each criterion and a column for each level",
                rubric(LEVELS, "Text.\n"));
    }

    @Test
    void theColumnsAreTheLevels() {
        String fault =
                "rubrics/r.md:10:1: error: the columns of the table are not the levels; head them Criterion, Low, High";
        assertFaults(fault, rubric(LEVELS, TABLE.replace("| High |", "| Best |")));
        assertFaults(fault, rubric(LEVELS, "| Criterion | Low |\n|---|---|\n| C1 Care | none |\n"));
        assertFaults(
                fault,
                rubric(LEVELS, "| Criterion | Low | High | Top |\n|---|---|---|---|\n| C1 Care | a | b | c |\n"));
    }

    @Test
    void aColumnMayStateItsPoints() {
        assertFaults("", rubric(LEVELS, TABLE.replace("| High |", "| High 7 |")));
    }

    @Test
    void everyCellIsFilled() {
        assertFaults(
                "rubrics/r.md:12:1: error: C1 says nothing at the level \"High\"; fill every cell of the table",
                rubric(LEVELS, "| Criterion | Low | High |\n|---|---|---|\n| C1 Care | none |\n"));
        assertFaults(
                "rubrics/r.md:12:12: error: C1 says nothing at the level \"Low\"; fill every cell of the table",
                rubric(LEVELS, TABLE.replace("none", "    ")));
    }

    @Test
    void aCriterionHasAnIdOfItsOwn() {
        assertFaults(
                "rubrics/r.md:12:2: error: the criterion has no name; begin the row with an id that has a number, and a title: C1 Consent",
                rubric(LEVELS, TABLE.replace("C1 Care", "Care and calm")));
        assertFaults(
                "rubrics/r.md:13:2: error: the criterion \"C1\" is there twice; rename one",
                rubric(LEVELS, TABLE + "| C1 Calm | none | much |\n"));
    }

    @Test
    void leastNamesACriterionAndThePointsOfALevel() {
        assertFaults(
                """
                rubrics/r.md:10:5: error: there is no criterion "C2"; did you mean `C1`?
                rubrics/r.md:13:5: error: no level gives 5 points; name the points of a level""",
                rubric(LEVELS + "\nleast:\n  - criterion: C2\n    points: 7\n  - criterion: C1\n    points: 5", TABLE));
    }

    @Test
    void thePassMarkCanBeReached() {
        assertFaults(
                "rubrics/r.md:9:1: error: `pass` is \"101\"; give a whole number from 0 to 100",
                rubric(LEVELS + "\npass: 101", TABLE));
    }

    /** Its front matter has id and title on lines 2 and 3; with the levels alone its body starts on line 10. */
    private static String rubric(String matter, String body) {
        return "---\nid: r\ntitle: R\n" + matter + "\n---\n" + body;
    }

    private static void assertFaults(String faults, String rubric) {
        assertEquals(
                faults, SmallCourse.of("Text.").with("rubrics/r.md", rubric).faults());
    }
}
