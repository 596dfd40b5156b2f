package org.footing.web.security;

import static io.restassured.RestAssured.given;
import static org.footing.web.Visitor.holding;
import static org.footing.web.Visitor.page;
import static org.footing.web.Visitor.session;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.footing.web.HandSchool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables of "Nobody gets what is not theirs", row by row. */
@QuarkusTest
class GateTest {

    private static final int PASSED = 303;
    private static final int REFUSED = 403;

    @Inject
    HandSchool school;

    @Inject
    AgroalDataSource database;

    // Cross-site requests

    @ParameterizedTest
    @CsvSource({"same-origin,303", "same-site,403", "cross-site,403", "none,403", "SAME-ORIGIN,403", "'',403"})
    void whereTheBrowserTellsTheSiteOnlyOurOwnPagesPass(String site, int status) {
        assertEquals(status, post(Map.of("Sec-Fetch-Site", site)).statusCode());
    }

    @Test
    void theSiteThatTheBrowserTellsOutweighsAnOrigin() {
        assertEquals(
                REFUSED,
                post(Map.of("Sec-Fetch-Site", "cross-site", "Origin", ours())).statusCode());
    }

    @Test
    void withoutASiteTheOriginDecides() {
        assertEquals(PASSED, post(Map.of("Origin", ours())).statusCode());
        assertEquals(REFUSED, post(Map.of("Origin", "https://evil.example")).statusCode());
        assertEquals(REFUSED, post(Map.of("Origin", "null")).statusCode());
        assertEquals(REFUSED, post(Map.of("Origin", "http://127.0.0.1:1")).statusCode(), "another port");
        assertEquals(
                REFUSED,
                post(Map.of("Origin", ours().replace("http:", "https:"))).statusCode(),
                "another scheme");
        assertEquals(REFUSED, post(Map.of("Origin", ours() + ".evil.example")).statusCode());
    }

    @Test
    void withoutAnyOfBothOnlyATokenAlonePasses() {
        assertEquals(REFUSED, post(Map.of()).statusCode());
        assertEquals(PASSED, post(Map.of("Authorization", "Bearer something")).statusCode());
        assertEquals(
                REFUSED,
                post(Map.of("Authorization", "Bearer something", "Cookie", "sid=x"))
                        .statusCode());
        assertEquals(REFUSED, post(Map.of("Authorization", "Basic eDp5")).statusCode());
        assertEquals(
                REFUSED,
                post(Map.of("Authorization", "Bearer something", "Origin", "https://evil.example"))
                        .statusCode());
    }

