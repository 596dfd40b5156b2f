package org.footing.web.cohort;

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
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.footing.web.HandSchool;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A cohort from its first day to the archive, as the pages let its lead do it. */
@QuarkusTest
class RunCohortTest {

    private static final String COURSE = "hand-massage";
    private static final AtomicInteger LAST = new AtomicInteger();

    @Inject
    HandSchool school;

    private String admin;
    private String cohort;
    private String name;

    @BeforeEach
    void anAdministratorOpensACohort() {
        admin = session(school.administrator());
        name = "Evenings " + LAST.incrementAndGet();
        cohort = next(open(name));
    }

    @Test
    void theCohortsOfSomebodyAreListed() {
        var row = page(holding(admin).get("/cohorts")).select("tr:has(a[href=" + cohort + "])");
        assertTrue(row.text().contains("Leeds"), row::text);
        assertTrue(row.text().contains("9 November 2026 to 31 March 2027"), row::text);
        assertTrue(page(signedIn(school.tutor()).get("/cohorts")).text().contains(name));
        assertTrue(page(signedIn(school.lead()).get("/cohorts"))
                .select("a[href=" + cohort + "]")
                .isEmpty());
        signedIn(school.student()).get("/cohorts").then().statusCode(404);
    }

    @Test
    void whatCannotBeIsSaidAndNothingTypedIsLost() {
        var wrong = send(
                admin,
                "/cohorts/new",
                Map.of(
                        "course",
                        COURSE,
                        "name",
                        " ",
                        "centre",
                        "Leeds",
                        "startsOn",
                        "soon",
                        "endsOn",
                        "2026-13-01",
                        "zone",
                        "Mars/Base"));
        assertEquals(422, wrong.statusCode());
        var shown = page(wrong);
        assertEquals("Leeds", shown.select("#centre").val());
        assertEquals("soon", shown.select("#startsOn").attr("value"));
        assertFalse(shown.select("#name-error").isEmpty());
        assertFalse(shown.select("#endsOn-error").isEmpty());
        assertEquals(409, open(name).statusCode());
        assertEquals(
                422,
                send(admin, "/cohorts/new", Map.of("course", "no-such", "name", "X", "startsOn", "2026-11-09"))
                        .statusCode());
    }

    @Test
    void settingsAreChangedAndWhoIsLateIsTold() {
        var settings = cohort + "/settings";
        var form = form(holding(admin).get(settings), settings);
        assertEquals("Europe/London", form.get("zone"));
        form.put("name", name + " b");
        form.put("endsOn", "");
        assertEquals(settings, next(send(admin, settings, form)));
        assertTrue(page(holding(admin).get(settings)).select("h1").text().contains("Settings"));

        form.put("name", name + " c");
        var late = send(admin, settings, form);
        assertEquals(409, late.statusCode());
        var told = page(late);
        assertTrue(told.select("[role=alert]").text().contains(name + " b"), told::text);
        assertEquals(name + " c", told.select("#name").val());
        assertEquals(settings, next(send(admin, settings, form(late, settings))));

        form = form(holding(admin).get(settings), settings);
        form.put("endsOn", "2020-01-01");
        assertEquals(422, send(admin, settings, form).statusCode());
    }

    @Test
    void theTeamIsNamedInFull() {
        var tutor = school.person();
        var team = cohort + "/team";
        assertEquals(
                422, send(admin, team, Map.of("who", "hand", "role", "TUTOR")).statusCode());
        assertEquals(cohort + "/settings#team", next(send(admin, team, Map.of("who", tutor, "role", "TUTOR"))));
        assertEquals(
                409, send(admin, team, Map.of("who", tutor, "role", "TUTOR")).statusCode());
        signedIn(tutor).get(cohort).then().statusCode(200);
        signedIn(tutor).get(cohort + "/settings").then().statusCode(404);
        var people = page(signedIn(tutor).get(cohort + "/people"));
        assertTrue(people.select("form[method=post]").isEmpty(), people::text);

        var end = page(holding(admin).get(cohort + "/settings"))
                .select("form[action$=/withdrawal]")
                .attr("action");
        next(holding(admin).post(end));
        signedIn(tutor).get(cohort).then().statusCode(404);
    }

