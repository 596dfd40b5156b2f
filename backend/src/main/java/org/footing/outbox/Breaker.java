package org.footing.outbox;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Holds a kind of message back after several failures in a row: the other system is down, and asking it once for each message
 * would help nobody. It stands in the database, so that all nodes hold back together, and one of them makes the trial.
 */
@Entity
@Table(name = "outbox_breaker")
public class Breaker extends PanacheEntityBase {

    static final int FAILURES = 5;

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(30);

    @Id
    public String kind;

    /** In a row. */
    public int failures;

    /** Null before so many have failed. */
    @Column(name = "waits_until")
    public @Nullable Instant waitsUntil;

    /** Kinds that are held back at this moment. */
    public static List<Breaker> holding(Instant now) {
        return list("waitsUntil > ?1 order by kind", now);
    }

    static Set<String> rest(Collection<String> kinds, Instant now) {
        var held = holding(now).stream().map(breaker -> breaker.kind).toList();
        return kinds.stream().filter(kind -> !held.contains(kind)).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether one may be tried now. After a pause that is one alone, until it is known how it went. */
    static boolean admits(String kind, Instant now, Instant trialEnds) {
        return Breaker.<Breaker>findByIdOptional(kind)
                .filter(breaker -> breaker.waitsUntil != null)
                .map(paused ->
                        update("waitsUntil = ?1 where kind = ?2 and waitsUntil <= ?3", trialEnds, kind, now) == 1)
                .orElse(true);
    }

    static void worked(String kind) {
        deleteById(kind);
    }

    static void failed(String kind, Instant now) {
        var known = Optional.<Breaker>ofNullable(findById(kind, LockModeType.PESSIMISTIC_WRITE));
        known.orElseGet(() -> begin(kind)).count(now);
    }

    /** The next one may be tried at once. */
    static void trial(String kind, Instant now) {
        update("waitsUntil = ?1 where kind = ?2 and waitsUntil > ?1", now, kind);
    }

    private static Breaker begin(String kind) {
        var breaker = new Breaker();
        breaker.kind = kind;
        breaker.persistAndFlush();
        return breaker;
    }

    private void count(Instant now) {
        failures++;
        if (failures >= FAILURES) {
            waitsUntil = now.plus(pause(failures - FAILURES));
        }
    }

    /** A minute, two, four … up to half an hour. */
    private static Duration pause(int trials) {
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(trials, 5));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }
}
