package org.footing.web.help;

import static org.footing.web.HandSchool.COURSE;
import static org.footing.web.HandSchool.LESSON;
import static org.footing.web.Visitor.holding;
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
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.footing.cohort.Enrolment;
import org.footing.web.HandSchool;
import org.footing.web.Reader;
import org.footing.web.TestClock;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AtRiskPagesTest {

    @Inject
    HandSchool school;

    @Inject
    Reader reader;

    @Inject
    TestClock clock;

    private String student = "";
    private String tutor = "";

    /** The cohort of the school is of any age when this test runs; a student who came now is as old as their enrolment. */
    @BeforeEach
    void aStudentWhoDoesNotComeAnyMore() {
        student = school.student();
        reader.report(session(student), LESSON, false);
        clock.advance(Duration.ofDays(16));
        tutor = session(school.tutor());
    }

    @Test
    void whoHasNotComeIsTheirWithTheFigures() {
        var shown = item();
        assertTrue(shown.select("h3 a").attr("href").endsWith("/students/" + enrolment()), shown.html());
        assertTrue(shown.text().contains("no visit for 16 days, last on"), shown.text());
        assertEquals(
                0, page(holding(tutor).get(address())).select(".notice.late").size());
    }

    @Test
    void aSignThatIsPutAsideDoesNotCallForAnybodyForAWeek() {
        while (!item().select("form[action$=/aside] [name=kind]").isEmpty()) {
            var kind = item().select("form[action$=/aside] [name=kind]").get(0).val();
            assertEquals(
                    address(),
                    next(holding(tutor)
                            .formParam("kind", kind)
                            .formParam("note", "a <b>holiday</b>")
                            .post(address() + "/" + enrolment() + "/aside")));
        }
        var aside = page(holding(tutor).get(address())).select(".helping-aside #student-" + enrolment());
        assertEquals(1, aside.size(), "folded away");
        assertTrue(aside.text().contains("a <b>holiday</b>"), aside.text());
        assertTrue(aside.text().contains("Put aside until"), aside.text());

        assertEquals(
                address(),
                next(holding(tutor).formParam("kind", "INACTIVE").post(address() + "/" + enrolment() + "/aside/end")));
        assertTrue(page(holding(tutor).get(address()))
                .select(".helping-aside #student-" + enrolment())
                .isEmpty());
    }

    @Test
    void afterAWeekItCallsAgain() {
        holding(tutor).formParam("kind", "INACTIVE").post(address() + "/" + enrolment() + "/aside");
        assertTrue(item().text().contains("Put aside until"));
        clock.advance(Duration.ofDays(8));
        assertFalse(item().text().contains("Put aside until"));
    }

    @Test
    void whoWasContactedIsNotedOnceAndTheStudentDoesNotReadIt() {
        var id = UUID.randomUUID().toString();
        for (var times = 0; times < 2; times++) {
            assertEquals(303, contacted("PHONE", "canary note", id).statusCode());
        }
        var text = item().text();
        assertTrue(text.contains("Contacted by phone by"), text);
        assertEquals(text.indexOf("canary note"), text.lastIndexOf("canary note"), "once");
        var report = school.cohortPage() + "/students/" + enrolment();
        assertTrue(holding(tutor).get(report).asString().contains("canary note"));
        var own = signedIn(student).get(COURSE + "/my-week");
        assertEquals(200, own.statusCode());
        assertFalse(own.asString().contains("canary"));
    }

    @Test
    void whatCannotBeKeptIsShownAgain() {
        var answer = contacted("PIGEON", "They fly.", UUID.randomUUID().toString());
        assertEquals(422, answer.statusCode());
        var shown = page(answer).select("#student-" + enrolment());
        assertTrue(shown.text().contains("Choose one of these."), shown.text());
        assertEquals("They fly.", shown.select("textarea").text());
        assertEquals(422, contacted("MAIL", "x".repeat(2001), "id").statusCode());
        assertEquals(
                404,
                holding(tutor)
                        .formParam("kind", "NOTHING")
                        .post(address() + "/" + enrolment() + "/aside")
                        .statusCode());
    }

    @Test
    void itIsForWhoTeachesTheCohort() {
        for (var stranger : new String[] {student, "tutor", school.person()}) {
            assertEquals(404, signedIn(stranger).get(address()).statusCode(), stranger);
            assertEquals(
                    404,
                    signedIn(stranger)
                            .formParam("kind", "INACTIVE")
                            .post(address() + "/" + enrolment() + "/aside")
                            .statusCode(),
                    stranger);
        }
        assertEquals(200, signedIn(school.lead()).get(address()).statusCode());
        assertEquals(404, holding(tutor).get("/cohorts/1/at-risk").statusCode());
    }

    @Test
    void theStudentReadsTheSameKindlyWithWhatToDo() {
        var own = page(signedIn(student).get(COURSE + "/my-week"));
        assertTrue(own.text().contains("You were last here on"), own.text());
        assertFalse(own.text().toLowerCase(Locale.ROOT).contains("risk"), own.text());
        assertEquals(COURSE, own.select(".helping-list a").attr("href"));
        assertEquals(404, signedIn(school.lead()).get(COURSE + "/my-week").statusCode());
        var fresh = page(signedIn(school.student()).get(COURSE + "/my-week"));
        assertTrue(fresh.text().contains("All is well"), fresh.text());
    }

    private Element item() {
        var found = page(holding(tutor).get(address())).select("#student-" + enrolment());
        assertEquals(1, found.size(), "listed once");
        return found.get(0);
    }

    private Response contacted(String way, String note, String saveId) {
        return holding(tutor)
                .formParam("way", way)
                .formParam("note", note)
                .formParam("saveId", saveId)
                .post(address() + "/" + enrolment() + "/contacts");
    }

    private String address() {
        return school.cohortPage() + "/at-risk";
    }

    private long enrolment() {
        return QuarkusTransaction.joiningExisting()
                .call(() ->
                        Enrolment.<Enrolment>find("person.username", student).singleResult().id);
    }
}
