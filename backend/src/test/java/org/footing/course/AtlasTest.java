package org.footing.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.footing.course.Picture.Region;
import org.junit.jupiter.api.Test;

class AtlasTest {

    private static final String FOOT =
            """
            <svg viewBox='0 0 200 100'><title>Foot from inside</title>
            <g id='heel'><title>Heel bone</title><desc>The large part at the back</desc><path d='M0 0'/></g>
            <g class='soft labels'><path d='M1 1'/><text x='9' y='9'>1</text></g></svg>""";

    private final SmallCourse course = SmallCourse.of("![A foot](a.svg)\n\n![Again](a.svg)\n\n![Other](b.svg)")
            .with("01-care/a.svg", FOOT)
            .with("01-care/b.svg", "<svg viewBox='0 0 9 9'><path d='M0 0'/></svg>");

    @Test
    void everyDrawingWithNamedPartsIsInTheAtlasOnce() {
        List<Plate> atlas = course.course().atlas();

        assertEquals(1, atlas.size());
        Plate plate = atlas.get(0);
        assertEquals("a", plate.id());
        assertEquals("Foot from inside", plate.title());
        assertEquals("A foot", plate.alternative());
        assertEquals(List.of(new Region("heel", "Heel bone", "The large part at the back")), plate.regions());
        assertTrue(plate.isIn(course.lesson()));
    }

    @Test
    void aPlateKeepsItsNumbersAndNoNames() {
        String drawing = course.course().atlas().get(0).drawing();

        assertTrue(drawing.contains("<g data-region=\"0\"><path d=\"M0 0\"></path></g>"), drawing);
        assertTrue(drawing.contains(">1</text>"), drawing);
        assertFalse(drawing.contains("Heel"), drawing);
    }

    @Test
    void aQuestionIsAskedWithoutTheNumbers() {
        SmallCourse asked = SmallCourse.of(
                        "::: question {#q}\nWhere?\n\n![A foot](a.svg)\n\n- (x) @ #heel\n- ( ) @ circle 50% 50% 5% \"the middle\"\n:::\n")
                .with("01-care/a.svg", FOOT);

        String picture = ((Hotspot) asked.question()).scene().picture();
        assertTrue(picture.contains("data-region=\"0\""), picture);
        assertFalse(picture.contains("<text"), picture);
        assertFalse(picture.contains("M1 1"), picture);
    }

    @Test
    void drawingsThatAreCalledAlikeHaveDifferentAddresses() {
        SmallCourse two = SmallCourse.of("![A foot](a.svg)\n\n![A foot](../pictures/a.svg)")
                .with("01-care/a.svg", FOOT)
                .with("pictures/a.svg", FOOT);

        assertEquals(
                List.of("01-care-a", "pictures-a"),
                two.course().atlas().stream().map(Plate::id).toList());
    }
}
