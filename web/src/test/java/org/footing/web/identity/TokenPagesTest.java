package org.footing.web.identity;

import static org.footing.web.HandSchool.COURSE;
import static org.footing.web.Visitor.anybody;
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
import org.footing.web.HandSchool;
import org.footing.web.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class TokenPagesTest {

    private static final String TOKENS = "/profile/tokens";

    @Inject
    HandSchool school;

    @Inject
    TestClock clock;

    private String username = "";
    private String tutor = "";
    private String cohort = "";

    @BeforeEach
    void aTutor() {
        username = school.tutor();
        tutor = session(username);
        cohort = "/api/v1" + school.cohortPage();
    }

    @Test
    void aProgramReadsWhatItsTokenOpensAndNothingElse() {
        var student = school.student();
        var token = made("ENROLMENTS", "STANDING");
        assertTrue(token.startsWith("footing_"), "it says what it is");
        var enrolments = by(token, cohort + "/enrolments");
        assertEquals(200, enrolments.statusCode());
        assertTrue(enrolments.jsonPath().getList("username").contains(student));
        assertEquals(200, by(token, cohort + "/standing").statusCode());
        assertEquals(403, by(token, cohort + "/results").statusCode());
        assertEquals(403, by(token, "/api/v1/me").statusCode(), "what has no scope is for people");
        assertEquals(404, by(token, "/api/v1/cohorts/1/standing").statusCode());
        assertEquals(303, by(token, "/profile").statusCode(), "pages know no tokens");
        anybody()
                .header("Authorization", "Bearer " + token)
                .contentType("application/json")
                .body("{\"person\": 1}")
                .post(cohort + "/enrolments")
                .then()
                .statusCode(403);
    }

    @Test
    void resultsAreReadInTheirOrderAndGoOnWhereTheyStopped() {
        var student = school.student();
        var session = session(student);
        var attempt = next(holding(session).post(COURSE + "/quizzes/hand-quiz/attempts"));
        holding(session).post(attempt + "/submission").then().statusCode(303);
        var id = Long.parseLong(attempt.replaceAll(".*/", ""));
        var token = made("RESULTS");
        var results = by(token, cohort + "/results?after=" + (id - 1)).jsonPath();
        assertEquals(student, results.getString("results[0].username"));
        assertEquals("hand-quiz", results.getString("results[0].quiz"));
        assertEquals("0/1", results.getString("results[0].mark"));
        assertFalse(results.getBoolean("results[0].passed"));
        assertEquals(
                List.of(), by(token, cohort + "/results?after=" + id).jsonPath().getList("results"));
    }

    @Test
    void whatIsEndedOrOverOpensNothing() {
        var ended = made("STANDING");
        var shown = page(holding(tutor).get(TOKENS));
        assertFalse(shown.html().contains(ended), "shown once");
        assertTrue(shown.text().contains("Reads standing"), shown.text());
        var end = shown.select("form[action$=/end]").attr("action");
        assertEquals(TOKENS, next(holding(tutor).post(end)));
        assertEquals(TOKENS, next(holding(tutor).post(end)), "twice is once");
        assertEquals(401, by(ended, cohort + "/standing").statusCode());
        assertEquals(401, by("footing_never-was", cohort + "/standing").statusCode());

        var over = made("STANDING");
        assertEquals(200, by(over, cohort + "/standing").statusCode());
        clock.advance(Duration.ofDays(91));
        assertEquals(401, by(over, cohort + "/standing").statusCode());
    }

    @Test
    void itReadsWhatItsMakerMaySeeAtThatMoment() {
        var token = made("STANDING");
        assertEquals(200, by(token, cohort + "/standing").statusCode());
        school.disable(username);
        assertEquals(401, by(token, cohort + "/standing").statusCode());
    }

    @Test
    void nobodyEndsAnothersToken() {
        var token = made("STANDING");
        var end = page(holding(tutor).get(TOKENS)).select("form[action$=/end]").attr("action");
        assertEquals(303, signedIn(school.tutor()).post(end).statusCode());
        assertEquals(200, by(token, cohort + "/standing").statusCode());
    }

    @Test
    void studentsHaveNothingToRead() {
        var student = session(school.student());
        assertEquals(404, holding(student).get(TOKENS).statusCode());
        assertEquals(404, send(student, "Mine", "STANDING", "9").statusCode());
        assertFalse(page(holding(student).get("/profile")).text().contains("Tokens for programs"));
        assertTrue(page(holding(tutor).get("/profile")).text().contains("Tokens for programs"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', STANDING, 9",
        "Sheet, NOTHING, 9",
        "Sheet, STANDING, 0",
        "Sheet, STANDING, 366",
        "Sheet, STANDING, x"
    })
    void whatCannotBeMadeIsShownAgain(String name, String scope, String days) {
        var answer = send(tutor, name, scope, days);
        assertEquals(422, answer.statusCode());
        assertEquals(name, page(answer).select("#name").val());
        assertEquals(days, page(answer).select("#days").val());
        assertTrue(page(holding(tutor).get(TOKENS)).text().contains("There is none."));
    }

    private String made(String... scopes) {
        var request = holding(tutor).formParam("name", "Sheet").formParam("days", "90");
        for (var scope : scopes) {
            request.formParam("scope", scope);
        }
        var answer = request.post(TOKENS);
        assertEquals(200, answer.statusCode());
        return page(answer).select("#token").val();
    }

    private static Response send(String session, String name, String scope, String days) {
        return holding(session)
                .formParam("name", name)
                .formParam("scope", scope)
                .formParam("days", days)
                .post(TOKENS);
    }

    private static Response by(String token, String address) {
        return anybody().header("Authorization", "Bearer " + token).get(address);
    }
}
