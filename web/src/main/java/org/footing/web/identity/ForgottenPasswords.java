package org.footing.web.identity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.footing.identity.EmailAddress;
import org.footing.identity.PasswordResets;
import org.footing.identity.Person;
import org.footing.identity.Token;
import org.footing.outbox.Delivery;
import org.footing.outbox.Message;
import org.footing.outbox.Outbox;
import org.footing.web.mail.Letters;
import org.footing.web.security.Connection;

/**
 * Takes down what somebody typed who forgot their password, and looks only later who that is: whoever asks waits as long for a name
 * that the school knows as for one that it does not.
 */
@ApplicationScoped
class ForgottenPasswords implements Delivery {

    private static final String KIND = "password-request";
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * @param typed a user name or an e-mail address
     * @param origin by which the school was reached
     */
    record Asked(String typed, String origin) {}

    @Inject
    Outbox outbox;

    @Inject
    PasswordResets resets;

    @Inject
    Letters letters;

    @Inject
    Clock clock;

    /** @return whether it was taken down; not when somebody asks too often */
    boolean ask(String typed, Connection connection) {
        var now = clock.instant();
        if (!resets.mayAsk(typed, connection.address(), now)) {
            return false;
        }
        var payload = written(new Asked(typed, connection.origin()));
        var about = "forgotten password " + new Token(typed).hash().substring(0, 12);
        QuarkusTransaction.requiringNew().run(() -> outbox.put(KIND, about, payload, now));
        return true;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Delivered twice, it makes a second link in the place of the first. */
    @Override
    public void deliver(Message message) {
        var asked = read(message.payload);
        QuarkusTransaction.requiringNew().run(() -> Person.named(asked.typed())
                .or(() -> EmailAddress.of(asked.typed()).flatMap(Person::reachedAt))
                .filter(person -> !person.disabled() && letters.reach(person.email))
                .ifPresent(person -> write(person, asked.origin())));
    }

    private void write(Person person, String origin) {
        var now = clock.instant();
        letters.reset(person, origin + "/reset/" + resets.make(person, now).text(), now);
    }

    private static String written(Asked asked) {
        try {
            return JSON.writeValueAsString(asked);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Asked read(String payload) {
        try {
            return JSON.readValue(payload, Asked.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
