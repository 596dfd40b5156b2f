package org.footing.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.footing.identity.MailSecurity;
import org.footing.outbox.MailServer.Login;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmtpTest {

    private static final Login LOGIN = new Login("school", "secret");

    @RegisterExtension
    static final GreenMailExtension MAIL = new GreenMailExtension(
                    new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP))
            .withConfiguration(GreenMailConfiguration.aConfig().withUser("office@school.example", "school", "secret"));

    private final Smtp smtp = new Smtp();

    SmtpTest() {
        smtp.clock = new MovedClock();
    }

    @Test
    void aMailArrivesAsItWasWritten() throws Exception {
        smtp.send(
                server(MailSecurity.NONE, Optional.of(LOGIN)),
                new Mail(
                        "amara@school.example",
                        "Ihre Einladung: Füße & mehr",
                        "Liebe Amara,\n\nhttps://school.example/x?a=1&b=2\n"),
                "17.1");
        var received = only();

        assertEquals("Ihre Einladung: Füße & mehr", received.getSubject());
        assertEquals(
                "Liebe Amara,\r\n\r\nhttps://school.example/x?a=1&b=2",
                received.getContent().toString().strip());
        assertEquals("School of Touch <office@school.example>", received.getFrom()[0].toString());
        assertEquals("<footing.17.1@school.example>", received.getHeader("Message-ID")[0]);
        assertEquals("auto-generated", received.getHeader("Auto-Submitted")[0]);
        assertTrue(received.isMimeType("text/plain"));
    }

    @Test
    void theNameOfTheSchoolAddsNoHeader() throws Exception {
        var server = new MailServer(
                "127.0.0.1",
                port(),
                MailSecurity.NONE,
                Optional.empty(),
                "office@school.example",
                "Touch\r\nBcc: all@school.example");
        smtp.send(server, mail(), "18.1");

        assertEquals(1, MAIL.getReceivedMessages().length);
        assertEquals(null, only().getHeader("Bcc"));
        assertFalse(GreenMailUtil.getHeaders(only()).contains("\nBcc:"));
    }

    @Test
    void theNameOfTheSchoolMayHoldQuotesAndBrackets() throws Exception {
        var name = "Touch \"and\" <Go>, \\ Füße " + "x".repeat(70);
        smtp.send(
                new MailServer("127.0.0.1", port(), MailSecurity.NONE, Optional.empty(), "office@school.example", name),
                mail(),
                "19.1");
        var from = (InternetAddress) only().getFrom()[0];

        assertEquals(1, only().getFrom().length);
        assertEquals("office@school.example", from.getAddress());
        assertEquals(name, from.getPersonal());
    }

    @Test
    void aServerThatIsNotThereMayBeThereLater() throws Exception {
        int free;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        var failed = failure(
                new MailServer("127.0.0.1", free, MailSecurity.NONE, Optional.empty(), "office@school.example", ""));

        assertTrue(failed.again);
        assertTrue(failed.words.startsWith("The mail server 127.0.0.1:" + free + " did not take it: "));
    }

    @Test
    void aWrongPasswordIsTold() {
        var failed = failure(server(MailSecurity.NONE, Optional.of(new Login("school", "wrong"))));

        assertTrue(failed.again);
        assertEquals("The mail server refused the user name or the password.", failed.words);
    }

    @Test
    void nothingIsSaidInTheOpenWhereEncryptionIsWanted() {
        assertTrue(failure(server(MailSecurity.STARTTLS, Optional.of(LOGIN))).again);
        assertEquals(0, MAIL.getReceivedMessages().length);
    }

    @Test
    void anAddressThatTheServerDoesNotKnowIsRefusedForGood() throws Exception {
        var failed = answered("RCPT", "550 nobody of that name");

        assertFalse(failed.again);
        assertTrue(failed.words.contains("550 nobody of that name"), () -> failed.words);
    }

    @Test
    void anAddressThatTheServerPutsOffIsTriedAgain() throws Exception {
        assertTrue(answered("RCPT", "451 try later").again);
    }

    @Test
    void aTextThatTheServerDoesNotTakeIsRefusedForGood() throws Exception {
        assertFalse(answered("DATA", "554 no such words here").again);
    }

    /** An administrator mends the settings, and no invitation is lost meanwhile. */
    @ParameterizedTest
    @ValueSource(strings = {"530 sign in first", "550 not from that sender", "553 not from that sender"})
    void aServerThatTakesNothingFromTheSchoolMayTakeItLater(String answer) throws Exception {
        assertTrue(answered("MAIL", answer).again);
    }

    /** Of a server that answers this command so. */
    private DeliveryFailed answered(String command, String answer) throws Exception {
        try (var listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var talk = CompletableFuture.runAsync(() -> talk(listening, command, answer));
            var failed = failure(new MailServer(
                    "127.0.0.1",
                    listening.getLocalPort(),
                    MailSecurity.NONE,
                    Optional.empty(),
                    "office@school.example",
                    ""));
            talk.join();
            return failed;
        }
    }

    private static void talk(ServerSocket listening, String command, String answer) {
        try (var socket = listening.accept();
                var in =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
            var out = socket.getOutputStream();
            out.write("220 here\r\n".getBytes(StandardCharsets.US_ASCII));
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                var said = line.startsWith(command) ? answer : "250 well";
                out.write((said + "\r\n").getBytes(StandardCharsets.US_ASCII));
            }
        } catch (IOException gone) {
            // The other side has hung up.
        }
    }

    private DeliveryFailed failure(MailServer server) {
        return assertThrows(DeliveryFailed.class, () -> smtp.send(server, mail(), "1.1"));
    }

    private static Mail mail() {
        return new Mail("amara@school.example", "Subject", "Text");
    }

    private static MailServer server(MailSecurity security, Optional<Login> login) {
        return new MailServer("127.0.0.1", port(), security, login, "office@school.example", "School of Touch");
    }

    private static int port() {
        return MAIL.getSmtp().getPort();
    }

    private static MimeMessage only() {
        var received = MAIL.getReceivedMessages();
        assertEquals(1, received.length);
        return received[0];
    }
}
