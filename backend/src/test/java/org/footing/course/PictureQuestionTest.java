package org.footing.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.footing.course.PictureQuestion.Kind;
import org.footing.course.PictureQuestion.Spot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureQuestionTest {

    private static final String PHOTOGRAPH = "01-care/heel.png";
    private static final String DRAWING = "01-care/heel.svg";

    private static final Spot HEEL = new Spot("Calcaneus", "circle", "12 78 6", "large bone at the back");
    private static final Spot SOLE = new Spot("Plantar fascia", "poly", "25,52 38,50 36,63", "broad band");

    @Test
    void aLabellingStandsInTheLessonAsAnAuthorWouldWriteIt() {
        assertEquals(
                """
                ::: question {#bones}
                Name the bones.

                ![A foot from the side](heel.png)

                - Calcaneus @ circle 12% 78% 6% "large bone at the back"
                - Plantar fascia @ poly 25%,52% 38%,50% 36%,63% "broad band"
                - ~ Patella
                :::
                """,
                labelling(List.of(HEEL, SOLE), "Patella").markdown(SmallCourse.LESSON, PHOTOGRAPH));
    }

    @Test
    void aHotspotTellsTheNameToWhoeverPointsAtThePlace() {
        var question = hotspot(List.of(HEEL, new Spot("", "#talus", "", "")), 1);
        assertEquals(
                """
                ::: question {#bones}
                Name the bones.

                ![A foot from the side](../pictures/foot%20%281%29.svg)

                - ( ) @ circle 12% 78% 6% "large bone at the back"
                  > Calcaneus
                - (x) @ #talus
                :::
                """,
                question.markdown(SmallCourse.LESSON, "pictures/foot (1).svg"));
        assertEquals(
                List.of(Optional.empty(), Optional.of(0), Optional.of(0), Optional.of(1), Optional.empty()),
                List.of(
                        question.spotOn(4),
                        question.spotOn(5),
                        question.spotOn(6),
                        question.spotOn(7),
                        question.spotOn(8)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Os *calcis*",
                "heel_bone [sic] {x=1}",
                "<b>Heel</b> & more &amp; still",
                "1. Heel",
                "- Heel",
                "# Heel",
                "> Heel",
                "::: heel",
                "Heel \\ bone `code`",
                "~~Heel~~ ++bone++",
                "~ Heel",
                "[[heel]] [@EV1]",
                "50% \"of it\"",
                "Heel => bone",
                "= 5 +- 1 cm",
                "Ferse (große)"
            })
    void whateverSignsANameHoldsItSaysThem(String name) {
        var question = labelling(
                List.of(new Spot(name, "circle", "12 78 6", "large “one”, \"at *the* back\""), SOLE), name + "!");
        var lesson = asked(question, PHOTOGRAPH);
        assertTrue(question.isAskedIn(lesson), () -> question.markdown(SmallCourse.LESSON, PHOTOGRAPH));
        var labelling = (Labelling) lesson.questions().findFirst().orElseThrow();
        assertEquals(name, Html.words(labelling.names().get(0)));
        assertEquals(
                "large 'one', 'at *the* back'",
                labelling.scene().regions().get(0).description());
    }

    @Test
    void aNameThatIsTakenForASignIsFound() {
        var question = labelling(List.of(new Spot("(x) Heel", "circle", "12 78 6", "large"), SOLE), "Patella");
        assertFalse(question.isAskedIn(asked(question, PHOTOGRAPH)));
    }

    @Test
    void partsOfADrawingArePointedAt() {
        var question = labelling(List.of(new Spot("Heel", "#calcaneus", "", "not written"), HEEL));
        var lesson = asked(question, DRAWING);
        assertTrue(question.isAskedIn(lesson));
        assertFalse(question.markdown(SmallCourse.LESSON, DRAWING).contains("not written"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "circle; 12 78 6; circle 12% 78% 6%",
                "circle; ' 12%,78.5 % 6%'; circle 12% 78.5% 6%",
                "poly; 1 2 3 4 5 6; poly 1%,2% 3%,4% 5%,6%",
                "poly; '1,2, 3,4, 5,6'; poly 1%,2% 3%,4% 5%,6%",
                "'#heel.bone_2'; ''; '#heel.bone_2'"
            })
    void numbersAreReadAsTheyAreTyped(String shape, String numbers, String place) {
        assertEquals(Optional.of(place), new Spot("", shape, numbers, "").place());
    }

    @ParameterizedTest
    @CsvSource({
        "circle, ''",
        "circle, 1 2",
        "circle, 1 2 three",
        "circle, 1 2 3 4",
        "circle, 12345 2 3",
        "poly, 1 2 3 4",
        "poly, 1 2 3 4 5 6 7",
        "square, 1 2 3",
        "'#', ''",
        "'#a b', ''"
    })
    void numbersThatMakeNoShapeAreNone(String shape, String numbers) {
        assertEquals(Optional.empty(), new Spot("", shape, numbers, "").place());
    }

    @Test
    void placesShowInThePictureInItsUnits() {
        var surroundings =
                Surroundings.of(Heel.pictured(SmallCourse.of("Text.")).documents(), new Addresses("/l/", "/f/"));
        var photograph = surroundings.canvas(PHOTOGRAPH).orElseThrow();
        assertEquals(List.of(), photograph.regions());
        var scene = photograph.scene("A \"foot\"", List.of(HEEL, new Spot("", "circle", "none", "")));
        assertEquals(
                "<img src=\"/f/01-care/heel.png\" alt=\"A &quot;foot&quot;\" width=\"400\" height=\"300\">",
                scene.picture());
        assertEquals(
                "<circle cx=\"48\" cy=\"234\" r=\"24\"></circle>",
                scene.regions().get(0).shape());
        assertEquals("", scene.regions().get(1).shape());

        var drawing = surroundings.canvas(DRAWING).orElseThrow();
        assertEquals(
                List.of("calcaneus", "talus", "navicular"),
                drawing.regions().stream().map(Picture.Region::id).toList());
        var marked = drawing.scene("A foot", List.of(HEEL, new Spot("", "#talus", "", "")));
        assertTrue(marked.picture().contains("d=\"M50 50H70V30Z\" data-region=\"1\""), marked::picture);

        assertTrue(surroundings.canvas("01-care/none.png").isEmpty());
        assertTrue(surroundings.canvas(SmallCourse.LESSON).isEmpty());
    }

    private static PictureQuestion labelling(List<Spot> spots, String... distractors) {
        return question(Kind.LABELLING, spots, Optional.empty(), List.of(distractors));
    }

    private static PictureQuestion hotspot(List<Spot> spots, int right) {
        return question(Kind.HOTSPOT, spots, Optional.of(right), List.of());
    }

    private static PictureQuestion question(
            Kind kind, List<Spot> spots, Optional<Integer> right, List<String> distractors) {
        return new PictureQuestion(kind, "bones", "Name the bones.", "A foot from the side", spots, right, distractors);
    }

    private static Lesson asked(PictureQuestion question, String picture) {
        var course = Heel.pictured(SmallCourse.of("Text."));
        var lesson = "---\nid: hands\ntitle: Hands\n---\nText.\n\n" + question.markdown(SmallCourse.LESSON, picture);
        return Surroundings.of(course.documents(), new Addresses("/l/", "/f/"))
                .preview(new Document(SmallCourse.LESSON, lesson.getBytes(StandardCharsets.UTF_8)))
                .lesson()
                .orElseThrow();
    }
}