    @Test
    void somebodyKnownIsEnrolledWithdrawnTakenBackAndMoved() {
        var student = school.person();
        var people = cohort + "/people";
        var unknown = send(admin, people, Map.of("who", "nobody-of-that-name"));
        assertEquals(422, unknown.statusCode());
        assertEquals("nobody-of-that-name", page(unknown).select("#who").val());
        next(send(admin, people, Map.of("who", " " + student.toUpperCase(Locale.ROOT) + " ")));
        assertEquals(409, send(admin, people, Map.of("who", student)).statusCode());
        signedIn(student).get(HandSchool.COURSE).then().statusCode(200);

        var one = page(holding(admin).get(people + "?q=" + student))
                .select("th a")
                .attr("href");
        assertEquals(one, next(holding(admin).post(one + "/withdrawal")));
        signedIn(student).get(HandSchool.COURSE).then().statusCode(404);
        assertTrue(page(holding(admin).get(people)).text().contains("Left on"));
        assertEquals(one, next(holding(admin).post(one + "/return")));
        signedIn(student).get(HandSchool.COURSE).then().statusCode(200);

        var other = next(open("Mornings " + LAST.incrementAndGet()));
        assertEquals(422, send(admin, one + "/move", Map.of("cohort", "x")).statusCode());
        var moved = next(send(admin, one + "/move", Map.of("cohort", other.replace("/cohorts/", ""))));
        assertTrue(moved.startsWith(other + "/people/"), moved);
        holding(admin).get(one).then().statusCode(404);
        assertTrue(page(holding(admin).get(other + "/people")).text().contains(student));
        signedIn(student).get(HandSchool.COURSE).then().statusCode(200);
    }

    @Test
    void administratorsFindWhomTheyDoNotKnowByNameAlone() {
        var student = school.person();
        var number = student.replace("hand", "");
        var asked = send(admin, cohort + "/people", Map.of("who", "Hand " + number));
        assertEquals(422, asked.statusCode());
        assertTrue(
                page(asked)
                                .select("input[name=who][type=hidden][value=" + student + "]")
                                .size()
                        == 1,
                asked::asString);
        var lead = session(school.lead());
        var refused = send(lead, school.cohortPage() + "/people", Map.of("who", "Hand " + number));
        assertTrue(page(refused).select("input[name=who][type=hidden]").isEmpty(), "leads look for nobody");
    }

    @Test
    void whoIsInvitedComesAsAStudent() {
        var invitations = cohort + "/people/invitations";
        var wrong = send(admin, invitations, Map.of("name", "", "email", "no address"));
        assertEquals(422, wrong.statusCode());
        assertEquals("no address", page(wrong).select("#email").val());
        var made = send(admin, invitations, Map.of("name", "Amara Obi"));
        assertEquals(200, made.statusCode());
        var link = path(page(made).select("code").text());
        assertTrue(
                page(holding(admin).get(cohort + "/people")).select("#waiting").size() == 1);
        var username = "amara-" + LAST.incrementAndGet() + "-" + System.nanoTime();
        next(account(link, username));
        newcomer(username).get(HandSchool.COURSE).then().statusCode(200);
        assertTrue(page(holding(admin).get(cohort + "/people")).text().contains(username));
    }

