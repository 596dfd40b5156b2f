package org.footing.web.teaching;

import static org.footing.web.Visitor.holding;
import static org.footing.web.Visitor.next;
import static org.footing.web.Visitor.page;
import static org.footing.web.Visitor.session;
import static org.footing.web.Visitor.signedIn;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.footing.assessment.Response.Picked;
import org.footing.assessment.Response.Wrote;
import org.footing.web.TestClock;
import org.footing.web.quiz.QuizSchool;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class MarkingPagesTest {

    private static final String QUESTIONS =
            """
            ::: question {#bone points=2}
            Which bone is the heel?
            - ( ) Talus
            - (x) Calcaneus
            :::

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
    private long attempt;

    @BeforeEach
    void amaraHasHandedIn() {
        course = school.open("minutes=30 pass=70", QUESTIONS);
        tutor = session(school.tutor(course));
        amara = school.student(course);
        attempt = taker.takes(amara, Map.of("bone", new Picked(1), "words", new Wrote("May I? <b>Thanks</b>")));
    }

    @Test
    void aWrittenResponseStandsBesideItsRubric() {
        var shown = shown();
        assertEquals("May I? <b>Thanks</b>", shown.select("#words .given").text());
        assertEquals("It is kind.", shown.select("#words .rubric p").text());
        assertTrue(shown.text().contains("Points, of 2"), shown.text());
        assertEquals(0, shown.select("#bone").size());
    }

    @ParameterizedTest
    @CsvSource({"1.5, 88", "'1,5', 88", "0, 50", "2, 100", "' 1 ', 75", "0.25, 56"})
    void pointsMakeTheMark(String points, int percent) {
        assertEquals("/attempts/" + attempt + "/marking#words", next(mark(points, "Well said.", "")));
        var review = page(signedIn(amara).get("/attempts/" + attempt));
        assertTrue(review.select(".figure").text().contains(percent + "%"), review.text());
        assertEquals(
                "A tutor’s words Well said.", review.select("#words .comment").text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2.01", "-1", "three", "1.5.5", "1e1", "NaN", "99999999999", "1.00001", "½"})
    void whatIsNoNumberOfPointsIsRefusedAndKept(String points) {
        var answer = mark(points, "Well said.", "");
        assertEquals(422, answer.statusCode());
        var shown = page(answer);
        assertEquals(points, shown.select("#points-words").val());
        assertEquals("Well said.", shown.select("#comment-words").text());
        assertTrue(shown.select("#points-words-error").text().contains("from 0 to 2"), shown.text());
        assertTrue(page(signedIn(amara).get("/attempts/" + attempt)).text().contains("50% so far"));
    }

    @Test
    void wordsThatAreTooLongAreRefused() {
        var answer = mark("1", "x".repeat(4001), "");
        assertEquals(422, answer.statusCode());
        assertTrue(page(answer).select("#comment-words-error").text().contains("at most 4000"));
    }

    @Test
    void aMarkCanBeChangedByWhoSawIt() {
        mark("1", "Well said.", "");
        var shown = shown();
        assertEquals("1", shown.select("#points-words").val());
        assertTrue(shown.text().contains("gave 1 on"), shown.text());
        clock.advance(Duration.ofMinutes(1));
        next(mark("2", "Very well said.", shown.select("input[name=seen]").val()));
        assertEquals("2", shown().select("#points-words").val());
    }

    @Test
    void whoDidNotSeeTheMarkThatIsThereIsShownBoth() {
        var seen = shown().select("input[name=seen]").val();
        mark("1", "Well said.", seen);
        var second = session(school.tutor(course));
        var answer = mark(second, "2", "Very well said.", seen);
        assertEquals(409, answer.statusCode());
        var both = page(answer);
        assertTrue(both.text().contains("gave 1 on"), both.text());
        assertTrue(both.text().contains("“Well said.”"), both.text());
        assertEquals("2", both.select("#points-words").val());
        assertEquals("1", shown().select("#points-words").val());
        next(mark(
                second, "2", "Very well said.", both.select("input[name=seen]").val()));
        assertEquals("2", shown().select("#points-words").val());
    }

    @Test
    void onlyWhatWaitsForATutorCanBeMarked() {
        post(tutor, "/responses/bone/mark", Map.of("points", "1")).then().statusCode(404);
        post(tutor, "/responses/none/mark", Map.of("points", "1")).then().statusCode(404);
    }

    @Test
    void whatNoPageHadIsRefusedAndWhatWasTypedIsKept() {
        for (var form : List.of(
                Map.of("points", "1", "comment", "Well said.", "response", "1", "seen", "yesterday"),
                Map.of("points", "1", "comment", "Well said.", "response", "first"),
                Map.of("points", "1", "comment", "Well said."))) {
            var answer = post(tutor, "/responses/words/mark", form);
            assertEquals(409, answer.statusCode());
            assertEquals("Well said.", page(answer).select("#comment-words").text());
        }
        assertTrue(page(signedIn(amara).get("/attempts/" + attempt)).text().contains("50% so far"));
    }

    @Test
    void aMarkIsNotGivenToAResponseThatNobodyHasRead() {
        writtenAgain("May I? For your back.");
        var answer = mark("1", "Well said.", "");
        assertEquals(409, answer.statusCode());
        var shown = page(answer);
        assertTrue(shown.text().contains("the student handed in another response"), shown.text());
        assertEquals("May I? For your back.", shown.select("#words .given").text());
        assertEquals("Well said.", shown.select("#comment-words").text());
        var again = Map.of(
                "points",
                "1",
                "comment",
                "Well said.",
                "response",
                shown.select("#words input[name=response]").val());
        next(post(tutor, "/responses/words/mark", again));
    }

    @Test
    void aLateResponseIsAcceptedWithAReason() {
        late();
        var shown = shown();
        var late = shown.expectFirst("#bone .stored");
        assertTrue(late.text().contains("Talus"), late.text());
        var event = late.select("input[name=event]").val();
        var refused = post(tutor, "/responses/bone/acceptance", Map.of("event", event, "reason", " "));
        assertEquals(422, refused.statusCode());
        assertEquals(1, page(refused).select("#late-bone[aria-invalid]").size());
        var accepted =
                post(tutor, "/responses/bone/acceptance", Map.of("event", event, "reason", "The network was down."));
        assertEquals("/attempts/" + attempt + "/marking#bone", next(accepted));
        assertEquals(0, shown().select("#bone .stored").size());
        assertTrue(page(signedIn(amara).get("/")).text().contains("a response that came late was accepted."));
    }

    @Test
    void aLateResponseThatIsNoneCannotBeAccepted() {
        late();
        post(tutor, "/responses/bone/acceptance", Map.of("event", "0", "reason", "Why not."))
                .then()
                .statusCode(404);
        post(tutor, "/responses/bone/acceptance", Map.of("reason", "Why not."))
                .then()
                .statusCode(404);
    }

    @Test
    void thePriceOfBeingLateIsTakenOffWithAReason() {
        holding(tutor)
                .formParam("mode", "LATE")
                .formParam("day", "2020-01-01T12:00")
                .formParam("percent", "10")
                .formParam("grace", "0")
                .formParam("floor", "20")
                .post(course.quiz() + "/dates?cohort=" + course.cohort())
                .then()
                .statusCode(303);
        attempt = taker.takes(course, Map.of("bone", new Picked(1), "words", new Wrote("May I?")));
        var shown = shown();
        assertTrue(shown.text().contains("30% was taken off for being late, so 20% is left."), shown.text());
        assertEquals(422, post(tutor, "/waiver", Map.of("reason", "")).statusCode());
        assertEquals("/attempts/" + attempt, next(post(tutor, "/waiver", Map.of("reason", "No train."))));
        assertFalse(shown().text().contains("taken off"), shown().text());
        mark("2", "", "");
        assertTrue(page(holding(tutor).get("/attempts/" + attempt)).text().contains("100%"));
    }

    @Test
    void whereNothingWasLostThereIsNothingToWaive() {
        post(tutor, "/waiver", Map.of("reason", "Why not.")).then().statusCode(404);
    }

    @Test
    void forOthersThereIsNoSuchAttempt() {
        late();
        var elsewhere = school.open("", QUESTIONS);
        for (var username : new String[] {amara, school.student(course), school.tutor(elsewhere)}) {
            var session = session(username);
            holding(session).get("/attempts/" + attempt + "/marking").then().statusCode(404);
            mark(session, "1", "", "").then().statusCode(404);
            mark(session, "junk", "", "").then().statusCode(404);
            post(session, "/responses/bone/acceptance", Map.of("event", "1", "reason", "Mine."))
                    .then()
                    .statusCode(404);
            post(session, "/waiver", Map.of("reason", "Mine.")).then().statusCode(404);
            post(session, "/waiver", Map.of()).then().statusCode(404);
        }
    }

    @Test
    void anOpenAttemptIsNotThereYet() {
        attempt = taker.begins(school.student(course));
        holding(tutor).get("/attempts/" + attempt + "/marking").then().statusCode(404);
        mark("1", "", "").then().statusCode(404);
    }

    @Test
    void theAttemptsOfAQuizAreListedWithThoseThatWaitFirst() {
        var shown = page(holding(tutor).get(course.quiz() + "/attempts"));
        assertTrue(shown.text().contains("1 handed in. 1 waits for a tutor’s mark."), shown.text());
        assertEquals(
                1, shown.select("a[href=/attempts/" + attempt + "/marking]").size());
        assertEquals(1, shown.select("a[href=/attempts/" + attempt + "]").size());
        mark("2", "", "");
        taker.takes(course, Map.of("words", new Wrote("Hello")));
        var rows = page(holding(tutor).get(course.quiz() + "/attempts")).select("tbody tr");
        assertEquals(2, rows.size());
        assertTrue(rows.get(0).text().contains("Mark it"), rows.text());
        assertTrue(rows.get(1).text().contains("100% Passed"), rows.text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "0", "2", "30000000", "2147483647", "99999999999", "abc", ""})
    void aPageThatTheListDoesNotHaveIsTheNearestOne(String number) {
        var answer = holding(tutor).get(course.quiz() + "/attempts?page=" + number);
        assertEquals(200, answer.statusCode());
        assertEquals(1, page(answer).select("tbody tr").size());
        assertEquals(0, page(answer).select("a[href*=page]").size());
    }

    @Test
    void aMarkJustBelowThePassMarkIsNowhereRoundedToIt() {
        mark("0.79", "", "");
        var student = session(amara);
        for (var shown : new Document[] {
            page(holding(student).get("/attempts/" + attempt)),
            page(holding(student).get(course.quiz())),
            page(holding(student).get("/courses/" + course.id())),
            page(holding(tutor).get(course.quiz() + "/attempts"))
        }) {
            assertTrue(shown.text().contains("69.75%"), shown.text());
            assertTrue(shown.text().contains("Not passed"), shown.text());
        }
    }

    @Test
    void withoutAttemptsTheListSaysSo() {
        var empty = school.open("", QUESTIONS);
        var shown = page(signedIn(school.tutor(empty)).get(empty.quiz() + "/attempts"));
        assertTrue(shown.text().contains("Nobody has handed it in yet."), shown.text());
        signedIn(school.student(empty)).get(empty.quiz() + "/attempts").then().statusCode(404);
    }

    private void late() {
        clock.advance(Duration.ofHours(1));
        taker.saves(amara, attempt, "bone", new Picked(0));
    }

    private void writtenAgain(String text) {
        var work = page(holding(tutor).get("/marking")).expectFirst(".queue a").attr("href");
        holding(tutor)
                .formParams(Map.of("words", "Say why.", "revision", "0", "response", "1"))
                .post(work + "/return")
                .then()
                .statusCode(303);
        var again = Map.of("text", text, "revision", "1", "saveId", "again");
        next(holding(session(amara)).formParams(again).post("/attempts/" + attempt + "/rework/words"));
    }

    private Document shown() {
        var answer = holding(tutor).get("/attempts/" + attempt + "/marking");
        assertEquals(200, answer.statusCode());
        return page(answer);
    }

    private Response mark(String points, String comment, String seen) {
        return mark(tutor, points, comment, seen);
    }

    private Response mark(String session, String points, String comment, String seen) {
        return post(
                session,
                "/responses/words/mark",
                Map.of("points", points, "comment", comment, "seen", seen, "response", "1"));
    }

    private Response post(String session, String path, Map<String, String> form) {
        return holding(session)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(form)
                .post("/attempts/" + attempt + path);
    }
}
