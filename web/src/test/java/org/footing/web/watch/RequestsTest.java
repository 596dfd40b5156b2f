package org.footing.web.watch;

import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.footing.web.Visitor.PASSWORD;
import static org.footing.web.Visitor.anybody;
import static org.footing.web.Visitor.holding;
import static org.footing.web.Visitor.knock;
import static org.footing.web.Visitor.page;
import static org.footing.web.Visitor.session;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RequestsTest {

    private static final String OURS = "[a-z2-9]{10}";

    @Test
    void everyAnswerHasAnIdOfItsOwn() {
        var first = id(anybody().get("/login"));
        var second = id(anybody().get("/never-was"));

        assertTrue(first.matches(OURS), first);
        assertTrue(second.matches(OURS), second);
        assertNotEquals(first, second);
    }

    @Test
    void aStrangerCannotChooseTheId() {
        assertNotEquals(
                "chosen-by-me-1",
                id(anybody().header("X-Request-Id", "chosen-by-me-1").get("/login")));
    }

    @Test
    void aRequestIsOneLineWithItsPatternAndWhoAsked() throws Exception {
        var admin = session("admin");
        try (var log = new LogBook()) {
            var answer = holding(admin).get("/admin/people?q=somebody%0Aelse");
            var lines = log.awaited(id(answer));

            assertEquals(1, lines.size());
            var line = lines.get(0);
            assertTrue(
                    line.matches("\\S+Z INFO  " + OURS + " [0-9]+ Requests: GET /admin/people 200 [0-9]+ ms\\n"), line);
        }
    }

    @Test
    void theLineSaysWhoSignedInAndThatSomebodyCouldNot() throws Exception {
        try (var log = new LogBook()) {
            var right = knock("student", PASSWORD);
            var wrong = knock("student", "not this one");

            var in = log.awaited(id(right)).get(0);
            assertTrue(in.matches("\\S+Z INFO  " + OURS + " [0-9]+ Requests: POST /login 303 [0-9]+ ms\\n"), in);
            var out = log.awaited(id(wrong)).get(0);
            assertTrue(out.matches("\\S+Z INFO  " + OURS + " - Requests: POST /login 422 [0-9]+ ms\\n"), out);
        }
    }

    @Test
    void noSecretOfAnAddressIsWrittenDown() throws Exception {
        try (var log = new LogBook()) {
            var answer = anybody().get("/invitations/a-secret-token");
            var line = log.awaited(id(answer)).get(0);

            assertTrue(line.contains("GET /invitations/{token} 404"), line);
            assertFalse(String.join("", log.all()).contains("a-secret-token"));
        }
    }

    @Test
    void whatStrangersInventIsNotWrittenDown() throws Exception {
        try (var log = new LogBook()) {
            var line =
                    log.awaited(id(anybody().request("BREW", "/never%0Awas"))).get(0);

            assertTrue(line.contains("OTHER - 4"), line);
        }
    }

    @Test
    void theLinesOfTwoRequestsAtOnceDoNotMix() throws Exception {
        try (var log = new LogBook()) {
            var one = supplyAsync(() -> anybody().get("/for-tests/meeting/one"));
            var two = supplyAsync(() -> anybody().get("/for-tests/meeting/two"));

            assertLines(log, one.get(20, TimeUnit.SECONDS), "one");
            assertLines(log, two.get(20, TimeUnit.SECONDS), "two");
        }
    }

    @Test
    void aFaultAndThePageThatTellsOfItBearTheSameId() throws Exception {
        var admin = session("admin");
        try (var log = new LogBook()) {
            var answer = holding(admin).get("/for-tests/broken");
            var lines = log.awaited(id(answer));

            assertEquals(id(answer), page(answer).select("code").text());
            assertTrue(lines.get(0).contains("GET /for-tests/broken failed\\njava.lang.IllegalStateException"));
            assertEquals(2, lines.size());
            assertTrue(lines.stream().allMatch(line -> line.indexOf('\n') == line.length() - 1));
        }
    }

    @Test
    void nobodyCanMakeNewSeriesOfFigures() {
        inventMethodsAndAddresses("before");
        var before = series();
        inventMethodsAndAddresses("after");

        assertEquals(before, series());
        assertTrue(before.stream().noneMatch(name -> name.contains("never-was") || name.contains("BREW")));
        assertTrue(before.stream().anyMatch(name -> name.contains("uri=\"/login\"")));
    }

    @Test
    void anOperatorSeesTheSchoolAsFigures() {
        session("admin");
        var figures = anybody().get("/q/metrics").asString();

        assertTrue(figures.matches("(?s).*footing_sessions_open [1-9].*"), figures);
        for (var name : List.of(
                "footing_backup_age_seconds NaN",
                "footing_jobs_failed_total 0.0",
                "footing_group_sync_seconds_count ",
                "footing_group_sync_seconds_sum ",
                "http_server_active_requests ")) {
            assertTrue(figures.contains(name), name);
        }
    }

    /** Below half a second is what operators are told to watch. */
    @Test
    void howManyAnswersWereFastEnoughCanBeReadOffTheFigures() {
        anybody().get("/login");
        var login = series().stream()
                .filter(name -> name.contains("method=\"GET\"") && name.contains("uri=\"/login\""))
                .toList();

        for (var seconds : List.of("0.05", "0.1", "0.25", "0.5", "1.0", "5.0", "+Inf")) {
            assertTrue(
                    login.stream()
                            .anyMatch(name -> name.startsWith("http_server_requests_seconds_bucket{")
                                    && name.contains("le=\"" + seconds + "\"")),
                    () -> seconds + " is not among " + login);
        }
    }

    private static void inventMethodsAndAddresses(String mark) {
        anybody().get("/login");
        anybody().get("/never-was/" + mark);
        anybody().get("/courses/never-was-" + mark);
        anybody().request("BREW" + mark.length(), "/login");
        anybody().request("BREW" + mark.length(), "/never-was/" + mark);
        anybody().header("Host", mark + ".example").get("/never-was/" + mark);
        anybody().header("Sec-Fetch-Site", "cross-site").post("/never-was/" + mark);
        anybody().header("Accept", "nonsense").get("/never-was/" + mark);
    }

    private static List<String> series() {
        return RestAssured.given()
                .get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("http_server_requests"))
                .map(line -> line.substring(0, line.lastIndexOf(' ')))
                .sorted()
                .toList();
    }

    private static void assertLines(LogBook log, Response answer, String who) throws InterruptedException {
        var lines = String.join("", log.awaited(id(answer)));
        assertTrue(lines.contains(who + " is here"), lines);
        assertTrue(lines.contains(who + " goes"), lines);
        assertEquals(3, lines.lines().count(), lines);
    }

    private static String id(Response answer) {
        return answer.header("X-Request-Id");
    }
}
