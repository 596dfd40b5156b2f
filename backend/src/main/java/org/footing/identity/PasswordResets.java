package org.footing.identity;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import org.footing.identity.People.NotKnown;

/** Lets people back in who forgot their password: by a link that an administrator makes for them. */
@ApplicationScoped
public class PasswordResets {

    /** Keeps these counts from those of signing in. */
    private static final String ASKED = "asked for a link: ";

    /** The link has been used, is too old or never was. */
    public static class ResetGone extends RuntimeException {}

    @Inject
    Passwords passwords;

    /** @throws NotKnown if there is no such person who may come in, or the viewer does not administer */
    @Transactional
    public Token make(Viewer viewer, long personId, Instant now) {
        var administrator = People.deciding(viewer, now);
        var person = Person.<Person>findByIdOptional(personId)
                .filter(known -> !known.disabled())
                .orElseThrow(NotKnown::new);
        AuditEntry.write(administrator, "password.link", person, "", now);
        return PasswordReset.create(person, administrator, now);
    }

    /** A link for somebody who asked for it and gets it by mail, in the caller's transaction. */
    @Transactional(TxType.MANDATORY)
    public Token make(Person person, Instant now) {
        AuditEntry.write(null, "password.link", person, "", now);
        return PasswordReset.create(person, null, now);
    }

    /**
     * Whether somebody at this address may ask once more for a link for what they typed; it counts the same whoever that is.
     *
     * @param typed a name or an e-mail address
     */
    public boolean mayAsk(String typed, String address, Instant now) {
        // The address first: one that is held back counts nothing against the name of anybody.
        return Throttle.enter(Throttle.address(ASKED + address), now).isZero()
                && Throttle.enter(Throttle.name(ASKED + typed), now).isZero();
    }

    /**
     * Sets the password, and signs its person out everywhere.
     *
     * @param password must break no {@link PasswordRule}
     * @return whose it is
     */
    public Person reset(Token token, String password, Instant now) {
        var hash = passwords.hash(password);
        return QuarkusTransaction.requiringNew().call(() -> keep(token, hash, now));
    }

    private static Person keep(Token token, String hash, Instant now) {
        var reset = PasswordReset.take(token, now).orElseThrow(ResetGone::new);
        reset.use(now);
        var person = reset.person;
        person.changePassword(hash);
        Session.endAll(person);
        Throttle.succeeded(Throttle.name(person.username));
        AuditEntry.write(person, "password.reset", person, "", now);
        return person;
    }
}
