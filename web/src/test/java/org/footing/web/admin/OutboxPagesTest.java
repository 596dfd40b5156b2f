package org.footing.web.admin;

import static org.footing.web.Visitor.holding;
import static org.footing.web.Visitor.next;
import static org.footing.web.Visitor.page;
import static org.footing.web.Visitor.session;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.footing.identity.MailSecurity;
import org.footing.outbox.Deliveries;
import org.footing.outbox.MailServer;
import org.footing.outbox.MailServers;
import org.footing.outbox.Outbox;
import org.footing.web.HandSchool;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OutboxPagesTest {

    private static final String SECRET = "https://school.example/invitations/very-secret";

    @Inject
    HandSchool school;

    @Inject
    Outbox outbox;

    @Inject
    Deliveries deliveries;

    @Inject
    Clock clock;

    private String administrator;

    @BeforeEach
    void anAdministrator() {
        administrator = session(school.administrator());
    }

    @Test
    void whatWaitsIsShownWithoutWhatStandsInIt() {
        var about = put("carrier-pigeon");
        var row = row(about);

        assertTrue(row.text().startsWith("carrier-pigeon: " + about), row::text);
        assertTrue(row.text().contains("Waits to be sent"), row::text);
        assertFalse(shown().outerHtml().contains("very-secret"));
    }

    @Test
    void whatIsGivenUpIsNotSentAndTheAuditTrailSaysWhoDecided() {
        var about = put("carrier-pigeon");
        var end = row(about).select("form[action$=/end]").attr("action");

        assertEquals("/admin/outbox", next(holding(administrator).post(end)));
        assertTrue(row(about).text().contains("Given up It is not tried again. Mend what is wrong"));
        holding(administrator).post(end).then().statusCode(404);
        var deeds = page(holding(administrator).get("/admin/audit?action=message.given-up"));
        assertTrue(deeds.text().contains("Message given up " + about), deeds::text);
    }

    @Test
    void aMailThatCannotBeSentSaysWhyAndGoesWhenItIsTriedAgain() throws Exception {
        var mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        var port = mail.getSmtp().getPort();
        mail.stop();
        schoolHasMailServer(port);
        var to = "amara-" + UUID.randomUUID() + "@school.example";
        assertEquals(
                "/admin/outbox?put=test",
                next(holding(administrator).formParam("to", to).post("/admin/outbox/test")));
        deliveries.deliverDue();
        var row = row("test mail of");
        assertTrue(row.text().contains("Tried once, next"), row::text);
        assertTrue(row.text().contains("The mail server 127.0.0.1:" + port + " did not take it"), row::text);
        assertFalse(shown().text().contains(to));

        var again = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        again.start();
        try {
            next(holding(administrator).post(row.select("form[action$=/trial]").attr("action")));
            deliveries.deliverDue();
            var received = again.getReceivedMessages();
            assertEquals(1, received.length);
            assertEquals("A test mail", received[0].getSubject());
            assertTrue(received[0].getContent().toString().startsWith("This is a test mail of "));
        } finally {
            again.stop();
        }
    }

    @Test
    void anAddressThatIsNoneIsShownAgain() {
        schoolHasMailServer(25);
        var answer = holding(administrator)
                .formParam("to", "amara@school.example, bruno@school.example")
                .post("/admin/outbox/test");

        assertEquals(422, answer.statusCode());
        assertEquals(
                "amara@school.example, bruno@school.example",
                page(answer).select("#to").val());
        assertTrue(page(answer).select("#to-error").text().contains("Type one e-mail address"));
    }

    @Test
    void withoutAMailServerThereIsNothingToTest() {
        assertEquals(0, shown().select("#to").size());
        holding(administrator)
                .formParam("to", "amara@school.example")
                .post("/admin/outbox/test")
                .then()
                .statusCode(404);
    }

    private static void schoolHasMailServer(int port) {
        QuarkusMock.installMockForType(
                new MailServers() {
                    @Override
                    public Optional<MailServer> current() {
                        return Optional.of(new MailServer(
                                "127.0.0.1", port, MailSecurity.NONE, Optional.empty(), "office@school.example", ""));
                    }
                },
                MailServers.class);
    }

    private String put(String kind) {
        var about = "message " + UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> outbox.put(kind, about, SECRET, clock.instant()));
        return about;
    }

    private Element row(String about) {
        return shown().select("tbody tr").stream()
                .filter(row -> row.text().contains(about))
                .findFirst()
                .orElseThrow();
    }

    private Document shown() {
        var answer = holding(administrator).get("/admin/outbox");
        assertEquals(200, answer.statusCode());
        return page(answer);
    }
}
