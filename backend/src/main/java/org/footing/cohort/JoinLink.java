package org.footing.cohort;

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
import java.util.List;
import java.util.Optional;
import org.footing.identity.Person;
import org.footing.identity.Right;
import org.footing.identity.Token;
import org.jspecify.annotations.Nullable;

/** A link by which people become students of a cohort by themselves: until a day, and so many of them. */
@Entity
@Table(name = "join_link")
public class JoinLink extends PanacheEntity {

    public static final int MOST_USES = 1000;
    public static final Duration LONGEST = Duration.ofDays(366);

    @ManyToOne(fetch = FetchType.LAZY)
    public Cohort cohort;

    @Column(name = "token_hash")
    public String tokenHash;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "made_by")
    public Person madeBy;

    @Column(name = "made_at")
    public Instant madeAt;

    @Column(name = "expires_at")
    public Instant expiresAt;

    @Column(name = "most_uses")
    public int mostUses;

    public int uses;

    @Column(name = "revoked_at")
    public @Nullable Instant revokedAt;

    /** The link, if somebody can join by it at this moment, with its cohort and edition. */
    public static Optional<JoinLink> open(Token token, Instant now) {
        return JoinLink.<JoinLink>find(
                        "from JoinLink l join fetch l.madeBy join fetch l.cohort c join fetch c.edition where l.tokenHash = ?1",
                        token.hash())
                .firstResultOptional()
                .filter(link -> link.stands(now));
    }

    /** Those of a cohort, the newest first, with who made them. */
    public static List<JoinLink> of(Cohort cohort) {
        return list("from JoinLink l join fetch l.madeBy where l.cohort = ?1 order by l.id desc", cohort);
    }

    static Optional<JoinLink> take(long id) {
        return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    static Token create(Cohort cohort, Person by, Instant until, int most, Instant now) {
        var token = Token.random();
        var link = new JoinLink();
        link.cohort = cohort;
        link.tokenHash = token.hash();
        link.madeBy = by;
        link.madeAt = now;
        link.expiresAt = until;
        link.mostUses = most;
        link.persist();
        return token;
    }

    /** Whether somebody can join by it. Whoever may let nobody in any more lets nobody in by it either. */
    boolean stands(Instant now) {
        return revokedAt == null
                && expiresAt.isAfter(now)
                && uses < mostUses
                && !cohort.archived()
                && Right.leads(madeBy, cohort.courseId, cohort.id, now);
    }

    void use() {
        uses++;
    }

    void revoke(Instant now) {
        revokedAt = now;
    }

    public boolean revoked() {
        return revokedAt != null;
    }

    public boolean over(Instant now) {
        return !expiresAt.isAfter(now);
    }

    public boolean usedUp() {
        return uses >= mostUses;
    }

    String words() {
        return "joining link " + id;
    }
}
