package org.footing.identity;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** By what a program reads on behalf of somebody: what they may see at that moment, and of that only its scopes. */
@Entity
@Table(name = "api_token")
public class ApiToken extends PanacheEntity {

    public static final int LONGEST_NAME = 100;

    /** Often enough to tell whether it is in use. */
    private static final Duration NOTED = Duration.ofHours(1);

    @Column(name = "person_id")
    long personId;

    /** Given by whoever made it, to know it again. */
    public String name;

    @Convert(converter = ApiScopesConverter.class)
    public Set<ApiScope> scopes;

    @Column(name = "token_hash")
    String tokenHash;

    @Column(name = "made_at")
    public Instant madeAt;

    @Column(name = "expires_at")
    public Instant expiresAt;

    /** To the hour; absent while it was never used. */
    @Column(name = "last_used_at")
    public @Nullable Instant lastUsedAt;

    /** The viewer's own, the newest first. */
    public static List<ApiToken> of(Viewer viewer) {
        return list("personId = ?1 order by id desc", viewer.personId());
    }

    public static void forget(Person person) {
        delete("personId", person.id);
    }

    static Optional<ApiToken> held(Token token) {
        return find("tokenHash", token.hash()).firstResultOptional();
    }

    static Optional<ApiToken> of(Viewer viewer, long id) {
        return find("id = ?1 and personId = ?2", id, viewer.personId()).firstResultOptional();
    }

    static void make(Viewer viewer, ApiTokens.Wanted wanted, Token token, Instant now) {
        var made = new ApiToken();
        made.personId = viewer.personId();
        made.name = wanted.name();
        made.scopes = wanted.scopes();
        made.tokenHash = token.hash();
        made.madeAt = now;
        made.expiresAt = now.plus(Duration.ofDays(wanted.days()));
        made.persist();
    }

    void used(Instant now) {
        if (lastUsedAt == null || lastUsedAt.plus(NOTED).isBefore(now)) {
            lastUsedAt = now;
        }
    }

    public boolean over(Instant now) {
        return !expiresAt.isAfter(now);
    }
}
