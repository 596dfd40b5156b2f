package org.footing.identity;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A link that makes one new person, once. */
@Entity
public class Invitation extends PanacheEntity {

    public static final Duration LIFETIME = Duration.ofDays(2);

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
        return find("tokenHash = ?1 and usedAt is null and expiresAt > ?2", token.hash(), now)
                .firstResultOptional();
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

    /** True for the one caller that uses it first. */
    static boolean use(Token token, Instant now) {
        return update("usedAt = ?1 where tokenHash = ?2 and usedAt is null and expiresAt > ?1", now, token.hash()) == 1;
    }

    void usedBy(Person person) {
        usedBy = person;
    }
}
