package org.footing.web.course;

import static org.footing.web.Visitor.anybody;
import static org.footing.web.Visitor.holding;
import static org.footing.web.Visitor.next;
import static org.footing.web.Visitor.page;
import static org.footing.web.Visitor.session;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.footing.web.HandSchool;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class NoticePagesTest {

    @Inject
    HandSchool school;

    @Inject
    DataSource database;

    private String student;
    private String session;

    @BeforeEach
    void aMarkHasChanged() throws SQLException {
        student = school.student();
        session = session(student);
        tell("2/3", "67/100");
    }

    @Test
    void whoseMarkChangedIsToldAtHome() {
        assertEquals(
                "Your mark in Hand quiz changed from 66.67% to 67.00%: a question was corrected.",
                told().select("p").text());
        assertEquals(
                "/courses/hand-massage/quizzes/hand-quiz", told().select("a").attr("href"));
    }

    @Test
    void itIsGoneOnceItWasSeen() {
        var dismissal = told().select("form").attr("action");
        assertEquals("/", next(holding(session).post(dismissal)));
        assertEquals(0, page(holding(session).get("/")).select(".news").size());
        assertEquals("/", next(holding(session).post(dismissal)));
    }

    @Test
    void nobodyElseCanPutItAway() {
        var dismissal = told().select("form").attr("action");
        holding(session(school.student())).post(dismissal).then().statusCode(404);
        holding(session(school.tutor())).post(dismissal).then().statusCode(404);
        anybody().post(dismissal).then().statusCode(401);
        assertTrue(told().text().contains("Hand quiz"));
    }

    private Element told() {
        return page(holding(session).get("/")).expectFirst(".news");
    }

    private void tell(String before, String after) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            assertEquals(
                    1,
                    statement.executeUpdate(
                            """
                            insert into notice (id, enrolment_id, kind, quiz_id, mark_before, mark_after, created_at)
                            select next value for notice_seq * 50 + 1000000, e.id, 'REGRADED', 'hand-quiz', '%s', '%s', current_timestamp
                            from enrolment e join person p on p.id = e.person_id where p.username = '%s'
                            """
                                    .formatted(before, after, student)));
        }
    }
}
