package org.footing.web.practice;

import static org.footing.web.Visitor.holding;
import static org.footing.web.Visitor.next;
import static org.footing.web.Visitor.page;
import static org.footing.web.Visitor.session;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.footing.web.HandSchool;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The course asks for two visits of each client, and marks the plan and the honesty. */
@QuarkusTest
class CasePagesTest {

    private static final String CASES = "/practice/cases";

    @Inject
    HandSchool school;

    @Inject
    Clock clock;

    private String student;
    private String tutor;

    @BeforeEach
    void aStudentWithAClient() {
        student = session(school.student());
        tutor = session(school.tutor());
        addClient("C-07");
    }

    @Test
    void theBoardShowsWhatIsOwed() {
        var fresh = page(holding(student).get(CASES));
        assertEquals(2, fresh.select(".board > li").size());
        assertTrue(fresh.text().contains("Not begun"), fresh::text);
        assertTrue(fresh.text().contains("Kind: not chosen yet (Stiff hand, Tired hand)"), fresh::text);

        var study = begin();
        assertEquals(
                study + "#go-on",
                next(write(
                        student,
                        study,
                        1,
                        Map.of(
                                "answer.case-kind",
                                "Stiff hand",
                                "answer.case-screening.fever",
                                "no",
                                "answer.case-screening.small-cut",
                                "no"))));
        var card =
                page(holding(student).get(CASES)).select(".board > li").get(0).text();
        assertTrue(card.contains("Case 1: C-07") && card.contains("Stiff hand"), card);
        assertTrue(card.contains("Still owed Visit 1 Visit 2 Looking back"), card);
        assertFalse(card.contains("Start"), card);
        assertTrue(page(holding(student).get(CASES)).text().contains("not chosen yet (Tired hand)"));
        assertEquals(422, beginning("C-07").statusCode(), "a client of whom one tells already");
        assertEquals(422, beginning("C-99").statusCode());
    }

    @Test
    void onlyTheFirstOpenPartIsUnfolded() {
        var study = begin();
        var open = page(holding(student).get(study)).select("details.part[open]");
        assertEquals(1, open.size());
        assertEquals("Start", open.select("h2").text());
        assertEquals("go-on", open.attr("id"));
    }

    @Test
    void aStudyIsWrittenMarkedAndWrittenOn() {
        var study = begin();
        assertEquals(study + "#go-on", next(write(student, study, 1, whole(Map.of("add", "true")))));
        var three = page(holding(student).get(study));
        assertEquals("Visit 3", three.select("details.part h2").get(3).text());
        var refused = write(student, study, 2, whole(Map.of("handIn", "true")));
        assertEquals(422, refused.statusCode());
        assertTrue(page(refused).select("[role=alert]").text().contains("3 answers are missing"), refused::asString);

        holding(tutor).get(study + "/marking").then().statusCode(404);
        var third = Map.of(
                "answer.ache-before_3", "2", "answer.ache-after_3", "1", "answer.done_3", "Held", "handIn", "true");
        assertEquals(study, next(write(student, study, 3, whole(third))));
        assertTrue(page(holding(student).get(study)).select("form.record").isEmpty());

        var queue = page(holding(tutor).get("/marking?kind=CASE_STUDY"));
        assertFalse(queue.select("a[href='" + study + "/marking']").isEmpty(), queue::text);
        var read = page(holding(tutor).get(study + "/marking"));
        assertEquals(
                "8 6 2", read.select(".scales tbody tr").get(0).select("td").text());
        assertTrue(read.select(".said").text().contains("Slow strokes"), read::text);
        var open = mark(tutor, study, 4, Map.of("level.S1", "1"));
        assertEquals(422, open.statusCode());
        assertTrue(page(open).select("[role=alert]").text().contains("1 criterion is open"), open::asString);
        assertEquals(1, page(open).select("[name='level.S1'][checked]").size());
        var wordless = mark(tutor, study, 4, Map.of("level.S1", "0", "level.S2", "1"));
        assertEquals(422, wordless.statusCode());
        assertFalse(page(wordless).select("#next-error").isEmpty());
        assertEquals(
                "/marking",
                next(mark(tutor, study, 4, Map.of("level.S1", "0", "level.S2", "1", "next", "Write a plan"))));
        var gone = mark(tutor, study, 4, Map.of("level.S1", "1", "level.S2", "1", "next", "Ask about sleep"));
        assertEquals(409, gone.statusCode(), "its student's again");
        assertEquals("Ask about sleep", page(gone).select("#unsent").text());
        assertFalse(page(gone).text().contains("Hand case"), gone::asString);

        var feedback = page(holding(student).get("/feedback")).text();
        assertTrue(feedback.contains("Case study C-07") && feedback.contains("Write a plan"), feedback);
        assertTrue(feedback.contains("To be done again"), feedback);
        var back = page(holding(student).get(study));
        assertTrue(back.text().contains("7 of 20 points") && back.text().contains("Write a plan"), back::text);
        assertEquals(study, next(write(student, study, 5, whole(third))));
        assertEquals("/marking", next(mark(tutor, study, 6, Map.of("level.S1", "2", "level.S2", "1"))));
        var late = mark(tutor, study, 6, Map.of("level.S1", "2", "level.S2", "1", "comment", "Seen by two"));
        assertEquals(409, late.statusCode());
        assertTrue(page(late).select("#unsent").text().contains("Seen by two"), late::asString);
        assertTrue(page(holding(student).get(CASES)).text().contains("1 of 2 passed"));
        var now = page(holding(student).get("/feedback")).text();
        assertTrue(now.contains("Case study C-07: passed") && !now.contains("To be done again"), now);
        assertTrue(page(holding(student).get("/practice?course=hand-massage"))
                .text()
                .contains("1 of 2 passed"));
        assertEquals(409, write(student, study, 7, whole(third)).statusCode());
    }

