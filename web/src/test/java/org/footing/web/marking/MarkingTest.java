package org.footing.web.marking;

import static org.footing.web.Visitor.holding;
import static org.footing.web.Visitor.next;
import static org.footing.web.Visitor.page;
import static org.footing.web.Visitor.post;
import static org.footing.web.Visitor.session;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.footing.assessment.Response.Wrote;
import org.footing.web.TestClock;
import org.footing.web.quiz.QuizSchool;
import org.footing.web.teaching.Taker;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From what waits to what the student reads. */
@QuarkusTest
class MarkingTest {

    private static final String QUESTIONS =
            """
            ::: question {#words points=2}
            What do you say?
            ____
            > [!RUBRIC] It is kind.
            :::
            """;

    @Inject
    QuizSchool school;

    @Inject
    Taker taker;

    @Inject
    TestClock clock;

    private QuizSchool.Opened course;
    private String tutor;
    private String amara;
    private String hers;
    private long attempt;

    @BeforeEach
    void amaraAndAnotherHaveHandedIn() {
        course = school.open("pass=70", QUESTIONS);
        tutor = session(school.tutor(course));
        amara = school.student(course);
        attempt = taker.takes(amara, Map.of("words", new Wrote("May I? <b>Thanks</b>")));
        clock.advance(Duration.ofMinutes(5));
        taker.takes(course, Map.of("words", new Wrote("Hello")));
        hers = queue("").expectFirst(".queue a").attr("href");
    }

