package org.footing.web.identity;

import static org.footing.web.Visitor.PASSWORD;
import static org.footing.web.Visitor.SESSION;
import static org.footing.web.Visitor.anybody;
import static org.footing.web.Visitor.holding;
import static org.footing.web.Visitor.knock;
import static org.footing.web.Visitor.next;
import static org.footing.web.Visitor.page;
import static org.footing.web.Visitor.session;
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
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProfilePagesTest {

    private static final String NEW_PASSWORD = "warm towels and oil";
    private static final String TABLET =
            "Mozilla/5.0 (iPad; CPU OS 17_0 like Mac OS X) AppleWebKit/605.1.15 Version/17.0 Safari/604.1";

    @Inject
    HandSchool school;

    @Inject
    TestClock clock;

    @Test
    void itShowsWhoIsSignedInAndOnWhichDevices() {
        var username = school.person();
        onTablet(username);
        var here = session(username);

        var shown = page(holding(here).get("/profile")).text();
        assertTrue(shown.contains("You sign in as " + username + "."), shown);
        assertTrue(shown.contains("Safari, iPad"), shown);
        assertTrue(shown.contains("This device"), shown);
    }

    @Test
    void aLostDeviceIsSignedOut() {
        var username = school.person();
        var lost = onTablet(username);
        var here = session(username);

        assertEquals("/profile#devices", next(holding(here).post(endings(here).get(0))));
        assertEquals("/login", next(holding(lost).get("/")));
        holding(here).get("/").then().statusCode(200);
    }

    @Test
    void allOtherDevicesAreSignedOutAtOnce() {
        var username = school.person();
        var others = List.of(onTablet(username), session(username));
        var here = session(username);

        assertEquals("/profile#devices", next(holding(here).post("/profile/sessions/others/end")));
        others.forEach(other -> assertEquals("/login", next(holding(other).get("/"))));
        holding(here).get("/").then().statusCode(200);
    }

    @Test
    void somebodyElsesSessionCannotBeEnded() {
        var victim = school.person();
        var theirs = onTablet(victim);
        var alsoTheirs = session(victim);
        var ending = endings(alsoTheirs).get(0);

        holding(session(school.person())).post(ending);
        holding(session("admin")).post(ending);
        holding(theirs).get("/").then().statusCode(200);
    }

    @Test
    void theDeviceThatWasNeverThereIsNotMissed() {
        assertEquals("/profile#devices", next(holding(session(school.person())).post("/profile/sessions/0/end")));
    }

    @Test
    void aNewPasswordSignsOutAllOtherDevices() {
        var username = school.person();
        var other = session(username);
        var here = session(username);

        var saved = change(here, PASSWORD, NEW_PASSWORD, NEW_PASSWORD);
        var shown = page(holding(here).get(next(saved).replaceFirst("#.*", "")));
        assertTrue(shown.text().contains("Your password is changed. All other devices are signed out."), shown.text());
        assertEquals("/login", next(holding(other).get("/")));
        assertEquals(422, knock(username, PASSWORD).statusCode());
        assertEquals("/", next(knock(username, NEW_PASSWORD)));
    }

    @Test
    void withoutThePasswordOfNowNothingChanges() {
        var username = school.person();

        refused(
                change(session(username), "not the password", NEW_PASSWORD, NEW_PASSWORD),
                "That is not your current password.");
        assertEquals("/", next(knock(username, PASSWORD)));
    }

    @Test
    void guessingThePasswordOfNowMustWait() {
        var session = session(school.person());
        for (var n = 0; n < 5; n++) {
            change(session, "not the password", NEW_PASSWORD, NEW_PASSWORD);
        }

        refused(change(session, PASSWORD, NEW_PASSWORD, NEW_PASSWORD), "Too many tries went wrong.");
        clock.advance(Duration.ofMinutes(1));
        assertEquals(303, change(session, PASSWORD, NEW_PASSWORD, NEW_PASSWORD).statusCode());
    }

    @Test
    void aNewPasswordMustKeepTheRules() {
        var username = school.person();
        var session = session(username);

        refused(change(session, PASSWORD, "short", "short"), "Use at least 10 characters.");
        refused(change(session, PASSWORD, "x".repeat(201), "x".repeat(201)), "Use at most 200 characters.");
        refused(change(session, PASSWORD, "Password1234", "Password1234"), "Many people use this one");
        refused(
                change(session, PASSWORD, "I am " + username + " here", "I am " + username + " here"),
                "Leave your sign-in name out of it.");
        refused(change(session, PASSWORD, NEW_PASSWORD, NEW_PASSWORD + "!"), "The two new passwords differ.");
        refused(anybody().cookie(SESSION, session).post("/profile/password"), "Use at least 10 characters.");
        assertEquals("/", next(knock(username, PASSWORD)));
    }

    @Test
    void noPasswordIsEverShownAgain() {
        var answer = change(session(school.person()), PASSWORD, NEW_PASSWORD, "something else!");

        assertFalse(answer.asString().contains(PASSWORD));
        assertFalse(answer.asString().contains(NEW_PASSWORD));
    }

    private static String onTablet(String username) {
        return anybody()
                .header("User-Agent", TABLET)
                .formParam("username", username)
                .formParam("password", PASSWORD)
                .post("/login")
                .cookie(SESSION);
    }

    /** Addresses of the buttons that end one other session. */
    private static List<String> endings(String session) {
        return page(holding(session).get("/profile"))
                .select("form[action^=/profile/sessions/]:not([action*=others])")
                .eachAttr("action");
    }

    private static Response change(String session, String current, String password, String repeated) {
        return holding(session)
                .formParam("current", current)
                .formParam("password", password)
                .formParam("repeated", repeated)
                .post("/profile/password");
    }

    private static void refused(Response answer, String words) {
        assertEquals(422, answer.statusCode());
        assertTrue(page(answer).text().contains(words), page(answer).text());
        assertEquals(1, page(answer).select("[aria-invalid=true]").size());
    }
}
