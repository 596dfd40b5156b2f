package org.footing.web.admin;

import static org.footing.web.Visitor.PASSWORD;
import static org.footing.web.Visitor.anybody;
import static org.footing.web.Visitor.holding;
import static org.footing.web.Visitor.knock;
import static org.footing.web.Visitor.next;
import static org.footing.web.Visitor.page;
import static org.footing.web.Visitor.session;
import static org.footing.web.Visitor.signedIn;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.footing.identity.Person;
import org.footing.identity.Role;
import org.footing.identity.Scope;
import org.footing.identity.Viewer;
import org.footing.identity.Viewer.Grant;
import org.footing.library.Drafts;
import org.footing.web.HandSchool;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RightPagesTest {

    @Inject
    HandSchool school;

    @Inject
    Drafts drafts;

    @Inject
    Clock clock;

    private String administrator;
    private String name;
    private String person;
    private String address;

    @BeforeEach
    void anAdministratorAndSomebody() {
        name = school.administrator();
        administrator = session(name);
        person = school.person();
        address = address(person);
    }

    @Test
    void aRightHoldsWithTheNextRequestAndUntilItIsTakenAway() {
        var theirs = session(person);
        holding(theirs).get(school.cohortPage()).then().statusCode(404);

        assertEquals(address + "#rights", next(give("TUTOR", "COURSE hand-massage", "", "")));
        holding(theirs).get(school.cohortPage()).then().statusCode(200);
        assertEquals(List.of("Tutor, course Hand massage"), rights());

        assertEquals(address + "#rights", next(takeAway("Tutor, course Hand massage")));
        holding(theirs).get(school.cohortPage()).then().statusCode(404);
        assertEquals(List.of(), rights());
    }

    @Test
    void aCourseThatWasNeverPublishedHasItsAuthorAndThenItsVerifier() {
        var wrist = begun();
        var publication = "/studio/" + wrist + "/publication";
        assertEquals(
                List.of("Course Wrist massage"),
                shown().select("option[value='COURSE " + wrist + "']").eachText());
        var theirs = session(person);
        next(give("AUTHOR", "COURSE " + wrist, "", ""));
        assertEquals(List.of("Author, course Wrist massage"), rights());
        assertFalse(page(holding(theirs).get("/studio"))
                .select("a[href=/studio/" + wrist + "]")
                .isEmpty());
        holding(theirs).get("/studio/" + wrist).then().statusCode(200);
        holding(theirs).post(publication + "/agreement").then().statusCode(404);

        next(takeAway("Author, course Wrist massage"));
        holding(theirs).get(publication).then().statusCode(404);
        next(give("VERIFIER", "COURSE " + wrist, "", ""));
        holding(theirs).get(publication).then().statusCode(200);
        holding(theirs).post(publication).then().statusCode(404);
        next(takeAway("Verifier, course Wrist massage"));
        next(give("PUBLISHER", "COURSE " + wrist, "", ""));
        assertEquals(
                "/studio/" + wrist + "/editions",
                next(holding(theirs)
                        .formParam("version", 0)
                        .formParam("reason", "new")
                        .post(publication)));
    }

    private String begun() {
        var id = "wrist-" + person;
        var name = school.person();
        var writer =
                QuarkusTransaction.requiringNew().call(() -> Person.named(name).orElseThrow());
        var viewer = new Viewer(
                -1,
                writer.id,
                writer.username,
                writer.name,
                clock.instant(),
                Optional.empty(),
                Set.of(new Grant(Role.AUTHOR, Scope.SCHOOL, null)));
        var lesson = "---\nid: bend\ntitle: Bending\n---\n\n## One\n\nBend it slowly.\n";
        drafts.create(
                viewer,
                id,
                List.of(
                        written("course.md", "---\nid: " + id + "\ntitle: Wrist massage\n---\n"),
                        written("01-wrist/module.md", "---\nid: wrist\ntitle: The wrist\n---\n"),
                        written("01-wrist/01-bend.md", lesson)),
                clock.instant());
        return id;
    }

    private static org.footing.course.Document written(String path, String text) {
        return new org.footing.course.Document(path, text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aRightHasItsDays() {
        next(give("VERIFIER", "SCHOOL", "2199-01-01", "2199-02-01"));

        assertEquals(
                List.of("Verifier, whole school from 1 January 2199, 00:00, until 2 February 2199, 00:00"), rights());
        refused(give("VERIFIER", "SCHOOL", "2199-02-02", "2199-02-01"), "Use a day");
        refused(give("VERIFIER", "SCHOOL", "", "2001-01-01"), "Use a day");
        refused(give("VERIFIER", "SCHOOL", "tomorrow", ""), "Use a day");
        for (var day : List.of("0001-01-01", "1900-01-01", "2200-01-01", "9999-12-31", "20266-11-30")) {
            refused(give("VERIFIER", "SCHOOL", day, ""), "Use a day of the years 2000 to 2199");
            refused(give("VERIFIER", "SCHOOL", "", day), "Use a day of the years 2000 to 2199");
        }
        refused(give("STUDENT", "SCHOOL", "", ""), "That role does not go with that place.");
    }

    @Test
    void aRightIsGivenOnce() {
        next(give("TUTOR", "COURSE hand-massage", "", ""));
        refused(
                give("TUTOR", "COURSE hand-massage", "2199-01-01", ""),
                "They have that right on some of these days already.");

        assertEquals(List.of("Tutor, course Hand massage"), rights());
    }

    @Test
    void daysOfAStudentAreRefusedInWordsAndNotDropped() {
        var cohort = "COHORT " + school.cohort();
        refused(give("STUDENT", cohort, "2199-01-01", ""), "Students are enrolled at once");
        refused(give("STUDENT", cohort, "", "2199-02-01"), "Students are enrolled at once");

        assertEquals(List.of(), rights());
    }

    @Test
    void aStudentIsEnrolledAndWithdrawn() {
        var theirs = session(person);
        next(give("STUDENT", "COHORT " + school.cohort(), "", ""));
        holding(theirs).get(HandSchool.COURSE).then().statusCode(200);
        refused(give("STUDENT", "COHORT " + school.cohort(), "", ""), "They are a student of that cohort already.");

        next(takeAway("Student of Hands, Hand massage"));
        holding(theirs).get(HandSchool.COURSE).then().statusCode(404);
    }

    @Test
    void nameAndAddressAreChanged() {
        assertEquals(address, next(describe("Mended Hand", person + "@School.example")));
        var shown = shown();
        assertEquals("Mended Hand", shown.select("h1").text());
        assertEquals(person + "@school.example", shown.select("#email").val());
        assertTrue(page(signedIn(person).get("/profile"))
                .text()
                .contains("Mail of your school goes to " + person + "@school.example."));
        assertEquals(person, found(person + "@school").select("tbody td").get(0).text());

        refused(describe(" ", ""), "Write a name.");
        refused(describe("Mended Hand", "x"), "This is no e-mail address.");
        var other = address(school.person());
        refused(
                holding(administrator)
                        .formParam("name", "Other")
                        .formParam("email", person + "@school.example")
                        .post(other),
                "Somebody has this address already");
    }

    @Test
    void aForgottenPasswordIsSetByALinkOnce() {
        var before = session(person);
        var link = URI.create(page(holding(administrator).post(address + "/password-link"))
                        .select(".links-once code")
                        .text())
                .getPath();
        assertEquals(
                person,
                page(anybody().get(link)).select("p").text().split(" ")[4].replace(".", ""));

        refused(reset(link, "short"), "Use at least 10 characters.");
        assertEquals("/login?reset=true", next(reset(link, "another warm hand")));
        assertTrue(page(anybody().get("/login?reset=true")).text().contains("Your new password is set."));
        assertEquals("/login", next(holding(before).get("/")));
        assertEquals(422, knock(person, PASSWORD).statusCode());
        session(person, "another warm hand");
        anybody().get(link).then().statusCode(404);
        assertEquals(404, reset(link, "another warm hand").statusCode());
    }

    private static Response reset(String link, String password) {
        return anybody()
                .formParam("password", password)
                .formParam("personId", "1")
                .post(link);
    }

    private Response give(String role, String place, String from, String until) {
        return holding(administrator)
                .formParam("role", role)
                .formParam("place", place)
                .formParam("from", from)
                .formParam("until", until)
                .formParam("personId", "1")
                .formParam("givenBy", "1")
                .post(address + "/rights");
    }

    private Response describe(String name, String email) {
        return holding(administrator)
                .formParam("name", name)
                .formParam("email", email)
                .formParam("username", "admin")
                .formParam("passwordHash", "x")
                .post(address);
    }

    private Response takeAway(String right) {
        return holding(administrator)
                .post(shown().select("button[aria-label='Take away: " + right + "']")
                        .parents()
                        .select("form")
                        .attr("action"));
    }

    private List<String> rights() {
        return shown().select("#rights ~ ul li div").eachText();
    }

    private Document shown() {
        return page(holding(administrator).get(address));
    }

    private Document found(String words) {
        return page(holding(administrator).queryParam("q", words).get("/admin/people"));
    }

    private String address(String username) {
        return found(username).select("tbody tr").stream()
                .filter(row -> row.select("td").get(0).text().equals(username))
                .map(row -> row.select("a").attr("href"))
                .findFirst()
                .orElseThrow();
    }

    private static void refused(Response answer, String words) {
        assertEquals(422, answer.statusCode());
        assertTrue(page(answer).text().contains(words), page(answer).text());
    }
}
