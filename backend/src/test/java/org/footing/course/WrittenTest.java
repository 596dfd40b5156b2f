package org.footing.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WrittenTest {

    @Test
    void aLineToWriteOnMakesAWrittenAnswer() {
        Written written =
                written("Describe it.\n\n---\n\nIn *your* words.\n\n____\n\n> [!RUBRIC] Names **two** signs.");

        assertEquals(
                "<p>Describe it.</p>\n<hr>\n<p>In <em>your</em> words.</p>",
                written.head().text());
        assertEquals(Optional.of("<p>Names <strong>two</strong> signs.</p>"), written.rubric());
    }

    @Test
    void theRubricMayBeLeftOutAndStandAnywhere() {
        assertEquals(Optional.empty(), written("Describe it.\n____").rubric());
        assertEquals(
                Optional.of("<p>Signs.</p>"),
                written("Describe it.\n> [!RUBRIC] Signs.\n\n____").rubric());
    }

    @Test
    void otherRulesAreNoLines() {
        assertTrue(
                SmallCourse.examining("Describe it.\n\n***").faults().contains("error: the question has no answers"));
        assertTrue(SmallCourse.examining("Describe it.\n\n____\n\nIn words.")
                .faults()
                .contains("error: the question has no answers"));
    }

    @Test
    void aRubricWhereNoTutorMarksIsNamed() {
        String mend =
                "a rubric where no tutor marks; remove it, or ask for a written answer with ____ or a file with ^^^^";

        for (String answers : List.of("- (x) a\n- ( ) b", "1. a\n2. b", "- a => b\n- c => d", "= 5")) {
            assertTrue(
                    SmallCourse.asking("> [!RUBRIC] x\n\nWhat?\n" + answers)
                            .faults()
                            .contains("01-care/01-hands.md:6:1: error: " + mend),
                    answers);
        }
        assertEquals(
                "01-care/01-hands.md:12:1: error: a second [!RUBRIC]; put both into one",
                SmallCourse.examining("What?\n\n____\n\n> [!RUBRIC] x\n> [!RUBRIC] y")
                        .faults());
    }

    @Test
    void theVersionFollowsTextAndRubric() {
        String version = written("Describe it.\n\n____\n> [!RUBRIC] a").head().version();

        assertNotEquals(
                version, written("Describe it.\n\n____\n> [!RUBRIC] b").head().version());
        assertEquals(
                version,
                written("Describe it.\n\n____\n> [!RUBRIC] a\n> [!HINT] h")
                        .head()
                        .version());
    }

    private static Written written(String body) {
        return assertInstanceOf(
                Written.class, SmallCourse.examining(body).quiz().questions().get(0));
    }
}
