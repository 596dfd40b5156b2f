package org.footing.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes the tokens by which programs read, ends them, and tells who they stand for. */
@ApplicationScoped
@Transactional
public class ApiTokens {

    /** By which a token is known for what it is wherever it is left lying about. */
    public static final String PREFIX = "footing_";

    public static final int LONGEST_DAYS = 365;
    public static final int MOST = 20;

    /** Somebody has {@link #MOST} already. */
    public static class TooMany extends RuntimeException {}

    /** The token is sound, and not for this. */
    public static class OutOfScope extends RuntimeException {}

    /**
     * @param scopes at least one
     * @param days after which it opens nothing any more
     */
    public record Wanted(String name, Set<ApiScope> scopes, int days) {

        public Wanted {
            name = name.strip();
            scopes = Set.copyOf(scopes);
            if (name.isEmpty()
                    || !Storable.fits(name, ApiToken.LONGEST_NAME)
                    || scopes.isEmpty()
                    || days < 1
                    || days > LONGEST_DAYS) {
                throw new IllegalArgumentException("a name, something to read, and an end");
            }
        }
    }

    /**
     * The token is told this once.
     *
     * @throws People.NotKnown if the viewer looks after nobody, so that there is nothing to read
     */
    public Token make(Viewer viewer, Wanted wanted, Instant now) {
        if (!viewer.staff()) {
            throw new People.NotKnown();
        }
        Person.lock(viewer.personId());
        if (ApiToken.of(viewer).size() >= MOST) {
            throw new TooMany();
        }
        var token = new Token(PREFIX + Token.random().text());
        ApiToken.make(viewer, wanted, token, now);
        note(viewer, "token.made", wanted.name(), wanted.scopes(), now);
        return token;
    }

    /** Ended twice is ended once. */
    public void end(Viewer viewer, long id, Instant now) {
        ApiToken.of(viewer, id).ifPresent(token -> {
            token.delete();
            note(viewer, "token.ended", token.name, token.scopes, now);
        });
    }

    private static void note(Viewer viewer, String action, String name, Set<ApiScope> scopes, Instant now) {
        AuditEntry.write(
                viewer.person(),
                action,
                "person " + viewer.personId(),
                name + ": " + scopes.stream().sorted().map(ApiScope::name).collect(Collectors.joining(", ")),
                now);
    }

    /**
     * Whom it stands for, with their rights of now; empty for one that is unknown, over or ended, and where its maker may not come in.
     *
     * @throws OutOfScope if the token was not made for this
     */
    public Optional<Viewer> holder(Token token, Optional<ApiScope> scope, Instant now) {
        var held = ApiToken.held(token).filter(known -> !known.over(now));
        var viewer = held.flatMap(known -> Viewer.away(known.personId, now));
        if (viewer.isPresent()) {
            var known = held.orElseThrow();
            if (scope.filter(known.scopes::contains).isEmpty()) {
                throw new OutOfScope();
            }
            known.used(now);
        }
        return viewer;
    }
}
