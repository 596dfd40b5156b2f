package org.footing.web;

import static org.footing.web.HandSchool.COURSE;
import static org.footing.web.HandSchool.LESSON;
import static org.footing.web.HandSchool.LOCKED_LESSON;
import static org.footing.web.Visitor.holding;
import static org.footing.web.Visitor.next;
import static org.footing.web.Visitor.page;
import static org.footing.web.Visitor.session;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.footing.cohort.Cohort;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;

/** What a page asks of the database: how often, when, and that it asks again each time. */
@QuarkusTest
class StatementsTest {

    private static final String PLAIN_LESSON = "/courses/foot-massage/lessons/hygiene-and-set-up";

    @Inject
    HandSchool school;

    @Inject
    TestClock clock;

    @Inject
    SessionFactory hibernate;

    @Inject
    @PersistenceUnitExtension
    Statements statements;

    @Inject
    AgroalDataSource database;

    /** One of them for what is new in the main menu, one for the questions under it. */
    @Test
    void aLessonPageCostsFiveStatements() {
        assertCost(5, "student", PLAIN_LESSON);
    }

    @Test
    void aLessonPageThatNeedNotBeSentAgainCostsNoMore() {
        var student = session("student");
        var tag = holding(student).get(PLAIN_LESSON).header("ETag");
        var statistics = hibernate.getStatistics();
        statistics.clear();

        holding(student).header("If-None-Match", tag).get(PLAIN_LESSON).then().statusCode(304);
        assertEquals(5, statistics.getPrepareStatementCount());
    }

    @Test
    void aScheduleCostsOneMore() {
        assertCost(6, school.student(), LESSON);
    }

    @Test
    void aScheduleAndExceptionsCostTwoMore() {
        var student = school.student();
        school.extend(student, "first-touch");
        assertCost(7, student, LESSON);
    }

    /** The schedule of all their cohorts at once, and what they have done in each. */
    @Test
    void whatIsDueCostsOneMoreOnTheHomePage() {
        assertCost(8, school.student(), "/");
    }

    @Test
    void theOtherPagesOfAStudentCostAsLittle() {
        assertCost(4, "student", "/profile");
    }

    /** Three for its hands-on work: the registers, the logbook, the sign-offs. */
    @Test
    void theCoursePageCostsEight() {
        assertCost(8, "student", "/courses/foot-massage");
    }

    @Test
    void theHomePageCostsFiveAndTwoMoreWhereNewsCanBe() {
        assertCost(7, "student", "/");
        assertCost(5, "tutor", "/");
        assertCost(5, "admin", "/");
    }

    @Test
    void theHandsOnWorkOfAStudentCostsSix() {
        var student = school.student();
        assertCost(6, student, "/practice");
        assertCost(5, student, "/practice/logbook");
        assertCost(5, student, "/practice/records");
        assertCost(4, student, "/practice/sign-offs");
        assertCost(4, student, "/practicals");
    }

    @Test
    void markingCostsTheSameHoweverMuchWaits() {
        assertCost(8, "tutor", "/marking");
        var tutor = session("tutor");
        var work = page(holding(tutor).get("/marking")).expectFirst(".queue a").attr("href");
        assertCost(13, "tutor", work);
        assertCost(5, school.student(), "/feedback");
    }

    /** However many there are. */
    @Test
    void theListsOfAnnouncementsAndQuestionsCostFew() {
        assertCost(5, school.student(), "/announcements");
        assertCost(7, school.student(), LESSON + "/questions");
        assertCost(4, "student", "/questions");
        assertCost(6, "tutor", "/questions");
        assertCost(4, "tutor", "/questions/reports");
    }

    /** The course has some thirty lessons; nothing is asked for each of them. */
    @Test
    void thePagesOfTheStudioCostFew() {
        var tutor = session("tutor");
        holding(tutor).post("/studio/foot-massage").then().statusCode(303);
        var wanted = Map.of(
                "", 6,
                "/foot-massage", 6,
                "/foot-massage/documents/01-safe-beginnings/01-what-it-is.md", 5,
                "/foot-massage/questions", 2,
                "/foot-massage/editions", 6);
        var asked = new TreeMap<String, Integer>();
        for (var place : wanted.keySet()) {
            holding(tutor).get("/studio" + place).then().statusCode(200); // compiled once
            hibernate.getStatistics().clear();
            holding(tutor).get("/studio" + place).then().statusCode(200);
            asked.put(place, (int) hibernate.getStatistics().getPrepareStatementCount());
        }
        assertEquals(new TreeMap<>(wanted), asked);
    }

