package org.footing.web.course;

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

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.footing.web.HandSchool;
import org.footing.web.Reader;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CoursePagesTest {

    @Inject
    HandSchool school;

    @Inject
    Reader reader;

    @Test
    void aStudentSeesModulesAndLessonsAndWhereTheyStand() {
        var answer = signedIn(school.student()).get(COURSE);
        var shown = page(answer).text();

        assertEquals(200, answer.statusCode());
        assertTrue(shown.contains("2 modules, 6 lessons"), shown);
        assertTrue(shown.contains("1. Hands"), shown);
        assertTrue(shown.contains("Start: First touch"), shown);
        assertTrue(shown.contains("0 of 7"), shown);
        assertTrue(shown.contains("Quiz: Hand quiz"), shown);
    }

    @Test
    void aLockedLessonSaysWhatOpensIt() {
        var shown = page(signedIn(school.student()).get(COURSE)).text();

        assertTrue(shown.contains("Locked: opens when you have done “First touch”"), shown);
        assertTrue(shown.matches("(?s).*The tenth day 10.min Locked: opens \\w+day \\d+ \\w+.*"), shown);
    }

    @Test
    void whatIsDoneIsCountedAndOpensTheNext() {
        var session = session(school.student());
        reader.reads(session, LESSON);

        var shown = page(holding(session).get(COURSE)).text();
        assertTrue(shown.contains("1 of 7"), shown);
        assertTrue(shown.contains("Continue: First touch"), shown);
        assertFalse(shown.contains("“First touch”"), shown);
    }

    @Test
    void staffLookAtItWithoutBeingCounted() {
        for (var username : new String[] {school.tutor(), school.lead(), "admin"}) {
            var answer = signedIn(username).get(COURSE);
            assertEquals(200, answer.statusCode());
            var shown = page(answer).text();
            assertTrue(shown.contains("You are looking at this course as staff."), shown);
            assertFalse(shown.contains("Locked"), shown);
            assertFalse(shown.contains("Where you stand"), shown);
        }
    }

    @Test
    void whoHasNothingToDoWithItFindsNothing() {
        signedIn("student").get(COURSE).then().statusCode(404);
        signedIn("tutor").get(COURSE).then().statusCode(404);
        signedIn(school.person()).get(COURSE).then().statusCode(404);
        signedIn("admin").get("/courses/never-was").then().statusCode(404);
    }

    @Test
    void whoIsNotSignedInComesBackHereAfterTheDoor() {
        assertEquals("/login?returnTo=%2Fcourses%2Fhand-massage", next(anybody().get(COURSE)));
    }

    @Test
    void itIsKeptByNobodyButTheirOwnBrowser() {
        assertEquals(
                List.of("private, no-cache"),
                signedIn(school.student()).get(COURSE).headers().getValues("Cache-Control"));
    }
}
