package org.footing.web.practical;

import static org.footing.web.Visitor.holding;
import static org.footing.web.Visitor.next;
import static org.footing.web.Visitor.page;
import static org.footing.web.Visitor.session;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.footing.web.HandSchool;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The rubric of the hand practical: calm and care, none or seven points each, ten pass. */
@QuarkusTest
class PracticalPagesTest {

    @Inject
    HandSchool school;

    @Inject
    Clock clock;

    private String name;
    private String student;
    private String tutor;
    private String other;
    private String latest = "";

    @BeforeEach
    void aStudentAndTwoTutors() {
        var username = school.student();
        name = "Hand " + username.replaceAll("\\D", "");
        student = session(username);
        tutor = session(school.tutor());
        other = session(school.tutor());
    }

    @Test
    void anAssessorMarksWithoutAScriptAndTheStudentReadsTheResult() {
        var practical = begun(false);
        holding(student).get(practical).then().statusCode(404);

        var half = fields(practical, tutor);
        half.remove("rating");
        half.remove("studentName");
        var refused = post(tutor, practical, half, true);
        assertEquals(422, refused.statusCode());
        var told = page(refused).select("[role=alert]").text();
        assertTrue(told.contains("choose what it was all in all") && told.contains("let the student write"), told);
        assertEquals("7", page(refused).select("[name=level-C1][checked]").attr("data-points"));

        var whole = fields(practical, tutor);
        assertEquals(practical, next(post(tutor, practical, whole, true)));
        var read = page(holding(student).get(practical));
        assertTrue(read.text().contains("Passed: 14 of 14 points"), read::text);
        assertTrue(read.text().contains("Warm hands, well kept"), read::text);
        assertTrue(read.text().contains("Signed by Tova"), read::text);
        assertTrue(read.select("form").isEmpty());
        assertTrue(page(holding(student).get("/practicals")).text().contains("Passed: 14 of 14 points"));
        whole.put("saveId", "too-late");
        whole.put("comment", "One more word");
        var late = post(tutor, practical, whole, false);
        assertEquals(409, late.statusCode());
        assertEquals("One more word", page(late).select("#unsent").text());
    }

    @Test
    void aSaveIsKeptOnceAndOneMadeFromAnOlderRevisionIsTold() {
        var practical = begun(false);
        var save = fields(practical, tutor);
        var kept = put(tutor, practical, save);
        assertEquals(200, kept.statusCode());
        assertEquals(2, kept.<Integer>path("revision"));
        assertEquals(kept.asString(), put(tutor, practical, save).asString(), "sent again it is told the same");

        save.put("saveId", "of-the-other-tab");
        save.put("level-C1", "0");
        var overtaken = put(tutor, practical, save);
        assertEquals(409, overtaken.statusCode());
        assertEquals(2, overtaken.<Integer>path("revision"));
        assertTrue(overtaken.<String>path("html").contains("C1 Competent"), overtaken::asString);
        var shown = post(tutor, practical, save, false);
        assertEquals(409, shown.statusCode());
        assertEquals("0", page(shown).select("[name=level-C1][checked]").attr("data-points"), "what was typed stays");

        save.put("level-C1", "9");
        assertEquals(422, put(tutor, practical, save).statusCode());
        save.put("level-C1", "much");
        assertEquals(422, put(tutor, practical, save).statusCode());
        assertEquals(
                "7",
                page(holding(tutor).get(practical))
                        .select("[name=level-C1][checked]")
                        .attr("data-points"));

        var finish = fields(practical, tutor);
        finish.put("finish", "true");
        assertEquals(true, put(tutor, practical, finish).<Boolean>path("finished"));
        finish.put("saveId", "too-late");
        assertEquals(423, put(tutor, practical, finish).statusCode());
    }

    @Test
    void nobodySavesIntoTheSheetOfSomebodyElse() {
        var practical = begun(true);
        var fields = fields(practical, tutor);
        assertEquals(404, put(other, practical, fields).statusCode());
        next(holding(other).post(practical + "/second"));
        assertEquals(404, put(other, practical, fields).statusCode(), "also who has a sheet of their own");
        assertEquals(404, post(student, practical, fields, true).statusCode());
    }

    @Test
    void twoMarkWithoutSeeingEachOtherAndReconcileWithAReason() {
        var practical = begun(true);
        next(post(tutor, practical, fields(practical, tutor), true));
        var before = page(holding(other).get(practical));
        assertFalse(before.text().contains("of 14 points"), before::text);
        assertTrue(page(holding(other).get("/practicals")).text().contains(name));
        next(holding(other).post(practical + "/second"));

        var low = fields(practical, other);
        low.put("level-C2", "0");
        next(post(other, practical, low, true));
        var both = page(holding(tutor).get(practical));
        assertTrue(both.text().contains("14 of 14 points") && both.text().contains("7 of 14 points"), both::text);
        holding(student).get(practical).then().statusCode(404);

        var fewer = reconcile("9", "passed", "Watched it together");
        assertEquals(422, fewer.statusCode());
        var form = page(fewer).select("form[action$=/reconciliation]");
        assertEquals("9", form.select("[name=agreed]").val());
        assertEquals("passed", form.select("[name=outcome][checked]").val());
        assertEquals("Watched it together", form.select("[name=reason]").val());
        assertEquals(422, reconcile("14", "passed", " ").statusCode());
        assertEquals(422, reconcile("14", "", "Watched it together").statusCode());
        next(reconcile("14", "passed", "Watched it together"));
        var again = reconcile("14", "passed", "Again");
        assertEquals(409, again.statusCode());
        assertEquals("Again", page(again).select("#unsent").text());
        var read = page(holding(student).get(practical));
        assertTrue(read.text().contains("Watched it together"), read::text);
        assertEquals(2, read.select("h2[id^=sheet-]").size(), "both sheets stay");
    }

