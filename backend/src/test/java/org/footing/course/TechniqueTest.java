package org.footing.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.footing.course.Technique.Step;
import org.junit.jupiter.api.Test;

class TechniqueTest {

    @Test
    void stepsCarryPressureTimeAndTheMomentToStopAt() {
        Technique technique = SmallCourse.of(
                        """
                        ::: technique {#five title="Five steps" minutes=20 side=both}
                        1. **Glide** slowly. {pressure=2 repeat=3 seconds=60}
                           > [!STOP] Sharp pain: stop.
                        2. Hold & rest.
                        :::
                        """)
                .technique();

        assertEquals(
                new Technique(
                        "five",
                        "Five steps",
                        20,
                        "both",
                        List.of(
                                new Step(
                                        "Glide",
                                        "Slowly.",
                                        "<strong>Glide</strong> slowly.",
                                        "Glide slowly.",
                                        Optional.of(2),
                                        Optional.of(3),
                                        Optional.of(60),
                                        Optional.of("<p>Sharp pain: stop.</p>"),
                                        Optional.empty()),
                                new Step(
                                        "",
                                        "Hold &amp; rest.",
                                        "Hold &amp; rest.",
                                        "Hold & rest.",
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty()))),
                technique);
    }

    @Test
    void whatTheHandsDoIsToldFromHowTheyDoIt() {
        Technique technique = SmallCourse.of(
                        """
                        ::: technique {#t title=T}
                        1. **Sole**: palm, *ball* to heel.
                        2. **Hold.**
                        3. Then **rest**.
                        :::
                        """)
                .technique();

        assertEquals(
                List.of("Sole|Palm, <em>ball</em> to heel.", "Hold|", "|Then <strong>rest</strong>."),
                technique.steps().stream()
                        .map(step -> step.name() + "|" + step.detail())
                        .toList());
    }

    @Test
    void aStepMayShowAPicture() {
        SmallCourse course = SmallCourse.of(
                        "::: technique {#t title=T}\n1. Glide. {picture=a.png alt=\"A hand\"}\n2. Hold.\n\n   ![Still](a.png)\n:::\n")
                .with("01-care/a.png", RasterSizeTest.png(4, 3));

        String first =
                "<figure class=\"figure\"><img src=\"/files/01-care/a.png\" alt=\"A hand\" width=\"4\" height=\"3\" loading=\"lazy\" decoding=\"async\"></figure>";
        assertEquals(Optional.of(first), course.technique().steps().get(0).picture());
        assertEquals(
                Optional.of(first.replace("A hand", "Still")),
                course.technique().steps().get(1).picture());
        assertEquals("Hold.", course.technique().steps().get(1).text());
        assertEquals(2, course.lesson().pictures().size());
    }

    @Test
    void aStepMayShowAFilm() {
        SmallCourse course = SmallCourse.of(
                        "::: technique {#t title=T}\n1. Glide.\n\n   ![Gliding](a.mp4){silent}\n:::\n")
                .with("01-care/a.mp4", "x");

        assertTrue(course.technique()
                .steps()
                .get(0)
                .picture()
                .orElseThrow()
                .startsWith("<figure class=\"video\"><video controls"));
    }

    @Test
    void whatIsMissingOrOutOfReasonIsNamed() {
        assertTrue(
                SmallCourse.of("::: technique {#t title=T}\nx\n:::\n").faults().contains("the technique has no steps"));
        assertTrue(SmallCourse.of("::: technique {#t}\n1. x\n:::\n").faults().contains("the technique has no title"));
        assertTrue(SmallCourse.of("::: technique {#t title=T side=top}\n1. x\n:::\n")
                .faults()
                .contains("`side` is \"top\""));
        assertTrue(SmallCourse.of("::: technique {#t title=T}\n1. x {pressure=9}\n:::\n")
                .faults()
                .contains("hands.md:6:1: error: `pressure` is \"9\""));
        assertTrue(SmallCourse.of("::: technique {#t title=T}\n1. x {presure=2}\n:::\n")
                .faults()
                .contains("did you mean `pressure`?"));
        assertTrue(SmallCourse.of("::: technique {#t title=T}\n1. x {pressure=2,repeat=\"3}\n:::\n")
                .faults()
                .contains("hands.md:6:1: warning: the step ends in braces that are no attributes"));
    }
}
