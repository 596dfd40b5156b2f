package org.footing.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

/** Mail to be sent: put into the outbox, delivered from there to the school's mail server. */
@ApplicationScoped
public class Mails implements Delivery {

    public static final String KIND = "mail";

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    Outbox outbox;

    @Inject
    MailServers servers;

    @Inject
    Smtp smtp;

    /** Whether the school has a mail server. Without one nothing may be put, and what it would say is shown instead. */
    public boolean possible() {
        return servers.current().isPresent();
    }

    /**
     * Puts a mail, in the caller's transaction.
     *
     * @param about what it is about; see {@link Outbox#put}
     * @throws IllegalStateException if it is not {@link #possible}
     */
    public void put(String about, Mail mail, Instant now) {
        put(Map.of(about, mail), now);
    }

    /** The same for several at once, by what they are about. */
    public void put(Map<String, Mail> mails, Instant now) {
        if (!possible()) {
            throw new IllegalStateException("the school has no mail server");
        }
        outbox.put(
                KIND,
                mails.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, mail -> written(mail.getValue()))),
                now);
    }

    private static String written(Mail mail) {
        try {
            return JSON.writeValueAsString(mail);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void deliver(Message message) {
        var server = servers.current()
                .orElseThrow(() -> DeliveryFailed.forNow("The school has no mail server any more.", null));
        smtp.send(server, mail(message), message.id + "." + message.revision);
    }

    private static Mail mail(Message message) {
        try {
            return JSON.readValue(message.payload, Mail.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("the payload of message " + message.id + " is no mail");
        }
    }
}
