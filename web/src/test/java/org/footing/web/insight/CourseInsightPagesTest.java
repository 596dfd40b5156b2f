package org.footing.web.insight;

import static org.footing.web.HandSchool.COURSE;
import static org.footing.web.HandSchool.LESSON;
import static org.footing.web.Visitor.anybody;
import static org.footing.web.Visitor.page;
import static org.footing.web.Visitor.session;
import static org.footing.web.Visitor.signedIn;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.footing.web.HandSchool;
import org.footing.web.Reader;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CourseInsightPagesTest {

    private static final String INSIGHT = COURSE + "/insight";

    @Inject
    HandSchool school;

    @Inject
    Reader reader;

    @Test
    void itTellsWhatStudentsMakeOfEachLessonAndQuiz() {
        reader.reads(session(school.student()), LESSON);
        var shown = page(signedIn(school.tutor()).get(INSIGHT));
        assertEquals("How the course works", shown.select("h1").text());
        var row =
                shown.select("[role=region][aria-labelledby=lessons] tbody tr").get(0);
        assertEquals("First touch", row.select("th").text());
        assertFalse(row.select("td").get(1).text().equals("0"), row.text());
        var quiz = shown.select("[role=region][aria-labelledby=quizzes] tbody th a");
        assertTrue(quiz.attr("href").endsWith("/quizzes/hand-quiz/analysis"), quiz.toString());
    }

    @Test
    void aCohortCanBeLookedAtAlone() {
        var shown = page(signedIn(school.tutor()).get(INSIGHT + "?cohort=" + school.cohort()));
        assertTrue(
                shown.select(".head").text().contains("of 1 cohort tell"),
                shown.select(".head").text());
        var quiz = shown.select("[role=region][aria-labelledby=quizzes] tbody th a")
                .attr("href");
        assertTrue(quiz.endsWith("/analysis?cohort=" + school.cohort()), quiz);
        assertEquals(404, signedIn(school.tutor()).get(INSIGHT + "?cohort=1").statusCode());
    }

    @Test
    void theBundledCourseShowsItsOutcomes() {
        var shown = page(signedIn("lead").get("/courses/foot-massage/insight"));
        assertTrue(shown.select(".outcome-map tbody tr").size() > 10, shown.text());
        assertTrue(shown.select(".outcome-map").text().contains("LO1"));
    }

    @Test
    void itIsForWhoLooksAfterTheCourse() {
        assertEquals(303, anybody().get(INSIGHT).statusCode());
        for (var username : new String[] {school.student(), "tutor", school.person()}) {
            assertEquals(404, signedIn(username).get(INSIGHT).statusCode(), username);
        }
        assertEquals(200, signedIn(school.lead()).get(INSIGHT).statusCode());
        assertEquals(
                404, signedIn("admin").get("/courses/no-such-course/insight").statusCode());
    }
}
