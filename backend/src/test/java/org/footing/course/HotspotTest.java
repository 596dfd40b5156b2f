package org.footing.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.footing.course.Hotspot.Spot;
import org.footing.course.Scene.Region;
import org.junit.jupiter.api.Test;

class HotspotTest {

    private static final String ASKED = "Where is the heel bone?\n\n![A foot](heel.svg)\n\n";

    private static final String AT = "01-care/01-hands.md:";

    @Test
    void oneRegionIsRightAndTheOthersAsListed() {
        Hotspot hotspot = hotspot(
                """
                - ( ) @ #talus
                  > That is *above* it.
                - (x) @ #calcaneus
                - ( ) @ #navicular {critical}""");

        assertEquals("<p>Where is the heel bone?</p>", hotspot.head().text());
        assertEquals(
                List.of(
                        new Spot(false, false, Optional.of("That is <em>above</em> it.")),
                        new Spot(true, false, Optional.empty()),
                        new Spot(false, true, Optional.empty())),
                hotspot.spots());
        assertEquals(
                List.of(
                        new Region("The part below the shin", ""),
                        new Region("The large part at the back, on the ground", ""),
                        new Region("A small part at the top of the arch", "")),
                hotspot.scene().regions());
        assertEquals(200, hotspot.scene().width());
        assertEquals(100, hotspot.scene().height());
    }

    @Test
    void theDrawingIsShownWithoutTheNamesOfItsParts() {
        assertEquals(
                "<svg class=\"art quiet\" viewBox=\"0 0 200 100\" role=\"img\" aria-label=\"A foot\">"
                        + "<g class=\"bone\" data-region=\"1\"><path d=\"M10 90H50V50Z\"></path></g>"
                        + "<path class=\"bone\" d=\"M50 50H70V30Z\" data-region=\"0\"></path>"
                        + "<circle cx=\"90\" cy=\"60\" r=\"8\"></circle>"
                        + "<g><line x1=\"60\" y1=\"0\" x2=\"60\" y2=\"30\"></line></g>"
                        + "<text x=\"5\" y=\"95\">back</text></svg>",
                hotspot("- ( ) @ #talus\n- (x) @ #calcaneus").scene().picture());
    }

    @Test
    void allRegionsOfTheDrawingStandInItsOrderWhenOnlyTheRightOneIsListed() {
        Hotspot hotspot = hotspot("- (x) @ #talus\n  > Yes.");

        assertEquals(
                List.of(
                        new Spot(false, false, Optional.empty()),
                        new Spot(true, false, Optional.of("Yes.")),
                        new Spot(false, false, Optional.empty())),
                hotspot.spots());
        assertEquals("The part below the shin", hotspot.scene().regions().get(1).description());
        assertTrue(hotspot.scene().picture().contains("<g class=\"bone\" data-region=\"0\">"));
        assertTrue(hotspot.scene().picture().contains("<path class=\"bone\" d=\"M50 50H70V30Z\" data-region=\"1\">"));
        assertTrue(hotspot.scene().picture().contains("r=\"8\" data-region=\"2\">"));
    }

    @Test
    void regionsMayBeShapesOverAPhotograph() {
        Hotspot hotspot = assertInstanceOf(
                Hotspot.class,
                Heel.asking(
                                """
                                Where is it?

                                ![A foot](heel.png)

                                - (x) @ circle 12% 78% 6.5% "large *part* at the back"
                                - ( ) @ poly 25%,52% 38%, 50% 36%,63.25% “at the top”
                                """)
                        .question());

        assertEquals(
                new Scene(
                        "<img src=\"/files/01-care/heel.png\" alt=\"A foot\" width=\"400\" height=\"300\" loading=\"lazy\" decoding=\"async\">",
                        400,
                        300,
                        List.of(
                                new Region("large part at the back", "<circle cx=\"48\" cy=\"234\" r=\"26\"></circle>"),
                                new Region("at the top", "<polygon points=\"100,156 152,150 144,189.75\"></polygon>"))),
                hotspot.scene());
    }

    @Test
    void shapesMayLieOverADrawing() {
        Hotspot hotspot = hotspot("- ( ) @ #talus\n- (x) @ circle 12% 78% 6% \"at the back\"");

        assertEquals(
                "<circle cx=\"24\" cy=\"78\" r=\"12\"></circle>",
                hotspot.scene().regions().get(1).shape());
        assertTrue(hotspot.scene().picture().contains("data-region=\"0\"")
                && !hotspot.scene().picture().contains("data-region=\"1\""));
    }

    @Test
    void whatStandsBesideThePictureStaysInTheText() {
        assertEquals(
                "<p>Where?</p>\n<p>Seen <strong>from</strong> the side. <em>Drawn by hand</em></p>",
                Heel.asking(
                                "Where?\n\n![A foot](heel.svg)\nSeen **from** the side. *Drawn by hand*\n\n- (x) @ #talus\n- ( ) @ #calcaneus")
                        .question()
                        .head()
                        .text());
    }

