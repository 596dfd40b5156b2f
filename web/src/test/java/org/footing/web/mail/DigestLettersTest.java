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
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
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
class DigestLettersTest {

    @Inject
    HandSchool people;

    @Inject
    QuizSchool school;

    @Inject
    DigestLetters letters;

    @Inject
    Clock clock;

    private QuizSchool.Opened course;
    private String administrator = "";
    private String tova = "";
    private Instant monday = Instant.EPOCH;

    @BeforeEach
    void aTutorHasAnAddress() {
        administrator = session(people.administrator());
        mail("localhost");
        course = school.open("");
        school.student(course);
        tova = reached(school.tutor(course));
        // Twice seven days later nobody has come, and a Monday is near.
        monday = clock.instant()
                .plus(Duration.ofDays(14))
                .atZone(ZoneId.of("Europe/London"))
                .toLocalDate()
                .with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                .atTime(LocalTime.of(7, 0))
                .atZone(ZoneId.of("Europe/London"))
                .toInstant();
    }

    @AfterEach
    void noMailServer() {
        mail("");
    }

    @Test
    void onMondayMorningWhoTeachesIsToldOnce() {
        letters.send(monday.minusSeconds(60));
        letters.send(monday.plus(Duration.ofDays(1)));
        assertEquals(List.of(), letters());
        letters.send(monday);
        letters.send(monday.plus(Duration.ofMinutes(15)));
        assertEquals(1, letters().size());
        var letter = letters().get(0);
        assertTrue(letter.contains("to be watched") || letter.contains("at risk"), letter);
        assertTrue(letter.contains("/cohorts"), letter);
        assertFalse(letter.contains("never came"), "why stands on the page");
        letters.send(monday.plus(Duration.ofDays(7)));
        assertEquals(2, letters().size(), "each week");
    }

    @Test
    void whoDoesNotWantItIsNotTold() {
        next(post(session(tova), "/profile/mail", Map.of("announcements", "true")));
        letters.send(monday);
        assertEquals(List.of(), letters());
        assertFalse(page(holding(session(tova)).get("/profile/mail"))
                .select("[name=digest]")
                .hasAttr("checked"));
    }

    @Test
    void withoutAMailServerNobodyIsToldAndNothingIsLost() {
        mail("");
        assertEquals(0, letters.send(monday));
        mail("localhost");
        letters.send(monday);
        assertEquals(1, letters().size());
    }

    /** Payloads of what waits to be sent to the tutor. */
    private List<String> letters() {
        return QuarkusTransaction.requiringNew().call(() -> Message.<Message>list("kind", "mail").stream()
                .map(message -> message.payload)
                .filter(payload -> payload.contains(tova + "@school.example"))
                .toList());
    }

    private String reached(String username) {
        next(holding(administrator)
                .formParam("name", name(username))
                .formParam("email", username + "@school.example")
                .post("/admin/people/" + person(username).id));
        return username;
    }

    private static String name(String username) {
        return person(username).name;
    }

    private static Person person(String username) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Person.named(username).orElseThrow());
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
