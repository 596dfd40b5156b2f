package org.footing.web.security;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Map;
import org.footing.web.HandSchool;
import org.footing.web.Visitor;
import org.junit.jupiter.api.Test;

/** A real school on the net: a proxy on the same machine encrypts, and the browser knows the school by its own address. */
@QuarkusTest
@TestProfile(BehindAProxyTest.RealSchool.class)
class BehindAProxyTest {

    private static final String ORIGIN = "https://school.example";

    public static class RealSchool implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "footing.sample",
                    "false",
                    "footing.origins",
                    ORIGIN,
                    "footing.proxies",
                    "127.0.0.1",
                    "quarkus.datasource.jdbc.url",
                    "jdbc:h2:mem:real;DB_CLOSE_DELAY=-1");
        }
    }

    @Inject
    HandSchool school;

    @Test
    void theSessionCookieIsForEncryptedConnectionsOfThisHostAlone() {
        var cookie = logIn(school.person()).detailedCookie("__Host-sid");

        assertTrue(cookie.isSecured());
        assertTrue(cookie.isHttpOnly());
        assertEquals("Lax", cookie.getSameSite());
        assertEquals("/", cookie.getPath());
        assertNull(cookie.getDomain());
        proxied().cookie("__Host-sid", cookie.getValue()).get("/").then().statusCode(200);
    }

    @Test
    void aCookieThatAPlainPageCouldHaveSetOpensNothing() {
        var session = logIn(school.person()).cookie("__Host-sid");

        proxied().cookie("sid", session).get("/").then().statusCode(303);
    }

    @Test
    void browsersAreToldToStayWithEncryption() {
        proxied().get("/login").then().statusCode(200).header("Strict-Transport-Security", startsWith("max-age="));
    }

    @Test
    void theSampleSchoolsPeopleAreNotThere() {
        assertEquals(422, knock("student", Visitor.PASSWORD).statusCode());
        assertTrue(!proxied().get("/login").asString().contains("sample school"));
    }

    @Test
    void anotherHostOrAPlainConnectionIsRefused() {
        given().get("/login").then().statusCode(421);
        given().header("Host", "school.example").get("/login").then().statusCode(421);
        proxied("http", "school.example").get("/login").then().statusCode(421);
        proxied("https", "evil.example").get("/login").then().statusCode(421);
    }

    @Test
    void aFormMustComeFromThatAddress() {
        proxied()
                .redirects()
                .follow(false)
                .header("Origin", "http://school.example")
                .post("/theme")
                .then()
                .statusCode(403);
        proxied()
                .redirects()
                .follow(false)
                .header("Origin", ORIGIN)
                .post("/theme")
                .then()
                .statusCode(303);
    }

    @Test
    void guessesAreCountedForTheAddressThatTheProxySaw() {
        for (var n = 0; n < 100; n++) {
            guess("203.0.113.7", "nobody" + n);
        }

        assertEquals(429, guess("203.0.113.7", "nobody-at-all").statusCode());
        assertEquals(429, guess("198.51.100.1, 203.0.113.7", "nobody-at-all").statusCode(), "what the sender adds");
        assertEquals(422, guess("203.0.113.8", "nobody-at-all").statusCode());
    }

    @Test
    void theIdThatTheProxyGaveARequestIsTakenWhenItIsWellFormed() {
        assertEquals("0f1e2d3c4b5a", requestId("0f1e2d3c4b5a"));
        for (var forged : new String[] {"short", "with space in it", "line%0Abreak", "x".repeat(65), "<script>12345"}) {
            assertTrue(requestId(forged).matches("[a-z2-9]{10}"), forged);
        }
    }

    @Test
    void monitorsAndCommandsOfThisMachineNeedNotKnowTheSchoolsAddress() {
        given().get("/q/health/live").then().statusCode(200);
        given().get("/q/metrics").then().statusCode(200);
        given().header("Authorization", "Bearer wrong")
                .post("/operate/standings")
                .then()
                .statusCode(404);
        given().header("Host", "evil.example").get("/q/health/live").then().statusCode(421);
    }

    private static String requestId(String given) {
        return proxied().header("X-Request-Id", given).get("/login").header("X-Request-Id");
    }

    private static Response guess(String from, String username) {
        return form(proxied("https", "school.example", from), username, "not the password");
    }

    private static Response logIn(String username) {
        var answer = knock(username, Visitor.PASSWORD);
        assertEquals(303, answer.statusCode());
        return answer;
    }

    private static Response knock(String username, String password) {
        return form(proxied(), username, password);
    }

    private static Response form(RequestSpecification request, String username, String password) {
        return request.redirects()
                .follow(false)
                .header("Sec-Fetch-Site", "same-origin")
                .formParam("username", username)
                .formParam("password", password)
                .post("/login");
    }

    private static RequestSpecification proxied() {
        return proxied("https", "school.example").redirects().follow(false);
    }

    private static RequestSpecification proxied(String scheme, String host) {
        return proxied(scheme, host, "203.0.113.1");
    }

    private static RequestSpecification proxied(String scheme, String host, String from) {
        return given().header("Host", "127.0.0.1:8080")
                .header("X-Forwarded-Proto", scheme)
                .header("X-Forwarded-Host", host)
                .header("X-Forwarded-For", from);
    }
}
