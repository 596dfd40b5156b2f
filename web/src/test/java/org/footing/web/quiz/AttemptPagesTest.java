package org.footing.web.quiz;

import static org.footing.web.Visitor.anybody;
import static org.footing.web.Visitor.holding;
import static org.footing.web.Visitor.next;
import static org.footing.web.Visitor.page;
import static org.footing.web.Visitor.session;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.footing.assessment.QuizAllowance;
import org.footing.assessment.QuizTimes;
import org.footing.web.HandSchool;
import org.footing.web.TestClock;
import org.hibernate.SessionFactory;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AttemptPagesTest {

    private static final List<String> CANARIES = List.of("canaryfeedback", "canaryexplain", "canaryrubric");

    @Inject
    QuizSchool school;

    @Inject
    HandSchool people;

    @Inject
    QuizTimes times;

    @Inject
    TestClock clock;

    @Inject
    SessionFactory hibernate;

    private QuizSchool.Opened course = new QuizSchool.Opened("", 0);
    private String username = "";
    private String student = "";

    @Test
    void theQuizSaysItsRulesBeforeItIsTaken() {
        begin("pass=70 attempts=3 minutes=20 review=after-close");
        var text = page(get(course.quiz())).text();
        for (var words : List.of(
                "To pass you need 70%",
                "You have 20 min",
                "You have 3 attempts. The best attempt counts.",
                "once the quiz has closed",
                "3 questions, 4 points",
                "Some choices could harm a client.",
                "Begin the quiz")) {
            assertTrue(text.contains(words), words + " is not in: " + text);
        }
    }

    @Test
    void anAttemptAsksItsQuestionsAndTellsNoKey() {
        begin("hint-cost=0.5");
        var answer = get(start());
        assertEquals("no-store", answer.header("Cache-Control"));
        var text = answer.asString();
        CANARIES.forEach(canary -> assertFalse(text.contains(canary), canary));
        assertFalse(text.contains("canaryhint"), "the hint before it was paid for");
        assertEquals(3, page(answer).select("quiz-question").size());
    }

    @Test
    void theReviewSaysHowSureTheStudentWas() {
        begin("confidence");
        var attempt = start();
        save(attempt, "bone", 0, Map.of("bone.option", "1", "bone.confidence", "SURE"))
                .then()
                .statusCode(200);
        form(attempt).post(attempt + "/submission");
        var shown = page(get(attempt));
        assertTrue(shown.select("#bone").text().contains("How sure: Sure"), shown.text());
        assertFalse(shown.select("#strokes").text().contains("How sure"), shown.text());
    }

    @Test
    void whoeverBeginsAgainGoesOn() {
        begin("");
        assertEquals(start(), start());
        assertTrue(page(get(course.quiz())).text().contains("Continue attempt 1"));
    }

    @Test
    void aSaveIsAcknowledgedWithItsTimeAndIsThereOnTheNextPage() {
        begin("minutes=20");
        var attempt = start();
        var saved = save(attempt, "bone", 0, Map.of("bone.option", "1"));
        saved.then()
                .statusCode(200)
                .body("revision", equalTo(1))
                .body("savedAt", equalTo(clock.instant().toEpochMilli()))
                .body("deadline", equalTo(clock.instant().plusSeconds(1200).toEpochMilli()));
        var shown = page(get(attempt));
        assertEquals("1", shown.select("#bone input[checked]").val());
        assertEquals("1", shown.select("[name=bone.revision]").val());
        assertTrue(shown.select("#bone .saved-at").text().startsWith("Saved "));
    }

    @Test
    void aSaveCostsFourStatements() {
        begin("");
        var attempt = start();
        save(attempt, "bone", 0, Map.of("bone.option", "0"));
        var statistics = hibernate.getStatistics();
        statistics.clear();
        save(attempt, "bone", 1, Map.of("bone.option", "1")).then().statusCode(200);
        assertEquals(4, statistics.getPrepareStatementCount());
    }

    @Test
    void twoTabsNeverOverwriteNewerWithOlder() {
        begin("");
        var attempt = start();
        save(attempt, "bone", 0, Map.of("bone.option", "1"));
        var other = save(attempt, "bone", 0, Map.of("bone.option", "0"));
        other.then().statusCode(409).body("revision", equalTo(1)).body("html", containsString("Calcaneus"));
        assertEquals("1", page(get(attempt)).select("#bone input[checked]").val());
        save(attempt, "bone", 1, Map.of("bone.option", "0")).then().statusCode(200);
    }

    @Test
    void theSameSaveSentTwiceIsOne() {
        begin("");
        var attempt = start();
        var form = Map.of("bone.option", "1", "bone.revision", "0", "bone.saveId", "one");
        put(attempt, "bone", form).then().statusCode(200).body("revision", equalTo(1));
        put(attempt, "bone", form).then().statusCode(200).body("revision", equalTo(1));
    }

    @Test
    void whatIsNoResponseToTheQuestionIsRefused() {
        begin("");
        var attempt = start();
        save(attempt, "bone", 0, Map.of("bone.option", "3"))
                .then()
                .statusCode(422)
                .body("message", notNullValue());
        save(attempt, "bone", 0, Map.of("bone.option", "x")).then().statusCode(422);
        save(attempt, "strokes", 0, Map.of("strokes.place-0", "1", "strokes.place-1", "1"))
                .then()
                .statusCode(422);
        save(attempt, "elbow", 0, Map.of("elbow.option", "1")).then().statusCode(404);
        put(attempt, "bone", Map.of("bone.option", "1")).then().statusCode(422);
        put(attempt, "bone", Map.of("bone.option", "1", "bone.revision", "-1"))
                .then()
                .statusCode(422);
        save(attempt, "words", 0, Map.of("words.text", "a".repeat(70_000)))
                .then()
                .statusCode(422);
        assertEquals("0", page(get(attempt)).select("[name=bone.revision]").val());
    }

    @Test
    void anAttemptOfSomebodyElseIsNotThere() {
        begin("");
        var attempt = start();
        save(attempt, "bone", 0, Map.of("bone.option", "1"));
        var bruno = session(school.student(course));
        holding(bruno).get(attempt).then().statusCode(404);
        holding(bruno).get(attempt + "/clock").then().statusCode(404);
        holding(bruno).get(attempt + "/submission").then().statusCode(404);
        holding(bruno).post(attempt + "/submission").then().statusCode(404);
        holding(bruno)
                .formParam("bone.option", "0")
                .formParam("bone.revision", "1")
                .put(attempt + "/responses/bone")
                .then()
                .statusCode(404);
        holding(bruno)
                .formParam("bone.option", "0")
                .post(attempt + "/responses")
                .then()
                .statusCode(404);
        anybody().get(attempt).then().statusCode(303);
        assertEquals("1", page(get(attempt)).select("[name=bone.revision]").val());
    }

    @Test
    void withoutScriptsTheWholePageIsSavedAtOnce() {
        begin("");
        var attempt = start();
        var answer = form(attempt)
                .formParam("bone.option", "1")
                .formParam("strokes.place-0", "1")
                .formParam("strokes.place-1", "2")
                .formParam("strokes.place-2", "3")
                .formParam("words.text", "Hello")
                .formParam("words.flag", "true")
                .formParam("review", "true")
                .post(attempt + "/responses");
        assertEquals(attempt + "/submission", next(answer));
        var check = page(get(attempt + "/submission"));
        assertTrue(check.text().contains("All 3 questions are answered."), check.text());
        assertTrue(check.text().contains("You flagged 1 to look again."), check.text());
        assertEquals("Hello", page(get(attempt)).select("textarea").text());
    }

    @Test
    void anUnchangedPageSavesNothing() {
        begin("");
        var attempt = start();
        form(attempt).formParam("bone.option", "1").post(attempt + "/responses");
        form(attempt).formParam("bone.option", "1").post(attempt + "/responses");
        assertEquals("1", page(get(attempt)).select("[name=bone.revision]").val());
        assertEquals("0", page(get(attempt)).select("[name=words.revision]").val());
    }

    @Test
    void withoutScriptsAConflictShowsBothAndLosesNothing() {
        begin("");
        var attempt = start();
        var stale = form(attempt);
        save(attempt, "bone", 0, Map.of("bone.option", "1"));
        var answer = stale.formParam("bone.option", "0")
                .formParam("words.text", "Kept")
                .post(attempt + "/responses");
        assertEquals(409, answer.statusCode());
        var shown = page(answer);
        assertEquals("0", shown.select("#bone input[checked]").val());
        assertTrue(
                shown.select("#bone .stored").text().contains("Calcaneus"),
                shown.select("#bone").text());
        assertEquals("1", shown.select("[name=bone.revision]").val());
        assertEquals("Kept", shown.select("textarea").text());
    }

    @Test
    void withoutScriptsWhatCannotBeTakenIsSaidWhereItStandsAndTheRestIsSaved() {
        begin("");
        var attempt = start();
        var answer = form(attempt)
                .formParam("strokes.place-0", "1")
                .formParam("strokes.place-1", "1")
                .formParam("bone.option", "1")
                .post(attempt + "/responses");
        assertEquals(422, answer.statusCode());
        assertFalse(page(answer).select("#strokes [role=alert]").isEmpty());
        assertEquals("1", page(get(attempt)).select("#bone input[checked]").val());
    }

    @Test
    void aHintIsShownOnceItIsPaidForAndWhatWasTypedIsKept() {
        begin("hint-cost=0.5");
        var attempt = start();
        var answer = form(attempt)
                .formParam("bone.option", "1")
                .formParam("hint", "bone")
                .post(attempt + "/responses");
        assertEquals(attempt + "#bone", next(answer));
        assertTrue(get(attempt).asString().contains("canaryhint"));
        handIn(attempt);
        // One of two points for the bone; the order and the words got none.
        assertTrue(
                page(get(attempt)).text().contains("1 of 4 points"),
                page(get(attempt)).text());
    }

    @Test
    void whatAHintCostsIsSaidExactly() {
        begin("hint-cost=0.125");
        assertTrue(page(get(course.quiz())).text().contains("A hint costs 12.5% of its question."));
        assertTrue(page(get(start())).text().contains("(costs 12.5% of this question)"));
    }

    @Test
    void handedInTheReviewTellsTheKeyAndWhatEachResponseWasWorth() {
        begin("");
        var attempt = start();
        save(attempt, "bone", 0, Map.of("bone.option", "0"));
        handIn(attempt);
        var text = get(attempt).asString();
        assertTrue(text.contains("canaryfeedback"), "feedback to what was chosen");
        assertTrue(text.contains("canaryexplain"), "why");
        assertFalse(text.contains("canaryrubric"), "the rubric is the tutor's");
        assertTrue(page(get(attempt)).text().contains("0 of 2 points"));
        assertTrue(page(get(course.quiz())).text().contains("Attempt 1"));
    }

    @Test
    void aQuizThatTellsNoKeyTellsNone() {
        begin("review=never");
        var attempt = start();
        save(attempt, "bone", 0, Map.of("bone.option", "0"));
        handIn(attempt);
        var text = get(attempt).asString();
        CANARIES.forEach(canary -> assertFalse(text.contains(canary), canary));
        assertTrue(page(get(attempt)).text().contains("0 of 2 points"));
        assertFalse(page(get(attempt)).text().contains("The answer"));
    }

    @Test
    void untilItClosesOnlyTheMarkIsTold() {
        begin("review=after-close attempts=2");
        var attempt = start();
        save(attempt, "bone", 0, Map.of("bone.option", "0"));
        handIn(attempt);
        var before = get(attempt).asString();
        CANARIES.forEach(canary -> assertFalse(before.contains(canary), canary));
        assertFalse(page(get(attempt)).text().contains("0 of 2 points"));
        handIn(start());
        assertTrue(get(attempt).asString().contains("canaryexplain"));
    }

    @Test
    void whereTheVerdictIsToldAtOnceTheResponseThenStands() {
        begin("review=after-question");
        var attempt = start();
        var answer = form(attempt)
                .formParam("bone.option", "0")
                .formParam("settle", "bone")
                .post(attempt + "/responses");
        assertEquals(attempt + "#bone", next(answer));
        assertTrue(page(get(attempt)).select("#bone .verdict").text().contains("canaryfeedback"));
        save(attempt, "bone", 1, Map.of("bone.option", "1")).then().statusCode(423);
        assertTrue(page(get(attempt)).select("#strokes .verdict").isEmpty());
    }

    @Test
    void noVerdictIsToldBeforeTheEndWhereTheQuizDoesNot() {
        begin("review=after-submission");
        var attempt = start();
        form(attempt)
                .formParam("bone.option", "0")
                .formParam("settle", "bone")
                .post(attempt + "/responses")
                .then()
                .statusCode(404);
        assertTrue(page(get(attempt)).select(".verdict").isEmpty());
    }

    @Test
    void afterTheDeadlineASaveIsKeptBesideTheAttempt() {
        begin("minutes=20");
        var attempt = start();
        save(attempt, "bone", 0, Map.of("bone.option", "1"));
        clock.advance(Duration.ofMinutes(21));
        save(attempt, "bone", 1, Map.of("bone.option", "0"))
                .then()
                .statusCode(410)
                .body("message", containsString("kept"));
        var review = page(get(attempt));
        assertTrue(review.text().contains("Time was up"), review.text());
        assertTrue(
                review.select("#bone .stored").text().contains("Talus"),
                review.select("#bone").text());
        assertTrue(review.text().contains("2 of 2 points"), review.text());
    }

    @Test
    void moreTimeGivenDuringTheAttemptIsToldByTheClock() {
        begin("minutes=20");
        var attempt = start();
        var enrolment = school.enrolment(username);
        times.allow(
                enrolment,
                "check",
                new QuizAllowance.Terms(new BigDecimal("1.5"), Duration.ZERO, Duration.ZERO, 0),
                enrolment.person,
                "reads slowly",
                clock.instant());
        get(attempt + "/clock")
                .then()
                .body("deadline", equalTo(clock.instant().plusSeconds(1800).toEpochMilli()))
                .body("open", equalTo(true));
        assertTrue(
                page(get(attempt)).text().contains("30 min (20 + 10)"),
                page(get(attempt)).text());
    }

    @Test
    void withoutALimitTheClockHasNoDeadline() {
        begin("");
        get(start() + "/clock").then().body("deadline", nullValue()).body("open", equalTo(true));
    }

    @Test
    void handedInTwiceIsHandedInOnce() {
        begin("attempts=1");
        var attempt = start();
        handIn(attempt);
        handIn(attempt);
        assertTrue(page(get(course.quiz())).text().contains("You have used all your attempts."));
        assertEquals(course.quiz(), next(holding(student).post(course.quiz() + "/attempts")));
    }

    @Test
    void aLockedQuizCannotBeBegun() {
        course = school.openLater("");
        username = school.student(course);
        student = session(username);
        assertTrue(
                page(get(course.quiz())).text().contains("Locked: opens"),
                page(get(course.quiz())).text());
        holding(student).post(course.quiz() + "/attempts").then().statusCode(409);
    }

    @Test
    void aTutorSeesTheAttemptOnceItIsIn() {
        begin("review=never");
        var attempt = start();
        save(attempt, "bone", 0, Map.of("bone.option", "0"));
        var tutor = session(school.tutor(course));
        holding(tutor).get(attempt).then().statusCode(404);
        handIn(attempt);
        holding(tutor).get(attempt).then().statusCode(200).body(containsString("canaryexplain"));
        var other = session(school.tutor(school.open("")));
        holding(other).get(attempt).then().statusCode(404);
        holding(tutor).post(course.quiz() + "/attempts").then().statusCode(404);
    }

    @Test
    void anAttemptWithdrawnFromIsNotThere() {
        begin("");
        var attempt = start();
        people.withdraw(username);
        get(attempt).then().statusCode(404);
        save(attempt, "bone", 0, Map.of("bone.option", "1")).then().statusCode(404);
    }

    @Test
    void aPassedQuizCompletesItsLessonAndOpensTheCourse() {
        course = school.open("pass=50", QuizSchool.QUESTIONS, "complete: quiz");
        username = school.student(course);
        student = session(username);
        var attempt = start();
        save(attempt, "bone", 0, Map.of("bone.option", "1"));
        handIn(attempt);
        var shown = page(get("/courses/" + course.id()));
        assertTrue(shown.text().contains("50%, Passed") || shown.text().contains("Waits for a tutor"), shown.text());
    }

    @Test
    void theOpenPageCostsNoMoreForManyQuestions() {
        begin("");
        var attempt = start();
        get(attempt);
        var statistics = hibernate.getStatistics();
        statistics.clear();
        get(attempt);
        assertEquals(4, statistics.getPrepareStatementCount());
        get(attempt).then().body(not(containsString("canaryrubric")));
    }

    private void begin(String rules) {
        course = school.open(rules);
        username = school.student(course);
        student = session(username);
    }

    private String start() {
        return next(holding(student).post(course.quiz() + "/attempts"));
    }

    private Response get(String address) {
        return holding(student).get(address);
    }

    private void handIn(String attempt) {
        assertEquals(attempt, next(holding(student).post(attempt + "/submission")));
    }

    private Response save(String attempt, String question, int base, Map<String, String> fields) {
        return holding(student)
                .formParams(fields)
                .formParam(question + ".revision", base)
                .formParam(question + ".saveId", UUID.randomUUID().toString())
                .put(attempt + "/responses/" + question);
    }

    private Response put(String attempt, String question, Map<String, String> form) {
        return holding(student).formParams(form).put(attempt + "/responses/" + question);
    }

    /** The form of the page as it stands, with the revisions it was made from. */
    private RequestSpecification form(String attempt) {
        Document shown = page(get(attempt));
        var request = holding(student);
        shown.select("#responses input[type=hidden]")
                .forEach(field -> request.formParam(field.attr("name"), field.val()));
        return request;
    }
}
