package org.footing.web.course;

import static org.footing.web.Visitor.anybody;
import static org.footing.web.Visitor.next;
import static org.footing.web.Visitor.page;
import static org.footing.web.Visitor.signedIn;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.footing.cohort.Cohort;
import org.footing.web.HandSchool;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HomePagesTest {

    @Inject
    HandSchool school;

    @Test
    void whoIsNotSignedInIsShownTheDoor() {
        assertEquals("/login", next(anybody().get("/")));
    }

    @Test
    void aNewStudentIsShownWhereToStart() {
        var home = home(school.student());

        assertTrue(home.text().contains("Start here First touch Lesson 1 of Hand massage Start"), home.text());
        assertEquals(1, home.select("a[href=" + HandSchool.LESSON + "]").size());
        assertTrue(home.text().contains("Lessons and quizzes done 0 of 7"), home.text());
    }

    @Test
    void aStudentGoesOnAtTheHeadingSeenLast() {
        var student = school.student();
        signedIn(student)
                .formParam("section", "s-leave")
                .post(HandSchool.LESSON + "/visit")
                .then()
                .statusCode(200);

        var home = home(student);
        assertTrue(home.text().contains("Continue First touch Section 2 of 2: Leave Resume"), home.text());
        assertEquals(1, home.select("a[href=" + HandSchool.LESSON + "#s-leave]").size());
    }

    @Test
    void theSampleStudentIsInTheMiddleOfALesson() {
        assertTrue(home("student").text().contains("Continue"));
    }

    @Test
    void staffSeeTheCohortsTheyLookAfterAndNoOthers() {
        assertTrue(home(school.tutor()).text().contains("Hands"));
        var home = home(school.lead());

        assertEquals(1, home.select("h3 a[href^=/cohorts/]").size());
        assertTrue(home.text().contains("Hands"), home.text());
        assertFalse(home.text().contains("Continue"), home.text());
    }

    @Test
    void anAdministratorSeesAllCohortsThatGoOn() {
        school.student();
        long cohorts = QuarkusTransaction.requiringNew().call(() -> Cohort.count("archivedAt is null"));
        assertTrue(cohorts >= 2);
        assertEquals(cohorts, home("admin").select("h3 a[href^=/cohorts/]").size());
    }

    @Test
    void whoIsInNoCohortIsToldSo() {
        assertTrue(home(school.person()).text().contains("You are not in a cohort."));
    }

    @Test
    void aStudentWhoLeftHasNoCourseAnyMore() {
        var student = school.student();
        school.withdraw(student);

        assertTrue(home(student).text().contains("Nothing here yet"));
    }

    private static Document home(String username) {
        var answer = signedIn(username).get("/");
        assertEquals(200, answer.statusCode());
        return page(answer);
    }
}