    /** Three for each cohort, whose rows are read one cohort at a time; nothing for each of the quizzes. */
    @Test
    void whatAPublicationWouldChangeCostsThreeForEachCohort() {
        var tutor = session("tutor");
        holding(tutor).post("/studio/foot-massage").then().statusCode(303);
        holding(tutor).get("/studio/foot-massage/publication").then().statusCode(200); // compiled once
        var cohorts = QuarkusTransaction.requiringNew()
                .call(() -> Cohort.openOf("foot-massage", LocalDate.now(clock)).size());
        assertCost(12 + 3 * cohorts, "tutor", "/studio/foot-massage/publication");
    }

    @Test
    void aSearchCostsThreeAndOneMoreForTheMenuOfAStudent() {
        assertCost(4, "student", "/search?q=heel");
        assertCost(3, "tutor", "/search?q=heel");
    }

    @Test
    void aCohortCostsTheSameForOneStudentAsForTwenty() {
        school.student();
        assertCost(6, school.tutor(), school.cohortPage());
        for (var n = 0; n < 19; n++) {
            school.student();
        }

        assertCost(6, school.tutor(), school.cohortPage());
    }

    /** Whoever they are: the places of their rights are asked for at once. */
    @Test
    void aListOfPeopleCostsFiveStatements() {
        school.lead();
        school.tutor();
        assertCost(5, "admin", "/admin/people?q=hand");
    }

    @Test
    void noTemplateAsksTheDatabase() {
        var student = session(school.student());
        var tutor = session(school.tutor());
        for (var address :
                List.of("/", "/profile", "/search?q=hand", COURSE, LESSON, LOCKED_LESSON, school.cohortPage())) {
            statements.forget();
            holding(student).get(address);
            holding(tutor).get(address);
            assertFalse(statements.all().isEmpty(), "the inspector is in place");
            assertEquals(List.of(), statements.fromTemplates(), address);
        }
    }

    @Test
    void theNextRequestKnowsThatAPersonIsDisabled() throws SQLException {
        var student = school.student();
        var session = session(student);
        holding(session).get(LESSON).then().statusCode(200);

        elsewhere("update person set disabled_at = current_timestamp where username = '" + student + "'");
        assertTrue(next(holding(session).get(LESSON)).startsWith("/login"));
    }

    @Test
    void theNextRequestKnowsThatASessionIsOver() throws SQLException {
        var student = school.student();
        var session = session(student);
        holding(session).get("/").then().statusCode(200);

        elsewhere("delete from session where person_id = (select id from person where username = '" + student + "')");
        assertEquals("/login", next(holding(session).get("/")));
    }

    @Test
    void theNextRequestKnowsOfARightGivenOrTaken() throws SQLException {
        var tutor = school.tutor();
        var session = session(tutor);
        holding(session).get(school.cohortPage()).then().statusCode(200);

        elsewhere(
                "delete from person_right where person_id = (select id from person where username = '" + tutor + "')");
        holding(session).get(school.cohortPage()).then().statusCode(404);
    }

    @Test
    void theNextRequestKnowsThatALessonIsDone() throws SQLException {
        var student = school.student();
        var session = session(student);
        holding(session).formParam("section", "").post(LESSON + "/visit").then().statusCode(200);
        assertTrue(page(holding(session).get(LOCKED_LESSON)).text().contains("Not open yet"));

        elsewhere("update item_progress set completed_at = current_timestamp where item_id = 'first-touch' and"
                + " enrolment_id in (select e.id from enrolment e join person p on p.id = e.person_id where p.username = '"
                + student + "')");
        assertTrue(page(holding(session).get(LESSON)).text().contains("Well read."));
        assertTrue(page(holding(session).get(LOCKED_LESSON)).text().contains("Slow strokes follow"));
        assertTrue(page(holding(session).get(COURSE)).text().contains("1 of 7"));
    }

    @Test
    void theNextRequestKnowsThatAStudentLeft() {
        var student = school.student();
        var session = session(student);
        holding(session).get(LESSON).then().statusCode(200);

        school.withdraw(student);
        holding(session).get(LESSON).then().statusCode(404);
    }

    private void assertCost(int wanted, String username, String address) {
        var session = session(username);
        holding(session).get(address);
        statements.forget();
        hibernate.getStatistics().clear();

        holding(session).get(address).then().statusCode(200);
        assertEquals(
                wanted,
                hibernate.getStatistics().getPrepareStatementCount(),
                () -> address + ":\n" + String.join("\n", statements.all()));
    }

    /** As another node would do it, or somebody at the database. */
    private void elsewhere(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            assertEquals(1, statement.executeUpdate(sql));
        }
    }
}
