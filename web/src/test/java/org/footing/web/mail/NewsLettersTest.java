package org.footing.web.mail;

import static org.footing.web.Visitor.holding;
import static org.footing.web.Visitor.next;
import static org.footing.web.Visitor.page;
import static org.footing.web.Visitor.post;
import static org.footing.web.Visitor.session;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.footing.identity.Person;
import org.footing.outbox.Message;
import org.footing.web.HandSchool;
import org.footing.web.quiz.QuizSchool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** In a school with a mail server; nothing is sent in these tests, what would be is looked at in the outbox. */
@QuarkusTest
class NewsLettersTest {

    @Inject
    HandSchool people;

    @Inject
    QuizSchool school;

    private QuizSchool.Opened course;
    private String administrator;
    private String amara;
    private String tova;

    @BeforeEach
    void bothHaveAnAddress() {
        administrator = session(people.administrator());
        mail("localhost");
        course = school.open("");
        amara = reached(school.student(course));
        tova = reached(school.tutor(course));
    }

    @AfterEach
    void noMailServer() {
        mail("");
    }

    @Test
    void studentsAreToldOfAnAnnouncementUnlessTheyDoNotWantIt() {
        announce("cohort", "Bring towels");
        assertEquals(1, letters(amara).size());
        var letter = letters(amara).get(0);
        assertTrue(letter.contains("Bring towels") && letter.contains("/announcements/"), letter);
        assertFalse(letter.contains("Two large ones."), letter);
        assertEquals(0, letters(tova).size());
        next(post(session(amara), "/profile/mail", Map.of("answers", "true")));
        announce("cohort", "Bring oil");
        assertEquals(1, letters(amara).size());
    }

    @Test
    void whatWasWrittenToOneAloneIsInNoMail() {
        announce("" + school.enrolment(amara).id, "About your absence");
        var letter = letters(amara).get(0);
        assertTrue(letter.contains("to you alone"), letter);
        assertFalse(letter.contains("absence"), letter);
    }

    @Test
    void whoAskedIsToldOfAnAnswerAndTutorsOfAQuestionIfTheyWantIt() {
        var question = ask("How hard?");
        assertEquals(0, letters(tova).size());
        next(post(session(tova), question + "/answers", Map.of("text", "As for a peach.")));
        var letter = letters(amara).get(0);
        assertTrue(letter.contains("How hard?") && letter.contains(question), letter);
        assertFalse(letter.contains("peach"), letter);
        next(post(session(amara), question + "/answers", Map.of("text", "Thank you.")));
        assertEquals(1, letters(amara).size(), "not of their own");

        next(post(session(tova), "/profile/mail", Map.of("questions", "true")));
        ask("Which oil?");
        assertTrue(letters(tova).get(0).contains("Which oil?"));
    }

    private String ask(String title) {
        return next(
                post(session(amara), course.lesson() + "/questions", Map.of("title", title, "text", "Please say.")));
    }

    private void announce(String audience, String title) {
        next(post(
                session(tova),
                "/cohorts/" + course.cohort() + "/announcements",
                Map.of("audience", audience, "title", title, "text", "Two large ones.", "until", "")));
    }

    /** Payloads of what waits to be sent to them. */
    private static List<String> letters(String username) {
        return QuarkusTransaction.requiringNew().call(() -> Message.<Message>list("kind", "mail").stream()
                .map(message -> message.payload)
                .filter(payload -> payload.contains(username + "@school.example"))
                .toList());
    }

    private String reached(String username) {
        var person = QuarkusTransaction.requiringNew()
                .call(() -> Person.named(username).orElseThrow());
        next(holding(administrator)
                .formParam("name", person.name)
                .formParam("email", username + "@school.example")
                .post("/admin/people/" + person.id));
        return username;
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