    @Test
    void byALinkWhoeverHoldsItJoinsAsLongAsItIsFor() {
        var links = cohort + "/people/links";
        assertEquals(
                422,
                send(admin, links, Map.of("until", "2020-01-01", "most", "0")).statusCode());
        var made =
                send(admin, links, Map.of("until", LocalDate.now().plusDays(30).toString(), "most", "2"));
        assertEquals(200, made.statusCode());
        var link = path(page(made).select(".links-once code").text());
        assertTrue(link.startsWith("/join/"), link);
        assertTrue(page(holding(admin).get(links)).select(".links-once").isEmpty(), "it stands there once");

        var door = page(anybody().get(link));
        assertTrue(door.text().contains("Join " + name), door::text);
        assertEquals(link + "/account", door.select("form").attr("action"));
        assertEquals("/login?returnTo=" + link, door.select("a.button").attr("href"));
        assertEquals(
                422,
                anybody()
                        .contentType("application/x-www-form-urlencoded")
                        .formParam("name", "Amara")
                        .post(link + "/account")
                        .statusCode());
        var username = "joiner-" + System.nanoTime();
        assertEquals(HandSchool.COURSE, next(account(link + "/account", username)));

        var second = session(school.person());
        assertEquals(HandSchool.COURSE, next(holding(second).post(link)));
        holding(second).get(link).then().statusCode(404);
        var third = session(school.person());
        holding(third).get(link).then().statusCode(404);
        holding(third).post(link).then().statusCode(404);
        holding(third).get(HandSchool.COURSE).then().statusCode(404);
        assertTrue(page(holding(admin).get(links)).text().contains("2 of 2 joined"));
    }

    @Test
    void aLinkTellsWhoIsThereAlreadyAndStopsWhenItIsRevoked() {
        var links = cohort + "/people/links";
        var made =
                send(admin, links, Map.of("until", LocalDate.now().plusDays(30).toString(), "most", "9"));
        var link = path(page(made).select(".links-once code").text());
        assertTrue(page(holding(admin).get(link)).text().contains("you look after this cohort"));
        assertEquals(409, holding(admin).post(link).statusCode());
        var student = school.person();
        next(signedIn(student).post(link));
        assertTrue(page(signedIn(student).get(link)).text().contains("you are a student"));
        assertEquals(HandSchool.COURSE, next(signedIn(student).post(link)));
        var one = page(holding(admin).get(cohort + "/people?q=" + student))
                .select("th a")
                .attr("href");
        next(holding(admin).post(one + "/withdrawal"));
        assertEquals(409, signedIn(student).post(link).statusCode());
        assertEquals(link, next(anybody().post(link)));

        next(holding(admin)
                .post(page(holding(admin).get(links))
                        .select("form[action$=/revocation]")
                        .attr("action")));
        anybody().get(link).then().statusCode(404);
    }

    @Test
    void aTableIsLookedAtThenDoneAndSentAgainChangesNothing() {
        var known = school.person();
        var other = school.person();
        var text = "username,name\n" + known + ",A\n" + other + ",B\nnobody-here,=C\n";
        var lists = cohort + "/people/lists";
        var list = next(holding(admin).multiPart("table", text).post(lists));
        var seen = page(holding(admin).get(list));
        assertTrue(seen.select("#counts + ul").text().contains("2 would be enrolled"), seen::text);
        signedIn(known).get(HandSchool.COURSE).then().statusCode(404);
        assertEquals(
                1,
                page(holding(admin).get(list + "?faults=true"))
                        .select("tbody tr")
                        .size());

        assertEquals(list, next(holding(admin).post(list + "/start")));
        var done = page(holding(admin).get(list));
        assertTrue(done.text().contains("Finished"), done::text);
        assertTrue(done.select("#counts + ul").text().contains("2 enrolled"), done::text);
        signedIn(known).get(HandSchool.COURSE).then().statusCode(200);
        var faults = holding(admin).get(list + "/faults.csv").asString();
        assertTrue(faults.contains("'=C,,nobody-here,"), faults);

        var again = next(holding(admin)
                .multiPart("file", "people.csv", text.getBytes(StandardCharsets.UTF_8), "text/csv")
                .post(lists));
        var same = page(holding(admin).get(again));
        assertTrue(same.text().contains("No line would do anything"), same::text);
        assertEquals(422, holding(admin).multiPart("table", "").post(lists).statusCode());
        var wrong = holding(admin).multiPart("table", "who\nx\n").post(lists);
        assertTrue(page(wrong).select("textarea").text().contains("who"), wrong::asString);
    }

