package org.footing.web.identity;

import static org.footing.web.Visitor.PASSWORD;
import static org.footing.web.Visitor.SESSION;
import static org.footing.web.Visitor.anybody;
import static org.footing.web.Visitor.holding;
import static org.footing.web.Visitor.knock;
import static org.footing.web.Visitor.next;
import static org.footing.web.Visitor.page;
import static org.footing.web.Visitor.session;
import static org.footing.web.Visitor.signedIn;
import static org.hamcrest.Matchers.greaterThan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.footing.identity.Session;
import org.footing.web.HandSchool;
import org.footing.web.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class LoginPagesTest {

    @Inject
    HandSchool school;

    @Inject
    TestClock clock;

    @Test
    void theDoorAsksForNameAndPassword() {
        var answer = anybody().get("/login");

        assertEquals(200, answer.statusCode());
        assertEquals(
                1,
                page(answer).select("form[action=/login] input[name=username]").size());
        assertEquals(
                1,
                page(answer)
                        .select("form[action=/login] input[name=password][type=password]")
                        .size());
        assertEquals("Sign in · Footing", page(answer).title());
    }

    @Test
    void theSampleSchoolSaysWhomToSignInAs() {
        assertTrue(page(anybody().get("/login")).text().contains("This is the sample school."));
    }

    @Test
    void whoIsSignedInIsSentOn() {
        assertEquals("/", next(signedIn(school.person()).get("/login")));
    }

    @Test
    void theRightPasswordLeadsHome() {
        assertEquals("/", next(knock("student", PASSWORD)));
    }

    @Test
    void aSharedDeviceForgetsTheSessionWhenTheBrowserIsClosed() {
        var username = school.person();
        var own = knock(username, PASSWORD);
        var shared = anybody()
                .formParam("username", username)
                .formParam("password", PASSWORD)
                .formParam("shared", "true")
                .post("/login");

        assertEquals(Session.LIFETIME.toSeconds(), own.detailedCookie(SESSION).getMaxAge());
        assertEquals(-1, shared.detailedCookie(SESSION).getMaxAge());
        assertEquals(
                "600",
                page(holding(shared.cookie(SESSION)).get("/"))
                        .select("idle-watch")
                        .attr("data-seconds"));
        assertTrue(
                page(holding(own.cookie(SESSION)).get("/")).select("idle-watch").isEmpty());
    }

    @Test
    void whatIsDoneOnASharedDeviceKeepsItSignedIn() {
        var shared = anybody()
                .formParam("username", school.person())
                .formParam("password", PASSWORD)
                .formParam("shared", "true")
                .post("/login")
                .cookie(SESSION);
        clock.advance(Duration.ofMinutes(9));
        assertEquals(200, holding(shared).get("/").statusCode());
        clock.advance(Duration.ofMinutes(9));
        assertEquals(200, holding(shared).get("/").statusCode());
        clock.advance(Duration.ofMinutes(11));
        assertEquals("/login", next(holding(shared).get("/")));
    }

    @Test
    void capitalsAndSpacesInANameDoNotMatter() {
        assertEquals("/", next(knock(" Student2 ", PASSWORD)));
    }

    @Test
    void anUnknownNameAndAWrongPasswordGetTheSameWords() {
        var unknown = knock("no.such.person", "not the password");
        var username = school.person();
        var wrong = knock(username, "not the password");

        assertEquals(422, unknown.statusCode());
        assertEquals(422, wrong.statusCode());
        assertEquals(
                unknown.asString().replace("no.such.person", "NAME"),
                wrong.asString().replace(username, "NAME"));
        assertTrue(page(wrong).text().contains("Name and password do not match."));
        assertNull(wrong.cookie(SESSION));
    }

    @Test
    void whatWasTypedStandsThereAgainButNotThePassword() {
        var answer = anybody()
                .formParam("username", "\"><script>alert(1)</script>")
                .formParam("password", "not the password")
                .formParam("returnTo", "/profile")
                .post("/login");

        var form = page(answer);
        assertEquals(
                "\"><script>alert(1)</script>",
                form.select("input[name=username]").val());
        assertEquals("/profile", form.select("input[name=returnTo]").val());
        assertFalse(answer.asString().contains("not the password"));
    }

    @Test
    void anEmptyFormIsRefusedLikeAWrongOne() {
        assertEquals(
                422,
                anybody()
                        .contentType("application/x-www-form-urlencoded")
                        .post("/login")
                        .statusCode());
    }

    @Test
    void aDisabledPersonIsRefusedWithTheSameWords() {
        var gone = school.person();
        school.disable(gone);

        var answer = knock(gone, PASSWORD);
        assertEquals(422, answer.statusCode());
        assertTrue(page(answer).text().contains("Name and password do not match."));
    }

    @Test
    void aKnownAnUnknownAndADisabledNameGetTheSameAnswerToTheLastHeader() {
        var known = school.person();
        var disabled = school.person();
        school.disable(disabled);
        var unknown = "x".repeat(known.length());
        var answers = Stream.of(known, unknown, disabled)
                .map(name -> knock(name, "not the password"))
                .toList();

        assertEquals(
                List.of(422, 422, 422),
                answers.stream().map(Response::statusCode).toList());
        assertEquals(headers(answers.get(0)), headers(answers.get(1)));
        assertEquals(headers(answers.get(0)), headers(answers.get(2)));
        assertEquals(
                answers.get(0).asString().replace(known, "NAME"),
                answers.get(2).asString().replace(disabled, "NAME"));
    }

    private static List<String> headers(Response answer) {
        return answer.headers().asList().stream()
                .map(header -> header.getName() + ": " + header.getValue())
                .filter(header -> !header.matches("(?i)(date|content-length|x-request-id): .*"))
                .toList();
    }

    @Test
    void aSessionWithoutAPasswordIsNoWayIn() {
        assertEquals(422, knock("student3", "").statusCode());
    }

    @Test
    void logInLeadsToWhereOneWantedToGo() {
        assertEquals("/login?returnTo=%2Fprofile%3Fchanged%3D1", next(anybody().get("/profile?changed=1")));
        assertEquals("/profile?changed=1", next(returningTo("/profile?changed=1")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "\\/evil.example",
                "https://evil.example/",
                "https:evil.example",
                "http:/evil.example",
                "javascript:alert(1)",
                "data:text/html,hello",
                "evil.example",
                "@evil.example",
                "/\t/evil.example",
                "\t//evil.example",
                " //evil.example",
                "/ok\r\nLocation: https://evil.example",
                "/%",
                ""
            })
    void logInLeadsToNoOtherSite(String place) {
        assertEquals("/", next(returningTo(place)));
        var shown = page(anybody().queryParam("returnTo", place).get("/login"));
        assertEquals("/", shown.select("input[name=returnTo]").val());
    }

    @Test
    void theSessionCookieIsForThisSiteAndNoScript() {
        var cookie = knock(school.person(), PASSWORD).detailedCookie(SESSION);

        assertTrue(cookie.isHttpOnly());
        assertEquals("Lax", cookie.getSameSite());
        assertEquals("/", cookie.getPath());
        assertNull(cookie.getDomain());
        assertEquals(Session.LIFETIME.toSeconds(), cookie.getMaxAge());
        assertEquals(43, cookie.getValue().length(), "256 bits in base64");
        assertFalse(cookie.isSecured(), "it would not come back over plain http");
    }

    @Test
    void everyLogInHasASessionIdOfItsOwn() {
        var username = school.person();
        var planted = "planted-by-somebody-else";
        var first = session(username);

        var again = anybody()
                .cookie(SESSION, planted)
                .formParam("username", username)
                .formParam("password", PASSWORD)
                .post("/login")
                .cookie(SESSION);

        assertNotEquals(first, again);
        assertNotEquals(planted, again);
        assertEquals("/login", next(holding(planted).get("/")));
        holding(again).get("/").then().statusCode(200);
    }

    @Test
    void aSessionIsOverAfterTwoWeeks() {
        var session = session(school.person());
        holding(session).get("/").then().statusCode(200);

        clock.advance(Session.LIFETIME);
        assertEquals("/login", next(holding(session).get("/")));
    }

    @Test
    void manyWrongTriesMakeEverybodyWaitAWhile() {
        var username = school.person();
        wrongTries(username);

        knock(username, PASSWORD).then().statusCode(429);
        waits(knock(username, "not the password"));
        clock.advance(Duration.ofMinutes(1));
        assertEquals(303, knock(username, PASSWORD).statusCode());
    }

    @Test
    void anUnknownNameMustWaitAsWell() {
        wrongTries("no.such.person.either");

        waits(knock("no.such.person.either", "not the password"));
    }

    @Test
    void whoHasSignedInOnADeviceBeforeIsNotLockedOutByOthers() {
        var username = school.person();
        var device = knock(username, PASSWORD).cookie("device");
        wrongTries(username);

        var answer = anybody()
                .cookie("device", device)
                .formParam("username", username)
                .formParam("password", PASSWORD)
                .post("/login");
        assertEquals("/", next(answer));
        assertEquals(429, knock(username, PASSWORD).statusCode());
    }

    @Test
    void anotherPersonsDeviceMarkIsWorthNothing() {
        var device = knock(school.person(), PASSWORD).cookie("device");
        var username = school.person();
        wrongTries(username);

        anybody()
                .cookie("device", device)
                .formParam("username", username)
                .formParam("password", PASSWORD)
                .post("/login")
                .then()
                .statusCode(429);
    }

    private static void wrongTries(String username) {
        for (var n = 0; n < 5; n++) {
            knock(username, "not the password").then().statusCode(422);
        }
    }

    private static void waits(Response answer) {
        assertEquals(429, answer.statusCode());
        assertTrue(page(answer).text().contains("Too many tries went wrong."));
        org.hamcrest.MatcherAssert.assertThat(Integer.parseInt(answer.header("Retry-After")), greaterThan(0));
    }

    private Response returningTo(String place) {
        return anybody()
                .formParam("username", "student")
                .formParam("password", PASSWORD)
                .formParam("returnTo", place)
                .post("/login");
    }
}
