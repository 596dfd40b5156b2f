package org.footing.web.practice;

import static org.footing.web.HandSchool.COURSE;
import static org.footing.web.HandSchool.LESSON;
import static org.footing.web.Visitor.page;
import static org.footing.web.Visitor.signedIn;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.footing.web.HandSchool;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PracticePagesTest {

    @Inject
    HandSchool school;

    @Test
    void theHoursStandByKind() {
        var shown = shown("/practice");

        assertEquals("5", shown.select(".asked-for dd").get(0).text());
        assertEquals(
                "Hands of friends 1 h 3 h In class 2 h Any",
                shown.select(".hours tbody").text());
        assertEquals("All kinds together 3 h", shown.select(".hours tfoot").text());
        assertTrue(shown.text().contains("2 more hours are yours to choose"));
        assertTrue(shown.select(".prose").text().contains("Practise on patient friends."));
    }

    @Test
    void aSignOffLinksToWhatTeachesItAndHasRoomForItsInitials() {
        var signOffs = shown("/practice").select(".sign-offs > li");

        assertEquals("Holds a hand still", signOffs.get(0).select("h3").text());
        assertEquals(LESSON, signOffs.get(0).select("a").attr("href"));
        assertTrue(signOffs.get(0).text().contains("To be seen 2 times."));
        assertEquals(2, signOffs.get(0).select(".box").size());
        assertEquals("Hot stone Optional", signOffs.get(1).select("h3").text());
    }

    @Test
    void theCoursePageLeadsToIt() {
        assertEquals(1, shown("").select("a[href=" + COURSE + "/practice]").size());
    }

    @Test
    void theTreatmentRecordIsABlankForm() {
        var fields = shown("/practice/treatment-record").select(".fields > div");

        assertEquals(
                "Client code * (must be filled in) Never a name", fields.get(0).text());
        assertEquals(1, fields.get(0).select(".blank").size());
        assertEquals("Which hand Left hand Right hand", fields.get(1).text());
        assertEquals("Asked for Fever today A small cut", fields.get(2).text());
    }

    @Test
    void contraindicationsStandByClassWithWhatToDo() {
        var shown = shown("/practice/contraindications");

        assertEquals(2, shown.select(".screening").size());
        assertEquals(
                "Fever today Do not treat Urgent The body is busy Rest and come back",
                shown.select(".screening tbody").get(0).text());
        assertEquals(
                "A small cut Leave the part",
                shown.select(".screening tbody").get(1).text());
    }

    @Test
    void aRubricSaysWhatPassesAndWhatEachLevelLooksLike() {
        var shown = shown("/rubrics/hand-practical");

        assertEquals(
                "10 of 14 points pass. No criterion may be without a point.",
                shown.select(".head .muted").text());
        assertEquals(
                "C1 Calm At least 7 points here Not yet 0 points hurries Competent 7 points never hurries",
                shown.select(".criteria > li").get(0).text());
        assertTrue(shown.select(".note.stop").text().endsWith("Goes on after “stop”"));
    }

    @Test
    void whatIsWrittenForWhoJudgesIsNotForStudents() {
        var rubric = COURSE + "/rubrics/hand-practical";

        assertFalse(shown("/rubrics/hand-practical").text().contains("Watch one whole hand."));
        assertTrue(page(signedIn(school.tutor()).get(rubric)).text().contains("Watch one whole hand."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/practice/nothing", "/rubrics/none"})
    void whatTheCourseDoesNotHaveIsNotFound(String path) {
        assertEquals(404, signedIn(school.student()).get(COURSE + path).statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/practice", "/practice/treatment-record", "/rubrics/hand-practical"})
    void nobodyElseSeesIt(String path) {
        assertEquals(404, signedIn(school.person()).get(COURSE + path).statusCode());
    }

    private Document shown(String path) {
        var answer = signedIn(school.student()).get(COURSE + path);
        assertEquals(200, answer.statusCode());
        return page(answer);
    }
}
