package org.footing.web.course;

import static org.footing.web.HandSchool.COURSE;
import static org.footing.web.HandSchool.LESSON;
import static org.footing.web.HandSchool.LOCKED_LESSON;
import static org.footing.web.Visitor.anybody;
import static org.footing.web.Visitor.holding;
import static org.footing.web.Visitor.next;
import static org.footing.web.Visitor.page;
import static org.footing.web.Visitor.session;
import static org.footing.web.Visitor.signedIn;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.lessThan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.footing.web.HandSchool;
import org.footing.web.Reader;
import org.footing.web.TestClock;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class LessonPagesTest {

    private static final String BY_WORD = COURSE + "/lessons/by-word";
    private static final String SIGNED_OFF = COURSE + "/lessons/signed-off";
    private static final String WITH_QUIZ = COURSE + "/lessons/with-quiz";
    private static final String TENTH_DAY = COURSE + "/lessons/tenth-day";
    private static final Duration NEEDED = Duration.ofSeconds(20);

    @Inject
    HandSchool school;

    @Inject
    Reader reader;

    @Inject
    TestClock clock;

    // Shown

    @Test
    void aStudentReadsALesson() {
        var answer = signedIn(school.student()).get(LESSON);
        var lesson = page(answer);

        assertEquals(200, answer.statusCode());
        assertEquals("First touch · Footing", lesson.title());
        assertEquals("First touch", lesson.select("h1").text());
        assertTrue(lesson.text().contains("Rest both hands without hurry"), "the aims");
        assertTrue(lesson.text().contains("Safety first Ask before you touch."), "the warning");
        assertEquals(List.of("Arrive", "Leave", "Sources"), contents(lesson).eachText());
        assertEquals(3, lesson.select("form[action*=/checks/]").size());
    }

    @Test
    void everyHeadingInTheContentsIsThere() {
        var lesson = page(signedIn("student").get("/courses/foot-massage/lessons/what-it-is"));

        assertFalse(contents(lesson).isEmpty());
        contents(lesson)
                .forEach(link -> assertEquals(
                        1,
                        lesson.select("[id=" + link.attr("href").substring(1) + "]")
                                .size(),
                        link::outerHtml));
    }

    @Test
    void aTermIsExplainedAndASourceStandsAtTheFoot() {
        var lesson = page(signedIn(school.student()).get(LESSON));

        assertTrue(lesson.text().contains("The inner side of the hand."), "the term");
        assertTrue(lesson.select("[id=source-ev90]").text().contains("A source that the tests know by heart."));
        assertEquals(1, lesson.select("a[href=#source-ev90]").size());
    }

    @Test
    void aPictureHasItsTextAndComesFromThisEdition() {
        var picture = page(signedIn(school.student()).get(LESSON)).select("article img");

        assertEquals("A hand that rests on another", picture.attr("alt"));
        assertEquals(COURSE + "/editions/1/files/01-hands/01-first-touch/resting.png", picture.attr("src"));
    }

    @Test
    void previousAndNextLessonAreAtHand() {
        var student = session(school.student());
        reader.reads(student, LESSON);

        assertEquals(List.of(LOCKED_LESSON), turns(page(holding(student).get(LESSON))));
        assertEquals(
                List.of(LESSON, COURSE + "/lessons/by-word"),
                turns(page(holding(student).get(LOCKED_LESSON))));
        assertEquals(
                List.of(WITH_QUIZ, COURSE),
                turns(page(signedIn(school.tutor()).get(TENTH_DAY))),
                "the last leads back to the course");
    }

    @Test
    void aQuizIsNamedButNotAskedYet() {
        var answer = signedIn(school.student()).get(WITH_QUIZ);

        assertTrue(page(answer).text().contains("Hand quiz"));
        assertTrue(
                page(answer).text().contains("and passed its quiz."),
                page(answer).text());
        assertFalse(answer.asString().contains("canary-quiz"));
    }

    @Test
    void staffLookWithoutBeingCounted() {
        var lesson = page(signedIn(school.tutor()).get(LESSON));

        assertTrue(lesson.text().contains("You are looking at this course as staff."));
        assertEquals(0, lesson.select("[data-visit], input[name=served]").size());
    }

    @Test
    void whatOpensTheLessonNextStandsOnALockedPage() {
        var answer = signedIn(school.student()).get(LOCKED_LESSON);
        var locked = page(answer);

        assertEquals(200, answer.statusCode());
        assertTrue(locked.text().contains("opens when you have done “First touch”."), locked.text());
        assertEquals(1, locked.select("main a[href=" + LESSON + "]").size());
        assertFalse(locked.text().contains("Slow strokes follow"), "nothing of the lesson itself");
    }

    @Test
    void aLessonOfALaterDaySaysWhichDay() {
        var locked = page(signedIn(school.student()).get(TENTH_DAY)).text();

        assertTrue(locked.matches("(?s).*opens \\w+day \\d+ \\w+\\..*"), locked);
        assertFalse(locked.contains("opens on the tenth day"), locked);
    }

    @Test
    void whoHasNothingToDoWithTheCourseFindsNoLesson() {
        signedIn("student").get(LESSON).then().statusCode(404);
        signedIn("tutor").get(LESSON).then().statusCode(404);
        signedIn("admin").get(COURSE + "/lessons/never-was").then().statusCode(404);
    }

    @Test
    void whoIsNotSignedInComesBackHereAfterTheDoor() {
        assertEquals(
                "/login?returnTo=%2Fcourses%2Fhand-massage%2Flessons%2Ffirst-touch",
                next(anybody().get(LESSON)));
    }

    // Keys

    @Test
    void nothingOnThePageTellsTheKeyOfAQuestion() {
        var student = session(school.student());
        for (var address : List.of(LESSON, LOCKED_LESSON, WITH_QUIZ, COURSE, "/api/v1" + LESSON, "/api/v1" + COURSE)) {
            assertFalse(holding(student).get(address).asString().contains("canary"), address);
        }
    }

    @Test
    void theStepsToOrderDoNotStandInOrder() {
        var steps = page(signedIn(school.student()).get(LESSON))
                .select("form[action*=/in-order] li")
                .eachText();

        var order = List.of("Ask", "Warm", "Rest", "Lift", "Hurry");
        var shown = steps.stream()
                .map(text -> order.stream().filter(text::contains).findFirst().orElseThrow())
                .toList();
        assertEquals(5, shown.size());
        assertNotEquals(order, shown);
    }

    // Kept by the browser

    @Test
    void anUnchangedPageIsNotSentAgain() {
        var student = session(school.student());
        var first = holding(student).get(LESSON);

        var again =
                holding(student).header("If-None-Match", first.header("ETag")).get(LESSON);
        assertEquals(List.of("private, no-cache"), first.headers().getValues("Cache-Control"));
        assertEquals(304, again.statusCode());
        assertEquals("", again.asString());
        assertEquals(List.of("private, no-cache"), again.headers().getValues("Cache-Control"));
    }

    @Test
    void aPageThatShowsSomethingElseIsSentAgain() {
        var student = session(school.student());
        var tag = holding(student).get(LESSON).header("ETag");

        assertNotEquals(
                tag, holding(student).cookie("theme", "dark").get(LESSON).header("ETag"), "theme");
        assertNotEquals(tag, holding(student).get(LESSON + "?early=true").header("ETag"), "too early");
        assertNotEquals(tag, signedIn(school.student()).get(LESSON).header("ETag"), "person");
        reader.report(student, LESSON, false);
        var begun = holding(student).get(LESSON).header("ETag");
        assertNotEquals(tag, begun, "begun");
        reader.reads(student, LESSON);
        assertNotEquals(begun, holding(student).get(LESSON).header("ETag"), "done");
    }

    // Reports of the open page

    @Test
    void theFirstReportStartsTheClockAndSaysWhatIsMissing() {
        var answer = reader.report(session(school.student()), LESSON, false);

        answer.then()
                .contentType("application/json")
                .body("title", equalTo("In progress"))
                .body("missing", equalTo("Missing: the end, and 20\u00a0s of reading."))
                .body("percent", equalTo(0));
    }

    @Test
    void theEndAndTheTimeTogetherCompleteALesson() {
        var student = session(school.student());
        reader.report(student, LESSON, false);
        clock.advance(NEEDED.minusSeconds(5));
        reader.report(student, LESSON, true)
                .then()
                .body("missing", equalTo("Missing: 5\u00a0s of reading."))
                .body("percent", allOf(greaterThan(0), lessThan(100)));
        clock.advance(Duration.ofSeconds(5));
        reader.report(student, LESSON, false)
                .then()
                .body("title", equalTo("Done"))
                .body("missing", equalTo(""))
                .body("percent", equalTo(100));

        assertTrue(page(holding(student).get(LESSON)).text().contains("Well read."));
        assertTrue(page(holding(student).get(LOCKED_LESSON)).text().contains("Slow strokes follow"), "the next opens");
    }

    @Test
    void timeAloneCompletesNothing() {
        var student = session(school.student());
        for (var n = 0; n < 4; n++) {
            reader.report(student, LESSON, false);
            clock.advance(Duration.ofSeconds(30));
        }

        reader.report(student, LESSON, false).then().body("missing", equalTo("Missing: the end."));
    }

    @Test
    void aLongSilenceCountsNothing() {
        var student = session(school.student());
        reader.report(student, LESSON, true);
        clock.advance(Duration.ofSeconds(61));

        reader.report(student, LESSON, true).then().body("missing", equalTo("Missing: 20\u00a0s of reading."));
    }

    @Test
    void twoTabsCountTheTimeOnce() {
        var student = session(school.student());
        reader.report(student, LESSON, true);
        reader.report(student, BY_WORD, true);
        clock.advance(Duration.ofSeconds(12));
        reader.report(student, BY_WORD, true);

        reader.report(student, LESSON, true).then().body("missing", equalTo("Missing: 20\u00a0s of reading."));
    }

    @Test
    void theHeadingReachedIsWhereThePageOffersToResume() {
        var student = session(school.student());
        visit(student, "s-leave");
        assertTrue(page(holding(student).get(LESSON)).text().contains("Resume at “Leave”"));

        visit(student, "no-such-heading");
        assertTrue(page(holding(student).get(LESSON)).text().contains("Resume at “Leave”"), "and nothing else counts");
    }

    @Test
    void nobodyButAStudentOfTheCourseIsCounted() {
        assertEquals(404, visit(session(school.tutor()), "").statusCode());
        assertEquals(404, visit(session("student"), "").statusCode());
        anybody().post(LESSON + "/visit").then().statusCode(401);
    }

    @Test
    void aLockedLessonTakesNoReports() {
        holding(session(school.student())).post(LOCKED_LESSON + "/visit").then().statusCode(409);
    }

    @Test
    void aReportNamesNobodyElse() {
        var victim = school.student();
        var student = session(school.student());
        holding(student)
                .formParam("end", true)
                .formParam("enrolmentId", "1")
                .formParam("personId", "1")
                .formParam("username", victim)
                .formParam("activeSeconds", "100000")
                .formParam("completed", "true")
                .post(LESSON + "/visit")
                .then()
                .body("missing", equalTo("Missing: 20\u00a0s of reading."));

        assertTrue(page(signedIn(victim).get(LESSON)).text().contains("Not started"));
    }

    // The button for those without scripts

    @Test
    void theButtonCompletesALessonThatWasReadLongEnough() {
        var student = session(school.student());
        var served = served(student, LESSON);
        clock.advance(NEEDED);

        assertEquals(LESSON + "#done", next(complete(student, LESSON, served)));
        var done = page(holding(student).get(LESSON));
        assertTrue(done.text().contains("Well read."));
        assertEquals(0, done.select("form[action$=/completion]").size());
    }

    @Test
    void pressedTooEarlyItSaysHowLongIsLeftAndKeepsTheTime() {
        var student = session(school.student());
        var served = served(student, LESSON);
        clock.advance(Duration.ofSeconds(8));

        assertEquals(LESSON + "?early=true#done", next(complete(student, LESSON, served)));
        var early = page(holding(student).get(LESSON + "?early=true")).text();
        assertTrue(early.contains("Not yet. Missing: 12 s of reading."), early);
        clock.advance(Duration.ofSeconds(12));
        assertEquals(LESSON + "#done", next(complete(student, LESSON, served)));
    }

    @Test
    void theSameTimeIsNotCountedTwice() {
        var student = session(school.student());
        var served = served(student, LESSON);
        clock.advance(Duration.ofSeconds(8));

        for (var n = 0; n < 5; n++) {
            assertEquals(LESSON + "?early=true#done", next(complete(student, LESSON, served)));
        }
    }

    @Test
    void aForgedMomentOfServingIsRefused() {
        var student = session(school.student());
        var served = served(student, LESSON);
        var earlier = served.replaceFirst(" \\d(\\d+~)", " 0$1");
        clock.advance(NEEDED);

        assertNotEquals(served, earlier);
        refused(complete(student, LESSON, earlier));
        refused(complete(student, LESSON, "1 first-touch 0~signature"));
        refused(complete(student, LESSON, ""));
        refused(holding(student).post(LESSON + "/completion"));
        assertFalse(page(holding(student).get(LESSON)).text().contains("Well read."));
    }

    @Test
    void aMomentOfServingHoldsForOneStudentAndOneLesson() {
        var student = session(school.student());
        var served = served(student, LESSON);
        clock.advance(NEEDED);

        refused(complete(session(school.student()), LESSON, served));
        refused(complete(student, WITH_QUIZ, served));
    }

    @Test
    void nobodyButAStudentOfTheCourseCompletesALesson() {
        assertEquals(404, complete(session(school.tutor()), LESSON, "").statusCode());
        assertEquals(404, complete(session("student"), LESSON, "").statusCode());
        assertEquals(401, anybody().post(LESSON + "/completion").statusCode());
    }

    @Test
    void aLessonByWordIsDoneWhenTheStudentSaysSo() {
        var student = session(school.student());
        assertTrue(page(holding(student).get(BY_WORD)).text().contains("This lesson is done when you say so."));

        assertEquals(BY_WORD + "#done", next(holding(student).post(BY_WORD + "/completion")));
        assertTrue(page(holding(student).get(BY_WORD)).text().contains("Well read."));
    }

    @ParameterizedTest
    @ValueSource(strings = {SIGNED_OFF, WITH_QUIZ})
    void whatAQuizOrATutorDecidesNoReaderCompletes(String lesson) {
        var student = session(school.student());
        holding(student).post(lesson + "/completion").then().statusCode(400);

        reader.report(student, lesson, true);
        clock.advance(Duration.ofSeconds(30));
        reader.report(student, lesson, true).then().body("title", equalTo("In progress"));
    }

    @Test
    void aReaderHasNothingToSayWhereATutorDecides() {
        var student = session(school.student());
        assertEquals(
                0,
                page(holding(student).get(SIGNED_OFF))
                        .select("form[action$=/completion]")
                        .size());
        assertTrue(page(holding(student).get(WITH_QUIZ)).text().contains("and passed its quiz"));
    }

    @Test
    void aLockedLessonCannotBeCompleted() {
        var student = session(school.student());
        refused(holding(student).post(LOCKED_LESSON + "/completion"));

        var tooSoon = holding(student).post(TENTH_DAY + "/completion");
        assertEquals(409, tooSoon.statusCode());
        assertTrue(page(tooSoon).text().contains("That did not work"), tooSoon.asString());
    }

    private static Elements contents(Document lesson) {
        return lesson.select("nav[aria-label='In this lesson'] a");
    }

    private static List<String> turns(Document lesson) {
        return lesson.select("nav[aria-label='Previous and next lesson'] a").eachAttr("href");
    }

    private static Response visit(String session, String section) {
        return holding(session).formParam("section", section).post(LESSON + "/visit");
    }

    private static String served(String session, String lesson) {
        return page(holding(session).get(lesson)).select("input[name=served]").val();
    }

    private static Response complete(String session, String lesson, String served) {
        return holding(session).formParam("served", served).post(lesson + "/completion");
    }

    private static void refused(Response answer) {
        assertEquals(400, answer.statusCode());
        assertTrue(page(answer).text().contains("That did not work"), answer.asString());
    }
}
