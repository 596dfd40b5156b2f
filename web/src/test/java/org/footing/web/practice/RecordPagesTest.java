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
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.footing.web.HandSchool;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The course asks for a code, which hand, and whether there is a fever, which is absolute, or a small cut. */
@QuarkusTest
class RecordPagesTest {

    private static final String RECORDS = "/practice/records";

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
        next(add(Map.of()));
    }

    @Test
    void aRecordIsWrittenFinishedReadAndCommented() {
        var record = begin();
        assertEquals(record + "#go-on", next(write(student, record, 1, whole(Map.of("answer.screening.fever", "")))));
        assertEquals("Draft", state(student, record));
        holding(tutor).get(record).then().statusCode(404);

        assertEquals(record, next(write(student, record, 2, whole(Map.of("finish", "true")))));
        assertEquals("Finished", state(student, record));
        var read = page(holding(tutor).get(record));
        assertTrue(read.select(".said").text().contains("A small cut, Local"), read::text);
        assertTrue(read.select(".said").text().contains("Left hand"), read::text);
        assertTrue(page(holding(tutor).get(RECORDS + "/read"))
                        .select("a[href=" + record + "]")
                        .size()
                > 0);

        assertEquals(422, say(tutor, record, 3, " ", false).statusCode());
        assertEquals(record, next(say(tutor, record, 3, "Well asked", false)));
        assertTrue(page(holding(student).get(record)).text().contains("Well asked"));
        assertEquals(409, say(tutor, record, 3, "Twice", false).statusCode());
        assertEquals(RECORDS + "/read", next(say(tutor, record, 4, "Which finger?", true)));
        assertEquals("Draft", state(student, record));
        assertTrue(page(holding(student).get(RECORDS)).text().contains("asks for more"));
    }

    @Test
    void whatIsMissingIsMarkedAndNothingIsLost() {
        var record = begin();
        var refused = write(student, record, 1, Map.of("answer.which-hand", "Third hand", "finish", "true"));
        assertEquals(422, refused.statusCode());
        var shown = page(refused);
        assertTrue(shown.select("[role=alert]").text().contains("4 answers are missing or wrong"), shown::text);
        assertEquals("Fill this in.", shown.select("#client-code-error").text());
        assertEquals("Choose one.", shown.select("#which-hand-error").text());
        assertEquals(2, shown.select(".asked .fault-line").size());
    }

    @Test
    void whoeverHasAFeverIsNotTreated() {
        var record = begin();
        var fever = whole(Map.of("answer.screening.fever", "yes", "finish", "true"));
        var refused = write(student, record, 1, fever);
        assertEquals(422, refused.statusCode());
        assertTrue(page(refused).text().contains("may not be treated"), refused::asString);
        fever.put("notTreated", "true");
        assertEquals(record, next(write(student, record, 2, fever)));
        assertEquals("Not treated, referred", state(student, record));
    }

    @Test
    void whatMayTellWhoItIsIsShownFirst() {
        var record = begin();
        var named = whole(Map.of("answer.client-code", "C-07, seen with Mrs Jones", "finish", "true"));
        var warned = write(student, record, 1, named);
        assertEquals(422, warned.statusCode());
        assertTrue(page(warned).select("[role=alert]").text().contains("Mrs Jones"), warned::asString);
        named.put("looked", "true");
        assertEquals(record, next(write(student, record, 2, named)));
        assertEquals("Finished", state(student, record));
    }

    @Test
    void whoIsTooLateKeepsWhatTheyTyped() {
        var record = begin();
        next(write(student, record, 1, whole(Map.of())));
        var late = write(student, record, 1, whole(Map.of("answer.client-code", "C-07 again")));
        assertEquals(409, late.statusCode());
        assertEquals("C-07 again", page(late).select("#a-client-code").val());
        next(write(student, record, 2, whole(Map.of("finish", "true"))));
        var closed = write(student, record, 2, whole(Map.of("answer.client-code", "C-07 again")));
        assertEquals(409, closed.statusCode());
        assertTrue(page(closed).select("[role=alert]").text().contains("was finished in another window"));
        assertEquals("C-07 again", page(closed).select(".both dd").text());
    }

    @Test
    void twoWindowsOfOneRecordAreJoined() {
        var record = begin();
        var one = page(holding(student).get(record));
        var other = page(holding(student).get(record));
        next(send(record, one, Map.of("answer.client-code", "C-07")));
        next(send(record, other, Map.of("answer.which-hand", "Left hand", "notTreated", "true")));
        next(send(record, one, Map.of("answer.client-code", "C-07")));
        var both = page(holding(student).get(record));
        assertEquals("C-07", both.select("#a-client-code").val());
        assertEquals(
                "Left hand", both.select("[name='answer.which-hand'][checked]").val());
        assertEquals("true", both.select("[name=notTreated][checked]").val());
    }

    @Test
    void whereBothChangedOneAnswerBothAreShownUntilOneIsChosen() {
        var record = begin();
        var stale = page(holding(student).get(record));
        next(write(student, record, 1, Map.of("answer.client-code", "C-07", "answer.screening.fever", "no")));
        var mine = Map.of("answer.client-code", "C-08", "answer.screening.fever", "yes");
        var told = send(record, stale, mine);
        assertEquals(409, told.statusCode());
        var shown = page(told);
        assertTrue(shown.select("[role=alert]").text().contains("2 answers were changed"), shown::text);
        assertEquals("C-08", shown.select("#a-client-code").val());
        var texts = shown.select(".both fieldset").get(0);
        assertTrue(texts.text().contains("C-08") && texts.text().contains("C-07"), texts::text);
        assertTrue(shown.select(".both fieldset").get(1).text().contains("Fever"), shown::text);

        var undecided = new HashMap<>(mine);
        undecided.put("keep.client-code", "here");
        assertEquals(409, send(record, shown, undecided).statusCode(), "the other is open");
        assertEquals(
                "C-07",
                page(holding(student).get(record)).select("#a-client-code").val());
        undecided.put("keep.screening.fever", "stored");
        next(send(record, shown, undecided));
        var kept = page(holding(student).get(record));
        assertEquals("C-08", kept.select("#a-client-code").val());
        assertEquals(
                "no", kept.select("[name='answer.screening.fever'][checked]").val());
    }

    @Test
    void whatIsTooLongStaysInThePage() {
        var record = begin();
        var shown = page(holding(student).get(record));
        var refused = send(record, shown, Map.of("answer.client-code", "C".repeat(4_001), "notTreated", "true"));
        assertEquals(422, refused.statusCode());
        assertEquals(4_001, page(refused).select("#a-client-code").val().length());
        assertEquals("true", page(refused).select("[name=notTreated][checked]").val());
    }

    @Test
    void theSameSaveTwiceIsOne() {
        var record = begin();
        var shown = page(holding(student).get(record));
        var last = whole(Map.of("finish", "true"));
        assertEquals(record, next(send(record, shown, last)));
        assertEquals(record, next(send(record, shown, last)));
    }

    @Test
    void nobodyReadsTheirOwnAsTheirTutor() {
        student = session(school.tutorWhoLearns());
        next(add(Map.of()));
        var record = begin();
        next(write(student, record, 1, whole(Map.of("finish", "true"))));
        assertTrue(page(holding(student).get(RECORDS + "/read"))
                .select("a[href=" + record + "]")
                .isEmpty());
        assertEquals(404, say(student, record, 2, "Well done", false).statusCode());
        assertEquals(404, say(student, record, 2, "Once more", true).statusCode());
        assertEquals("Finished", state(student, record));
    }

    /** As the page would send it: with what it had read, and what it shows of choices. */
    private Response send(String record, Document shown, Map<String, String> form) {
        return holding(student)
                .contentType("application/x-www-form-urlencoded")
                .formParam("both", shown.select("[name=both]").eachAttr("value"))
                .formParam("saveId", shown.select("form.record [name=saveId]").val())
                .formParam("read", shown.select("[name=read]").val())
                .formParam("wasNotTreated", shown.select("[name=wasNotTreated]").val())
                .formParams(form)
                .post(record);
    }

    @Test
    void aClientTakesTheirConsentBack() {
        var record = begin();
        next(write(student, record, 1, whole(Map.of())));
        var records = page(holding(student).get(RECORDS));
        next(holding(student).post(records.select("form[action$=/withdrawal]").attr("action")));
        var over = page(holding(student).get(record));
        assertTrue(over.select("form.record").isEmpty(), over::text);
        assertFalse(over.select(".said").text().contains("C-07"), over::text);
        assertTrue(page(holding(student).get(RECORDS)).text().contains("the hours stay"));
        assertEquals(409, write(student, record, 3, whole(Map.of())).statusCode());
        assertEquals(422, beginning("C-07").statusCode());
    }

    @Test
    void aClientThatCannotBeIsRefusedWithItsReasons() {
        var wrong = add(Map.of("code", "Mrs Jones", "givenOn", "2199-01-01", "purpose", "", "until", "2001-01-01"));
        assertEquals(422, wrong.statusCode());
        var shown = page(wrong);
        for (var field : new String[] {"code", "given-on", "purpose", "until"}) {
            assertFalse(shown.select("#" + field + "-error").isEmpty(), field);
        }
        assertEquals("Mrs Jones", shown.select("#code").val());
        assertEquals(422, add(Map.of()).statusCode(), "the same code");
        assertEquals(422, add(Map.of("code", "C-08", "givenOn", "soon")).statusCode());
        assertEquals(422, beginning("C-99").statusCode());
    }

    @Test
    void aSecondPressIsOneRecord() {
        var saveId = UUID.randomUUID().toString();
        assertEquals(next(beginning("C-07", saveId)), next(beginning("C-07", saveId)));
    }

    @Test
    void othersFindNothing() {
        var record = begin();
        next(write(student, record, 1, whole(Map.of("finish", "true"))));
        for (var stranger : new String[] {session(school.student()), session(school.person())}) {
            holding(stranger).get(record).then().statusCode(404);
            assertEquals(404, write(stranger, record, 2, whole(Map.of())).statusCode());
            assertEquals(404, say(stranger, record, 2, "Mine", false).statusCode());
        }
        holding(student).get(RECORDS + "/read").then().statusCode(404);
        holding(tutor).get(RECORDS).then().statusCode(404);
        assertEquals(404, write(tutor, record, 2, whole(Map.of())).statusCode());
    }

    private Map<String, String> whole(Map<String, String> other) {
        var form = new HashMap<>(Map.of(
                "answer.client-code",
                "C-07",
                "answer.which-hand",
                "Left hand",
                "answer.screening.fever",
                "no",
                "answer.screening.small-cut",
                "yes",
                "notTreated",
                "false"));
        form.putAll(other);
        return form;
    }

    private String begin() {
        return next(beginning("C-07"));
    }

    private Response beginning(String code) {
        return beginning(code, UUID.randomUUID().toString());
    }

    private Response beginning(String code, String saveId) {
        return holding(student)
                .formParam("course", "hand-massage")
                .formParam("client", code)
                .formParam("saveId", saveId)
                .post(RECORDS);
    }

    private Response add(Map<String, String> other) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/London"));
        var form = new HashMap<>(Map.of(
                "course",
                "hand-massage",
                "code",
                "C-07",
                "givenOn",
                today.toString(),
                "purpose",
                "Practice",
                "until",
                today.plusYears(1).toString()));
        form.putAll(other);
        return holding(student)
                .contentType("application/x-www-form-urlencoded")
                .formParams(form)
                .post(RECORDS + "/clients");
    }

    private static Response write(String session, String record, int revision, Map<String, String> form) {
        return holding(session)
                .contentType("application/x-www-form-urlencoded")
                .formParams(form)
                .formParam("revision", revision)
                .post(record);
    }

    private static Response say(String session, String record, int revision, String words, boolean again) {
        return holding(session)
                .formParam("revision", revision)
                .formParam("words", words)
                .formParam("again", again)
                .post(record + "/comment");
    }

    private static String state(String session, String record) {
        Document shown = page(holding(session).get(record));
        return shown.select(".head .state").text();
    }
}
