package org.footing.web.studio;

import static java.util.Objects.requireNonNull;
import static org.footing.web.Visitor.holding;
import static org.footing.web.Visitor.next;
import static org.footing.web.Visitor.page;
import static org.footing.web.Visitor.signedIn;
import static org.footing.web.studio.DraftedCourse.DRAWING;
import static org.footing.web.studio.DraftedCourse.LESSON;
import static org.footing.web.studio.DraftedCourse.PHOTOGRAPH;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.footing.library.Publications;
import org.footing.web.HandSchool;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RegionPagesTest {

    @Inject
    HandSchool school;

    @Inject
    Publications publications;

    @Inject
    Clock clock;

    private DraftedCourse course;

    @BeforeEach
    void aCourseIsWritten() {
        course = new DraftedCourse(school, publications, clock);
    }

    @Test
    void theEditorLeadsToThePicturesOfTheDraft() {
        var link = page(holding(course.author).get(course.studio("/documents/" + LESSON)))
                .select("a[href*='/regions?']")
                .attr("href");
        var pictures = page(follow(link)).select(".plain-lines a");
        assertEquals(List.of(PHOTOGRAPH, DRAWING), pictures.eachText());
        var page = page(follow(requireNonNull(pictures.last()).attr("href")));
        assertEquals(LESSON, page.select("[name=lesson] [selected]").val());
        assertEquals(
                List.of("Ulna", "Radius"),
                page.select("[data-rows] [name=name]").eachAttr("value"));
        assertEquals(1, page.select(".scene .art [data-region=1]").size());
        assertTrue(page.text().contains("The drawing says: On the inner side"), page::text);
    }

    @Test
    void placesInAPhotographBecomeALabelling() {
        var form = form("put", "distractors", "Patella\r\n\r\nFemur");
        place(form, "Wrist \"joint\"", "circle", "12 78 6", "at the \"narrow\" end");
        place(form, "", "circle", "", "");
        place(form, "Elbow", "poly", "25,52 38,50 36,63", "the bend");
        assertEquals(course.studio("/documents/" + LESSON), next(post(form, PHOTOGRAPH)));
        assertEquals(
                """
                ---
                id: rest
                title: Resting
                ---

                Hold the arm still.

                ::: question {#arm-places}
                Where is it?

                ![An arm at rest](01-rest/arm.png)

                - Wrist "joint" @ circle 12% 78% 6% "at the 'narrow' end"
                - Elbow @ poly 25%,52% 38%,50% 36%,63% "the bend"
                - ~ Patella
                - ~ Femur
                :::
                """,
                course.text());
    }

    @Test
    void onePlaceIsAskedFor() {
        var form = form("put", "kind", "hotspot", "right", "1");
        place(form, "Wrist", "circle", "12 78 6", "narrow");
        place(form, "Elbow", "circle", "50 20 6", "bent");
        next(post(form, PHOTOGRAPH));
        assertTrue(
                course.text()
                        .contains(
                                "- ( ) @ circle 12% 78% 6% \"narrow\"\n  > Wrist\n- (x) @ circle 50% 20% 6% \"bent\"\n  > Elbow\n"),
                course::text);
    }

    @Test
    void whatIsWrongIsNamedBesideThePlaceAndNothingIsLost() {
        var form = form("put");
        place(form, "<b>Wrist</b>", "circle", "112 78 6", "");
        place(form, "Elbow", "poly", "25,52 38,50 36,63", "the bend");
        var answer = post(form, PHOTOGRAPH);
        assertEquals(422, answer.statusCode());
        var rows = page(answer).select("[data-rows] > li");
        assertEquals(2, rows.size());
        assertEquals(2, rows.get(0).select("[role=alert]").size(), rows::text);
        assertTrue(rows.get(0).text().contains("outside the picture"), rows::text);
        assertEquals("<b>Wrist</b>", rows.get(0).select("[name=name]").val());
        assertEquals("112 78 6", rows.get(0).select("[name=numbers]").val());
        assertEquals(0, rows.get(1).select("[role=alert]").size(), rows::text);
        assertEquals("poly", rows.get(1).select("[name=shape] [selected]").val());
        assertFalse(answer.asString().contains("<b>Wrist"));
        assertFalse(course.text().contains("Wrist"));
    }

    @Test
    void numbersThatMakeNoShapeAndAPartWithoutDescriptionAreNamed() {
        var form = form("put");
        place(form, "Wrist", "circle", "twelve", "narrow");
        assertTrue(page(post(form, PHOTOGRAPH))
                .select("[data-rows] [role=alert]")
                .text()
                .contains("a circle has three"));

        var drawn = form("put");
        place(drawn, "Ulna", "#ulna", "", "");
        place(drawn, "Radius", "#radius", "", "");
        var answer = post(drawn, DRAWING);
        assertEquals(422, answer.statusCode());
        assertEquals(
                1, page(answer).select("[data-rows] > li:eq(1) [role=alert]").size(), () -> page(answer)
                        .text());
    }

    @Test
    void aQuestionNeedsPlacesAndAnId() {
        var nothing = post(form("put"), PHOTOGRAPH);
        assertEquals(422, nothing.statusCode());

        var form = form("put", "id", "No Id");
        place(form, "Wrist", "circle", "12 78 6", "narrow");
        place(form, "Elbow", "circle", "50 20 6", "bent");
        var answer = post(form, PHOTOGRAPH);
        assertEquals(422, answer.statusCode());
        assertTrue(page(answer).select(".notice[role=alert]").text().contains("small letters"));
    }

    @Test
    void moreThan26PlacesAreTooMany() {
        var form = form("put");
        for (var n = 0; n < 40; n++) {
            place(form, "Place " + n, "circle", n + " 50 1", "spot " + n);
        }
        var answer = post(form, PHOTOGRAPH);
        assertEquals(422, answer.statusCode());
        assertTrue(page(answer).select(".notice[role=alert]").text().contains("at most 26 places"));
        assertEquals(26, page(answer).select("[data-rows] > li").size());
        var more = form("row");
        for (var n = 0; n < 26; n++) {
            place(more, "Place " + n, "circle", n + " 50 1", "spot " + n);
        }
        assertEquals(26, page(post(more, PHOTOGRAPH)).select("[data-rows] > li").size());
    }

    @Test
    void withoutAScriptRowsComeAndGoAndThePictureShowsThem() {
        var form = form("row");
        place(form, "Wrist", "circle", "50 50 10", "narrow");
        var more = post(form, PHOTOGRAPH);
        assertEquals(200, more.statusCode());
        assertEquals(2, page(more).select("[data-rows] > li").size());
        assertEquals("20", page(more).select(".shapes [data-region=0] circle").attr("cx"));

        var less = form("drop-0");
        place(less, "Wrist", "circle", "50 50 10", "narrow");
        place(less, "Elbow", "circle", "50 20 6", "bent");
        assertEquals(
                List.of("Elbow"),
                page(post(less, PHOTOGRAPH)).select("[data-rows] [name=name]").eachAttr("value"));
        assertFalse(course.text().contains("question"));
    }

    @Test
    void aDescriptionThatGivesTheNameAwayIsTold() {
        var form = form("look");
        place(form, "Wrist", "circle", "50 50 10", "the wrist");
        place(form, "Elbow", "circle", "50 20 6", "bent");
        var page = page(post(form, PHOTOGRAPH));
        assertTrue(page.select("[data-rows] > li:eq(0) [role=alert]").text().contains("holds its name"), page::text);
    }

    @Test
    void whatIsNotThereIsNotThere() {
        for (var path : List.of("/regions", "/regions/" + PHOTOGRAPH)) {
            signedIn(school.tutor()).get(course.studio(path)).then().statusCode(404);
        }
        signedIn(school.tutor())
                .formParam("then", "put")
                .post(course.studio("/regions/" + PHOTOGRAPH))
                .then()
                .statusCode(404);
        holding(course.author).get(course.studio("/regions/none.png")).then().statusCode(404);
        holding(course.author).get(course.studio("/regions/" + LESSON)).then().statusCode(404);
        holding(course.author).get("/studio/no-such/regions").then().statusCode(404);

        var elsewhere = form("put", "lesson", "01-arm/07-none.md");
        place(elsewhere, "Wrist", "circle", "50 50 10", "narrow");
        assertEquals(404, post(elsewhere, PHOTOGRAPH).statusCode());
    }

    /** As a browser does it: what is encoded in it stays as it is. */
    private Response follow(String link) {
        return holding(course.author).urlEncodingEnabled(false).get(link);
    }

    /** All that is typed but the places. @param other fields and their values in turn, in the place of what is usual */
    private RequestSpecification form(String then, String... other) {
        var fields = new TreeMap<>(Map.of(
                "then", then,
                "lesson", LESSON,
                "id", "arm-places",
                "kind", "labelling",
                "text", "Where is it?",
                "alternative", "An arm at rest"));
        for (var i = 0; i < other.length; i += 2) {
            fields.put(other[i], other[i + 1]);
        }
        return holding(course.author)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(fields);
    }

    private static void place(
            RequestSpecification form, String name, String shape, String numbers, String description) {
        form.formParam("name", name)
                .formParam("shape", shape)
                .formParam("numbers", numbers)
                .formParam("description", description);
    }

    private Response post(RequestSpecification form, String picture) {
        return form.post(course.studio("/regions/" + picture));
    }
}
