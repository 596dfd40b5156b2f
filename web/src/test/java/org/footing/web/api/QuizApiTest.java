package org.footing.web.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.footing.web.QuietSchool.quiz;
import static org.footing.web.Visitor.holding;
import static org.footing.web.Visitor.session;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.footing.web.QuietSchool;
import org.footing.web.TestClock;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A quiz as programs take it. */
@QuarkusTest
class QuizApiTest {

    private static final String API = "/api/v1";

    /** One that fits each question of the quiz of all kinds but the upload, in no case all right. */
    private static final Map<String, String> FITTING = Map.ofEntries(
            Map.entry("asked-too", "{'kind':'single','option':0}"),
            Map.entry("all-single", "{'kind':'single','option':1}"),
            Map.entry("all-multiple", "{'kind':'multiple','options':[0,2]}"),
            Map.entry("all-ordering", "{'kind':'ordering','steps':[2,0,3]}"),
            Map.entry("all-routine", "{'kind':'ordering','steps':[1,0,2]}"),
            Map.entry("all-matching", "{'kind':'matching','answers':{'0':2,'1':1}}"),
            Map.entry("all-gaps", "{'kind':'gap','texts':['a front','six']}"),
            Map.entry("all-numeric", "{'kind':'numeric','number':'12,5 pieces'}"),
            Map.entry("all-hotspot", "{'kind':'hotspot','region':1}"),
            Map.entry("all-labelling", "{'kind':'labelling','names':{'0':2}}"),
            Map.entry("all-written", "{'kind':'written','text':'Nothing yet.'}"));

    private final AtomicInteger saves = new AtomicInteger();

    @Inject
    QuietSchool school;

    @Inject
    TestClock clock;

    @Inject
    SessionFactory hibernate;

    private String student = "";

    @BeforeEach
    void aStudentIsThere() {
        student = session(school.student());
    }

    @Test
    void anAttemptIsBegunOnceAndGoneOnWithAfterwards() {
        var first = holding(student).post(API + quiz("all") + "/attempts");
        first.then().statusCode(201).body("number", equalTo(1));
        assertEquals(API + "/attempts/" + first.path("id"), first.header("Location"));
        holding(student)
                .post(API + quiz("all") + "/attempts")
                .then()
                .statusCode(200)
                .header("Location", first.header("Location"));
    }

    @Test
    void aLockedQuizIsNotBegun() {
        assertProblem(409, holding(student).post(API + quiz("behind") + "/attempts"));
    }

    @Test
    void aClosedQuizIsNotBegun() {
        school.close("closed", 0);
        assertProblem(409, holding(student).post(API + quiz("closed") + "/attempts"));
    }

    @Test
    void noMoreAttemptsAreBegunThanTheQuizAllows() {
        handIn(begin("once"));
        assertProblem(409, holding(student).post(API + quiz("once") + "/attempts"));
    }

    @Test
    void onlyStudentsBegin() {
        var tutor = session(school.tutor());
        assertProblem(404, holding(tutor).post(API + quiz("all") + "/attempts"));
        assertProblem(404, holding(student).post(API + quiz("never-was") + "/attempts"));
    }

    @Test
    void anOpenAttemptAsksEveryKindOfQuestionAndTellsNothing() {
        show(begin("all"))
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("course", equalTo("quiet-massage"))
                .body("quiz", equalTo("all"))
                .body("title", equalTo("All kinds"))
                .body("asksConfidence", equalTo(true))
                .body("result", nullValue())
                .body("time.deadline", nullValue())
                .body(
                        "questions.question.kind",
                        contains(
                                "single",
                                "single",
                                "multiple",
                                "ordering",
                                "ordering",
                                "matching",
                                "gap",
                                "numeric",
                                "hotspot",
                                "labelling",
                                "written",
                                "upload"))
                .body("questions[1].points", equalTo(2.0f))
                .body("questions[1].question.options.html", contains("Toes", "Heel", "Shin"))
                .body("questions.hint", everyIs(nullValue()))
                .body("questions.verdict", everyIs(nullValue()))
                .body("questions.explain", everyIs(nullValue()))
                .body("questions.solution", everyIs(empty()))
                .body("questions.saved.revision", everyIs(equalTo(0)));
    }

