package org.footing.identity;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A link by which one person sets a new password, once. */
@Entity
@Table(name = "password_reset")
public class PasswordReset extends PanacheEntity {

    public static final Duration LIFETIME = Duration.ofDays(2);

    private static final String OPEN =
            "from PasswordReset r join fetch r.person p where r.tokenHash = ?1 and r.usedAt is null and r.expiresAt > ?2 "
                    + "and p.disabledAt is null";

    @Column(name = "token_hash")
    public String tokenHash;

    @ManyToOne(fetch = FetchType.LAZY)
    public Person person;

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "expires_at")
    public Instant expiresAt;

    @Column(name = "used_at")
    public @Nullable Instant usedAt;

    /** The link, if it still works, with its person. */
    public static Optional<PasswordReset> open(Token token, Instant now) {
        return find(OPEN, token.hash(), now).firstResultOptional();
    }

    /** Links that the person was given before stop working. */
    static Token create(Person person, Instant now) {
        delete("person = ?1 and usedAt is null", person);
        var token = Token.random();
        var reset = new PasswordReset();
        reset.tokenHash = token.hash();
        reset.person = person;
        reset.createdAt = now;
        reset.expiresAt = now.plus(LIFETIME);
        reset.persist();
        return token;
    }

    static void forget(Person person) {
        delete("person", person);
    }

    /** The link, held until the transaction ends: of two who come with it the second finds it used. */
    static Optional<PasswordReset> take(Token token, Instant now) {
        return PasswordReset.<PasswordReset>find(
                        "tokenHash = ?1 and usedAt is null and expiresAt > ?2", token.hash(), now)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .filter(reset -> !reset.person.disabled());
    }

    void use(Instant now) {
        usedAt = now;
    }
}
