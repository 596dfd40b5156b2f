package org.footing.web.announcement;

import static org.footing.web.Visitor.holding;
import static org.footing.web.Visitor.next;
import static org.footing.web.Visitor.page;
import static org.footing.web.Visitor.post;
import static org.footing.web.Visitor.session;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.footing.web.HandSchool;
import org.footing.web.quiz.QuizSchool;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AnnouncementPagesTest {

    @Inject
    HandSchool people;

    @Inject
    QuizSchool school;

    private QuizSchool.Opened course;
    private String student;
    private String tutor;

    @BeforeEach
    void aCohort() {
        course = school.open("");
        student = session(school.student(course));
        tutor = session(school.tutor(course));
    }

    @Test
    void whatATutorWritesStandsOnTheHomePageUntilItIsRead() {
        write("Bring towels", "Two *large* ones.", Map.of()).then().statusCode(303);
        var home = page(holding(student).get("/"));
        assertTrue(home.text().contains("Bring towels 1 announcement is new."), home.text());
        assertEquals("News (1 unread)", menu(student));

        var shown = page(holding(student)
                .get(home.expectFirst("[aria-labelledby=announced] a").attr("href")));
        assertEquals("large", shown.select(".posted em").text());
        assertTrue(shown.text().contains("to the cohort " + course.id()), shown.text());
        assertEquals("News", menu(student));
        assertFalse(page(holding(student).get("/")).text().contains("Bring towels"));
        var list = page(holding(student).get("/announcements"));
        assertTrue(list.text().contains("Bring towels Read"), list.text());
    }

    @Test
    void aLessonThatIsKeptIsSentAgainWhenSomethingIsNew() {
        var tag = holding(student).get(course.lesson()).header("ETag");
        holding(student)
                .header("If-None-Match", tag)
                .get(course.lesson())
                .then()
                .statusCode(304);
        write("News", "Some.", Map.of());
        holding(student)
                .header("If-None-Match", tag)
                .get(course.lesson())
                .then()
                .statusCode(200);
    }

    @Test
    void markupAndScriptsAreShownAsTheyWereTyped() {
        write("<b>Bold</b>", "<script>alert(1)</script>\n\n![spy](https://elsewhere.example/a.png)", Map.of());
        var shown = page(holding(student).get(first()));
        assertEquals("<b>Bold</b>", shown.select("h1").text());
        assertEquals(0, shown.select(".posted script, .posted img").size());
        assertTrue(shown.select(".posted").text().contains("<script>alert(1)</script>"));
    }

    @Test
    void whatCannotBeIsSaidAndWhatWasTypedStays() {
        var refused = write("", "Only a text.", Map.of("until", "yesterday", "audience", "nobody"));
        assertEquals(422, refused.statusCode());
        var form = page(refused);
        assertEquals("Only a text.", form.select("#text").text());
        assertEquals(3, form.select("form .fault-line").size(), form.text());
        assertEquals(422, write("Late", "Over.", Map.of("until", "2001-01-01")).statusCode());
        assertFalse(page(holding(student).get("/announcements")).text().contains("Late"));
    }

    @Test
    void whatIsSentTwiceIsThereOnce() {
        write("Once", "Said.", Map.of("saveId", "one-and-the-same"));
        write("Once", "Said.", Map.of("saveId", "one-and-the-same"));
        assertEquals(
                1, page(holding(student).get("/announcements")).select("h2 a").size());
    }

    @Test
    void itIsEditedAndTakenBack() {
        write("Bring towels", "Two.", Map.of());
        var address = first();
        var form = page(holding(tutor).get(address + "/edit"));
        var typed = Map.of(
                "title",
                "Bring oil",
                "text",
                "One.",
                "until",
                "",
                "revision",
                form.select("[name=revision]").val());
        assertEquals(address, next(post(tutor, address + "/edit", typed)));
        assertTrue(page(holding(student).get(address)).text().contains("Edited on"));
        var late = post(tutor, address + "/edit", typed);
        assertEquals(409, late.statusCode());
        assertEquals("One.", page(late).select("#text").text());
        post(student, address + "/edit", typed).then().statusCode(404);
        post(student, address + "/removal", Map.of()).then().statusCode(404);

        next(post(tutor, address + "/removal", Map.of()));
        holding(student).get(address).then().statusCode(404);
        assertTrue(page(holding(student).get("/announcements")).text().contains("Nothing has been announced"));
    }

    @Test
    void aLetterIsReadByOneStudentAlone() {
        var other = school.student(course);
        write("Alone", "To you.", Map.of("audience", "" + school.enrolment(other).id))
                .then()
                .statusCode(303);
        assertFalse(page(holding(student).get("/announcements")).text().contains("Alone"));
        var list = page(holding(session(other)).get("/announcements"));
        assertTrue(list.text().contains("to you alone"), list.text());
        holding(student).get(list.expectFirst("h2 a").attr("href")).then().statusCode(404);
    }

    @Test
    void studentsOfOtherCohortsAndThoseWhoLeftGet404() {
        write("Here", "Said.", Map.of());
        var address = first();
        var elsewhere = session(school.student(school.open("")));
        holding(elsewhere).get(address).then().statusCode(404);
        var leaver = school.student(course);
        var session = session(leaver);
        holding(session).get(address).then().statusCode(200);
        people.withdraw(leaver);
        holding(session).get(address).then().statusCode(404);
        holding(session)
                .get("/cohorts/" + course.cohort() + "/announcements")
                .then()
                .statusCode(404);
    }

    @Test
    void anArchivedCohortIsOnlyRead() {
        write("Before", "Said.", Map.of());
        var lead = session(people.administrator());
        post(lead, "/cohorts/" + course.cohort() + "/archive", Map.of("sure", "true"));
        assertTrue(page(holding(tutor).get(list())).text().contains("The cohort is archived"));
        write("After", "Said.", Map.of()).then().statusCode(409);
        holding(student).get(first()).then().statusCode(200);
    }

    @Test
    void everybodyChoosesTheirMail() {
        assertEquals(
                2,
                page(holding(student).get("/profile/mail"))
                        .select("input[checked]")
                        .size());
        next(post(student, "/profile/mail", Map.of("answers", "true", "questions", "true")));
        var chosen = page(holding(student).get("/profile/mail"));
        assertEquals("answers", chosen.select("input[checked]").attr("name"));
        assertEquals(0, chosen.select("[name=questions]").size());
        next(post(tutor, "/profile/mail", Map.of("questions", "true", "feedback", "true")));
        assertEquals(
                2,
                page(holding(tutor).get("/profile/mail"))
                        .select("input[checked]")
                        .size());
        assertTrue(page(holding(tutor).get("/feedback")).text().contains("You are told by mail"));
    }

    private String menu(String session) {
        return page(holding(session).get("/feedback"))
                .select(".menu a[href=/announcements]")
                .text();
    }

    private String first() {
        return page(holding(tutor).get(list())).expectFirst("h3 a").attr("href");
    }

    private String list() {
        return "/cohorts/" + course.cohort() + "/announcements";
    }

    private Response write(String title, String text, Map<String, String> more) {
        var form = new HashMap<>(Map.of("audience", "cohort", "title", title, "text", text, "until", ""));
        form.putAll(more);
        return post(tutor, list(), form);
    }
}
