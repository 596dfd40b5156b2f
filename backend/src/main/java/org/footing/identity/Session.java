package org.footing.identity;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One device on which a person is signed in. The cookie holds the token, the row its hash. */
@Entity
public class Session extends PanacheEntity {

    public static final Duration LIFETIME = Duration.ofDays(14);

    /** A session row is not written on each request, only when the last sight is older than this. */
    static final Duration SIGHT_INTERVAL = Duration.ofMinutes(5);

    /** The same on a device that others use too, where a session ends when nothing is done. */
    static final Duration SHARED_SIGHT_INTERVAL = Duration.ofSeconds(30);

    private static final int DEVICE_LENGTH = 200;
    private static final int ID_TOKEN_LENGTH = 16_000;

    @ManyToOne(fetch = FetchType.LAZY)
    public Person person;

    @Column(name = "token_hash")
    public String tokenHash;

    /** What the browser calls itself, cut to 200 characters. */
    public String device;

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "last_seen_at")
    public Instant lastSeenAt;

    @Column(name = "expires_at")
    public Instant expiresAt;

    /** On a device that others use too: how long nothing may be done. Null on a device of one's own. */
    @Column(name = "idle_seconds")
    @Nullable
    public Integer idleSeconds;

    /** What the identity provider said of the person; null after a local sign-in, and when it was too long to keep. */
    @Column(name = "id_token")
    public @Nullable String idToken;

    /** Open sessions of a person, with that person, the one used last first. */
    public static List<Session> of(Viewer viewer, Instant now) {
        return list(
                "from Session s join fetch s.person p where p.id = ?1 and s.expiresAt > ?2 order by s.lastSeenAt desc",
                viewer.personId(),
                now);
    }

    /** How many are open in the whole school. */
    public static long open(Instant now) {
        return count("expiresAt > ?1", now);
    }

    /** What the identity provider said when the viewer signed in. */
    static Optional<String> idToken(Viewer viewer) {
        return Session.<Session>findByIdOptional(viewer.sessionId()).map(session -> session.idToken);
    }

    static Token start(Person person, String device, Instant now) {
        return start(person, device, Optional.empty(), now);
    }

    /** @param idle how long nothing may be done before it ends; absent on a device of one's own */
    static Token start(Person person, String device, Optional<Duration> idle, Instant now) {
        var token = Token.random();
        begun(token, person, device, idle, LIFETIME, now).persist();
        return token;
    }

    /**
     * After a sign-in at an identity provider.
     *
     * @param lifetime after which the provider is asked again
     */
    static Token start(
            Person person, String device, Optional<Duration> idle, Duration lifetime, String idToken, Instant now) {
        var token = Token.random();
        var session = begun(token, person, device, idle, lifetime, now);
        session.idToken = idToken.length() > ID_TOKEN_LENGTH ? null : idToken;
        session.persist();
        return token;
    }

    private static Session begun(
            Token token, Person person, String device, Optional<Duration> idle, Duration lifetime, Instant now) {
        var session = new Session();
        session.person = person;
        session.tokenHash = token.hash();
        session.device = device.substring(0, Math.min(device.length(), DEVICE_LENGTH));
        session.createdAt = now;
        session.lastSeenAt = now;
        session.idleSeconds = idle.map(Duration::toSeconds).map(Long::intValue).orElse(null);
        session.expiresAt =
                idle.map(length -> now.plus(length).plus(SHARED_SIGHT_INTERVAL)).orElseGet(() -> now.plus(lifetime));
        return session;
    }

    static void seen(long id, Instant now) {
        update("lastSeenAt = ?1 where id = ?2", now, id);
    }

    static void seen(long id, Instant now, Instant expiresAt) {
        update("lastSeenAt = ?1, expiresAt = ?2 where id = ?3", now, expiresAt, id);
    }

    static void end(long id, long personId) {
        delete("id = ?1 and person.id = ?2", id, personId);
    }

    static void endAll(Person person) {
        delete("person", person);
    }

    static void endAll(String issuer, Collection<String> subjects) {
        if (!subjects.isEmpty()) {
            delete(
                    "person.id in (select p.id from Person p where p.issuer = ?1 and p.subject in ?2)",
                    issuer,
                    subjects);
        }
    }

    static void endOthers(long id, long personId) {
        delete("id <> ?1 and person.id = ?2", id, personId);
    }

    /** How many these were. */
    public static long forgetExpired(Instant now) {
        return delete("expiresAt < ?1", now);
    }

    static boolean startedAfter(long id, Instant moment) {
        return count("id = ?1 and createdAt >= ?2", id, moment) > 0;
    }
}
