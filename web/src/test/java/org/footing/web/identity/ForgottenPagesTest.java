package org.footing.web.identity;

import static org.footing.web.Visitor.PASSWORD;
import static org.footing.web.Visitor.anybody;
import static org.footing.web.Visitor.holding;
import static org.footing.web.Visitor.knock;
import static org.footing.web.Visitor.next;
import static org.footing.web.Visitor.page;
import static org.footing.web.Visitor.session;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.regex.Pattern;
import org.footing.outbox.Message;
import org.footing.web.HandSchool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** In a school with a mail server; nothing is sent in these tests, what would be is looked at in the outbox. */
@QuarkusTest
class ForgottenPagesTest {

    private static final Pattern LINK = Pattern.compile("http://[^ \\\\]+?(/(?:reset|invitations)/[A-Za-z0-9_-]+)");

    @Inject
    HandSchool school;

    @Inject
    ForgottenPasswords passwords;

    private String administrator;
    private String person;

    @BeforeEach
    void somebodyWithAnAddress() {
        administrator = session(school.administrator());
        mail("localhost");
        person = school.person();
        next(holding(administrator)
                .formParam("name", "Forgetful Hand")
                .formParam("email", person + "@school.example")
                .post(address()));
    }

    @AfterEach
    void noMailServer() {
        mail("");
    }

    @Test
    void knownAndUnknownAreToldTheSame() {
        var known = ask(person);
        var unknown = ask("nobody-" + person);

        assertEquals("/forgotten?asked=true", next(known));
        assertEquals(next(known), next(unknown));
        assertEquals(known.headers().asList().size(), unknown.headers().asList().size());
        assertTrue(page(anybody().get("/forgotten?asked=true")).text().contains("If your school knows you by that"));
        assertEquals(1, takenDown(person));
        assertEquals(1, takenDown("nobody-" + person));
        assertEquals(0, letters().size());
    }

    @Test
    void whoIsKnownGetsALinkByMailAndASecondTakesItsPlace() {
        next(ask(person.toUpperCase(java.util.Locale.ROOT)));
        next(ask(person + "@school.example"));
        waiting("password-request").forEach(passwords::deliver);

        var letters = letters();
        assertEquals(1, letters.size());
        var link = link(letters.get(0));
        assertEquals(
                "/login?reset=true",
                next(anybody().formParam("password", "another warm hand").post(link)));
        assertEquals(422, knock(person, PASSWORD).statusCode());
        session(person, "another warm hand");
    }

    @Test
    void nobodyElseIsWrittenTo() {
        var shutOut = person;
        next(ask(shutOut));
        next(ask("nobody-" + person));
        next(ask(school.person()));
        school.disable(shutOut);

        waiting("password-request").forEach(passwords::deliver);
        assertEquals(0, letters().size());
    }

    @Test
    void whoAsksTooOftenWaits() {
        for (var n = 0; n < 6; n++) {
            ask("often-" + person);
        }

        var late = ask("often-" + person);
        assertEquals(429, late.statusCode());
        assertTrue(page(late).text().contains("This was asked too often."));
        next(ask(person));
        session(person);
    }

    @Test
    void withoutAMailServerTheSchoolIsToBeAsked() {
        mail("");

        assertTrue(page(anybody().get("/forgotten")).text().contains("Ask whoever runs your school"));
        assertEquals(404, ask(person).statusCode());
    }

    @Test
    void anInvitationGoesByMailAndItsLinkIsShownToNobody() {
        var guest = "guest-" + person + "@school.example";
        var answer = holding(administrator)
                .formParam("name", "Mailed Hand")
                .formParam("email", guest)
                .formParam("role", "TUTOR")
                .formParam("place", "SCHOOL")
                .post("/admin/people/invitations");

        assertEquals("/admin/people/invitations?sent=true", next(answer));
        assertTrue(page(holding(administrator).get("/admin/people/invitations?sent=true"))
                .text()
                .contains("The link is on its way by mail."));
        var letter = waiting("mail").stream()
                .filter(message -> message.payload.contains(guest))
                .findFirst()
                .orElseThrow();
        assertTrue(letter.payload.contains("Your invitation to"));
        assertEquals(200, anybody().get(link(letter)).statusCode());
    }

    @Test
    void aLinkThatAnAdministratorMakesGoesByMailToo() {
        assertEquals(address() + "?sent=true", next(holding(administrator).post(address() + "/password-link")));

        assertEquals(200, anybody().get(link(letters().get(0))).statusCode());
    }

    private static Response ask(String name) {
        return anybody().formParam("name", name).formParam("personId", "1").post("/forgotten");
    }

    private static List<Message> waiting(String kind) {
        return QuarkusTransaction.requiringNew().call(() -> Message.list("kind = ?1 and waits = true", kind));
    }

    private static long takenDown(String typed) {
        return waiting("password-request").stream()
                .filter(message -> message.payload.contains("\"" + typed + "\""))
                .count();
    }

    private List<Message> letters() {
        return waiting("mail").stream()
                .filter(message -> message.about.equals(
                        "new password of person " + address().replaceFirst(".*/", "")))
                .toList();
    }

    private static String link(Message letter) {
        var found = LINK.matcher(letter.payload);
        assertTrue(found.find(), letter.payload);
        return found.group(1);
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

    private String address() {
        return page(holding(administrator).get("/admin/people?q=" + person)).select("tbody tr").stream()
                .filter(row -> row.select("td").get(0).text().equals(person))
                .map(row -> row.select("a").attr("href"))
                .findFirst()
                .orElseThrow();
    }
}