    @Test
    void theDeadlineComesWithItsParts() {
        var now = clock.instant();
        show(begin("once"))
                .then()
                .body("time.deadline", equalTo(now.plus(Duration.ofMinutes(20)).toString()))
                .body("time.limit", equalTo("PT20M"))
                .body("time.extension", equalTo("PT0S"))
                .body("time.factor", equalTo(1.0f));
    }

    @Test
    void aResponseOfEveryKindIsKeptAndComesBackAsItWasGiven() {
        var attempt = begin("all");
        var fitting = fitting(attempt);
        fitting.forEach((question, response) -> save(attempt, question, 0, response)
                .then()
                .statusCode(200)
                .body("revision", equalTo(1))
                .body("savedAt", equalTo(clock.instant().toString()))
                .body("deadline", nullValue()));
        var shown = show(attempt).jsonPath();
        fitting.forEach((question, response) -> assertEquals(
                json(response),
                shown.getMap("questions.find { it.question.id == '" + question + "' }.saved.response"),
                question));
    }

    @Test
    void onlyAFileOfThisAttemptIsAResponse() {
        var mine = begin("all");
        var other = session(school.student());
        var theirs =
                holding(other).post(API + quiz("all") + "/attempts").path("id").toString();
        for (var file : List.of("none-such", QuietSchool.picture(other, theirs))) {
            assertProblem(422, save(mine, "all-upload", 0, "{'kind':'upload','file':'" + file + "'}"));
        }
        show(mine).then().body("questions.saved.response", everyIs(nullValue()));
    }

    @Test
    void confidenceAndFlagAreKeptWithIt() {
        var attempt = begin("all");
        put(attempt, "all-single", "{'revision':0,'saveId':'x','response':null,'confidence':'GUESS','flagged':true}")
                .then()
                .statusCode(200);
        show(attempt)
                .then()
                .body("questions[1].saved.confidence", equalTo("GUESS"))
                .body("questions[1].saved.flagged", equalTo(true))
                .body("questions[1].saved.response", nullValue());
    }

    @Test
    void theSameSaveTwiceIsOne() {
        var attempt = begin("all");
        var body = "{'revision':0,'saveId':'same','response':{'kind':'single','option':1}}";
        put(attempt, "all-single", body).then().statusCode(200).body("revision", equalTo(1));
        put(attempt, "all-single", body).then().statusCode(200).body("revision", equalTo(1));
    }

    @Test
    void anOlderRevisionDoesNotOverwriteANewerOne() {
        var attempt = begin("all");
        save(attempt, "all-matching", 0, "{'kind':'matching','answers':{'0':2}}");
        var refused = save(attempt, "all-matching", 0, "{'kind':'matching','answers':{'0':1}}");
        assertProblem(409, refused);
        refused.then()
                .body("stored.revision", equalTo(1))
                .body("stored.response.kind", equalTo("matching"))
                .body("stored.response.answers", equalTo(Map.of("0", 2)))
                .body("stored.at", notNullValue());
        save(attempt, "all-matching", 1, "{'kind':'matching','answers':{'0':1}}")
                .then()
                .statusCode(200);
    }

    @Test
    void whatComesAfterTheEndIsKeptBesideTheAttempt() {
        var attempt = begin("once");
        clock.advance(Duration.ofMinutes(21));
        assertProblem(410, save(attempt, "once-single", 0, "{'kind':'single','option':1}"));
        show(attempt)
                .then()
                .body("result.submittedBy", equalTo("TIME"))
                .body("result.percent", equalTo(0))
                .body("questions[0].saved.response", nullValue())
                .body("questions[0].late", equalTo(Map.of("kind", "single", "option", 1)));
    }

