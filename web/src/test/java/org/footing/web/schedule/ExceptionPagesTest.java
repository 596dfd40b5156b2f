package org.footing.web.schedule;

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
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.footing.web.page.Dates;
import org.footing.web.quiz.QuizSchool;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ExceptionPagesTest {

    @Inject
    QuizSchool school;

    @Inject
    Clock clock;

    private QuizSchool.Opened course;
    private String tutor;
    private String amara;
    private LocalDate today;

    @BeforeEach
    void aQuizIsDueInFiveDays() {
        course = school.open("minutes=30 attempts=1");
        tutor = session(school.tutor(course));
        amara = school.student(course);
        today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/London"));
        next(holding(tutor)
                .formParam("version", "0")
                .formParam("due:check", "day 5, 18:00")
                .formParam("opens:only", "day 2")
                .post("/cohorts/" + course.cohort() + "/schedule"));
    }

    @Test
    void aLaterDayIsGivenWithAReasonThatTheStudentDoesNotSee() {
        assertEquals(address(), next(allow(Map.of("what", "EXTENDED", "item", "check", "days", "2"))));
        var until = Dates.inFull(today.plusDays(7)) + ", 18:00";
        var shown = shown().text();
        assertTrue(shown.contains("Heel check: due 2 days later, " + until), shown);
        assertTrue(shown.contains("Why: canary reason"), shown);
        var course = student("/courses/" + this.course.id());
        assertTrue(course.contains("You have until " + until + " for “Heel check”. Take your time."), course);
        assertFalse(course.contains("canary"), course);
        var quiz = student(this.course.quiz());
        assertTrue(quiz.contains("It closes on " + until), quiz);
        assertFalse(quiz.contains("canary"), quiz);
    }

    @Test
    void aLaterDayCanHoldForEveryQuiz() {
        next(allow(Map.of("what", "EXTENDED", "item", "*", "days", "1", "hours", "3")));
        assertTrue(shown().text().contains("every quiz: due 1 day and 3 h later"), shown().text());
        assertTrue(student(course.quiz()).contains("It closes on " + Dates.inFull(today.plusDays(6)) + ", 21:00"));
        var told = student("/courses/" + course.id());
        assertTrue(told.contains("You have 1 day and 3 h longer than the others for every quiz."), told);
    }

    @Test
    void moreTimeIsGivenInEveryQuiz() {
        next(allow(Map.of("what", "TIME", "item", "*", "factor", "1.5", "extra", "10", "more", "1")));
        assertTrue(
                shown().text().contains("every quiz: 1.5 times as long, 10 min more, 1 more attempt"), shown().text());
        var told = student("/courses/" + course.id());
        assertTrue(told.contains("You have 1.5 times as long in every quiz."), told);
        assertTrue(told.contains("You have 10 minutes more in every quiz."), told);
        assertTrue(told.contains("You have 1 more attempt at every quiz."), told);
    }

    @Test
    void aLessonIsOpenedEarly() {
        assertTrue(student(course.lesson()).contains("Locked: opens"));
        next(allow(Map.of("what", "OPENED", "item", "only")));
        assertFalse(student(course.lesson()).contains("Locked: opens"));
        assertTrue(student("/courses/" + course.id()).contains("“Only lesson” is open to you already."));
    }

    @Test
    void whatIsNotAskedOfSomebodyIsNotDueForThem() {
        assertTrue(student("/").contains("Due " + Dates.day(today.plusDays(5))));
        next(allow(Map.of("what", "EXEMPT", "item", "check")));
        assertFalse(student("/").contains("Due " + Dates.day(today.plusDays(5))));
        assertTrue(student("/courses/" + course.id()).contains("“Heel check” is not asked of you."));
    }

    @Test
    void whatIsEndedHoldsNoMore() {
        next(allow(Map.of("what", "EXTENDED", "item", "check", "days", "2")));
        next(allow(Map.of("what", "TIME", "item", "check", "more", "1")));
        assertEquals(address(), next(end("check", "EXTENDED")));
        assertEquals(address(), next(end("check", "TIME")));
        assertEquals(address(), next(end("check", "TIME")), "twice is once");
        assertTrue(shown().text().contains("has nothing that the others have not."));
        assertTrue(student(course.quiz()).contains("It closes on " + Dates.inFull(today.plusDays(5)) + ", 18:00"));
        assertFalse(student("/courses/" + course.id()).contains("For you"));
        assertEquals(404, end("check", "ALL").statusCode());
    }

    @Test
    void whoHasSomethingIsListedAndAnybodyIsFound() {
        var list = "/cohorts/" + course.cohort() + "/exceptions";
        var name = school.enrolment(amara).person.name;
        assertTrue(page(holding(tutor).get(list)).text().contains("Nobody has anything that the others have not."));
        var found = page(
                holding(tutor).queryParam("q", name.toUpperCase(Locale.ROOT)).get(list));
        assertEquals(address(), found.select("#find ~ ul a").attr("href"));
        next(allow(Map.of("what", "OPENED", "item", "only")));
        assertTrue(page(holding(tutor).get(list)).text().contains("Only lesson: open now"));
        assertTrue(page(holding(tutor).queryParam("q", "zzz").get(list)).text().contains("Nobody in this cohort has"));
    }

    @ParameterizedTest
    @CsvSource({
        "what, SOMETHING, what",
        "item, nothing, item",
        "item, '', item",
        "days, x, days",
        "days, 0, days",
        "days, 366, days",
        "hours, 24, hours",
        "reason, '', reason"
    })
    void whatCannotBeTakenIsShownAgain(String field, String value, String wrong) {
        var fields = fields(Map.of("what", "EXTENDED", "item", "check", "days", "2", "told", "Kept."));
        fields.put(field, value);
        var answer = send(fields);
        assertEquals(422, answer.statusCode());
        var shown = page(answer);
        assertFalse(shown.select("#" + wrong + "-error").isEmpty(), shown.text());
        assertEquals("Kept.", shown.select("#told").val());
        assertTrue(shown().text().contains("has nothing that the others have not."));
    }

    @ParameterizedTest
    @CsvSource({"TIME, only", "OPENED, *", "EXEMPT, *", "TIME, check"})
    void eachKindFitsSomeItems(String what, String item) {
        var answer = send(fields(Map.of("what", what, "item", item)));
        assertEquals(422, answer.statusCode());
    }

    @Test
    void forOthersThereIsNoSuchPage() {
        var elsewhere = session(school.tutor(school.open("")));
        for (var session : new String[] {session(amara), elsewhere}) {
            holding(session).get(address()).then().statusCode(404);
            holding(session)
                    .get("/cohorts/" + course.cohort() + "/exceptions")
                    .then()
                    .statusCode(404);
            holding(session)
                    .formParams(fields(Map.of("what", "EXEMPT", "item", "check")))
                    .post(address())
                    .then()
                    .statusCode(404);
            holding(session)
                    .formParam("item", "check")
                    .formParam("kind", "EXEMPT")
                    .post(address() + "/end")
                    .then()
                    .statusCode(404);
        }
    }

    @Test
    void aStudentOfAnotherCohortIsNotThere() {
        var other = school.enrolment(school.student(school.open(""))).id;
        holding(tutor)
                .get("/cohorts/" + course.cohort() + "/students/" + other + "/exceptions")
                .then()
                .statusCode(404);
    }

    private String address() {
        return "/cohorts/" + course.cohort() + "/students/" + school.enrolment(amara).id + "/exceptions";
    }

    private Document shown() {
        return page(holding(tutor).get(address()));
    }

    private String student(String path) {
        return page(signedIn(amara).get(path)).text();
    }

    private Map<String, String> fields(Map<String, String> typed) {
        var fields = new HashMap<>(Map.of("reason", "canary reason", "told", "Take your time."));
        fields.putAll(typed);
        return fields;
    }

    private Response allow(Map<String, String> typed) {
        return send(fields(typed));
    }

    private Response send(Map<String, String> fields) {
        return holding(tutor).formParams(fields).post(address());
    }

    private Response end(String item, String kind) {
        return holding(tutor).formParam("item", item).formParam("kind", kind).post(address() + "/end");
    }
}
