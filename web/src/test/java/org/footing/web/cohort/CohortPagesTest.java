package org.footing.web.cohort;

import static org.footing.web.HandSchool.LESSON;
import static org.footing.web.Visitor.anybody;
import static org.footing.web.Visitor.next;
import static org.footing.web.Visitor.page;
import static org.footing.web.Visitor.session;
import static org.footing.web.Visitor.signedIn;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.footing.web.HandSchool;
import org.footing.web.Reader;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CohortPagesTest {

    @Inject
    HandSchool school;

    @Inject
    Reader reader;

    @Test
    void tutorLeadAndAdministratorSeeEveryStudent() {
        var student = school.student();
        for (var username : new String[] {school.tutor(), school.lead(), "admin"}) {
            var answer = signedIn(username).get(school.cohortPage());
            assertEquals(200, answer.statusCode());
            assertEquals("Cohort Hands", page(answer).select("h1").text());
            assertTrue(row(answer, student).contains("0 of 7 Never"), row(answer, student));
        }
    }

    @Test
    void whatAStudentReadsStandsInTheirRow() {
        var student = school.student();
        var tutor = session(school.tutor());
        var session = session(student);
        reader.reads(session, LESSON);
        reader.report(session, HandSchool.LOCKED_LESSON, false);

        var row = row(org.footing.web.Visitor.holding(tutor).get(school.cohortPage()), student);
        assertTrue(
                row.matches(
                        ".*Done 0% Not started Not started Not started Locked 1 of 7 \\d+ \\w+ \\d{4}, \\d\\d:\\d\\d"),
                row);
    }

    @Test
    void everyLessonHasAColumn() {
        var table = page(signedIn(school.tutor()).get(school.cohortPage())).select("table");

        assertEquals(
                "Student Lesson 1First touch Lesson 2Slow strokes Lesson 3By your word Lesson 4Under a tutor's eye"
                        + " Lesson 5With a quiz Lesson 6The tenth day Done Last visit",
                table.select("thead th").text());
        table.select("tbody tr")
                .forEach(row -> assertEquals(9, row.select("th, td").size()));
    }

    @Test
    void whoLeftHasNoRow() {
        var student = school.student();
        school.withdraw(student);

        assertEquals("", row(signedIn(school.tutor()).get(school.cohortPage()), student));
    }

    @Test
    void studentsAndStaffOfOtherCohortsFindNothing() {
        for (var username : new String[] {school.student(), school.person(), "student", "tutor", "lead"}) {
            signedIn(username).get(school.cohortPage()).then().statusCode(404);
        }
        signedIn("admin").get("/cohorts/0").then().statusCode(404);
        signedIn("admin").get("/cohorts/hands").then().statusCode(404);
    }

    @Test
    void whoIsNotSignedInComesBackHereAfterTheDoor() {
        assertEquals(
                "/login?returnTo=%2Fcohorts%2F" + school.cohort(),
                next(anybody().get(school.cohortPage())));
    }

    /** The text of a student's row; people of this school are named after their username: hand7 is Hand 7. */
    private static String row(Response answer, String username) {
        var name = username.replace("hand", "Hand ");
        return page(answer)
                .select("tbody tr:has(th:containsOwn(" + name + "))")
                .select("tr:has(th:matchesOwn(^" + name + "$))")
                .text();
    }
}