    @Test
    void theVersionFollowsKeyAndGeometryAndIsBlindToFeedback() {
        String items = "- (x) @ #talus\n- ( ) @ #calcaneus";
        String version = hotspot(items).head().version();

        assertNotEquals(
                version, hotspot("- ( ) @ #talus\n- (x) @ #calcaneus").head().version());
        assertNotEquals(
                version, hotspot("- (x) @ #talus\n- ( ) @ #navicular").head().version());
        assertNotEquals(version, redrawn("M10 90H50", "M10 90H51", items));
        assertNotEquals(version, redrawn("below the shin", "under the shin", items));
        assertEquals(version, redrawn("<title>Talus</title>", "<title>Ankle bone</title>", items));
        assertEquals(
                version,
                hotspot("- (x) @ #talus\n  > Yes.\n- ( ) @ #calcaneus").head().version());
        assertNotEquals(
                photographed("- (x) @ circle 1% 2% 3% \"a\"\n- ( ) @ circle 9% 9% 9% \"b\""),
                photographed("- (x) @ circle 1% 2% 4% \"a\"\n- ( ) @ circle 9% 9% 9% \"b\""));
    }

    @Test
    void keysAreCounted() {
        fault(
                "5:1: error: the question has no key; mark the right region with (x)",
                "- ( ) @ #talus\n- ( ) @ #calcaneus");
        fault("5:1: error: the question has 2 keys; mark one region with (x)", "- (x) @ #talus\n- (x) @ #calcaneus");
        fault(
                "10:1: error: a region is not marked ( ) or (x); one region is right: mark it with (x), the others with ( )",
                "- [x] @ #talus\n- (x) @ #calcaneus\n- ( ) @ #navicular");
        fault(
                "5:1: error: there is nothing to choose; list two regions, or point to a drawing that has more",
                "- (x) @ circle 10% 10% 5% \"x\"");
    }

    @Test
    void regionsThatAreNotThereAreNamed() {
        fault(
                "10:1: error: there is no region \"#tallus\" in the picture; did you mean #talus?",
                "- ( ) @ #tallus\n- (x) @ #calcaneus\n- ( ) @ #navicular");
        fault(
                "10:1: error: there is no region \"#shin\" in the picture; give a part of the drawing this id and a <title>",
                "- ( ) @ #shin\n- (x) @ #calcaneus\n- ( ) @ #navicular");
        fault(
                "12:1: error: the region \"#talus\" is listed twice; keep one",
                "- ( ) @ #talus\n- (x) @ #calcaneus\n- ( ) @ #talus");
        assertTrue(
                Heel.asking("Where?\n\n![A foot](heel.png)\n\n- (x) @ #talus\n- ( ) @ circle 1% 2% 3% \"a\"")
                        .faults()
                        .contains(
                                "10:1: error: the picture has no region \"#talus\"; draw a shape, such as @ circle 12% 78% 6% \"…\""));
    }

    @Test
    void regionsOutsideThePictureAndWithoutDescriptionAreNamed() {
        String outside =
                "10:1: error: the region is outside the picture; keep its points from 0% to 100% and a radius up to 50%";
        for (String shape : List.of(
                "circle 101% 5% 5%",
                "circle -1% 5% 5%", "circle 5% 5% 0%", "circle 5% 5% 51%", "poly 1%,1% 2%,2% 3%,100.1%")) {
            fault(outside, "- ( ) @ " + shape + " \"a\"\n- (x) @ #calcaneus");
        }
        fault(
                "10:1: error: the region has no description; add in quotation marks what is seen there, without its name",
                "- ( ) @ circle 5% 5% 5%\n- (x) @ #calcaneus");
        assertEquals(
                AT
                        + "10:1: error: the region \"#talus\" has no description; write a <desc> in the drawing for who cannot see the picture, without its name",
                Heel.drawn(Heel.SVG.replace("<desc>The part below the shin</desc>", ""), ASKED + "- (x) @ #calcaneus")
                        .faults());
    }

    @Test
    void regionsThatCannotBeReadAreNamed() {
        String mend =
                " cannot be read; write @ #region, @ circle 12% 78% 6% \"…\" or @ poly 25%,52% 38%,50% 36%,63% \"…\"";
        for (String region : List.of(
                "#",
                "#a b",
                "#-a",
                "circle 1% 2%",
                "circle 1 2 3 \"a\"",
                "circle 1% 2% 3% 4%",
                "circle 1% 2% 3% \"a\" b",
                "poly 1%,2% 3%,4%",
                "poly 1% 2% 3% 4% 5% 6%",
                "circle 1% 2% 3% \"a")) {
            fault(
                    "10:1: error: the region \"" + region + "\"" + mend,
                    "- ( ) @ " + region + "\n- (x) @ #calcaneus\n- ( ) @ #talus");
        }
    }