    @Test
    void whatWaitsIsListedTheOldestFirst() {
        var shown = queue("");
        assertEquals(2, shown.select(".queue li").size());
        assertTrue(shown.text().contains("2 wait."), shown.text());
        assertTrue(shown.select(".queue li").get(0).text().contains("Heel check: Written response"), shown.text());
        assertEquals(0, queue("?kind=UPLOAD").select(".queue li").size());
        assertEquals(2, queue("?cohort=" + course.cohort()).select(".queue li").size());
        assertTrue(queue("?kind=UPLOAD").text().contains("Nothing waits for you."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"?page=0", "?page=9999", "?page=abc", "?kind=NONE", "?cohort=abc", "?whose=x"})
    void whatMakesNoSenseInTheAddressIsNotAskedFor(String query) {
        assertEquals(2, queue(query).select(".queue li").size());
    }

    @Test
    void whoStartsOpensTheOldestThatNobodyElseIsAt() {
        assertEquals(hers, next(post(tutor, "/marking/start", Map.of())));
        var second = session(school.tutor(course));
        var other = next(post(second, "/marking/start", Map.of()));
        assertFalse(other.equals(hers));
        var shown = page(holding(second).get(hers));
        assertTrue(shown.text().contains("is marking this since"), shown.text());
        assertEquals(hers, next(post(second, hers + "/claim", Map.of("over", "true"))));
        assertTrue(page(holding(tutor).get(hers)).text().contains("is marking this since"));
    }

    @Test
    void theWorkStandsBesideItsRubric() {
        var shown = work();
        assertEquals("May I? <b>Thanks</b>", shown.select("[data-passage]").text());
        assertEquals("It is kind.", shown.select(".rubric p").text());
        assertTrue(shown.text().contains("1 of 2"), shown.text());
        assertEquals(1, shown.select("[data-next]").size());
        assertEquals(0, shown.select("[data-previous]").size());
    }

    @Test
    void whoGivesBackGoesOnToTheNextAndTheStudentReadsIt() {
        var to = next(mark("1.5", "Well said.", "Read lesson two again."));
        assertFalse(to.equals(hers));
        assertEquals(1, queue("").select(".queue li").size());
        var student = session(amara);
        assertTrue(page(holding(student).get("/")).text().contains("1 piece of feedback is new."));
        var told = page(holding(student).get("/feedback"));
        assertTrue(told.text().contains("New"), told.text());
        assertEquals("Read lesson two again.", told.select(".next-step p").text());
        assertEquals("Well said.", told.select(".comment").text());
        var reading = told.select("form[action$=/reading]").attr("action");
        assertEquals("/attempts/" + attempt + "#words", next(post(student, reading, Map.of())));
        assertFalse(page(holding(student).get("/")).text().contains("is new."));
        assertTrue(page(holding(student).get("/attempts/" + attempt)).text().contains("75%"));
        post(session(school.student(course)), reading, Map.of()).then().statusCode(404);
    }

    @Test
    void theLastOneLeadsBackToTheQueue() {
        var second = next(mark("2", "", ""));
        assertEquals(
                "/marking",
                next(post(
                        tutor, second + "/mark", Map.of("points", "1", "revision", "0", "seen", "", "response", "1"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2.01", "-1", "three", "½"})
    void whatIsNoNumberOfPointsIsRefusedAndKept(String points) {
        for (var act : new String[] {"/mark", "/hold"}) {
            var answer = post(tutor, hers + act, form(points, "Well said.", "", "0", ""));
            assertEquals(422, answer.statusCode());
            assertEquals(points, page(answer).select("#points").val());
            assertEquals("Well said.", page(answer).select("#words").text());
            assertTrue(page(answer).select("#points-error").text().contains("from 0 to 2"));
        }
    }

    @Test
    void whoDidNotSeeTheMarkThatIsThereIsShownBoth() {
        next(mark("1", "Well said.", ""));
        var second = session(school.tutor(course));
        var answer = post(second, hers + "/mark", form("2", "Very well.", "", "0", ""));
        assertEquals(409, answer.statusCode());
        var both = page(answer);
        assertTrue(both.text().contains("“Well said.”"), both.text());
        assertEquals("2", both.select("#points").val());
        next(post(
                second,
                hers + "/mark",
                form("2", "Very well.", "", "0", both.select("input[name=seen]").val())));
        assertTrue(page(signed(amara).get("/attempts/" + attempt)).text().contains("100%"));
    }

    @Test
    void aDraftIsKeptAndNobodyOverwritesIt() {
        var kept = holding(tutor)
                .header("X-Fragment", "true")
                .formParams(form("1", "So far.", "", "0", ""))
                .post(hers + "/draft");
        assertEquals(200, kept.statusCode());
        assertEquals(1, kept.jsonPath().getInt("revision"));
        assertEquals("So far.", work().select("#words").text());
        var second = session(school.tutor(course));
        var answer = post(second, hers + "/mark", form("2", "Mine.", "", "0", ""));
        assertEquals(409, answer.statusCode());
        assertTrue(
                page(answer).text().contains("wrote: “So far.”"), page(answer).text());
        next(post(
                second,
                hers + "/mark",
                form(
                        "2",
                        "Mine.",
                        "",
                        page(answer).select("input[name=revision]").val(),
                        "")));
    }

    @Test
    void whatIsTooLongIsRefusedAndNothingElseIsFoundWanting() {
        for (var act : new String[] {"/draft", "/return"}) {
            var answer = post(tutor, hers + act, form("", "x".repeat(4001), "", "0", ""));
            assertEquals(422, answer.statusCode());
            assertTrue(page(answer).select("#words-error").text().contains("at most 4000"), act);
            assertEquals(0, page(answer).select("#points-error").size(), act);
        }
        post(tutor, hers + "/draft/comments", form("", "Warm the oil.", "", "0", ""));
        var insert = Map.of(
                "words",
                "x".repeat(3990),
                "revision",
                "1",
                "response",
                "1",
                "comment",
                work().select("[data-saved]").attr("data-saved"));
        var answer = post(tutor, hers + "/draft/insertion", insert);
        assertEquals(422, answer.statusCode());
        assertTrue(page(answer).select("#words-error").text().contains("at most 4000"));
    }

    @Test
    void whatIsPutAsideIsGivenBackTogether() {
        var second = next(post(tutor, hers + "/hold", form("2", "Well said.", "", "0", "")));
        var student = session(amara);
        assertTrue(page(holding(student).get("/feedback")).text().contains("Nothing has been given back"));
        assertTrue(page(holding(student).get("/attempts/" + attempt)).text().contains("so far"));
        assertTrue(work().text().contains("Its mark is put aside."));
        next(post(tutor, second + "/hold", form("1", "", "", "0", "")));
        var shown = queue("");
        assertTrue(shown.text().contains("2 put aside, 0 still to mark."), shown.text());
        var release = Map.of("cohort", Long.toString(course.cohort()), "item", "check");
        post(session(school.tutor(school.open("", QUESTIONS))), "/marking/release", release)
                .then()
                .statusCode(404);
        assertEquals("/marking", next(post(tutor, "/marking/release", release)));
        assertTrue(page(holding(student).get("/attempts/" + attempt)).text().contains("100%"));
        assertEquals(
                "Well said.",
                page(holding(student).get("/feedback")).select(".comment").text());
        assertEquals(0, queue("").select(".queue li").size());
    }

    @Test
    void whatWasPutAsideCanBeTakenUpAgain() {
        next(post(tutor, hers + "/hold", form("2", "Well said.", "", "0", "")));
        assertEquals(hers, next(post(tutor, hers + "/resumption", Map.of())));
        assertEquals(2, queue("").select(".queue li").size());
        assertEquals("Well said.", work().select("#words").text());
    }

    @Test
    void aResponseThatIsSentBackIsWrittenAgainAndMarkedThen() {
        assertEquals(
                422, post(tutor, hers + "/return", form("", " ", "", "0", "")).statusCode());
        next(post(tutor, hers + "/return", form("", "Say why.", "Lesson two.", revision(), "")));
        assertEquals(1, queue("").select(".queue li").size());

        var student = session(amara);
        assertTrue(page(holding(student).get("/feedback")).text().contains("To be done again"));
        var rework = "/attempts/" + attempt + "/rework/words";
        assertEquals(
                rework,
                page(holding(student).get("/attempts/" + attempt))
                        .select("a[href*=rework]")
                        .attr("href"));
        var form = page(holding(student).get(rework));
        assertEquals("Say why.", form.select(".comment").text());
        assertEquals("May I? <b>Thanks</b>", form.select("#text").text());
        var saveId = form.select("input[name=saveId]").val();
        var read = form.select("input[name=revision]").val();
        assertEquals(
                422,
                post(student, rework, Map.of("text", " ", "revision", read, "saveId", saveId))
                        .statusCode());
        var again = Map.of("text", "May I? For your back.", "revision", read, "saveId", saveId);
        assertEquals("/attempts/" + attempt + "#words", next(post(student, rework, again)));
        assertEquals("/attempts/" + attempt + "#words", next(post(student, rework, again)), "sent twice");
        assertEquals("/attempts/" + attempt + "#words", next(holding(student).get(rework)));
        assertFalse(page(holding(student).get("/feedback")).text().contains("To be done again"));

        var shown = work();
        assertEquals("May I? For your back.", shown.select("[data-passage]").text());
        assertEquals("May I? <b>Thanks</b>", shown.select("details .given").text());
        next(mark("2", "Yes.", ""));
        assertTrue(page(holding(student).get("/attempts/" + attempt)).text().contains("100%"));
    }

    @Test
    void whatIsWrittenAgainTooLateIsShownKeptAndSeenByTheTutor() {
        var student = session(amara);
        var rework = sentBack("Say why.");
        var form = Map.of("text", "May I? For your back.", "revision", "1", "saveId", "one");
        next(mark("1", "Good enough.", "Read on."));
        var answer = post(student, rework, form);
        assertEquals(409, answer.statusCode());
        var shown = page(answer);
        assertTrue(shown.select("[role=alert]").text().contains("gave a mark"), shown.text());
        assertEquals("Good enough.", shown.select(".comment").text());
        assertTrue(shown.text().contains("Read on."), shown.text());
        assertEquals("May I? For your back.", shown.select("#text[readonly]").text());
        assertEquals("May I? <b>Thanks</b>", shown.select(".stored .given").text());
        assertEquals(409, post(student, rework, form).statusCode());
        var late = page(holding(tutor).get("/attempts/" + attempt + "/marking"));
        assertEquals(1, late.select("#words .stored").size());
        assertTrue(late.select("#words .stored").text().contains("For your back."), late.text());
    }

    @Test
    void whatIsWrittenInASecondPageIsShownAndKept() {
        var student = session(amara);
        var rework = sentBack("Say why.");
        next(post(student, rework, Map.of("text", "For your back.", "revision", "1", "saveId", "one")));
        var other = Map.of("text", "For your neck.", "revision", "1", "saveId", "two");
        var answer = post(student, rework, other);
        assertEquals(409, answer.statusCode());
        assertEquals("For your neck.", page(answer).select("#text[readonly]").text());
        assertEquals("For your back.", page(answer).select(".stored .given").text());

        next(post(tutor, hers + "/return", as(work(), form("", "Say where.", "", "", ""))));
        var again = page(post(student, rework, other));
        assertEquals("Say where.", again.select(".comment").text());
        assertEquals("For your neck.", again.select("#text:not([readonly])").text());
        var fields = Map.of(
                "text", "For your neck.",
                "revision", again.select("input[name=revision]").val(),
                "saveId", again.select("input[name=saveId]").val());
        assertEquals("/attempts/" + attempt + "#words", next(post(student, rework, fields)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "ü"})
    void whatIsWrittenAgainIsKeptInThePageThatWasNotSentWhole(String saveId) {
        var rework = sentBack("Say why.");
        var answer = post(session(amara), rework, Map.of("text", "For your back.", "revision", "1", "saveId", saveId));
        assertEquals(422, answer.statusCode());
        assertEquals("For your back.", page(answer).select("#text").text());
        assertTrue(page(answer).select("#text-error").text().contains("not sent as a whole"));
    }

    @Test
    void nothingIsSaidAboutAResponseThatNobodyHasRead() {
        var old = as(work(), form("2", "Well said.", "", "", ""));
        var remark = Map.of("quote", "May I?", "remark", "Good to ask.", "response", "1");
        var rework = sentBack("Say why.");
        next(post(session(amara), rework, Map.of("text", "For your back.", "revision", "1", "saveId", "one")));
        for (var act : new String[] {"/mark", "/hold", "/return", "/draft", "/draft/comments"}) {
            var answer = post(tutor, hers + act, old);
            assertEquals(409, answer.statusCode(), act);
            var shown = page(answer);
            assertTrue(shown.select("[role=alert]").text().contains("handed in another response"), shown.text());
            assertEquals("For your back.", shown.select("[data-passage]").text());
            assertEquals("Well said.", shown.select("#words").text());
            assertEquals(1, shown.select("[data-overtaken]").size());
        }
        var answer = post(tutor, hers + "/remarks", remark);
        assertEquals(409, answer.statusCode());
        assertEquals("Good to ask.", page(answer).select("#remark").text());
        assertEquals(2, queue("").select(".queue li").size());
        next(post(tutor, hers + "/mark", as(page(post(tutor, hers + "/mark", old)), old)));
    }

    @Test
    void whatSomebodyElseFinishedIsShownBesideWhatWasTyped() {
        var second = session(school.tutor(course));
        var old = as(work(), form("2", "Very well.", "Go on.", "", ""));
        var remark = Map.of("quote", "May I?", "remark", "Good to ask.", "response", "1");
        next(mark("1", "Well said.", ""));
        overtaken(second, old, remark, "gave 1 on");
    }

    @Test
    void whatSomebodyElseSentBackIsShownBesideWhatWasTyped() {
        var second = session(school.tutor(course));
        var old = as(work(), form("2", "Very well.", "Go on.", "", ""));
        var remark = Map.of("quote", "May I?", "remark", "Good to ask.", "response", "1");
        sentBack("Say why.");
        var shown = overtaken(second, old, remark, "sent it back to the student");
        assertTrue(shown.text().contains("“Say why.”"), shown.text());
        next(post(second, hers + "/mark", as(shown, old)));
    }

    /** The last page that was shown. */
    private Document overtaken(String session, Map<String, String> form, Map<String, String> remark, String why) {
        for (var act : new String[] {"/draft", "/draft/comments", "/hold", "/return", "/mark"}) {
            var answer = post(session, hers + act, form);
            assertEquals(409, answer.statusCode(), act);
            assertTrue(
                    page(answer).select("[role=alert]").text().contains(why),
                    act + ": " + page(answer).text());
            assertEquals("Very well.", page(answer).select("#words").text());
            assertEquals("Go on.", page(answer).select("#next").text());
        }
        var answer = post(session, hers + "/remarks", remark);
        assertEquals(409, answer.statusCode());
        assertTrue(page(answer).select("#remarks").text().contains(why));
        assertEquals("Good to ask.", page(answer).select("#remark").text());
        for (var act : new String[] {"/claim", "/resumption"}) {
            assertEquals(hers, next(post(session, hers + act, Map.of("over", "true"))));
        }
        return page(post(session, hers + "/mark", form));
    }

    @Test
    void whoCorrectsPointsOverwritesNothingThatTheyHaveNotSeen() {
        var second = session(school.tutor(course));
        next(post(tutor, hers + "/draft", form("1", "So far.", "", "0", "")));
        var wrong = post(second, hers + "/mark", form("3", "Mine.", "", "0", ""));
        assertEquals(422, wrong.statusCode());
        var answer = post(second, hers + "/mark", as(page(wrong), form("2", "Mine.", "", "", "")));
        assertEquals(409, answer.statusCode());
        assertTrue(
                page(answer).text().contains("wrote: “So far.”"), page(answer).text());
    }

    @Test
    void sendingBackTwiceIsSendingBackOnce() {
        var form = as(work(), form("", "Say why.", "", "", ""));
        next(post(tutor, hers + "/return", form));
        next(post(tutor, hers + "/return", form));
        assertEquals(1, page(signed(amara).get("/feedback")).select(".comment").size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", "2026-13-01T00:00:00Z"})
    void aMomentThatIsNoneIsThatOfNoMarkAndTheWordsAreKept(String seen) {
        var answer = post(tutor, hers + "/mark", form("1", "Well said.", "", "0", seen));
        assertEquals(409, answer.statusCode());
        assertEquals("Well said.", page(answer).select("#words").text());
    }

    @Test
    void onesOwnDraftOfAnotherWindowIsSaidToBeOnesOwn() {
        next(post(tutor, hers + "/draft", form("1", "So far.", "Rest.", "0", "")));
        var answer = post(tutor, hers + "/draft", form("1", "Otherwise.", "", "0", ""));
        assertEquals(409, answer.statusCode());
        var shown = page(answer);
        assertTrue(shown.text().contains("In another window you wrote: “So far.” To do next: “Rest.”"), shown.text());
        assertEquals("Otherwise.", shown.select("#words").text());
        assertEquals(hers, shown.select("[data-leave]").attr("href"));
        assertEquals(hers, next(post(tutor, hers + "/draft", as(shown, form("1", "Otherwise.", "", "", "")))));
        assertEquals("Otherwise.", work().select("#words").text());
    }

    /** @return where it is written again */
    private String sentBack(String change) {
        next(post(tutor, hers + "/return", as(work(), form("", change, "", "", ""))));
        return "/attempts/" + attempt + "/rework/words";
    }

    @Test
    void namesCanBeHidden() {
        var shown = queue("?names=hidden");
        var name = queue("").expectFirst(".queue li p").text();
        assertFalse(shown.text().contains(name), shown.text());
        var address = shown.expectFirst(".queue a").attr("href");
        assertTrue(address.endsWith("?names=hidden"), address);
        var work = page(holding(tutor).get(address));
        assertTrue(work.select(".head").text().contains("Student "), work.text());
        assertFalse(work.text().contains(name.substring(0, name.indexOf(','))), work.text());
        assertTrue(work.select("[data-next]").attr("href").endsWith("?names=hidden"));
    }

    @Test
    void aCommentIsSavedInsertedSharedAndRemoved() {
        assertEquals(
                422,
                post(tutor, hers + "/draft/comments", form("", "", "", "0", "")).statusCode());
        assertEquals(hers, next(post(tutor, hers + "/draft/comments", form("", "Warm the oil.", "", "1", ""))));
        var shown = work();
        assertEquals("Warm the oil.", shown.select("[data-saved]").text());
        var id = shown.select("[data-saved]").attr("data-saved");
        var insert = Map.of("words", "Yes.", "revision", revision(), "response", "1", "comment", id);
        assertEquals(hers, next(post(tutor, hers + "/draft/insertion", insert)));
        assertEquals("Yes.\n\nWarm the oil.", work().select("#words").text());

        var second = session(school.tutor(course));
        assertEquals(0, page(holding(second).get(hers)).select("[data-saved]").size());
        post(second, "/marking/comments/" + id + "/removal", Map.of()).then().statusCode(404);
        next(post(tutor, "/marking/comments/" + id + "/sharing", Map.of("shared", "true")));
        assertEquals(
                "Warm the oil.",
                page(holding(second).get(hers)).select("[data-saved]").text());
        assertTrue(page(holding(tutor).get("/marking/comments")).text().contains("Shared"));
        next(post(tutor, "/marking/comments/" + id + "/removal", Map.of()));
        assertTrue(page(holding(tutor).get("/marking/comments")).text().contains("No comments yet."));
    }

    @Test
    void aRemarkOnSomeWordsIsReadWithTheFeedback() {
        var said = Map.of("quote", "May I?", "remark", "Good to ask.", "response", "1");
        assertEquals(hers + "#remarks", next(post(tutor, hers + "/remarks", said)));
        assertTrue(work().select(".remarks").text().contains("“May I?” Good to ask."));
        var student = session(amara);
        assertFalse(page(holding(student).get("/feedback")).text().contains("Good to ask."));
        next(mark("2", "", ""));
        assertTrue(page(holding(student).get("/feedback")).text().contains("On “May I?”: Good to ask."));
    }

    @Test
    void aRemarkNeedsAPlaceAndWords() {
        for (var form : List.of(
                Map.of("remark", "Where?"),
                Map.of("quote", "May I?", "remark", " ", "response", "1"),
                Map.of("x", "1001", "y", "5", "remark", "There.", "response", "1"),
                Map.of("seconds", "soon", "remark", "Then."))) {
            var answer = post(tutor, hers + "/remarks", form);
            assertEquals(422, answer.statusCode());
            assertEquals(
                    form.getOrDefault("remark", "").strip(),
                    page(answer).select("#remark").text());
        }
        next(post(tutor, hers + "/remarks", Map.of("x", "250", "y", "500", "remark", "There.", "response", "1")));
        next(post(tutor, hers + "/remarks", Map.of("seconds", "65", "remark", "Then.", "response", "1")));
        assertTrue(work().select(".remarks").text().contains("At 1:05"));
        var removal = work().expectFirst(".remarks form").attr("action");
        next(post(tutor, removal, Map.of()));
        assertEquals(1, work().select(".remarks li").size());
    }

    @Test
    void forOthersThereIsNoSuchWork() {
        var elsewhere = session(school.tutor(school.open("", QUESTIONS)));
        for (var session : new String[] {session(amara), session(school.student(course)), elsewhere}) {
            holding(session).get(hers).then().statusCode(404);
            for (var act : new String[] {
                "/mark", "/hold", "/return", "/resumption", "/claim", "/draft", "/draft/comments", "/remarks"
            }) {
                post(session, hers + act, form("1", "Mine.", "", "0", ""))
                        .then()
                        .statusCode(404);
            }
        }
        assertEquals(
                0, page(holding(elsewhere).get("/marking")).select(".queue li").size());
        holding(session(amara)).get("/marking").then().statusCode(404);
    }

    private Document queue(String query) {
        var answer = holding(tutor).get("/marking" + query);
        assertEquals(200, answer.statusCode());
        return page(answer);
    }

    private Document work() {
        var answer = holding(tutor).get(hers);
        assertEquals(200, answer.statusCode());
        return page(answer);
    }

    private String revision() {
        return work().select("input[name=revision]").val();
    }

    private Response mark(String points, String words, String next) {
        return post(tutor, hers + "/mark", as(work(), form(points, words, next, "", "")));
    }

    /** As the page would send it that is open. */
    private static Map<String, String> as(Document page, Map<String, String> form) {
        var fields = new HashMap<>(form);
        for (var hidden : page.select(".mark-form input[type=hidden]")) {
            fields.put(hidden.attr("name"), hidden.val());
        }
        return fields;
    }

    private static RequestSpecification signed(String username) {
        return holding(session(username));
    }

    private static Map<String, String> form(String points, String words, String next, String revision, String seen) {
        return Map.of(
                "points", points, "words", words, "next", next, "revision", revision, "seen", seen, "response", "1");
    }
}