    @Test
    void whatIsSettledStays() {
        var attempt = begin("at-once");
        save(attempt, "at-once-single", 0, "{'kind':'single','option':0}");
        holding(student)
                .formParam("settle", "at-once-single")
                .post("/attempts/" + attempt + "/responses")
                .then()
                .statusCode(303);
        assertProblem(423, save(attempt, "at-once-single", 1, "{'kind':'single','option':1}"));
        show(attempt)
                .then()
                .body("questions[0].settled", equalTo(true))
                .body("questions[0].saved.response.option", equalTo(0))
                .body("questions[0].verdict.share", equalTo("0/1"))
                .body("questions[0].verdict.parts[0].feedback", containsString("zzcanary-at-once-feedback"))
                .body("questions[1].verdict", nullValue());
    }

    @Test
    void handingInTwiceIsHandingInOnce() {
        var attempt = begin("all");
        save(attempt, "all-single", 0, "{'kind':'single','option':1}");
        handIn(attempt);
        var before = show(attempt);
        handIn(attempt);
        assertEquals(before.asString(), show(attempt).asString());
    }

    @Test
    void afterwardsTheMarkAndTheKeyAreTold() {
        var attempt = begin("all");
        fitting(attempt).forEach((question, response) -> save(attempt, question, 0, response));
        handIn(attempt);
        show(attempt)
                .then()
                .body("result.told", equalTo("KEY"))
                .body("result.submittedBy", equalTo("STUDENT"))
                .body("result.passed", equalTo(false))
                .body("result.waits", equalTo(true))
                .body("questions[1].verdict.share", equalTo("1/1"))
                .body("questions[0].verdict.share", equalTo("0/1"))
                .body("questions[0].solution", contains("The second"))
                .body("questions[0].verdict.explain", containsString("zzcanary-too-explain"));
    }

    @Test
    void aQuizThatNeverTellsSaysWhatWasRightAndNotWhatWouldHaveBeen() {
        var attempt = begin("never");
        save(attempt, "never-single", 0, "{'kind':'single','option':0}");
        handIn(attempt);
        show(attempt)
                .then()
                .body("result.told", equalTo("VERDICTS"))
                .body("result.mark", equalTo("0/1"))
                .body("questions[0].verdict.share", equalTo("0/1"))
                .body("questions[0].verdict.parts", empty())
                .body("questions[0].solution", empty())
                .body("questions[0].verdict.explain", nullValue());
    }

    @Test
    void aQuizThatTellsLaterSaysTheMarkAlone() {
        var attempt = begin("passing");
        save(attempt, "passing-single", 0, "{'kind':'single','option':1}");
        handIn(attempt);
        show(attempt)
                .then()
                .body("result.told", equalTo("MARK"))
                .body("result.percent", equalTo(50))
                .body("result.mark", equalTo("1/2"))
                .body("questions.verdict", everyIs(nullValue()));
    }

    @Test
    void nobodyElseReachesAnAttempt() {
        var attempt = begin("all");
        for (var other : List.of(session(school.student()), session("student2"), session("tutor"))) {
            assertProblem(404, holding(other).get(API + "/attempts/" + attempt));
            assertProblem(404, holding(other).post(API + "/attempts/" + attempt + "/submission"));
            assertProblem(
                    404,
                    holding(other)
                            .contentType("application/json")
                            .body("{}")
                            .put(API + "/attempts/" + attempt + "/responses/all-single"));
        }
        show(attempt).then().body("result", nullValue());
    }

    @Test
    void staffSeeAnAttemptThatIsOver() {
        var tutor = session(school.tutor());
        var attempt = begin("never");
        assertProblem(404, holding(tutor).get(API + "/attempts/" + attempt));
        handIn(attempt);
        holding(tutor)
                .get(API + "/attempts/" + attempt)
                .then()
                .statusCode(200)
                .body("result.told", equalTo("KEY"))
                .body("questions[0].solution", contains("That"));
    }

