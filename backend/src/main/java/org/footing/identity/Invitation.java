package org.footing.identity;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A link that makes one new person, once. */
@Entity
public class Invitation extends PanacheEntity {

    public static final Duration LIFETIME = Duration.ofDays(2);

    private static final String OPEN = "tokenHash = ?1 and usedAt is null and expiresAt > ?2";

    @Column(name = "token_hash")
    public String tokenHash;

    /** What the new person will be, for the whole school. */
    @Enumerated(EnumType.STRING)
    public Role role;

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "expires_at")
    public Instant expiresAt;

    @Column(name = "used_at")
    public @Nullable Instant usedAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "used_by")
    public @Nullable Person usedBy;

    public static Optional<Invitation> open(Token token, Instant now) {
        return find(OPEN, token.hash(), now).firstResultOptional();
    }

    static Token create(Role role, Instant now) {
        var token = Token.random();
        var invitation = new Invitation();
        invitation.tokenHash = token.hash();
        invitation.role = role;
        invitation.createdAt = now;
        invitation.expiresAt = now.plus(LIFETIME);
        invitation.persist();
        return token;
    }

    static void withdrawUnused() {
        delete("usedAt is null");
    }

    static void forgetUsedBy(Person person) {
        delete("usedBy", person);
    }

    /** The invitation, held until the transaction ends: of two who come with one link the second finds it used. */
    static Optional<Invitation> take(Token token, Instant now) {
        return Invitation.<Invitation>find(OPEN, token.hash(), now)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    void use(Person person, Instant now) {
        usedAt = now;
        usedBy = person;
    }
}
