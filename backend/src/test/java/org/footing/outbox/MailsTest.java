package org.footing.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.footing.cast.Cast;
import org.footing.database.DatabaseTest;
import org.footing.identity.School;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class MailsTest {

    @Inject
    Outbox outbox;

    @Inject
    Smtp smtp;

    @Inject
    Cast cast;

    private final MovedClock clock = new MovedClock();
    private final MailServers servers = new MailServers();
    private final Mails mails = new Mails();
    private int port;

    @BeforeEach
    void aSchoolWithAMailServerThatIsDown() throws IOException {
        cast.school();
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        servers.settings = new MailSettings(
                Optional.of("127.0.0.1"),
                Integer.toString(port),
                "NONE",
                Optional.empty(),
                Optional.empty(),
                Optional.of("office@school.example"));
        mails.outbox = outbox;
        mails.servers = servers;
        mails.smtp = smtp;
    }

    @Test
    void aMailThatFoundNoServerArrivesOnceThereIsOne() throws Exception {
        QuarkusTransaction.requiringNew()
                .run(() -> mails.put(
                        Cast.unique("invitation"),
                        new Mail("amara@school.example", "Welcome", "Come in"),
                        clock.instant()));
        deliver();
        var mail = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        try {
            deliver();
            assertEquals(0, mail.getReceivedMessages().length);
            clock.advance(Duration.ofMinutes(1));
            deliver();
            deliver();
            assertEquals(1, mail.getReceivedMessages().length);
            assertEquals("Welcome", mail.getReceivedMessages()[0].getSubject());
            assertEquals(
                    sender(), ((InternetAddress) mail.getReceivedMessages()[0].getFrom()[0]).getPersonal());
        } finally {
            mail.stop();
        }
    }

    @Test
    void withoutAServerNoMailIsPut() {
        servers.settings = new MailSettings(
                Optional.empty(), "587", "STARTTLS", Optional.empty(), Optional.empty(), Optional.empty());

        assertFalse(mails.possible());
        assertThrows(IllegalStateException.class, () -> QuarkusTransaction.requiringNew()
                .run(() -> mails.put("a", new Mail("amara@school.example", "Welcome", "Come in"), clock.instant())));
    }

    /** Other tests rename the school. */
    private static String sender() {
        return QuarkusTransaction.requiringNew().call(() -> School.find().orElseThrow().name);
    }

    private void deliver() {
        new Deliveries(Stream.of(mails), clock).deliverDue();
    }
}
