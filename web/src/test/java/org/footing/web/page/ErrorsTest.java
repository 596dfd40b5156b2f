package org.footing.web.page;

import static org.footing.web.Visitor.anybody;
import static org.footing.web.Visitor.holding;
import static org.footing.web.Visitor.page;
import static org.footing.web.Visitor.session;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.footing.web.Visitor;
import org.footing.web.security.SafeHeaders;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ErrorsTest {

    private String admin;

    @BeforeEach
    void signIn() {
        admin = session("admin");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/never-was",
                "/courses",
                "/courses/never-was/lessons/x",
                "/cohorts/99999999999999999999999",
                "/login/never-was",
                "/q/never-was"
            })
    void anAddressWithoutAPageSaysSo(String address) {
        var answer = holding(admin).get(address);

        assertEquals(404, answer.statusCode());
        assertPage(answer, "There is nothing here");
    }

    @Test
    void strangersAreToldTheSame() {
        var answer = anybody().get("/never-was");

        assertEquals(404, answer.statusCode());
        assertPage(answer, "There is nothing here");
    }

    @Test
    void aWrongMethodIsRefused() {
        var answer = holding(admin).get("/theme");

        assertEquals(405, answer.statusCode());
        assertPage(answer, "That did not work");
    }

    @Test
    void aFaultOfOursTellsNothingOfTheProgram() {
        var answer = holding(admin).get("/for-tests/broken");

        assertEquals(500, answer.statusCode());
        assertPage(answer, "Something went wrong here");
    }

    @Test
    void whoCannotBeServedJustNowIsToldWhenToComeBack() {
        var answer = holding(admin).get("/for-tests/busy");

        assertEquals(503, answer.statusCode());
        assertEquals("10", answer.header("Retry-After"));
        assertPage(answer, "Very busy just now");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HYT00", "40P01"})
    void whoWaitedForARowInVainIsToldWhenToComeBack(String sqlState) {
        var answer = holding(admin).get("/for-tests/taken/" + sqlState);

        assertEquals(503, answer.statusCode());
        assertEquals("10", answer.header("Retry-After"));
        assertPage(answer, "Very busy just now");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=%zz", "a=%", "&&=&=1"})
    void aFormThatCannotBeReadIsNoFaultOfOurs(String body) {
        var answer = holding(admin)
                .contentType("application/x-www-form-urlencoded")
                .body(body)
                .post("/for-tests/form");

        assertEquals(400, answer.statusCode());
        assertPage(answer, "That did not work");
    }

    @Test
    void whatIsNoFormIsNotReadAsOne() {
        var answer = holding(admin).contentType("application/json").body("{}").post("/for-tests/form");

        assertEquals(415, answer.statusCode());
        assertPage(answer, "That did not work");
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void aDatabaseThatTakesNothingIsToldInWords(String kind) {
        var answer = holding(admin).get("/for-tests/read-only/" + kind);

        assertEquals(503, answer.statusCode());
        assertPage(answer, "Nothing can be saved just now");
    }

    /** Between the gate and the decision another administrator may have decided. */
    @ParameterizedTest
    @CsvSource({
        "not-known, 404, There is nothing here",
        "gone,      404, There is nothing here",
        "yourself,  409, That did not work",
        "last,      409, That did not work"
    })
    void aDecisionThatCannotBeTakenIsToldWhereverItIsMade(String rule, int status, String title) {
        var answer = holding(admin).post("/for-tests/decision/" + rule);

        assertEquals(status, answer.statusCode());
        assertPage(answer, title);
    }

    @Test
    void aProgramGetsAProblem() {
        for (var address : new String[] {"/api/v1/never-was", "/api/v1/courses/never-was"}) {
            var answer = holding(admin).get(address);
            answer.then()
                    .statusCode(404)
                    .contentType("application/problem+json")
                    .body("title", equalTo("Not found"))
                    .body("status", equalTo(404));
            assertNothingOfTheProgram(answer);
        }
    }

    /** Whoever refuses, the gate, the framework or a page of ours: a program gets a problem, a person a page. */
    @ParameterizedTest
    @CsvSource({
        "PUT,    /api/v1/me,                      application/json,  405",
        "GET,    /api/v1/me?a=%00,                application/json,  400",
        "GET,    /api/v1/courses/never-was,       application/json,  404",
        "PUT,    /api/v1/attempts/0/responses/x,  text/plain,        415",
        "PUT,    /api/v1/attempts/0/responses/x,  application/xml,   415",
        "DELETE, /theme,                          text/plain,        405",
        "GET,    /profile?a=%00,                  text/plain,        400"
    })
    void whatIsRefusedIsToldInTheManner(String method, String address, String type, int status) {
        var answer = holding(admin)
                .urlEncodingEnabled(false)
                .contentType(type)
                .body("x")
                .request(method, address);

        assertManner(answer, address, status);
    }

    @Test
    void whatCannotBeShownAsAskedIsRefused() {
        var page = holding(admin).accept("image/png").get("/for-tests/plain");
        assertManner(page, "/for-tests/plain", 406);
        var problem = holding(admin).accept("image/png").get("/api/v1/me");
        assertManner(problem, "/api/v1/me", 406);
    }

    @Test
    void whatIsTooLargeIsRefusedInTheManner() {
        for (var address : List.of("/api/v1/attempts/0/responses/x", "/login")) {
            var answer = holding(admin)
                    .contentType("application/json")
                    .body("x".repeat((1 << 20) + 1))
                    .request(address.startsWith("/api/") ? "PUT" : "POST", address);
            assertManner(answer, address, 413);
        }
    }

    @Test
    void theGateTellsProgramsInTheirManner() {
        assertManner(anybody().header("Host", "evil.example").get("/api/v1/me"), "/api/v1/me", 421);
        assertManner(anybody().header("Via", "somebody").get("/api/v1/me"), "/api/v1/me", 403);
        assertManner(RestAssured.given().post("/api/v1/me"), "/api/v1/me", 403);
        assertManner(anybody().header("Accept", "nonsense").get("/api/v1/me"), "/api/v1/me", 406);
    }

    private static void assertManner(Response answer, String address, int status) {
        assertEquals(status, answer.statusCode(), answer.asString());
        SafeHeaders.check(answer);
        assertNothingOfTheProgram(answer);
        assertEquals(List.of("no-store"), answer.headers().getValues("Cache-Control"));
        if (address.startsWith("/api/")) {
            answer.then().contentType("application/problem+json").body("status", equalTo(status));
        } else {
            assertTrue(answer.contentType().startsWith("text/html"), answer.contentType());
            assertEquals(1, page(answer).select("h1").size(), answer.asString());
        }
    }

    @Test
    void aFormThatIsTooLongIsRefused() {
        var answer = anybody().formParam("username", "x".repeat(2_000_000)).post("/login");

        assertEquals(413, answer.statusCode());
        assertEquals("That was too large", page(answer).select("h1").text());
        assertNothingOfTheProgram(answer);
    }

    @Test
    void aFileThatIsTooLargeIsRefusedWithWhatMayBeSent() throws IOException {
        try (var line = new Socket("localhost", RestAssured.port)) {
            // Of such a length the program takes no more than the head.
            var head =
                    "POST /studio HTTP/1.1\r\nHost: localhost:%d\r\nConnection: close\r\nSec-Fetch-Site: same-origin\r\n"
                            + "Cookie: %s=%s\r\nContent-Type: multipart/form-data; boundary=part\r\nContent-Length: %d\r\n\r\n";
            line.getOutputStream()
                    .write(head.formatted(RestAssured.port, Visitor.SESSION, admin, 33 << 20)
                            .getBytes(StandardCharsets.US_ASCII));
            line.shutdownOutput();
            var answer = new String(line.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertTrue(answer.startsWith("HTTP/1.1 413"), answer);
            assertTrue(answer.contains("32 MB at most"), answer);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"username=%zz", "username=%E0%A4%A&password=x"})
    void aFormThatCannotBeReadIsRefused(String form) {
        var answer = anybody()
                .contentType("application/x-www-form-urlencoded")
                .body(form)
                .post("/login");

        assertEquals(400, answer.statusCode());
        assertPage(answer, "That did not work");
    }

    @Test
    void aFormOfThousandsOfFieldsIsRefused() {
        var answer = anybody()
                .contentType("application/x-www-form-urlencoded")
                .body("a=1" + "&a=1".repeat(2000))
                .post("/login");

        assertEquals(400, answer.statusCode());
        assertPage(answer, "That did not work");
    }

    @ParameterizedTest
    @CsvSource({
        "Accept, nonsense",
        "Accept, text/html;q=abc",
        "Accept-Encoding, gzip;q=abc",
        "Accept-Language, en;q=abc"
    })
    void aHeaderThatCannotBeReadTellsNothingOfTheProgram(String name, String value) {
        var answer = anybody().header(name, value).get("/login");

        assertEquals(400, answer.statusCode());
        assertEquals("That did not work", page(answer).select("h1").text());
        assertNothingOfTheProgram(answer);
    }

    private static void assertPage(Response answer, String title) {
        assertTrue(answer.header("Content-Type").startsWith("text/html"), answer.header("Content-Type"));
        assertEquals(title, page(answer).select("h1").text());
        assertEquals(title + " · Footing", page(answer).title());
        assertEquals(List.of("no-store"), answer.headers().getValues("Cache-Control"));
        assertNothingOfTheProgram(answer);
    }

    private static void assertNothingOfTheProgram(Response answer) {
        var body = answer.asString();
        for (var telling : new String[] {
            "canary",
            "Exception",
            "org.footing",
            "io.quarkus",
            "jakarta",
            "java.",
            "\tat ",
            "RESTEASY",
            "Vert.x",
            "Quarkus"
        }) {
            assertFalse(body.contains(telling), telling + " in " + body);
        }
        assertNull(answer.header("Server"));
    }
}
