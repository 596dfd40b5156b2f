package org.footing.web.cohort;

import static org.footing.web.HandSchool.COURSE;
import static org.footing.web.HandSchool.LESSON;
import static org.footing.web.Visitor.anybody;
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
import jakarta.inject.Inject;
import org.footing.cohort.Enrolment;
import org.footing.identity.Person;
import org.footing.web.HandSchool;
import org.footing.web.Reader;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReportPagesTest {

    @Inject
    HandSchool school;

    @Inject
    Reader reader;

    private String student = "";
    private String session = "";
    private String tutor = "";

    @BeforeEach
    void aStudentAndTheirTutor() {
        student = school.student();
        session = session(student);
        tutor = session(school.tutor());
    }

    @Test
    void itTellsWhyTheCourseIsNotComplete() {
        reader.report(session, LESSON, false);
        var open = shown().select(".reasons > li").eachText();
        assertEquals(7, open.size(), open.toString());
        assertTrue(open.get(0).startsWith("First touch"), open.get(0));
        assertTrue(open.get(0).contains("Missing: the end"), open.get(0));
        assertTrue(open.get(1).startsWith("Slow strokes"), open.get(1));
        assertTrue(open.get(1).contains("Locked: opens when you have done “First touch”"), open.get(1));
        assertTrue(open.get(6).contains("Locked: opens"), open.get(6));

        reader.reads(session, LESSON);
        var left = shown().select(".reasons > li").eachText();
        assertEquals(6, left.size(), left.toString());
        assertFalse(left.toString().contains("First touch Not"), left.toString());
    }

    @Test
    void eachPartThatTheCourseAsksForIsABarWithItsReasons() {
        var bars = shown().select(".bars > details");
        var titles = bars.select("summary > span:first-child").eachText();
        assertTrue(titles.size() >= 4, titles.toString());
        assertTrue(bars.text().contains("0 of 7"), bars.text());
        bars.forEach(bar -> assertFalse(bar.text().equals(bar.select("summary").text()), "a bar tells why"));
    }

    @Test
    void whatHappenedStandsInItsOrder() {
        reader.reads(session, LESSON);
        var attempt = next(holding(session).post(COURSE + "/quizzes/hand-quiz/attempts"));
        holding(session).post(attempt + "/submission").then().statusCode(303);
        var page = shown();
        var events = page.select(".happened > li > span:last-child").eachText();
        assertEquals("Handed in “Hand quiz”, attempt 1: 0%, not passed", events.get(0));
        assertEquals("Began “Hand quiz”, attempt 1", events.get(1));
        assertEquals("Completed the lesson “First touch”", events.get(2));
        assertEquals("Opened the lesson “First touch”", events.get(3));
        assertEquals("Became a student of this cohort", events.get(4));
        assertEquals(attempt, page.select(".happened a").attr("href"));
        assertEquals(attempt, page.select("table.sheet a").attr("href"));
        assertTrue(page.select("table.sheet").text().contains("0%, not passed"));
    }

    @Test
    void aRowOfTheTableLeadsToIt() {
        var row = page(holding(tutor).get(school.cohortPage() + "?name=" + name()));
        assertEquals(1, row.select("tbody th a[href=" + address() + "]").size(), row.text());
    }

    @Test
    void whySomethingWasAllowedIsForWhoTeaches() {
        next(holding(tutor)
                .formParam("what", "EXEMPT")
                .formParam("item", "first-touch")
                .formParam("reason", "canary reason")
                .formParam("told", "")
                .post(address() + "/exceptions"));
        assertTrue(shown().text().contains("Why: canary reason"), shown().text());
        var asLead = page(signedIn(school.lead()).get(address())).text();
        assertTrue(asLead.contains("First touch"), asLead);
    }

    @Test
    void whatWasDoneIsThereAlsoAfterSomebodyLeft() {
        reader.reads(session, LESSON);
        school.withdraw(student);
        var page = shown();
        assertTrue(page.select("[role=note]").text().startsWith("Left this cohort on"), page.text());
        assertTrue(page.text().contains("Completed the lesson “First touch”"));
    }

    @Test
    void forOthersThereIsNoSuchPage() {
        assertEquals(303, anybody().get(address()).statusCode());
        for (var stranger : new String[] {"tutor", student, school.student()}) {
            assertEquals(404, signedIn(stranger).get(address()).statusCode(), stranger);
        }
        assertEquals(
                404, holding(tutor).get("/cohorts/1/students/" + enrolment()).statusCode());
        assertEquals(
                404, holding(tutor).get(school.cohortPage() + "/students/0").statusCode());
    }

    @Test
    void aPageThatIsNoneIsTheFirst() {
        for (var number : new String[] {"0", "-1", "many", ""}) {
            var page = page(holding(tutor).queryParam("page", number).get(address()));
            assertTrue(page.text().contains("Became a student of this cohort"), number);
        }
        var behind = page(holding(tutor).get(address() + "?page=9")).select("nav a:contains(Newer)");
        assertEquals(1, behind.size());
    }

    private Document shown() {
        var answer = holding(tutor).get(address());
        assertEquals(200, answer.statusCode());
        return page(answer);
    }

    private String address() {
        return school.cohortPage() + "/students/" + enrolment();
    }

    private long enrolment() {
        return QuarkusTransaction.joiningExisting()
                .call(() ->
                        Enrolment.<Enrolment>find("person.username", student).singleResult().id);
    }

    private String name() {
        return QuarkusTransaction.joiningExisting()
                .call(() -> Person.named(student).orElseThrow().name);
    }
}
