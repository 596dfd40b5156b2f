package org.footing.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.footing.course.Reading.Line;
import org.junit.jupiter.api.Test;

class ReadingTest {

    @Test
    void eachParagraphItemAndRowIsALine() {
        assertEquals(
                List.of(
                        "Hands",
                        "Warm them",
                        "Rub & wait, both of you.",
                        "first",
                        "second one",
                        "Bone | Side",
                        "Talus | < left"),
                read(
                        """
                        ## Warm them

                        Rub & *wa*it,
                        both of [you](#warm-them).

                        - first
                        - **second** one

                        | Bone | Side |
                        |---|---|
                        | Talus | < left |
                        """));
    }

    @Test
    void headingsAreTold() {
        assertEquals(
                List.of("Hands", "Warm them"),
                Reading.of(SmallCourse.of("## Warm them\n\nRub.\n\n---\n\nWait.\n")
                                .lesson())
                        .lines()
                        .stream()
                        .filter(Line::heading)
                        .map(Line::text)
                        .toList());
    }

    @Test
    void aPictureIsWhatItShowsAndItsName() {
        SmallCourse course = Heel.pictured(SmallCourse.of("![A heel from the side](heel.png)\n"));
        assertEquals(List.of("Hands", "[A heel from the side, heel.png]"), read(course));
    }

    @Test
    void whereItIsServedFromDoesNotMatter() {
        SmallCourse course = Heel.pictured(SmallCourse.of("![A heel](heel.png)\n\nSee [here](#a).\n\n## A\n"));
        Lesson elsewhere = course.compile(new Addresses("/other/", "/elsewhere/"))
                .course()
                .orElseThrow()
                .lesson("hands")
                .orElseThrow();
        assertEquals(Reading.of(course.lesson()), Reading.of(elsewhere));
    }

    @Test
    void aQuestionIsReadWithItsAnswersAndWhatIsRight() {
        assertEquals(
                List.of("Hands", "Warm?", "✓ Yes", "No", "Cold hands startle.", "Feel them.", "Warmth is kind."),
                read(
                        """
                        ::: question {#q}
                        Warm?
                        - (x) Yes
                        - ( ) No
                          > Cold hands startle.
                        > [!HINT] Feel them.
                        > [!EXPLAIN] Warmth is kind.
                        :::
                        """));
    }

    @Test
    void aGapIsFilled() {
        assertEquals(
                List.of("Hands", "The [heel / calcaneus] is [✓ a bone / a muscle]."),
                read("::: question {#q}\nThe [[heel|calcaneus]] is [[(a bone)|a muscle]].\n:::\n"));
    }

    @Test
    void aRoutineIsReadStepByStep() {
        assertEquals(
                List.of("Hands", "Five steps", "Glide slowly. {pressure=2 seconds=60}", "Rest."),
                read(
                        "::: technique {#t title=\"Five steps\"}\n1. **Glide** slowly. {pressure=2 seconds=60}\n2. Rest.\n:::\n"));
    }

    @Test
    void settingsAreNotRead() {
        String question = "::: question {#q%s}\nWarm?\n- (x) Yes\n- ( ) No\n:::\n";
        assertEquals(read(question.formatted("")), read(question.formatted(" points=3 tags=\"heel\" level=recall")));
    }

    @Test
    void nothingOfTheMarkupIsLeftInTheBundledCourse() {
        Course course = CourseCompiler.compile(
                        CourseFolder.read(Path.of("../course-content/foot-massage"))
                                .documents(),
                        new Addresses("/lessons/", "/files/"))
                .course()
                .orElseThrow();
        List<String> lines = course.lessons()
                .flatMap(lesson -> Reading.of(lesson).lines().stream())
                .map(Line::text)
                .toList();
        assertTrue(lines.size() > 2000, () -> lines.size() + " lines");
        Stream.of("</", "&amp;", "class=", "\n", "\u0001")
                .forEach(sign -> assertFalse(
                        lines.stream().anyMatch(line -> line.contains(sign)),
                        () -> sign + " in "
                                + lines.stream()
                                        .filter(line -> line.contains(sign))
                                        .findFirst()));
    }

    private static List<String> read(String body) {
        return read(SmallCourse.of(body));
    }

    private static List<String> read(SmallCourse course) {
        return Reading.of(course.lesson()).lines().stream().map(Line::text).toList();
    }
}
