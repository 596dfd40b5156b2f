package org.footing.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** The faults of the course format, case by case: each with its place and its mend. */
class FaultTableTest {

    private static final String CHOICE = "What?\n- (x) a\n- ( ) b\n:::\n";

    @Test
    void aDeadLinkNamesItsPlaceAndTheMend() {
        fault(
                "01-care/01-hands.md:5:5: error: the link to \"no.md\" is dead; link to a lesson's file",
                "See [it](no.md).");
    }

    @Test
    void aDeadHeadingOffersTheNearestOne() {
        fault(
                "01-care/01-hands.md:7:1: error: the link to \"#wash-hand\" is dead; did you mean #wash-hands?",
                "## Wash hands\n\n[x](#wash-hand)");
    }

    @Test
    void aLinkOutOfTheCourseIsDead() {
        fault(
                "01-care/01-hands.md:5:1: error: the link to \"../../x.md\" is dead; link to a file of the course by its relative path",
                "[x](../../x.md)");
        fault(
                "01-care/01-hands.md:5:1: error: the link to \"/x.md\" is dead; link to a file of the course by its relative path",
                "[x](/x.md)");
    }

    @Test
    void anUnknownSchemeIsRefused() {
        fault(
                "01-care/01-hands.md:5:1: error: links to \"javascript:\" are not allowed; link to http, https or mailto",
                "[x](javascript:alert)");
    }

    @Test
    void aDeadTermIsNamed() {
        SmallCourse course = SmallCourse.of("[x](../glossary.md#nope)").with("glossary.md", "## Palm\n\nInside.\n");

        assertEquals(
                "01-care/01-hands.md:5:1: error: the link to \"../glossary.md#nope\" is dead; name a term, such as glossary.md#draping",
                course.faults());
    }

    @Test
    void aDeadSourceOffersTheNearestOne() {
        SmallCourse course = SmallCourse.of("Known. [@EV9]").with("sources.md", "## EV8\n\nA book.\n");

        assertEquals("01-care/01-hands.md:5:8: error: there is no source \"EV9\"; did you mean @EV8?", course.faults());
    }

    @Test
    void aFootnoteWithoutTextIsNamed() {
        fault("01-care/01-hands.md:5:2: error: the footnote \"[^1]\" has no text; add a line [^1]: …", "x[^1]");
    }

    @Test
    void aPictureThatIsNotThereIsNamed() {
        fault(
                "01-care/01-hands.md:5:1: error: there is no picture \"a.png\"; add the file or mend its relative path",
                "![x](a.png)");
    }

    @Test
    void picturesFromElsewhereAreRefused() {
        for (String path : new String[] {"data:image/png;base64,AA", "https://example.org/a.png", "javascript:x"}) {
            assertTrue(SmallCourse.of("![x](" + path + ")").faults().contains("is not in the course"), path);
        }
        for (String path : new String[] {
            "../../../etc/passwd",
            "..%2f..%2fetc/passwd",
            "%2e%2e/%2e%2e/x",
            "/etc/passwd",
            "a%00.png",
            "%252e%252e/x",
            "a\\..\\b.png"
        }) {
            assertTrue(SmallCourse.of("![x](" + path + ")").faults().contains("there is no picture"), path);
        }
    }

    @Test
    void aPictureWithoutAlternativeTextIsNamed() {
        SmallCourse course = SmallCourse.of("![](a.png)").with("01-care/a.png", RasterSizeTest.png(1, 1));

        assertEquals(
                "01-care/01-hands.md:5:1: error: the picture has no alternative text; say between the brackets what is shown",
                course.faults());
    }

    @Test
    void aMissingIdIsNamed() {
        fault(
                "01-care/01-hands.md:5:1: error: the question has no id; write ::: question {#its-id}",
                "::: question\n" + CHOICE);
        assertEquals(
                "01-care/01-hands.md:1:1: error: `id` is missing; add `id: …` to the front matter",
                SmallCourse.empty()
                        .with(SmallCourse.LESSON, "---\ntitle: Hands\n---\n")
                        .faults());
    }

    @Test
    void aDoubledIdIsNamedAtItsSecondPlace() {
        fault(
                "01-care/01-hands.md:10:1: error: the id \"q\" is used twice; choose another; the first is at 01-care/01-hands.md:5",
                "::: question {#q}\n" + CHOICE + "::: question {#q}\n" + CHOICE);
    }

    @Test
    void lessonsAndQuestionsShareOneNameSpace() {
        fault(
                "01-care/01-hands.md:5:1: error: the id \"care\" is used twice; choose another; the first is at 01-care/module.md:2",
                "::: question {#care}\n" + CHOICE);
    }

    @Test
    void anIdOfTheWrongShapeIsNamed() {
        String mend = "; use small letters, digits and single hyphens, at most 64 characters";
        for (String id : new String[] {"Q", "a--b", "a_b", "-a", "é", "a".repeat(65)}) {
            assertTrue(
                    SmallCourse.of("::: question {#" + id + "}\n" + CHOICE)
                            .faults()
                            .contains("is not an id" + mend),
                    id);
        }
    }

