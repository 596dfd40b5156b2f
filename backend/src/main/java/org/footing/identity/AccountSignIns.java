package org.footing.identity;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Lets in whom an identity provider has just proved, if the school knows the account. Names and addresses of mail count for
 * nothing: whoever may choose them there could choose another's.
 */
@ApplicationScoped
public class AccountSignIns {

    /**
     * What somebody brought from the provider.
     *
     * @param idToken the provider's word, to be shown to it at log-out
     * @param invitation the link that was opened in this browser before
     * @param device what the browser calls itself
     * @param shared whether other people use the device too
     */
    public record Arrival(Account account, String idToken, Optional<Token> invitation, String device, boolean shared) {}

    /** What came of it. */
    public sealed interface Outcome {

        /**
         * @param person their id
         * @param session to be kept by the browser as its session
         */
        record SignedIn(long person, Token session) implements Outcome {}

        /** Nobody here has this account, and no open invitation came with it. */
        record Unknown() implements Outcome {}

        record Disabled() implements Outcome {}
    }

    @Inject
    Invitations invitations;

    @ConfigProperty(name = "footing.shared-device-idle")
    Duration idle;

    @ConfigProperty(name = "footing.keycloak.session")
    Duration lifetime;

    public Outcome signIn(Arrival arrival, Instant now) {
        return person(arrival, now)
                .map(person -> QuarkusTransaction.requiringNew().call(() -> enter(person.id, arrival, now)))
                .orElseGet(Outcome.Unknown::new);
    }

    private Optional<Person> person(Arrival arrival, Instant now) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Person.holding(arrival.account()))
                .or(() -> arrival.invitation().flatMap(token -> invitations.acceptWith(token, arrival.account(), now)));
    }

    private Outcome enter(long personId, Arrival arrival, Instant now) {
        Session.forgetExpired(now);
        Person person = Person.findById(personId);
        if (person.disabled()) {
            return new Outcome.Disabled();
        }
        var shared = Optional.of(idle).filter(any -> arrival.shared());
        return new Outcome.SignedIn(
                personId, Session.start(person, arrival.device(), shared, lifetime, arrival.idToken(), now));
    }
}
