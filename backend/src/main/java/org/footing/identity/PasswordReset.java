package org.footing.identity;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
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
            "from PasswordReset r join fetch r.person p where r.tokenHash = ?1 and r.usedAt is null and r.expiresAt > ?2";

    @Column(name = "token_hash")
    public String tokenHash;

    @ManyToOne(fetch = FetchType.LAZY)
    public Person person;

    /** Absent when the person asked for it themselves. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "made_by")
    public @Nullable Person madeBy;

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "expires_at")
    public Instant expiresAt;

    @Column(name = "used_at")
    public @Nullable Instant usedAt;

    /** The link, if it still works, with its person. */
    public static Optional<PasswordReset> open(Token token, Instant now) {
        return PasswordReset.<PasswordReset>find(OPEN, token.hash(), now)
                .firstResultOptional()
                .filter(reset -> reset.stands(now));
    }

    /** Links that the person was given before stop working. */
    static Token create(Person person, @Nullable Person madeBy, Instant now) {
        end(person);
        var token = Token.random();
        var reset = new PasswordReset();
        reset.tokenHash = token.hash();
        reset.person = person;
        reset.madeBy = madeBy;
        reset.createdAt = now;
        reset.expiresAt = now.plus(LIFETIME);
        reset.persist();
        return token;
    }

    /** Links that the person was given stop working. */
    static void end(Person person) {
        delete("person = ?1 and usedAt is null", person);
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
                .filter(reset -> reset.stands(now));
    }

    /** Neither who is shut out comes in by it, nor anybody by the word of who administers no more. */
    private boolean stands(Instant now) {
        return !person.disabled()
                && Optional.ofNullable(madeBy)
                        .map(maker -> Right.administers(maker, now))
                        .orElse(true);
    }

    void use(Instant now) {
        usedAt = now;
    }
}