    @Test
    void aBlockThatIsNeverClosedIsNamedAtItsOpening() {
        fault(
                "01-care/01-hands.md:7:1: error: ::: question is never closed; end it with a line :::",
                "x\n\n::: question {#q}\nWhat?\n- (x) a\n- ( ) b\n");
    }

    @Test
    void aMarkThatClosesNothingIsNamed() {
        fault(
                "01-care/01-hands.md:7:1: error: this ::: closes nothing; remove it, or indent it like the line that opens the block",
                "x\n\n:::\n");
    }

    @Test
    void anUnknownBlockIsNamed() {
        fault(
                "01-care/01-hands.md:5:1: error: unknown block \"::: box\"; known are question, quiz and technique",
                "::: box\nx\n:::\n");
    }

    @Test
    void aQuestionInsideAListIsNamed() {
        assertTrue(SmallCourse.of("- x\n\n  ::: question {#q}\n  What?\n  - (x) a\n  - ( ) b\n  :::\n")
                .faults()
                .contains("::: question cannot stand here; put it in a lesson"));
    }

    @Test
    void unreadableAttributesAreNamed() {
        assertTrue(SmallCourse.of("::: question #q\n" + CHOICE)
                .faults()
                .contains(":5:1: error: the attributes of ::: question cannot be read"));
    }

    @Test
    void aQuestionWithoutKeyIsNamed() {
        fault(
                "01-care/01-hands.md:5:1: error: the question has no key; mark the right option with (x)",
                "::: question {#q}\nWhat?\n- ( ) a\n- ( ) b\n:::\n");
        fault(
                "01-care/01-hands.md:5:1: error: the question has no key; mark the right options with [x]",
                "::: question {#q}\nWhat?\n- [ ] a\n- [ ] b\n:::\n");
    }

    @Test
    void twoKeysInASingleChoiceAreNamed() {
        fault(
                "01-care/01-hands.md:5:1: error: the question has 2 keys; mark one option with (x), or use [x] where several are right",
                "::: question {#q}\nWhat?\n- (x) a\n- (x) b\n:::\n");
    }

    @Test
    void aRequirementCycleIsSpeltOut() {
        SmallCourse course = SmallCourse.matter("requires: [feet]")
                .with("01-care/02-feet.md", "---\nid: feet\ntitle: Feet\nrequires:\n  - legs\n---\n")
                .with("01-care/03-legs.md", "---\nid: legs\ntitle: Legs\nrequires: hands\n---\n");

        assertEquals(
                "01-care/03-legs.md:4:1: error: lessons require each other in a circle: hands -> feet -> legs -> hands;"
                        + " remove \"hands\" here or another of them",
                course.faults());
    }

    @Test
    void aLessonThatRequiresItsOwnQuizWaitsForItself() {
        SmallCourse course = SmallCourse.empty()
                .with(
                        SmallCourse.LESSON,
                        "---\nid: hands\ntitle: Hands\nrequires: [z]\n---\n::: quiz {#z}\n::: question {#q}\n" + CHOICE
                                + ":::\n");

        assertTrue(
                course.faults()
                        .contains("hands.md:4:12: error: lessons require each other in a circle: hands -> hands"),
                course.faults());
    }

    @Test
    void anUnknownRequirementIsNamed() {
        assertEquals(
                "01-care/01-hands.md:4:12: error: there is no lesson or quiz \"feet\"; name one by its id, such as heel-check>=70",
                SmallCourse.matter("requires: [feet]").faults());
    }

    @Test
    void onlyAQuizHasAMark() {
        SmallCourse course = SmallCourse.matter("requires: [feet>=70]")
                .with("01-care/02-feet.md", "---\nid: feet\ntitle: Feet\n---\n");

        assertTrue(course.faults().contains(":4:12: error: the lesson \"feet\" has no mark"), course.faults());
    }

    @Test
    void anOrderNumberUsedTwiceIsNamed() {
        SmallCourse course = SmallCourse.of("x")
                .with("01-care/01-more.md", "---\nid: more\ntitle: More\n---\n")
                .with("01-other/module.md", "---\nid: o\ntitle: O\n---\n");

        assertEquals(
                """
                01-care/01-more.md:1:1: error: the order number 1 is used twice; renumber the file; 01-care/01-hands.md has it too
                01-other/module.md:1:1: error: the order number 1 is used twice; renumber the folder; 01-care has it too
                01-other/module.md:1:1: warning: the module has no lessons; add files such as 01-first.md beside it""",
                course.faults());
    }

    @Test
    void aStepNumberUsedTwiceIsNamed() {
        fault(
                "01-care/01-hands.md:8:1: error: the order number 2 is used twice; number the steps 1. 2. 3.",
                "::: technique {#t title=T}\n1. a\n2. b\n2. c\n:::\n");
    }

    @Test
    void stepsThatAllSayOneAreFine() {
        assertEquals(
                "",
                SmallCourse.of("::: technique {#t title=T}\n1. a\n1. b\n1. c\n:::\n")
                        .faults());
    }

