package org.footing.web.teaching;

import static org.footing.web.Visitor.anybody;
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
import java.util.Map;
import org.footing.assessment.Response.Picked;
import org.footing.assessment.Response.Wrote;
import org.footing.web.Visitor;
import org.footing.web.quiz.QuizSchool;
import org.hibernate.SessionFactory;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AnalysisPagesTest {

    private static final String TWO =
            """
            ::: question {#bone}
            Which bone is the heel?
            - (x) Talus
            - ( ) Calcaneus
            - ( ) Cuboid
            :::

            ::: question {#easy}
            Is the foot at the end of the leg?
            - (x) Yes
            - ( ) No
            :::
            """;

    @Inject
    QuizSchool school;

    @Inject
    Taker taker;

    @Inject
    SessionFactory hibernate;

    @Test
    void withoutAttemptsThePageSaysSo() {
        var course = school.open("", TWO);
        var shown = shown(course);
        assertTrue(shown.text().contains("Nobody has handed it in yet."), shown.text());
        assertEquals(0, shown.select("svg.histogram").size());
    }

    @Test
    void whatTheMarksSayIsSaidInWords() {
        var course = school.open("", TWO);
        take(course, 6, 1, 0);
        take(course, 6, 0, 0);
        var text = shown(course).text();
        assertTrue(text.contains("12 students took it."), text);
        assertTrue(text.contains("The middle mark is 75%; the mean is 75%."), text);
        assertTrue(text.contains("From fewer than 30 attempts: take it as a hint, not as proven."), text);
        assertTrue(text.contains("Question 2: It is too easy: 100% of its points were earned."), text);
    }

    @Test
    void aKeyThatTheBetterStudentsContradictIsNamed() {
        var course = school.open(
                "",
                TWO
                        + """

                ::: question {#hard}
                Which is a muscle?
                - (x) Soleus
                - ( ) Cuboid
                :::
                """);
        for (var number = 0; number < 6; number++) {
            taker.takes(course, Map.of("bone", new Picked(1), "easy", new Picked(0), "hard", new Picked(0)));
            taker.takes(course, Map.of("bone", new Picked(0), "easy", new Picked(0), "hard", new Picked(1)));
        }
        var text = shown(course).text();
        assertTrue(text.contains("Question 1: The key may be wrong: the better students gave another answer."), text);
    }

    @Test
    void fewerThanTenAttemptsAreTooFewToSayMore() {
        var course = school.open("", TWO);
        take(course, 4, 1, 0);
        var shown = shown(course);
        assertTrue(shown.text().contains("Too few attempts to say more: 4 of 10 needed."), shown.text());
        assertFalse(shown.text().contains("too easy"), shown.text());
        assertEquals(0, shown.select("svg.histogram").size());
        assertEquals(0, shown.select("dl.figures").size());
    }

    @Test
    void marksStandInADrawingAndInATable() {
        var course = school.open("", TWO);
        take(course, 4, 1, 0);
        take(course, 6, 0, 0);
        var shown = shown(course);
        assertEquals(10, shown.select("svg.histogram rect").size());
        assertEquals("100", shown.select("svg.histogram rect").get(9).attr("height"));
        var rows = shown.select("#marks ~ details tbody tr");
        assertEquals(10, rows.size());
        assertEquals("50 to under 60% 4", rows.get(5).text());
        assertEquals("90 to 100% 6", rows.get(9).text());
    }

    @Test
    void whatWasAnsweredStandsBesideTheKey() {
        var course = school.open("", TWO);
        take(course, 3, 1, 0);
        take(course, 1, 0, 0);
        taker.takes(course, Map.of("easy", new Picked(0)));
        var bone = shown(course).expectFirst("#bone");
        var rows = bone.select("table.answered tbody tr");
        assertEquals("Talus Key 1 (20%) 100%", rows.get(0).text());
        assertEquals("Calcaneus 3 (60%) 50%", rows.get(1).text());
        assertEquals("Cuboid 0 (0%)", rows.get(2).text());
        assertTrue(rows.get(0).hasClass("good"));
        assertTrue(bone.text().contains("1 of 5 gave no response."), bone.text());
    }

    @Test
    void whatWaitsForATutorIsNotCounted() {
        var course = school.open("");
        taker.takes(course, Map.of("words", new Wrote("Hello"), "bone", new Picked(1)));
        taker.takes(course, Map.of("bone", new Picked(1)));
        var text = shown(course).text();
        assertTrue(text.contains("One student took it."), text);
        assertTrue(text.contains("One attempt waits for a tutor’s mark and is not counted yet."), text);
        assertTrue(text.contains("A tutor marks this one"), text);
    }

    @Test
    void eachCohortCanBeLookedAtByItself() {
        var course = school.open("", TWO);
        take(course, 2, 0, 0);
        var other = school.cohort(course, "Evening class");
        var tutor = session(school.tutor(course));
        var all = page(Visitor.holding(tutor).get(course.quiz() + "/analysis"));
        assertEquals(3, all.select(".whose a").size());
        assertTrue(all.text().contains("2 students took it."));
        var evening = page(Visitor.holding(tutor).get(course.quiz() + "/analysis?cohort=" + other));
        assertTrue(evening.text().contains("Nobody has handed it in yet."));
        assertEquals("Evening class", evening.select(".whose [aria-current]").text());
    }

    @Test
    void forOthersThereIsNoSuchPage() {
        var course = school.open("", TWO);
        var elsewhere = school.open("", TWO);
        for (var username : new String[] {school.student(course), school.tutor(elsewhere), "student", "tutor"}) {
            signedIn(username).get(course.quiz() + "/analysis").then().statusCode(404);
        }
        var tutor = school.tutor(course);
        signedIn(tutor)
                .get(course.quiz() + "/analysis?cohort=" + elsewhere.cohort())
                .then()
                .statusCode(404);
        signedIn(tutor).get(course.quiz() + "/analysis?cohort=x").then().statusCode(404);
        signedIn(tutor)
                .get("/courses/" + course.id() + "/quizzes/none/analysis")
                .then()
                .statusCode(404);
        assertTrue(next(anybody().get(course.quiz() + "/analysis")).startsWith("/login"));
    }

    @Test
    void itCostsThreeStatementsHoweverManyAttempts() {
        var course = school.open("", TWO);
        take(course, 3, 0, 0);
        var tutor = session(school.tutor(course));
        for (var more = 0; more < 2; more++) {
            Visitor.holding(tutor).get(course.quiz() + "/analysis");
            hibernate.getStatistics().clear();
            Visitor.holding(tutor).get(course.quiz() + "/analysis").then().statusCode(200);
            assertEquals(3, hibernate.getStatistics().getPrepareStatementCount());
            take(course, 8, 1, 0);
        }
    }

    private void take(QuizSchool.Opened course, int students, int bone, int easy) {
        for (var number = 0; number < students; number++) {
            taker.takes(course, Map.of("bone", new Picked(bone), "easy", new Picked(easy)));
        }
    }

    private Document shown(QuizSchool.Opened course) {
        Response answer = signedIn(school.tutor(course)).get(course.quiz() + "/analysis");
        assertEquals(200, answer.statusCode());
        return page(answer);
    }
}
