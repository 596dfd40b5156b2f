package org.footing.web.mail;

import static org.footing.web.Visitor.holding;
import static org.footing.web.Visitor.next;
import static org.footing.web.Visitor.page;
import static org.footing.web.Visitor.session;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.footing.assessment.Response.Wrote;
import org.footing.identity.Person;
import org.footing.outbox.Message;
import org.footing.web.HandSchool;
import org.footing.web.quiz.QuizSchool;
import org.footing.web.teaching.Taker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** In a school with a mail server; nothing is sent in these tests, what would be is looked at in the outbox. */
@QuarkusTest
class FeedbackLettersTest {

    private static final String QUESTIONS =
            """
            ::: question {#words points=2}
            What do you say?
            ____
            :::
            """;

    @Inject
    HandSchool people;

    @Inject
    QuizSchool school;

    @Inject
    Taker taker;

    private QuizSchool.Opened course;
    private String administrator;
    private String amara;

    @BeforeEach
    void amaraHasAnAddress() {
        administrator = session(people.administrator());
        mail("localhost");
        course = school.open("", QUESTIONS);
        amara = school.student(course);
        next(holding(administrator)
                .formParam("name", "Amara")
                .formParam("email", amara + "@school.example")
                .post("/admin/people/" + person().id));
    }

    @AfterEach
    void noMailServer() {
        mail("");
    }

    @Test
    void whoWantsItIsToldOnceThatThereIsSomethingAndNotWhat() {
        mark();
        assertEquals(0, letters().size());
        next(holding(session(amara)).formParam("wanted", "true").post("/feedback/mail"));
        assertTrue(page(holding(session(amara)).get("/feedback")).text().contains("You are told by mail"));
        mark();
        mark();
        assertEquals(1, letters().size());
        assertTrue(letters().get(0).payload.contains("open Feedback"), letters().get(0).payload);
        assertFalse(letters().get(0).payload.contains("Well said."));
    }

    @Test
    void whoWantsItNoMoreIsNotTold() {
        next(holding(session(amara)).formParam("wanted", "true").post("/feedback/mail"));
        next(holding(session(amara)).formParam("wanted", "false").post("/feedback/mail"));
        mark();
        assertEquals(0, letters().size());
    }

    private void mark() {
        var attempt = taker.takes(amara, Map.of("words", new Wrote("May I?")));
        next(holding(session(school.tutor(course)))
                .formParam("points", "1")
                .formParam("comment", "Well said.")
                .formParam("seen", "")
                .formParam("response", "1")
                .post("/attempts/" + attempt + "/responses/words/mark"));
    }

    private List<Message> letters() {
        return QuarkusTransaction.requiringNew()
                .call(() -> Message.list("kind = 'mail' and about = ?1", "new feedback for person " + person().id));
    }

    private Person person() {
        return QuarkusTransaction.joiningExisting()
                .call(() -> Person.named(amara).orElseThrow());
    }

    private void mail(String host) {
        var revision = page(holding(administrator).get("/admin/school"))
                .select("[name=revision]")
                .val();
        next(holding(administrator)
                .formParams("revision", revision, "host", host, "port", "9", "security", "NONE")
                .formParams("username", "", "password", "", "sender", "post@school.example")
                .post("/admin/school/mail"));
    }
}
