package org.footing.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Properties;

/** Hands one mail to a mail server, over a connection of its own. */
@ApplicationScoped
public class Smtp {

    private static final String PATIENCE = Long.toString(Duration.ofSeconds(10).toMillis());

    @Inject
    Clock clock;

    /**
     * @param reference makes the mail known: one that is sent twice with the same reference is the same mail to who reads it
     * @throws DeliveryFailed if the server did not take it
     */
    public void send(MailServer server, Mail mail, String reference) {
        var session = Session.getInstance(properties(server));
        try (var transport = session.getTransport("smtp")) {
            var message = message(session, server, mail, reference);
            transport.connect(
                    server.login().map(MailServer.Login::username).orElse(null),
                    server.login().map(MailServer.Login::password).orElse(null));
            transport.sendMessage(message, message.getAllRecipients());
        } catch (AuthenticationFailedException refused) {
            throw DeliveryFailed.forNow("The mail server refused the user name or the password.", refused);
        } catch (SendFailedException refused) {
            throw refused(refused);
        } catch (MessagingException failed) {
            throw DeliveryFailed.forNow(
                    "The mail server %s:%d did not take it: %s".formatted(server.host(), server.port(), line(failed)),
                    failed);
        }
    }

    /**
     * RFC 5321, 4.2.1: what begins with 5 is for good. But a server that does not take the sender, or wants a password first, refuses
     * every mail alike: these wait until an administrator has mended the settings.
     */
    private static DeliveryFailed refused(SendFailedException refused) {
        var words = "The mail server refused it: " + line(refused);
        return permanent(refused) ? DeliveryFailed.forGood(words, refused) : DeliveryFailed.forNow(words, refused);
    }

    private static boolean permanent(MessagingException refused) {
        for (Exception cause = refused; cause instanceof MessagingException known; cause = known.getNextException()) {
            if (cause instanceof org.eclipse.angus.mail.smtp.SMTPAddressFailedException address) {
                return address.getReturnCode() >= 500;
            }
            if (cause instanceof org.eclipse.angus.mail.smtp.SMTPSendFailedException send) {
                return send.getReturnCode() >= 500 && !send.getCommand().startsWith("MAIL");
            }
        }
        return false;
    }

    /** What the innermost says, on one line. */
    private static String line(MessagingException failed) {
        Exception innermost = failed;
        while (innermost instanceof MessagingException known && known.getNextException() != null) {
            innermost = known.getNextException();
        }
        return String.valueOf(innermost.getMessage())
                .replaceAll("\\p{Cntrl}+", " ")
                .strip();
    }

    private static Properties properties(MailServer server) {
        var properties = new Properties();
        properties.put("mail.smtp.host", server.host());
        properties.put("mail.smtp.port", Integer.toString(server.port()));
        properties.put("mail.smtp.auth", Boolean.toString(server.login().isPresent()));
        properties.put("mail.smtp.connectiontimeout", PATIENCE);
        properties.put("mail.smtp.timeout", PATIENCE);
        properties.put("mail.smtp.writetimeout", PATIENCE);
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        switch (server.security()) {
            case STARTTLS -> {
                properties.put("mail.smtp.starttls.enable", "true");
                properties.put("mail.smtp.starttls.required", "true");
            }
            case TLS -> properties.put("mail.smtp.ssl.enable", "true");
            case NONE -> {}
        }
        return properties;
    }

    private MimeMessage message(Session session, MailServer server, Mail mail, String reference)
            throws MessagingException {
        var message = new Referred(
                session,
                "<footing." + reference + server.from().substring(server.from().indexOf('@')) + ">");
        message.setFrom(sender(server));
        message.setRecipient(RecipientType.TO, new InternetAddress(mail.to(), true));
        message.setSubject(mail.subject(), StandardCharsets.UTF_8.name());
        message.setText(mail.text(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: nobody's out-of-office note answers
        message.saveChanges();
        return message;
    }

    private static InternetAddress sender(MailServer server) {
        try {
            return new InternetAddress(
                    server.from(), server.name().replaceAll("\\p{Cntrl}+", " ").strip(), StandardCharsets.UTF_8.name());
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The library would make a name of its own. */
    private static final class Referred extends MimeMessage {

        private final String name;

        Referred(Session session, String name) {
            super(session);
            this.name = name;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", name);
        }
    }
}