    @Test
    void theNextTermIsPlannedLikeThisOne() {
        var copy = cohort + "/copy";
        assertEquals(
                "2027-05-10", page(holding(admin).get(copy)).select("#startsOn").val());
        assertEquals(422, send(admin, copy, Map.of("name", "", "startsOn", "x")).statusCode());
        var made = next(send(admin, copy, Map.of("name", name, "startsOn", "2027-05-10", "team", "true")));
        var form = form(holding(admin).get(made), made);
        assertEquals("2027-09-29", form.get("endsOn"));
        assertEquals("Leeds", form.get("centre"));
        assertEquals(
                409,
                send(admin, copy, Map.of("name", name, "startsOn", "2027-05-10"))
                        .statusCode());
    }

    @Test
    void anArchivedCohortIsReadAndNothingChangesInIt() {
        var student = school.person();
        next(send(admin, cohort + "/people", Map.of("who", student)));
        var theirs = session(student);
        holding(theirs).get(HandSchool.LESSON).then().statusCode(200);
        assertEquals(422, holding(admin).post(cohort + "/archive").statusCode());
        next(holding(admin).formParam("sure", "true").post(cohort + "/archive"));

        assertTrue(page(holding(theirs).get(HandSchool.LESSON)).text().contains("archived"));
        holding(theirs).get(HandSchool.COURSE).then().statusCode(200);
        assertTrue(page(holding(theirs).get("/")).text().contains("Archived"));
        assertEquals(
                409,
                send(admin, cohort + "/people", Map.of("who", school.person())).statusCode());
        assertEquals(
                409,
                send(admin, cohort + "/settings", Map.of("revision", "0", "name", "X", "startsOn", "2026-11-09"))
                        .statusCode());
        assertTrue(page(holding(admin).get("/cohorts"))
                .select("a[href=" + cohort + "]")
                .isEmpty());
        assertFalse(page(holding(admin).get("/cohorts?archived=true"))
                .select("a[href=" + cohort + "]")
                .isEmpty());
        for (var address : new String[] {"", "/people", "/settings", "/people/lists", "/people/links"}) {
            holding(admin).get(cohort + address).then().statusCode(200);
        }
        next(holding(admin).post(cohort + "/archive/removal"));
        holding(theirs).get(HandSchool.LESSON).then().statusCode(200);
        assertFalse(page(holding(theirs).get(HandSchool.LESSON)).text().contains("archived"));
    }

    @Test
    void groupsAreThereOnlyWherePeopleSignInByKeycloak() {
        holding(admin).get(cohort + "/people/groups").then().statusCode(404);
        assertFalse(page(holding(admin).get(cohort + "/people")).text().contains("Groups of Keycloak"));
    }

    private Response open(String called) {
        return send(
                admin,
                "/cohorts/new",
                Map.of(
                        "course",
                        COURSE,
                        "name",
                        called,
                        "centre",
                        "Leeds",
                        "startsOn",
                        "2026-11-09",
                        "endsOn",
                        "2027-03-31"));
    }

    private static Response account(String address, String username) {
        return anybody()
                .contentType("application/x-www-form-urlencoded")
                .formParam("name", "Amara Obi")
                .formParam("username", username)
                .formParam("password", "a long new password")
                .post(address);
    }

    private static RequestSpecification newcomer(String username) {
        return holding(session(username, "a long new password"));
    }

    private static String path(String link) {
        return link.replaceFirst("^[a-z]+://[^/]+", "");
    }

    private static Response send(String session, String address, Map<String, String> form) {
        return holding(session)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(form)
                .post(address);
    }

    /** The fields of the form that is sent there, as a browser would send them. */
    private static Map<String, String> form(Response answer, String address) {
        Document page = page(answer);
        var form = new HashMap<String, String>();
        page.select("form[action=" + address + "] [name]")
                .forEach(field -> form.put(
                        field.attr("name"),
                        field.tagName().equals("select")
                                ? field.select("option[selected]").attr("value")
                                : field.val()));
        return form;
    }
}
