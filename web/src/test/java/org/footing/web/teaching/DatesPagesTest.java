package org.footing.web.teaching;

import static org.footing.web.Visitor.holding;
import static org.footing.web.Visitor.next;
import static org.footing.web.Visitor.page;
import static org.footing.web.Visitor.session;
import static org.footing.web.Visitor.signedIn;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.footing.web.quiz.QuizSchool;
import org.hibernate.SessionFactory;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class DatesPagesTest {

    @Inject
    QuizSchool school;

    @Inject
    SessionFactory hibernate;

    private QuizSchool.Opened course;
    private String tutor;
    private String amara;

    @BeforeEach
    void aCohortTakesAQuiz() {
        course = school.open("minutes=30 attempts=1");
        tutor = session(school.tutor(course));
        amara = school.student(course);
    }

    @Test
    void atFirstAQuizNeverCloses() {
        var shown = shown();
        assertTrue(shown.text().contains("It never closes."), shown.text());
        assertTrue(shown.text().contains("Nobody has anything beyond the others."), shown.text());
        assertEquals("NEVER", shown.select("input[name=mode][checked]").val());
    }

    @Test
    void aCloseIsSetInTheTimeOfTheCohort() {
        assertEquals(address("dates"), next(close(Map.of("mode", "CLOSES", "day", "2030-07-01T18:00"))));
        var shown = shown();
        assertTrue(shown.text().contains("It closes on 1 July 2030, 18:00."), shown.text());
        assertEquals("2030-07-01T18:00", shown.select("#day").val());
        assertTrue(page(signedIn(amara).get(course.quiz())).text().contains("It closes on 1 July 2030, 18:00."));
    }

    @Test
    void beingLateCanCostMarksInstead() {
        next(close(Map.of("mode", "LATE", "day", "2030-07-01T18:00", "percent", "10", "grace", "15", "floor", "40")));
        assertTrue(
                shown().text()
                        .contains(
                                "It is due on 1 July 2030, 18:00. After 15 min of grace each day begun costs 10% of the"
                                        + " whole mark; at least 40% are left."),
                shown().text());
    }

    @Test
    void aCloseCanBeTakenAwayAgain() {
        close(Map.of("mode", "CLOSES", "day", "2030-07-01T18:00"));
        next(close(Map.of("mode", "NEVER")));
        assertTrue(shown().text().contains("It never closes."));
    }

    @ParameterizedTest
    @CsvSource({
        "CLOSES, '', 10, 0, 0, day",
        "CLOSES, tomorrow, 10, 0, 0, day",
        "CLOSES, 2030-13-01T18:00, 10, 0, 0, day",
        "CLOSES, 9999-12-31T18:00, 10, 0, 0, day",
        "LATE, 0001-01-01T18:00, 10, 0, 0, day",
        "CLOSES, 9999-01-01T18:00, 10, 0, 0, day",
        "LATE, 2030-07-01T18:00, '', 0, 0, percent",
        "LATE, 2030-07-01T18:00, 101, 0, 0, percent",
        "LATE, 2030-07-01T18:00, 10, -1, 0, grace",
        "LATE, 2030-07-01T18:00, 10, 0, x, floor"
    })
    void whatCannotBeTakenIsShownAgainAsItWasTyped(
            String mode, String day, String percent, String grace, String floor, String wrong) {
        var answer = close(Map.of("mode", mode, "day", day, "percent", percent, "grace", grace, "floor", floor));
        assertEquals(422, answer.statusCode());
        var shown = page(answer);
        assertEquals(1, shown.select("#" + wrong + "[aria-invalid]").size(), shown.text());
        assertEquals(1, shown.select("[aria-invalid]").size(), shown.text());
        assertEquals(day, shown.select("#day").val());
        assertEquals(mode, shown.select("input[name=mode][checked]").val());
        assertTrue(shown().text().contains("It never closes."));
    }

    @Test
    void oneStudentIsAllowedMore() {
        var terms = allowance();
        terms.putAll(Map.of("factor", "1.5", "extra", "10", "extension", "48", "more", "1"));
        assertEquals(address("dates") + "#allowed", next(allow(terms)));
        var shown = shown().select("#allowed ~ ul").text();
        assertTrue(shown.contains("1.5 times as long, 10 min more, closes 48 h later, 1 more attempt"), shown);
        assertTrue(shown.contains("Reads slowly."), shown);
        var front = page(signedIn(amara).get(course.quiz())).text();
        assertTrue(front.contains("55 min (30 + 25)"), front);
        assertTrue(front.contains("You have 2 attempts."), front);
    }

    @Test
    void itCanHoldForEveryQuizOfTheCourse() {
        var terms = allowance();
        terms.put("everywhere", "true");
        terms.put("factor", "2");
        next(allow(terms));
        assertTrue(shown().select("#allowed ~ ul").text().contains("In every quiz of the course"));
    }

    @ParameterizedTest
    @CsvSource({
        "student, 0",
        "student, x",
        "factor, 3",
        "factor, ''",
        "extra, -5",
        "extra, 1.5",
        "extension, x",
        "more, 1000",
        "reason, ''"
    })
    void anAllowanceThatCannotBeTakenIsShownAgain(String field, String value) {
        var terms = allowance();
        terms.put("extra", "5");
        terms.put(field, value);
        var answer = allow(terms);
        assertEquals(422, answer.statusCode());
        var shown = page(answer);
        assertEquals(1, shown.select("#" + field + "[aria-invalid]").size(), shown.text());
        assertEquals(1, shown.select("[aria-invalid]").size(), shown.text());
        assertTrue(shown().text().contains("Nobody has anything beyond the others."));
    }

    @Test
    void aStudentOfAnotherCohortCannotBeAllowedAnythingHere() {
        var elsewhere = school.open("");
        var terms = allowance();
        terms.put("student", Long.toString(school.enrolment(school.student(elsewhere)).id));
        assertEquals(422, allow(terms).statusCode());
    }

    @Test
    void withSeveralCohortsOneHasToBeChosen() {
        school.cohort(course, "Evening class");
        var shown = page(holding(tutor).get(course.quiz() + "/dates"));
        assertTrue(shown.text().contains("Choose a cohort"), shown.text());
        assertEquals(0, shown.select("form").size());
        holding(tutor)
                .formParam("mode", "NEVER")
                .post(course.quiz() + "/dates")
                .then()
                .statusCode(404);
    }

    @Test
    void forOthersThereIsNoSuchPage() {
        var elsewhere = school.tutor(school.open(""));
        for (var username : new String[] {amara, elsewhere}) {
            var session = session(username);
            holding(session).get(address("dates")).then().statusCode(404);
            holding(session)
                    .formParam("mode", "NEVER")
                    .post(address("dates"))
                    .then()
                    .statusCode(404);
            holding(session)
                    .formParams(allowance())
                    .post(address("allowances"))
                    .then()
                    .statusCode(404);
        }
    }

    @Test
    void aPageCostsSixStatementsHoweverManyStudents() {
        for (var more = 0; more < 2; more++) {
            next(allow(allowance()));
            hibernate.getStatistics().clear();
            shown();
            assertEquals(6, hibernate.getStatistics().getPrepareStatementCount());
            amara = school.student(course);
        }
    }

    private Map<String, String> allowance() {
        return new HashMap<>(Map.of(
                "student",
                Long.toString(school.enrolment(amara).id),
                "everywhere",
                "false",
                "factor",
                "1",
                "extra",
                "0",
                "extension",
                "0",
                "more",
                "0",
                "reason",
                "Reads slowly."));
    }

    private String address(String page) {
        return course.quiz() + "/" + page + "?cohort=" + course.cohort();
    }

    private Document shown() {
        var answer = holding(tutor).get(address("dates"));
        assertEquals(200, answer.statusCode());
        return page(answer);
    }

    private Response close(Map<String, String> form) {
        return holding(tutor).formParams(form).post(address("dates"));
    }

    private Response allow(Map<String, String> form) {
        return holding(tutor).formParams(form).post(address("allowances"));
    }
}
