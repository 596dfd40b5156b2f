package org.footing.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.footing.course.Contraindication.Action;
import org.footing.course.Contraindication.Extent;
import org.footing.course.Form.Field;
import org.footing.course.Form.Kind;
import org.footing.course.Practice.Category;
import org.footing.course.Practice.Competency;
import org.junit.jupiter.api.Test;

class PracticeTest {

    private static final String COURSE = "---\nid: small\ntitle: Small\nhours: 10\n---\n";
    private static final Practice SAMPLE = CourseCompiler.compile(
                    CourseFolder.read(SampleCourse.folder()).documents(), new Addresses("/lessons/", "/files/"))
            .course()
            .orElseThrow()
            .practice();

    @Test
    void theHoursAreSortedIntoCategories() {
        assertEquals(new Practice.Targets(5, 1, 2, 1, 80), SAMPLE.targets());
        assertEquals(
                List.of(
                        new Category("friends", "Hands of friends", 1, Optional.of(3)),
                        new Category("classes", "In class", 2, Optional.empty())),
                SAMPLE.logbook());
    }

    @Test
    void aCompetencyKnowsWhatItIsAbout() {
        assertEquals(
                List.of(
                        new Competency(
                                "washing",
                                "Washes the hands",
                                2,
                                List.of(),
                                List.of("clean-hands"),
                                List.of("H1"),
                                false),
                        new Competency(
                                "whole-routine",
                                "The whole routine",
                                1,
                                List.of("three-step"),
                                List.of(),
                                List.of(),
                                true)),
                SAMPLE.competencies());
    }

    @Test
    void theFormsHaveTheirFields() {
        assertEquals(
                List.of(
                        new Field(
                                "client-code",
                                "Client code",
                                Kind.TEXT,
                                Optional.of("Never a name"),
                                List.of(),
                                true,
                                false),
                        new Field(
                                "hand",
                                "Which hand",
                                Kind.CHOICE,
                                Optional.empty(),
                                List.of("left", "right", "both"),
                                false,
                                false)),
                SAMPLE.treatmentRecord().fields().toList());
        assertEquals("Looking back", SAMPLE.caseStudy().sections().get(0).title());
    }

    @Test
    void whatIsRepeatedStandsThereForEachTime() {
        Form form = repeated("repeat: 2").caseStudy();
        assertEquals(2, form.leastTimes());
        Form unrolled = form.forStudents().unrolled(3);
        assertEquals(
                List.of("start", "visit_1", "visit_2", "visit_3"),
                unrolled.sections().stream().map(Form.Section::id).toList());
        assertEquals("Visit 3", unrolled.sections().get(3).title());
        assertEquals(
                List.of("kind", "pain_1", "pain_2", "pain_3"),
                unrolled.fields().map(Field::id).toList());
        assertTrue(unrolled.fields().findFirst().orElseThrow().eachOnce());
    }

    @Test
    void whatIsNotRepeatedStandsThereOnce() {
        Form form = repeated("repeat: 1").treatmentRecord();
        assertEquals(1, form.leastTimes());
        assertEquals(form, form.unrolled(5));
    }

    private static Practice repeated(String repeat) {
        return SmallCourse.of("Text.")
                .with(
                        "practice.md",
                        """
                        ---
                        case-study:
                          - id: start
                            title: Start
                            fields:
                              - id: kind
                                title: Kind
                                kind: choice
                                options: [Runner, Rest]
                                each-once: true
                          - id: visit
                            title: Visit
                            %s
                            fields:
                              - id: pain
                                title: Pain
                                kind: scale
                          - id: word
                            title: Word
                            tutor: true
                            fields:
                              - id: comment
                                title: Comment
                                kind: note
                        ---
                        """
                                .formatted(repeat))
                .course()
                .practice();
    }

    @Test
    void whatIsRepeatedIsSoAFewTimes() {
        assertFaults(
                "practice.md:5:5: error: `repeat` is \"13\"; give a whole number from 1 to 12",
                "record:\n  - id: s\n    title: S\n    repeat: 13\n    fields:\n      - id: f\n        title: F\n        kind: text");
        assertFaults(
                "practice.md:9:9: error: only the options of a choice are chosen once each; remove it, or write `kind: choice`",
                field("a", "kind: text\n        each-once: true"));
    }

    @Test
    void aContraindicationSaysWhatToDoAndWhy() {
        assertEquals(
                List.of(
                        new Contraindication(
                                "open-cut",
                                "Open cut",
                                Extent.LOCAL,
                                Action.LEAVE_PART,
                                Optional.of("It can be infected"),
                                Optional.of("Cover it and work elsewhere"),
                                false),
                        new Contraindication(
                                "fever",
                                "Fever",
                                Extent.ABSOLUTE,
                                Action.STOP,
                                Optional.empty(),
                                Optional.empty(),
                                true)),
                SAMPLE.contraindications());
    }

    @Test
    void theBodyIsForStudents() {
        assertTrue(SAMPLE.about().startsWith("<p>Practise on <em>many</em> hands. <sup class=\"cite\">"));
    }

    @Test
    void aCourseWithoutTheFileStillHasItsTargets() {
        Practice practice =
                SmallCourse.of("Text.").with("course.md", COURSE).course().practice();

        assertEquals(Practice.of(new Practice.Targets(10, 0, 0, 0, 0)), practice);
    }

