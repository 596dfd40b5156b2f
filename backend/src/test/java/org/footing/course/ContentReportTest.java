package org.footing.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContentReportTest {

    private static final String CHOICE = "What?\n- (x) a\n- ( ) b\n:::\n";

    @Test
    void eachLessonHasItsFigures() {
        assertEquals(
                """
                  No  Lesson   Words  Minutes  Ease  Grade  Self-checks  In quiz  Figures  Techniques  Items

                  Care
                   1  hands        9       15   116   -1.4            1        2        0           1      2
                   2  feet         0        0     0    0.0            0        0        0           0      1

                  All
                   2  lessons      9       15   116   -1.4            1        2        0           1      3""",
                section(
                        "Lessons",
                        SmallCourse.empty()
                                .with(
                                        SmallCourse.LESSON,
                                        """
                                        ---
                                        id: hands
                                        title: Hands
                                        minutes: 15
                                        covers: [A01, A02]
                                        ---
                                        ## Three more words

                                        The cat sat on the mat.

                                        ::: technique {#t title=T}
                                        1. Nothing counts here.
                                        2. Nor here.
                                        :::

                                        ::: question {#own}
                                        """
                                                + CHOICE
                                                + "\n::: quiz {#z pick=2}\n::: question {#a}\n" + CHOICE
                                                + "::: question {#b}\n" + CHOICE + "::: question {#c}\n" + CHOICE
                                                + ":::\n")
                                .with("01-care/02-feet.md", "---\nid: feet\ntitle: Feet\ncovers: A02\n---\n")));
    }

    @Test
    void anItemNamesTheLessonsThatCoverIt() {
        assertEquals(
                "A01  1     A02  1 2\n\n2 items",
                section(
                        "Curriculum items and the lessons, by number, that cover them",
                        SmallCourse.matter("covers: [A02, A01]")
                                .with("01-care/02-feet.md", "---\nid: feet\ntitle: Feet\ncovers: A02\n---\n")));
    }

    @Test
    void anOutcomeThatNobodyShowsIsNamed() {
        assertEquals(
                """
                  Outcome  Lessons  Questions  Sign-offs  Text
                  LO1            1          1       none  Wash
                  LO2         none       none          1  Rub

                  Without a question: LO2
                  Without a practical: LO1""",
                section(
                        "Outcomes",
                        SmallCourse.empty()
                                .with("outcomes.csv", "id,text,source\nLO1,Wash,x\nLO2,Rub,x\n")
                                .with(
                                        "practice.md",
                                        "---\ncompetencies:\n  - id: rub\n    title: Rub\n    outcomes: LO2\n---\n")
                                .with(
                                        SmallCourse.LESSON,
                                        "---\nid: hands\ntitle: Hands\noutcomes: LO1\n---\n::: question {#q outcome=LO1}\n"
                                                + CHOICE)));
    }

    @Test
    void aFactWithoutASourceIsNamedWithItsPlace() {
        String facts =
                """
                > [!FACT] Skin is an organ. [@EV1]

                > [!FACT]
                > Soap is old.

                > [!TRADITION] Water listens.
                """;
        assertEquals(
                "01-care/01-hands.md:7: Soap is old.",
                section("Facts that cite no source", SmallCourse.of(facts).with("sources.md", "## EV1\n\nA book.\n")));
    }

    @Test
    void aDrawingThatSaysTooLittleIsNamed() {
        String part = "<circle id=\"%s\" r=\"1\"><title>T</title>%s</circle>";
        assertEquals(
                """
                  01-care/half.svg: 1 of 2 regions have no description: b
                  01-care/none.svg: no regions
                  2 pictures with 2 regions; missing in 2""",
                section(
                        "Pictures",
                        SmallCourse.of("![x](half.svg)\n\n![y](none.svg)\n")
                                .with(
                                        "01-care/half.svg",
                                        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\">"
                                                + part.formatted("a", "<desc>left</desc>") + part.formatted("b", "")
                                                + "</svg>")
                                .with(
                                        "01-care/none.svg",
                                        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"/>")));
    }

    @Test
    void aQuestionCountsOnceWhereverItIsAsked() {
        assertEquals(
                """
                  Kind           Questions
                  ordering               1
                  single choice          1
                  All                    2""",
                section(
                        "Questions",
                        SmallCourse.of("::: question {#a}\n" + CHOICE + "::: question {#b}\nSort.\n1. x\n2. y\n:::\n"
                                + "::: quiz {#z}\n@a\n:::\n")));
    }

    @Test
    void theSampleCourseFitsTheLine() {
        Compilation compilation = CourseCompiler.compile(
                CourseFolder.read(SampleCourse.folder()).documents(), new Addresses("/lessons/", "/files/"));
        List<String> lines = new ContentReport(
                        compilation.course().orElseThrow(),
                        CourseFolder.read(SampleCourse.folder()).documents())
                .lines();

        assertTrue(lines.stream().allMatch(line -> line.length() <= TextTable.WIDTH));
    }

    /** What stands below a title, at the margin. */
    private static String section(String title, SmallCourse course) {
        String report = String.join("\n", new ContentReport(course.course(), course.documents()).lines());
        return Arrays.stream(report.split("\n\n(?=\\S)"))
                .filter(section -> section.strip().startsWith(title + "\n"))
                .map(section -> section.strip().substring(title.length()).replaceFirst("\n+", ""))
                .map(content -> content.indent(-2).stripTrailing())
                .findFirst()
                .orElseThrow(() -> new AssertionError(report));
    }
}