    @Test
    void logInIsNoException() {
        given().redirects()
                .follow(false)
                .header("Sec-Fetch-Site", "cross-site")
                .formParam("username", "student")
                .formParam("password", "footing-demo")
                .post("/login")
                .then()
                .statusCode(REFUSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void everyMethodThatCouldChangeSomethingIsLookedAt(String method) {
        var answer = given().header("Sec-Fetch-Site", "cross-site").request(method, "/theme");

        assertEquals(REFUSED, answer.statusCode());
        assertTrue(page(answer).text().contains("The request was not made by a page of this school"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "OPTIONS"})
    void aLinkFromAnotherSiteMayBeFollowed(String method) {
        var answer = given().header("Sec-Fetch-Site", "cross-site")
                .header("Origin", "https://evil.example")
                .request(method, "/login");

        assertEquals(200, answer.statusCode());
        assertNull(answer.header("Access-Control-Allow-Origin"));
    }

    // Hosts

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "localhost.evil.example", "127.0.0.1.evil.example:80", "10.0.0.1"})
    void aForeignHostIsMisdirected(String host) {
        var answer = given().header("Host", host).get("/login");

        assertEquals(421, answer.statusCode());
        assertTrue(page(answer).text().contains("This school does not answer to that address"));
    }

    @Test
    void theNamesOfThisMachineAreOurs() {
        for (var name : List.of("localhost", "LOCALHOST", "127.0.0.1", "[::1]")) {
            given().header("Host", name + ":" + RestAssured.port)
                    .get("/login")
                    .then()
                    .statusCode(200);
        }
    }

    // Proxies

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Forwarded-For",
                "X-Forwarded-Proto",
                "X-Forwarded-Host",
                "X-Forwarded-Port",
                "X-Real-IP",
                "Forwarded",
                "Via"
            })
    void whatAnUnknownProxyForwardsIsRemoteAndPlain(String header) {
        var answer = given().header(header, "https").get("/login");

        assertEquals(REFUSED, answer.statusCode());
        assertTrue(page(answer).text().contains("An encrypted connection is needed"), answer.asString());
    }

    @Test
    void whatAnUnknownProxySaysOfTheHostIsNotBelieved() {
        given().header("Host", "evil.example")
                .header("X-Forwarded-Host", "localhost")
                .get("/login")
                .then()
                .statusCode(421);
    }

    // Headers

    @Test
    void everyAnswerHasItsHeaders() {
        var admin = session("admin");
        Stream.of(
                        holding(admin).get("/"),
                        holding(admin).get("/never-was"),
                        holding(admin).get("/for-tests/broken"),
                        holding(admin).get("/api/v1/me"),
                        holding(admin).get("/api/v1/never-was"),
                        holding(admin).get("/q/health"),
                        holding(admin).get("/q/never-was"),
                        holding(admin).get("/static/never-was.js"),
                        holding(admin).get("/assets/icons.svg"),
                        holding(admin).get("/theme"),
                        given().redirects().follow(false).get("/"),
                        given().get("/login"),
                        given().header("Host", "evil.example").get("/"),
                        given().header("Via", "somebody").get("/"),
                        post(Map.of()))
                .forEach(SafeHeaders::check);
    }

    @Test
    void nothingIsKeptUnlessThePageSaysSo() {
        var admin = session("admin");
        for (var address : List.of("/", "/profile", "/api/v1/me", "/never-was", "/logout", school.cohortPage())) {
            assertEquals(
                    List.of("no-store"), holding(admin).get(address).headers().getValues("Cache-Control"), address);
        }
    }

    @Test
    void theBundleMayBeKept() {
        var script = page(given().get("/login")).select("script[src]").attr("src");
        var answer = given().get(script);

        assertEquals(200, answer.statusCode());
        assertFalse(answer.headers().getValues("Cache-Control").contains("no-store"));
    }

    @Test
    void noPageHasAStyleOrScriptOfItsOwn() {
        var admin = session("admin");
        var student = session(school.student());
        Stream.of(
                        holding(admin).get("/"),
                        holding(admin).get("/profile"),
                        holding(admin).get(school.cohortPage()),
                        holding(student).get(HandSchool.COURSE),
                        holding(student).get(HandSchool.LESSON),
                        holding(session("student")).get("/courses/foot-massage/lessons/hygiene-and-set-up"),
                        holding(admin).get("/never-was"),
                        given().get("/login"))
                .map(org.footing.web.Visitor::page)
                .forEach(shown -> {
                    assertEquals(
                            0, shown.select("[style], style, script:not([src])").size(), shown::html);
                    assertEquals(
                            0,
                            shown.select("[onclick], [onload], [onerror], [onsubmit]")
                                    .size());
                });
    }

    @Test
    void numbersOfTheProgramAreForThisMachineAlone() {
        given().get("/q/metrics").then().statusCode(200);
        given().header("X-Forwarded-For", "127.0.0.1").get("/q/metrics").then().statusCode(REFUSED);
    }

    // Reading changes nothing

    @Test
    void noGetEverWrites() throws SQLException {
        var student = session(school.student());
        var tutor = session(school.tutor());
        holding(student).get(HandSchool.LESSON);
        var before = content();

        for (var address : List.of(
                "/",
                "/login",
                "/logout",
                "/profile",
                HandSchool.COURSE,
                HandSchool.LESSON,
                HandSchool.LOCKED_LESSON,
                HandSchool.LESSON + "/visit",
                HandSchool.LESSON + "/completion",
                "/theme?theme=dark",
                "/profile/sessions/others/end",
                "/api/v1/me",
                "/api/v1" + HandSchool.COURSE,
                "/invitations/never-was",
                school.cohortPage())) {
            holding(student).get(address);
            holding(tutor).get(address);
            given().redirects().follow(false).get(address);
        }
        assertEquals(before, content());
    }

    /** The whole database as the statements that would make it again. */
    private String content() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("script nopasswords nosettings")) {
            var script = new StringBuilder();
            while (rows.next()) {
                script.append(rows.getString(1)).append('\n');
            }
            return script.toString();
        }
    }

    /** Choosing a look: open to everybody, so that only the gate can refuse it. */
    private static Response post(Map<String, String> headers) {
        RequestSpecification request = given().redirects().follow(false).headers(headers);
        return request.formParam("theme", "dark").post("/theme");
    }

    private static String ours() {
        return "http://" + URI.create(RestAssured.baseURI).getHost() + ":" + RestAssured.port;
    }
}