    @Test
    void aFileThatSaysNothingIsWarnedOf() {
        assertFaults(
                "practice.md:1:1: warning: the page is empty; list competencies, hours or a form, or remove the file",
                "");
    }

    @Test
    void aMissingIdOrTitleIsNamedWhereTheEntryBegins() {
        assertFaults(
                """
                practice.md:3:5: error: `title` is missing; add `title: …` to this entry of `logbook`
                practice.md:4:5: error: `id` is missing; add `id: …` to this entry of `logbook`""",
                "logbook:\n  - id: a\n  - title: B");
    }

    @Test
    void aDoubledIdIsNamedAtItsSecondPlaceAlsoInAnotherList() {
        assertFaults(
                "practice.md:6:5: error: the id \"a\" is used twice; choose another; the first is at practice.md:3",
                "logbook:\n  - id: a\n    title: A\ncompetencies:\n  - id: a\n    title: A");
    }

    @Test
    void anIdOfALessonIsFreeHere() {
        assertFaults("", "competencies:\n  - id: hands\n    title: Hands");
    }

    @Test
    void anUnknownKindOffersTheNearestOne() {
        assertFaults("practice.md:8:9: error: `kind` is \"nota\"; did you mean `note`?", field("a", "kind: nota"));
        assertFaults(
                "practice.md:8:9: error: `kind` is \"paragraphs\"; use text, note, yes-no, choice, number, scale, date, time, screen, chart, signature",
                field("a", "kind: paragraphs"));
        assertFaults(
                "practice.md:6:9: error: `kind` is missing; add `kind: …` to this entry of `fields`",
                field("a", "required: true"));
    }

    @Test
    void onlyAChoiceHasOptions() {
        assertFaults(
                "practice.md:8:9: error: the choice has no options; list them below `options:`",
                field("a", "kind: choice"));
        assertFaults(
                "practice.md:9:9: error: only a choice has options; remove them, or write `kind: choice`",
                field("a", "kind: text\n        options: [x]"));
    }

    @Test
    void aSectionWithoutFieldsIsNamed() {
        assertFaults(
                "practice.md:3:5: error: the section has no fields; list them below `fields:`",
                "record:\n  - id: s\n    title: S");
    }

    @Test
    void anUnknownClassOrActionIsNamed() {
        assertFaults(
                """
                practice.md:5:5: error: `class` is "forbidden"; use absolute, relative, local
                practice.md:6:5: error: `action` is "referr"; did you mean `refer`?""",
                "contraindications:\n  - id: a\n    title: A\n    class: forbidden\n    action: referr");
    }

    @Test
    void aMaximumIsNotBelowItsMinimum() {
        assertFaults(
                "practice.md:6:5: error: the maximum is below the minimum of 4 hours; raise it or lower the minimum",
                "logbook:\n  - id: a\n    title: A\n    minimum: 4\n    maximum: 3\n  - id: b\n    title: B");
    }

    @Test
    void theCategoriesFitTheHoursOfTheCourse() {
        assertFaults(
                "practice.md:2:1: error: the minimums add up to 11 hours, but course.md asks for 10; lower them or raise `hours` in course.md",
                "logbook:\n  - id: a\n    title: A\n    minimum: 6\n  - id: b\n    title: B\n    minimum: 5");
        assertFaults(
                "practice.md:2:1: error: the maximums add up to 9 hours, but course.md asks for 10; raise one or leave it out",
                "logbook:\n  - id: a\n    title: A\n    maximum: 6\n  - id: b\n    title: B\n    maximum: 3");
    }

    @Test
    void whatACompetencyRefersToMustBeThere() {
        assertFaults(
                """
                practice.md:5:18: error: there is no technique "hands"; name one by its id
                practice.md:6:15: error: there is no lesson "hand"; did you mean `hands`?
                practice.md:7:16: error: there is no outcome "LO2"; did you mean LO1?""",
                "competencies:\n  - id: a\n    title: A\n    techniques: [hands]\n    lessons: [hand]\n    outcomes: [LO2]");
    }

    @Test
    void unknownKeysAreWarnedOfAtEveryDepth() {
        assertFaults(
                """
                practice.md:2:1: warning: unknown key "logbok"; did you mean `logbook`?
                practice.md:9:9: warning: unknown key "hints"; did you mean `hint`?""",
                "logbok: x\nrecord:\n  - id: s\n    title: S\n    fields:\n      - id: f\n        title: F\n"
                        + "        hints: x\n        kind: text");
    }

    @Test
    void anEntryThatIsATextIsNamed() {
        assertFaults(
                "practice.md:3:5: error: an entry of `logbook` has no keys; write `- id: …` and its other keys below",
                "logbook:\n  - friends");
        assertFaults(
                "practice.md:2:10: error: an entry of `logbook` has no keys; write `- id: …` and its other keys below",
                "logbook: friends");
    }

    /** A field on line 7 of the file, its id included; what follows starts on line 8. */
    private static String field(String id, String more) {
        return "record:\n  - id: s\n    title: S\n    fields:\n      - id: %s\n        title: T\n        %s"
                .formatted(id, more);
    }

    private static void assertFaults(String faults, String matter) {
        SmallCourse course = SmallCourse.of("Text.")
                .with("course.md", COURSE)
                .with("outcomes.csv", "id,text,source\nLO1,x,y\n")
                .with("practice.md", "---\n" + matter + "\n---\n");
        assertEquals(faults, course.faults());
    }
}