    private Response reconcile(String points, String outcome, String reason) {
        return holding(other)
                .formParam("agreed", points)
                .formParam("outcome", outcome)
                .formParam("reason", reason)
                .post(latest + "/reconciliation");
    }

    @Test
    void aResultIsTakenBackWithAReason() {
        var practical = begun(false);
        next(post(tutor, practical, fields(practical, tutor), true));
        var tooLong = "x".repeat(1_001);
        var refused = holding(tutor).formParam("reason", tooLong).post(practical + "/reversal");
        assertEquals(422, refused.statusCode());
        assertEquals(
                tooLong, page(refused).select("details[open] #reversal-reason").val());
        next(holding(tutor).formParam("reason", "The wrong student").post(practical + "/reversal"));
        var read = page(holding(student).get(practical));
        assertTrue(read.text().contains("Taken back: The wrong student"), read::text);
        var again = holding(tutor).formParam("reason", "Again").post(practical + "/reversal");
        assertEquals(409, again.statusCode());
        assertEquals("Again", page(again).select("#unsent").text());
        assertEquals(
                404,
                holding(student)
                        .formParam("reason", "Mine")
                        .post(practical + "/reversal")
                        .statusCode());
    }

    @Test
    void whatIsWrittenIsShownAsText() {
        var practical = begun(false);
        var fields = fields(practical, tutor);
        fields.put("comment", "<script>alert(1)</script>");
        fields.put("assessorName", "<b onclick=alert(1)>Tova");
        fields.put("assessorStrokes", "M1 2\"/><script>");
        assertEquals(422, post(tutor, practical, fields, true).statusCode(), "no strokes of a pen");
        fields.put("assessorStrokes", "M1 2L3 4");
        next(post(tutor, practical, fields, true));
        var read = page(holding(student).get(practical));
        assertTrue(read.select("main script, main [onclick]").isEmpty());
        assertTrue(read.text().contains("<script>alert(1)</script>"), read::text);
    }

    @Test
    void whatCannotBeBegunIsSaidAndKeepsWhatWasTyped() {
        var address = "/practicals/cohorts/" + school.cohort();
        var nobody = begin(tutor, "0", today(), false);
        assertEquals(422, nobody.statusCode());
        assertEquals(today(), page(nobody).select("[name=day]").val());
        var chosen = id();
        var refused = begin(tutor, chosen, "2199-01-01", true);
        assertEquals(422, refused.statusCode());
        assertEquals(
                chosen, page(refused).select("[name=student] option[selected]").val());
        assertTrue(page(refused).select("[name=twice]").hasAttr("checked"));
        holding(student).get(address).then().statusCode(404);
        assertEquals(404, begin(student, chosen, today(), false).statusCode());
    }

    @Test
    void othersFindNothing() {
        var practical = begun(true);
        next(post(tutor, practical, fields(practical, tutor), true));
        for (var stranger : List.of(session(school.person()), session("tutor"), session(school.student()))) {
            holding(stranger).get(practical).then().statusCode(404);
            assertEquals(404, holding(stranger).post(practical + "/second").statusCode());
            assertEquals(
                    404,
                    holding(stranger)
                            .formParam("reason", "No")
                            .post(practical + "/reversal")
                            .statusCode());
        }
    }

    private String begun(boolean twice) {
        latest = next(begin(tutor, id(), today(), twice));
        return latest;
    }

    private Response begin(String session, String enrolment, String day, boolean twice) {
        var request = holding(session)
                .formParam("student", enrolment)
                .formParam("rubric", "hand-practical")
                .formParam("technique", "resting")
                .formParam("day", day)
                .formParam("saveId", UUID.randomUUID().toString());
        if (twice) {
            request.formParam("twice", "true");
        }
        return request.post("/practicals/cohorts/" + school.cohort());
    }

    private String id() {
        return page(holding(tutor).get("/practicals/cohorts/" + school.cohort()))
                .select("[name=student] option")
                .stream()
                .filter(option -> option.text().equals(name))
                .findFirst()
                .orElseThrow()
                .val();
    }

    /** All that a sheet asks for, well done, with what the viewer's page names it by. */
    private static Map<String, String> fields(String practical, String session) {
        Document page = page(holding(session).get(practical));
        var fields = new HashMap<String, String>();
        fields.put("sheet", page.select("[name=sheet]").val());
        fields.put("revision", page.select("[name=revision]").val());
        fields.put("saveId", UUID.randomUUID().toString());
        fields.put("step", "0");
        fields.put("level-C1", "1");
        fields.put("level-C2", "1");
        fields.put("rating", "3");
        fields.put("comment", "Warm hands, well kept");
        fields.put("assessorName", "Tova");
        fields.put("assessorStrokes", "M1 2L3 4");
        fields.put("studentName", "AK");
        return fields;
    }

    private static Response post(String session, String practical, Map<String, String> fields, boolean finish) {
        var request = filled(session, fields);
        return (finish ? request.formParam("finish", "true") : request).post(practical);
    }

    private static Response put(String session, String practical, Map<String, String> fields) {
        return filled(session, fields).put(practical + "/state");
    }

    private static RequestSpecification filled(String session, Map<String, String> fields) {
        return holding(session).contentType("application/x-www-form-urlencoded").formParams(fields);
    }

    private String today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/London")).toString();
    }
}
