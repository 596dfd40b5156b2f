package org.footing.practice;

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
import org.footing.identity.Token;
import org.jspecify.annotations.Nullable;

/** What a student's phone shows so that whoever supervised them can confirm one entry on a phone of their own, once. */
@Entity
@Table(name = "confirmation_code")
public class ConfirmationCode extends PanacheEntity {

    public static final Duration LIFETIME = Duration.ofMinutes(10);

    /** So many wrong PINs end it. */
    static final int TRIES = 5;

    private static final String OPEN =
            """
            from ConfirmationCode c join fetch c.entry l join fetch l.enrolment e join fetch e.person
            join fetch e.cohort h join fetch h.edition
            where c.tokenHash = ?1 and c.expiresAt > ?2 and c.usedAt is null and c.failures < ?3
            and c.revision = l.revision and l.confirmedAt is null and l.removedAt is null and e.withdrawnAt is null
            """;

    @Column(name = "token_hash")
    String tokenHash;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "entry_id")
    public LogbookEntry entry;

    /** Of the entry, as the student's phone shows it. */
    public int revision;

    @Column(name = "expires_at")
    public Instant expiresAt;

    @Column(name = "used_at")
    @Nullable
    Instant usedAt;

    /** Wrong PINs so far. */
    int failures;

    /** With the entry and whose it is, if it can still be used and the entry is as it was. */
    public static Optional<ConfirmationCode> open(Token token, Instant now) {
        return find(OPEN, token.hash(), now, TRIES).firstResultOptional();
    }

    /** The same, with its row taken: of two who come with one code the second finds it used. */
    static Optional<ConfirmationCode> take(Token token, Instant now) {
        return ConfirmationCode.<ConfirmationCode>find("tokenHash", token.hash())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .flatMap(taken -> open(token, now));
    }

    /** One that was shown for the same entry before is of no more use. */
    static Token create(LogbookEntry entry, Instant now) {
        delete("entry = ?1 or expiresAt < ?2", entry, now);
        var token = Token.random();
        var code = new ConfirmationCode();
        code.tokenHash = token.hash();
        code.entry = entry;
        code.revision = entry.revision;
        code.expiresAt = now.plus(LIFETIME);
        code.persist();
        return token;
    }

    void use(Instant now) {
        usedAt = now;
    }

    void failed() {
        failures++;
    }
}
