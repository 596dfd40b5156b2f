package org.footing.web.readingroom;

import static org.footing.web.HandSchool.COURSE;
import static org.footing.web.Visitor.holding;
import static org.footing.web.Visitor.page;
import static org.footing.web.Visitor.session;
import static org.footing.web.Visitor.signedIn;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.footing.web.HandSchool;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ReadingRoomTest {

    private static final String RESTING = COURSE + "/techniques/resting";

    @Inject
    HandSchool school;

    @Test
    void theCoursePageLeadsToTheRooms() {
        assertEquals(
                List.of(
                        COURSE + "/techniques",
                        COURSE + "/atlas",
                        COURSE + "/glossary",
                        COURSE + "/sources",
                        COURSE + "/practice"),
                shown(COURSE).select(".rooms a").eachAttr("href"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/techniques",
                "/techniques/resting",
                "/techniques/resting/checklist",
                "/atlas",
                "/atlas/hand",
                "/glossary",
                "/sources",
                "/practice",
                "/practice/treatment-record"
            })
    void aPageThatABrowserHasIsNotSentAgain(String room) {
        var student = session(school.student());
        var first = holding(student).get(COURSE + room);
        var again =
                holding(student).header("If-None-Match", first.header("ETag")).get(COURSE + room);

        assertEquals(200, first.statusCode());
        assertEquals(List.of("private, no-cache"), first.headers().getValues("Cache-Control"));
        assertEquals(List.of("text/html;charset=UTF-8"), first.headers().getValues("Content-Type"));
        assertEquals(304, again.statusCode());
        assertEquals(
                200,
                holding(student)
                        .cookie("theme", "dark")
                        .header("If-None-Match", first.header("ETag"))
                        .get(COURSE + room)
                        .statusCode());
    }

    @Test
    void everyTechniqueIsListedWithItsLesson() {
        var shown = shown(COURSE + "/techniques");

        assertEquals(
                List.of("A slow glide", "A resting hand"),
                shown.select(".entries h3").eachText());
        assertTrue(shown.select(".entries li").get(0).text().contains("Opens with its lesson"), shown.text());
        assertEquals(
                List.of(RESTING, COURSE + "/lessons/by-word#technique-resting", RESTING + "/checklist"),
                shown.select(".entries li").get(1).select("a").eachAttr("href"));
    }

    @Test
    void tableModeShowsOneStepAScreen() {
        var stages = shown(RESTING).select(".stage:not(.end)");

        assertEquals(List.of("Rest", "Glide", "Step 3"), stages.select("h1").eachText());
        assertEquals(
                List.of("Your hand on the palm. EV90", "Slow as breath, to the tips.", "Take it away."),
                stages.select(".do").eachText());
        var first = stages.get(0);
        assertEquals("1:30", first.select("step-clock .value").text());
        assertEquals(
                "Pressure 1 of 5, Light lotioning", first.select("[role=img]").attr("aria-label"));
        assertEquals("It is not wanted: leave.", first.select(".halt p").text());
        assertEquals("#step-2", first.select(".next").attr("href"));
        assertEquals("#end", stages.get(2).select(".next").attr("href"));
        assertEquals(1, stages.get(2).select(".play svg.art").size());
    }

    @Test
    void theLastScreenOffersTheOtherSideAndTheLesson() {
        var end = shown(RESTING).select("#end");

        assertEquals(
                List.of(
                        COURSE + "/lessons/by-word#technique-resting",
                        "#step-1",
                        COURSE + "/lessons/by-word#technique-resting"),
                end.select("a").eachAttr("href"));
        assertTrue(end.text().contains("The other side, from step 1"), end.text());
    }

    @Test
    void theChecklistHasEveryStepOfTheTechnique() {
        var rows = shown(RESTING + "/checklist").select(".checklist tbody tr");

        assertEquals(3, rows.size());
        assertTrue(rows.get(0).text().startsWith("1 Rest your hand on the palm."), rows.text());
        assertTrue(rows.get(0).text().contains("Pressure 1 of 5, 1 min 30 s"), rows.text());
        assertTrue(rows.get(0).text().contains("Stop rule: It is not wanted: leave."), rows.text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/checklist"})
    void aTechniqueOfALockedLessonIsLocked(String page) {
        var shown = shown(COURSE + "/techniques/slow-glide" + page);

        assertEquals("Not open yet", shown.select("h2").text());
        assertFalse(shown.text().contains("slowly"), shown.text());
    }

    @Test
    void staffLookAtEveryTechnique() {
        signedIn(school.tutor()).get(COURSE + "/techniques/slow-glide").then().statusCode(200);
    }

    @Test
    void aPlateStandsBesideTheNamesOfItsParts() {
        var shown = shown(COURSE + "/atlas/hand");

        assertEquals("A hand", shown.select("h1").text());
        assertEquals(
                List.of("Carpus", "Pollex", "Fingertips"),
                shown.select(".regions .known").eachText());
        assertTrue(shown.select(".regions li").get(1).text().contains("short part that stands apart"), shown.text());
        assertEquals(
                List.of("0", "1", "2"), shown.select(".scene [data-region]").eachAttr("data-region"));
        assertEquals(
                List.of(COURSE + "/lessons/by-word"),
                shown.select("#shown ~ ul a").eachAttr("href"));
    }

    @Test
    void theAtlasShowsEveryPlate() {
        assertEquals(
                List.of(COURSE + "/atlas/hand"),
                shown(COURSE + "/atlas").select(".plates a").eachAttr("href"));
    }

    @Test
    void theGlossarySaysWhichLessonsUseATerm() {
        var term = shown(COURSE + "/glossary").select(".terms #term-palm");

        assertEquals("Palm", term.select("dt").text());
        assertTrue(term.text().contains("The inner side of the hand."), term.text());
        assertTrue(term.select("a").eachAttr("href").contains(COURSE + "/lessons/first-touch"), term.html());
    }

    @Test
    void theSourcesSayWhichLessonsCiteThem() {
        var source = shown(COURSE + "/sources").select("#source-ev90");

        assertTrue(source.text().contains("A source that the tests know by heart."), source.text());
        assertTrue(source.select("a").eachAttr("href").contains(COURSE + "/lessons/by-word"), source.html());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/techniques/never-was", "/techniques/never-was/checklist", "/atlas/never-was"})
    void whatIsNotThereIsNotFound(String page) {
        signedIn(school.student()).get(COURSE + page).then().statusCode(404);
    }

    private Document shown(String address) {
        var answer = signedIn(school.student()).get(address);
        assertEquals(200, answer.statusCode(), address);
        return page(answer);
    }
}