    @Test
    void aQuestionThatIsNotAskedIsNotThere() {
        var attempt = begin("all");
        assertProblem(404, save(attempt, "never-single", 0, "{'kind':'single','option':0}"));
        assertProblem(404, save(attempt, "open-check", 0, "{'kind':'single','option':0}"));
        assertProblem(404, save("9" + attempt, "all-single", 0, "{'kind':'single','option':0}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'kind':'essay','text':'x'}",
                "{'kind':'org.footing.assessment.Response$Wrote','text':'x'}",
                "{'kind':['single'],'option':1}",
                "{'option':1}",
                "{'kind':'multiple','options':[1]}",
                "{'kind':'single'}",
                "{'kind':'single','option':null}",
                "{'kind':'single','option':'1'}",
                "{'kind':'single','option':1.5}",
                "{'kind':'single','option':1e0}",
                "{'kind':'single','option':true}",
                "{'kind':'single','option':[1]}",
                "{'kind':'single','option':{'kind':'single','option':1}}",
                "{'kind':'single','option':-1}",
                "{'kind':'single','option':3}",
                "{'kind':'single','option':4294967297}",
                "{'kind':'single','option':1}}",
                "[{'kind':'single','option':1}]",
                "'single'",
                "1"
            })
    void whatIsNoResponseToTheQuestionIsRefused(String response) {
        assertRefused("all-single", "{'revision':0,'saveId':'s','response':" + response + "}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "all-numeric {'kind':'numeric','number':5}",
                "all-numeric {'kind':'numeric','number':'\\u0000'}",
                "all-written {'kind':'written','text':false}",
                "all-written {'kind':'written','text':'half a smile \\ud83d'}",
                "all-gaps {'kind':'gap','texts':['one']}",
                "all-gaps {'kind':'gap','texts':['one',{}]}",
                "all-gaps {'kind':'gap','texts':['one','eight']}",
                "all-multiple {'kind':'multiple','options':{'0':1}}",
                "all-multiple {'kind':'multiple','options':['0']}",
                "all-ordering {'kind':'ordering','steps':[0,0]}",
                "all-ordering {'kind':'ordering','steps':[0,4]}",
                "all-matching {'kind':'matching','answers':{'x':1}}",
                "all-matching {'kind':'matching','answers':[0,1]}",
                "all-matching {'kind':'matching','answers':{'0':'1'}}",
                "all-labelling {'kind':'labelling','names':{'2':0}}",
                "all-upload {'kind':'upload','file':7}"
            })
    void noKindTakesWhatItCannotBe(String both) {
        var question = both.substring(0, both.indexOf(' '));
        assertRefused(question, "{'revision':0,'saveId':'s','response':" + both.substring(question.length() + 1) + "}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{'revision':0}",
                "{'revision':0,'saveId':'s'}",
                "{'saveId':'s','response':null}",
                "{'revision':null,'saveId':'s','response':null}",
                "{'revision':'0','saveId':'s','response':null}",
                "{'revision':-1,'saveId':'s','response':null}",
                "{'revision':1e3,'saveId':'s','response':null}",
                "{'revision':99999999999,'saveId':'s','response':null}",
                "{'revision':0,'saveId':null,'response':null}",
                "{'revision':0,'saveId':'','response':null}",
                "{'revision':0,'saveId':7,'response':null}",
                "{'revision':0,'saveId':'a\\u0000b','response':null}",
                "{'revision':0,'saveId':'\\ud83d','response':null}",
                "{'revision':0,'saveId':['s'],'response':null}",
                "{'revision':0,'saveId':'s','response':null,'confidence':'CERTAIN'}",
                "{'revision':0,'saveId':'s','response':null,'confidence':0}",
                "{'revision':0,'saveId':'s','response':null,'flagged':'true'}",
                "{'revision':0,'saveId':'s','response':null} {}"
            })
    void whatIsNoSaveIsRefused(String body) {
        assertRefused("all-single", body);
    }

    @Test
    void aSaveIdIsNotEndless() {
        assertRefused("all-single", "{'revision':0,'saveId':'" + "s".repeat(65) + "','response':null}");
    }

    @Test
    void whatIsNotAskedForIsNotHeeded() {
        var attempt = begin("all");
        put(
                        attempt,
                        "all-single",
                        "{'revision':0,'saveId':'s','score':100,'share':'1/1','enrolmentId':1,"
                                + "'response':{'kind':'single','option':0,'right':true,'more':{'deep':[[[1]]]}}}")
                .then()
                .statusCode(200);
        handIn(attempt);
        show(attempt).then().body("questions[1].verdict.share", equalTo("0/1"));
    }

    @Test
    void whatIsNestedTooDeeplyIsRefused() {
        assertRefused("all-single", "{'revision':0,'saveId':'s','response':" + "[".repeat(60_000));
        assertRefused(
                "all-single",
                "{'revision':0,'saveId':'s','response':null,'junk':" + "[".repeat(30_000) + "]".repeat(30_000) + "}");
    }

    @Test
    void whatIsTooLongIsRefused() {
        var attempt = begin("all");
        var before = show(attempt).asString();
        var longest = "{'revision':0,'saveId':'s','response':{'kind':'written','text':'" + "a".repeat(20_000) + "'}}";
        for (var size : List.of(64 * 1024 + 1, 1_000_000)) {
            var body = longest + " ".repeat(size - longest.length());
            assertProblem(413, put(attempt, "all-written", body));
        }
        assertEquals(413, put(attempt, "all-written", " ".repeat(1_100_000)).statusCode());
        assertEquals(before, show(attempt).asString());
        put(attempt, "all-written", longest).then().statusCode(200);
    }

    @Test
    void formsAreForPages() {
        var attempt = begin("all");
        holding(student)
                .formParam("all-single.option", "1")
                .put(API + "/attempts/" + attempt + "/responses/all-single")
                .then()
                .statusCode(415);
    }

    @Test
    void aSaveCostsFourStatements() {
        var attempt = begin("all");
        save(attempt, "all-single", 0, "{'kind':'single','option':0}");
        var first = cost(() -> save(attempt, "all-single", 1, "{'kind':'single','option':1}"));
        var second = cost(() -> save(attempt, "all-single", 2, "{'kind':'single','option':0}"));
        // Every fiftieth fetches numbers for the next fifty.
        assertEquals(4, Math.min(first, second));
    }

    @Test
    void anAttemptCostsTheSameHoweverMuchItAsks() {
        var small = begin("never");
        var large = begin("all");
        assertEquals(3, cost(() -> show(small)));
        assertEquals(3, cost(() -> show(large)));
    }

    private long cost(Runnable request) {
        var statistics = hibernate.getStatistics();
        statistics.clear();
        request.run();
        return statistics.getPrepareStatementCount();
    }

    /** Nothing of it is kept. */
    private void assertRefused(String question, String body) {
        var attempt = begin("all");
        var before = show(attempt).asString();
        assertProblem(422, put(attempt, question, body));
        assertEquals(before, show(attempt).asString());
    }

    private static void assertProblem(int status, Response answer) {
        answer.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status))
                .body("title", not(""));
    }

    private String begin(String quiz) {
        var answer = holding(student).post(API + quiz(quiz) + "/attempts");
        assertTrue(List.of(200, 201).contains(answer.statusCode()), answer::asString);
        return answer.path("id").toString();
    }

    private Map<String, String> fitting(String attempt) {
        var fitting = new TreeMap<>(FITTING);
        fitting.put("all-upload", "{'kind':'upload','file':'" + QuietSchool.picture(student, attempt) + "'}");
        return fitting;
    }

    private Response show(String attempt) {
        return holding(student).get(API + "/attempts/" + attempt);
    }

    private void handIn(String attempt) {
        holding(student)
                .post(API + "/attempts/" + attempt + "/submission")
                .then()
                .statusCode(204);
    }

    private Response save(String attempt, String question, int revision, String response) {
        return put(
                attempt,
                question,
                "{'revision':%d,'saveId':'save-%d','response':%s}"
                        .formatted(revision, saves.incrementAndGet(), response));
    }

    /** @param body with single quotes */
    private Response put(String attempt, String question, String body) {
        return holding(student)
                .contentType("application/json")
                .body(body.replace('\'', '"').getBytes(UTF_8))
                .put(API + "/attempts/" + attempt + "/responses/" + question);
    }

    private static Map<String, Object> json(String text) {
        return io.restassured.path.json.JsonPath.from(text.replace('\'', '"')).getMap("");
    }

    private static <T> org.hamcrest.Matcher<Iterable<? extends T>> everyIs(org.hamcrest.Matcher<T> one) {
        return org.hamcrest.Matchers.everyItem(one);
    }
}