    @Test
    void unknownKeysAndAttributesAreWarnings() {
        assertEquals(
                "01-care/01-hands.md:4:1: warning: unknown key \"minuts\"; did you mean `minutes`?",
                SmallCourse.matter("minuts: 5").faults());
        fault(
                "01-care/01-hands.md:5:1: warning: a question of this kind has no attribute \"pionts\"; did you mean `points`?",
                "::: question {#q pionts=2}\n" + CHOICE);
    }

    @Test
    void anAttributeGivenTwiceIsNamed() {
        fault(
                "01-care/01-hands.md:5:1: error: `points` is given twice; keep one",
                "::: question {#q points=2 points=3}\n" + CHOICE);
    }

    @Test
    void brokenYamlIsNamedWithLineAndColumn() {
        assertTrue(
                SmallCourse.matter("minutes: [5").faults().startsWith("01-care/01-hands.md:5:1: error: broken YAML: "),
                SmallCourse.matter("minutes: [5").faults());
        assertEquals(
                "01-care/01-hands.md:4:1: error: `id` is given twice; keep one",
                SmallCourse.matter("id: again").faults());
    }

    @Test
    void frontMatterThatIsNeverClosedIsNamed() {
        assertTrue(SmallCourse.empty()
                .with(SmallCourse.LESSON, "---\nid: hands\n")
                .faults()
                .contains(":1:1: error: the front matter is never closed; end it with a line ---"));
    }

    @Test
    void valuesOutOfReasonAreNamed() {
        assertEquals(
                "01-care/01-hands.md:4:1: error: `minutes` is \"soon\"; give a whole number from 0 to 10000",
                SmallCourse.matter("minutes: soon").faults());
        assertEquals(
                "01-care/01-hands.md:4:1: error: `complete` is \"never\"; use view, quiz, manual or tutor",
                SmallCourse.matter("complete: never").faults());
        assertEquals(
                "01-care/01-hands.md:4:1: error: `optional` is \"maybe\"; write true or false",
                SmallCourse.matter("optional: maybe").faults());
    }

    @Test
    void anOutcomeThatIsNotInTheTableIsNamed() {
        SmallCourse course = SmallCourse.matter("outcomes: [LO3]").with("outcomes.csv", "id,text,source\nLO1,a,b\n");

        assertEquals(
                "01-care/01-hands.md:4:12: error: there is no outcome \"LO3\"; did you mean LO1?", course.faults());
    }

    @Test
    void aMythWithoutCorrectionIsNamed() {
        fault(
                "01-care/01-hands.md:5:1: error: the myth has no correction; write the claim, an empty line with >, and what is better",
                "> [!MYTH] Feet hold all nerves.");
    }

    @Test
    void anUnknownCallOutIsNamed() {
        fault(
                "01-care/01-hands.md:5:1: error: unknown call-out \"[!NOTE]\"; use FACT, TRADITION, OPINION, MYTH, SAFETY, STOP or TIP",
                "> [!NOTE] x");
        fault(
                "01-care/01-hands.md:5:1: error: \"[!HINT]\" stands outside a question; move it into a ::: question block",
                "> [!HINT] x");
    }

    @Test
    void rawHtmlIsAWarning() {
        fault("01-care/01-hands.md:5:3: warning: HTML \"<b>\" is shown as text; write it in Markdown", "a <b>");
    }

    @Test
    void aTitleInTheBodyIsAWarning() {
        fault(
                "01-care/01-hands.md:5:1: warning: a heading of the first level; the title is in the front matter; use ##",
                "# Hands");
    }

    @Test
    void aMissingCourseIsNamed() {
        assertEquals(
                "course.md:1:1: error: the course has no course.md; add one with id and title",
                SmallCourse.of("x").without("course.md").faults());
    }

    @Test
    void aMissingModuleIsNamed() {
        assertEquals(
                "01-care/module.md:1:1: error: the module has no module.md; add one with id and title",
                SmallCourse.of("x").without("01-care/module.md").faults());
    }

    @Test
    void aDocumentThatIsNoPartOfTheCourseIsAWarning() {
        assertTrue(SmallCourse.of("x")
                .with("notes.md", "x")
                .faults()
                .startsWith("notes.md:1:1: warning: the document is no part of the course"));
    }

    @Test
    void rubricsAndPracticeMustBeWellFormed() {
        SmallCourse course =
                SmallCourse.of("x").with("practice.md", "---\na: [\n---\n").with("rubrics/r.md", "---\na: {\n---\n");

        assertTrue(
                course.faults().contains("practice.md:2:5: error: broken YAML")
                        || course.faults().contains("practice.md:3:1: error: broken YAML"),
                course.faults());
        assertTrue(course.faults().contains("rubrics/r.md:"), course.faults());
    }

    @Test
    void allFaultsComeAtOnceInReadingOrder() {
        String faults = SmallCourse.of("[x](no.md)\n\n![](no.png)\n\n[@EV1]").faults();

        assertEquals(3, faults.lines().filter(line -> line.contains("error")).count() - 1, faults);
        assertEquals(faults.lines().sorted().toList(), faults.lines().toList());
    }

    private static void fault(String expected, String body) {
        assertEquals(expected, SmallCourse.of(body).faults());
    }
}