    @Test
    void wordsBesideARegionAreNamed() {
        String alone = "an option is no region alone; write - (x) @ #region, and what to say about it in a quote below";

        fault("10:1: error: " + alone, "- ( ) Talus @ #talus\n- (x) @ #calcaneus\n- ( ) @ #navicular");
        fault("11:1: error: " + alone, "- (x) @ #calcaneus\n- ( ) Talus\n- ( ) @ #navicular");
        fault(
                "10:1: error: a region has more than a quote below it; put what to say about it into one quote",
                "- ( ) @ #talus\n\n  More.\n- (x) @ #calcaneus");
    }

    @Test
    void aNameThatGivesTheAnswerAwayIsAWarning() {
        warning(
                "the description of a region holds its name \"Talus\"; say where it lies and how it looks",
                Heel.SVG.replace("The part below the shin", "Where two TALUSES meet"));
        warning(
                "the drawing has the name \"Talus\" written in it; remove its <text>",
                Heel.SVG.replace("back</text>", "ta<tspan>lus</tspan></text>"));
        warning(
                "a class of the drawing is called like the region \"Talus\"; call it by its look",
                Heel.SVG.replace("class='bone' d", "class='talus' d"));
        assertEquals(
                "",
                Heel.drawn(Heel.SVG.replace("below the shin", "below the metatalus"), ASKED + "- (x) @ #talus")
                        .faults());
    }

    @Test
    void regionsThatSoundAlikeAreAWarning() {
        assertEquals(
                AT
                        + "10:1: warning: two regions have the description \"A small part at the top of the arch\"; tell them apart",
                Heel.drawn(
                                Heel.SVG.replace("The part below the shin", "A small part at the top of the arch"),
                                ASKED + "- (x) @ #talus")
                        .faults());
    }

    @Test
    void aQuestionWithoutItsPictureIsNamed() {
        String items = "- (x) @ #talus\n- ( ) @ #calcaneus";
        assertEquals(
                AT + "5:1: error: the question has no picture; put ![What is shown](picture.svg) above its regions",
                Heel.asking("Where?\n\n" + items).faults());
        assertTrue(Heel.asking("Where?\n\n![A](heel.svg)\n\n![B](heel.png)\n\n" + items)
                .faults()
                .contains("10:1: error: the question has a second picture; keep the one whose regions are asked for"));
        assertTrue(Heel.asking("Where?\n\n![](heel.svg)\n\n" + items)
                .faults()
                .contains("8:1: error: the picture has no alternative text"));
        assertTrue(Heel.asking("Where?\n\n![A](none.svg)\n\n" + items)
                .faults()
                .contains("8:1: error: there is no picture \"none.svg\""));
        assertTrue(Heel.asking("Where?\n\n![A](film.mp4)\n\n" + items)
                .with("01-care/film.mp4", "x")
                .faults()
                .contains("8:1: error: \"01-care/film.mp4\" is not a picture; use svg, png, jpg, gif or webp"));
        assertTrue(Heel.asking("Where?\n\n![A](heel.svg){regions}\n\n" + items)
                .faults()
                .contains("8:1: error: {regions} lists what is asked for; remove it"));
        assertTrue(Heel.asking("Where?\n\n![A](heel.svg \"The talus\")\n\n" + items)
                .faults()
                .contains("8:1: warning: the picture's title is not shown in a question; write it above the picture"));
        assertTrue(Heel.drawn(Heel.SVG.replace("viewBox='0 0 200 100'", "viewBox='0 0 0 100'"), ASKED + items)
                .faults()
                .contains("8:1: error: the drawing has no viewBox; add viewBox=\"0 0 width height\" to its <svg>"));
        assertTrue(
                Heel.asking("![A](heel.svg)\n\n" + items).faults().contains("5:1: error: the question asks nothing"));
    }

    @Test
    void moreRegionsThanAnybodyChoosesAmongAreNamed() {
        String many = "<path id='r%d' d='M0 0'><title>R</title><desc>d</desc></path>";
        StringBuilder paths = new StringBuilder();
        for (int i = 0; i < 27; i++) {
            paths.append(many.formatted(i));
        }
        assertTrue(Heel.drawn("<svg viewBox='0 0 9 9'>" + paths + "</svg>", ASKED + "- (x) @ #r1")
                .faults()
                .contains("5:1: error: the question has 27 regions; ask for at most 26"));
    }

    private static void warning(String expected, String svg) {
        assertEquals(
                AT + "10:1: warning: " + expected,
                Heel.drawn(svg, ASKED + "- (x) @ #talus\n- ( ) @ #calcaneus").faults());
    }

    private static void fault(String expected, String items) {
        assertEquals(AT + expected, Heel.asking(ASKED + items).faults());
    }

    private static String redrawn(String old, String other, String items) {
        return Heel.drawn(Heel.SVG.replace(old, other), ASKED + items)
                .question()
                .head()
                .version();
    }

    private static String photographed(String items) {
        return Heel.asking("Where?\n\n![A foot](heel.png)\n\n" + items)
                .question()
                .head()
                .version();
    }

    private static Hotspot hotspot(String items) {
        return assertInstanceOf(Hotspot.class, Heel.asking(ASKED + items).question());
    }
}
