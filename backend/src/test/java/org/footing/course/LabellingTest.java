package org.footing.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.footing.course.Scene.Region;
import org.junit.jupiter.api.Test;

class LabellingTest {

    private static final String ASKED = "Name the bones.\n\n![A foot](heel.svg)\n\n";
    private static final String AT = "01-care/01-hands.md:";

    @Test
    void namesBelongToRegionsInTheAuthorsOrder() {
        Labelling labelling = labelling("- *Navicular* @ #navicular\n- Calcaneus @ #calcaneus\n- ~ Patella & more");

        assertEquals("<p>Name the bones.</p>", labelling.head().text());
        assertEquals(List.of("<em>Navicular</em>", "Calcaneus", "Patella &amp; more"), labelling.names());
        assertEquals(
                List.of(
                        new Region("A small part at the top of the arch", ""),
                        new Region("The large part at the back, on the ground", "")),
                labelling.scene().regions());
        assertTrue(labelling.scene().picture().contains("<circle cx=\"90\" cy=\"60\" r=\"8\" data-region=\"0\">"));
        assertTrue(labelling.scene().picture().contains("<g class=\"bone\" data-region=\"1\">"));
    }

    @Test
    void noNameOfARegionIsInWhatAStudentSees() {
        Scene scene = labelling("- Navicular @ #navicular\n- Calcaneus @ #calcaneus\n- Talus @ #talus")
                .scene();

        for (String name : List.of("calcaneus", "talus", "navicular", "shin\"", "<title", "<desc", " id=", "group")) {
            assertFalse(scene.picture().toLowerCase(java.util.Locale.ROOT).contains(name), scene.picture());
        }
    }

    @Test
    void regionsMayBeShapes() {
        Labelling labelling = assertInstanceOf(
                Labelling.class,
                Heel.asking(
                                "Name them.\n\n![A foot](heel.png)\n\n- Heel @ circle 10% 10% 5% \"behind\"\n- Toe @ poly 1%,1% 2%,2% 3%,1% \"in front\"")
                        .question());

        assertEquals(List.of("Heel", "Toe"), labelling.names());
        assertEquals(
                "<circle cx=\"40\" cy=\"30\" r=\"20\"></circle>",
                labelling.scene().regions().get(0).shape());
    }

    @Test
    void whatCannotBeLabelledIsNamed() {
        fault("11:1: error: the region \"#talus\" is listed twice; keep one", "- Talus @ #talus\n- Calcaneus @ #talus");
        fault(
                "11:3: error: the name \"Talus\" is there twice; give each region its own",
                "- Talus @ #talus\n- Talus @ #calcaneus");
        fault(
                "12:1: error: the distractor \"Talus\" is a right answer; remove it or change its words",
                "- Talus @ #talus\n- Calcaneus @ #calcaneus\n- ~ Talus");
        fault("11:1: error: a region has no name; write it before the @", "- Talus @ #talus\n- @ #calcaneus");
        fault(
                "11:1: error: an item is neither answer nor distractor; write - Name @ #region, or - ~ Name for what belongs nowhere",
                "- Talus @ #talus\n- Calcaneus\n- Navicular @ #navicular");
        fault(
                "5:1: error: there is nothing to choose; label two regions, or add a distractor - ~ …",
                "- Talus @ #talus");
        fault(
                "10:1: error: a label holds more than one paragraph; keep it short, on one line",
                "- Talus @ #talus\n\n  More.\n- Calcaneus @ #calcaneus");
        assertEquals("", Heel.asking(ASKED + "- Talus @ #talus\n- ~ Patella").faults());
    }

    @Test
    void aDescriptionThatHoldsTheNameIsAWarning() {
        fault(
                "10:1: warning: the description of a region holds its name \"small part\"; say where it lies and how it looks",
                "- small part @ #navicular\n- Talus @ #talus");
        assertEquals(
                AT
                        + "10:1: warning: the description of a region holds its name \"Heel\"; say where it lies and how it looks",
                Heel.asking("Name.\n\n![A foot](heel.png)\n\n- Heel @ circle 10% 10% 5% \"the heel\"\n- ~ Toe")
                        .faults());
    }

    @Test
    void theVersionFollowsNamesAndGeometry() {
        String items = "- Talus @ #talus\n- Calcaneus @ #calcaneus";
        String version = version(Heel.SVG, items);

        assertNotEquals(version, version(Heel.SVG, "- Talus @ #calcaneus\n- Calcaneus @ #talus"));
        assertNotEquals(version, version(Heel.SVG, items + "\n- ~ Patella"));
        assertNotEquals(version, version(Heel.SVG.replace("M50 50H70", "M50 50H71"), items));
        assertNotEquals(version, version(Heel.SVG.replace("viewBox='0 0 200", "viewBox='0 0 220"), items));
        assertEquals(version, version(Heel.SVG, items + "\n> [!HINT] h\n> [!EXPLAIN] e"));
        assertEquals(version, version(Heel.SVG.replace("A foot from the side", "Foot"), items));
    }

    private static String version(String svg, String items) {
        return Heel.drawn(svg, ASKED + items).question().head().version();
    }

    private static void fault(String expected, String items) {
        assertEquals(AT + expected, Heel.asking(ASKED + items).faults());
    }

    private static Labelling labelling(String items) {
        return assertInstanceOf(Labelling.class, Heel.asking(ASKED + items).question());
    }
}
