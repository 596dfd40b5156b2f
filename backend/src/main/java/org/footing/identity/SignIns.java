package org.footing.identity;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Lets people in by name and password. A known and an unknown name get the same words after the same time; the password is
 * checked outside any transaction, since it may wait its turn for seconds.
 */
@ApplicationScoped
public class SignIns {

    private static final String DEVICE = "device";

    /**
     * What somebody brought to the door.
     *
     * @param address where the request came from
     * @param trust the mark left on a device by an earlier success
     * @param device what the browser calls itself
     * @param shared whether other people use the device too
     */
    public record Knock(
            String username, String password, String address, Optional<String> trust, String device, boolean shared) {}

    /** What came of it. */
    public sealed interface Outcome {

        /**
         * @param person their id
         * @param session to be kept by the browser as its session
         * @param trust to be kept by the browser beyond the session
         */
        record SignedIn(long person, Token session, String trust) implements Outcome {}

        record Refused() implements Outcome {}

        record Wait(Duration left) implements Outcome {}
    }

    private record Known(long id, @Nullable String passwordHash) {}

    @Inject
    Passwords passwords;

    @Inject
    SchoolKey key;

    @ConfigProperty(name = "footing.shared-device-idle")
    Duration idle;

    /** @throws Passwords.Overloaded if too many are at the door; this try is then not counted */
    public Outcome signIn(Knock knock, Instant now) {
        var counter = counter(knock);
        var wait = wait(knock, counter, now);
        if (!wait.isZero()) {
            return new Outcome.Wait(wait);
        }
        var known = QuarkusTransaction.requiringNew().call(() -> known(knock.username()));
        if (!matches(knock, known, counter)) {
            if (!trusted(knock)) {
                Throttle.enter(Throttle.address(knock.address()), now);
            }
            return new Outcome.Refused();
        }
        return QuarkusTransaction.requiringNew()
                .call(() -> enter(known.orElseThrow().id(), counter, knock, now));
    }

    /** A class sits behind one address: what others do there holds nobody back on a device of their own. */
    private Duration wait(Knock knock, String counter, Instant now) {
        var ofAddress = trusted(knock) ? Duration.ZERO : Throttle.left(Throttle.address(knock.address()), now);
        return ofAddress.isZero() ? Throttle.enter(counter, now) : ofAddress;
    }

    private boolean matches(Knock knock, Optional<Known> known, String counter) {
        try {
            return passwords.matches(
                    knock.password(), known.flatMap(person -> Optional.ofNullable(person.passwordHash())));
        } catch (Passwords.Overloaded unseen) {
            QuarkusTransaction.requiringNew().run(() -> Throttle.takeBack(counter));
            throw unseen;
        }
    }

    private static Optional<Known> known(String username) {
        return Person.named(username)
                .filter(person -> !person.disabled())
                .map(person -> new Known(person.id, person.passwordHash));
    }

    private Outcome enter(long personId, String counter, Knock knock, Instant now) {
        Throttle.succeeded(counter);
        Throttle.forgetQuiet(now);
        Session.forgetExpired(now);
        Person person = Person.findById(personId);
        var trust = trusted(knock)
                ? knock.trust().orElseThrow()
                : key.sign(DEVICE, owner(person.username) + Token.random().text());
        return new Outcome.SignedIn(
                personId,
                Session.start(person, knock.device(), Optional.of(idle).filter(any -> knock.shared()), now),
                trust);
    }

    private String counter(Knock knock) {
        return trusted(knock)
                ? Throttle.device(new Token(knock.trust().orElseThrow()).hash())
                : Throttle.name(knock.username());
    }

    private boolean trusted(Knock knock) {
        var owner = owner(knock.username());
        return knock.trust()
                .flatMap(mark -> key.verify(DEVICE, mark))
                .filter(text -> text.startsWith(owner))
                .isPresent();
    }

    /** Stands in a cookie, where a name as people type it could not. */
    private static String owner(String username) {
        return new Token(Person.normal(username)).hash() + '.';
    }
}