    @Test
    void itGoesOnPaper() throws IOException {
        var study = begin();
        next(write(student, study, 1, whole(Map.of("answer.reflection", "Zoë & <b>Müller</b>"))));
        holding(tutor).get(study + "/pdf").then().statusCode(404);
        var printed = holding(student).get(study + "/pdf");
        assertEquals("application/pdf", printed.contentType());
        try (var pdf = Loader.loadPDF(printed.asByteArray())) {
            var text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
            assertTrue(text.contains("Case study of C-07") && text.contains("Slow strokes, longer"), text);
            assertTrue(text.contains("Zoë & <b>Müller</b>"), text);
            assertTrue(text.contains("Ache before 8 6"), text);
        }
        next(write(student, study, 2, whole(Map.of("handIn", "true"))));
        holding(tutor).get(study + "/pdf").then().statusCode(200);
    }

    @Test
    void whatMayTellWhoItIsIsShownFirst() {
        var study = begin();
        var named = whole(Map.of("answer.reflection", "I thank Mrs Jones", "handIn", "true"));
        var warned = write(student, study, 1, named);
        assertEquals(422, warned.statusCode());
        assertTrue(page(warned).select("[role=alert]").text().contains("Mrs Jones"), warned::asString);
        named.put("looked", "true");
        assertEquals(study, next(write(student, study, 2, named)));
    }

    @Test
    void whoIsTooLateKeepsWhatTheyTyped() {
        var study = begin();
        next(write(student, study, 1, whole(Map.of())));
        var late = write(student, study, 1, whole(Map.of("answer.reflection", "Again")));
        assertEquals(409, late.statusCode());
        assertEquals("Again", page(late).select("#a-reflection").val());
        var texts = page(late).select(".both fieldset").text();
        assertTrue(texts.contains("Again") && texts.contains("Ask earlier"), texts);
        next(write(student, study, 2, whole(Map.of("handIn", "true"))));
        var closed = write(student, study, 2, whole(Map.of("answer.reflection", "Again")));
        assertEquals(409, closed.statusCode());
        assertEquals("Again", page(closed).select(".both dd").text());
    }

    @Test
    void aTreatmentIsAddedOnceHoweverOftenTheAnswerIsLost() {
        var study = begin();
        var more = whole(Map.of("add", "true", "saveId", UUID.randomUUID().toString()));
        next(write(student, study, 1, more));
        next(write(student, study, 1, more));
        assertEquals(5, page(holding(student).get(study)).select("details.part").size());
    }

    @Test
    void othersFindNothing() {
        var study = begin();
        next(write(student, study, 1, whole(Map.of("handIn", "true"))));
        for (var stranger : new String[] {session(school.student()), session(school.person())}) {
            for (var address : new String[] {study, study + "/marking"}) {
                holding(stranger).get(address).then().statusCode(404);
            }
            assertEquals(404, write(stranger, study, 2, whole(Map.of())).statusCode());
            assertEquals(404, mark(stranger, study, 2, Map.of()).statusCode());
        }
        holding(student).get(study + "/marking").then().statusCode(404);
        assertEquals(404, mark(student, study, 2, Map.of()).statusCode());
        assertEquals(404, write(tutor, study, 2, whole(Map.of())).statusCode());
    }

    private static Map<String, String> whole(Map<String, String> other) {
        var form = new HashMap<>(Map.of(
                "answer.case-kind", "Stiff hand",
                "answer.case-screening.fever", "no",
                "answer.case-screening.small-cut", "no",
                "answer.ache-before_1", "8",
                "answer.ache-after_1", "5",
                "answer.done_1", "Slow strokes",
                "answer.ache-before_2", "6",
                "answer.ache-after_2", "3",
                "answer.done_2", "Slow strokes, longer",
                "answer.reflection", "Ask earlier"));
        form.putAll(other);
        return form;
    }

    private String begin() {
        return next(beginning("C-07"));
    }

    private Response beginning(String code) {
        return holding(student)
                .formParam("course", "hand-massage")
                .formParam("client", code)
                .formParam("saveId", UUID.randomUUID().toString())
                .post(CASES);
    }

    private static Response write(String who, String study, int revision, Map<String, String> form) {
        return holding(who).formParam("revision", revision).formParams(form).post(study);
    }

    private static Response mark(String who, String study, int revision, Map<String, String> form) {
        return holding(who).formParam("revision", revision).formParams(form).post(study + "/marking");
    }

    private void addClient(String code) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/London"));
        next(holding(student)
                .formParams(Map.of(
                        "course",
                        "hand-massage",
                        "code",
                        code,
                        "givenOn",
                        today.toString(),
                        "purpose",
                        "A study",
                        "until",
                        today.plusYears(1).toString()))
                .post("/practice/records/clients"));
    }
}
