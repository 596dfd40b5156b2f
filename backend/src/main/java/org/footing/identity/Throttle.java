package org.footing.identity;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.time.Instant;

/**
 * Counts failed log-ins of one name, device or address, in the database so that all nodes agree. Success and silence forget.
 *
 * <p>Nobody can lock anybody out: the wait for a name is never longer than a minute, and a device on which its owner has
 * signed in before has a count of its own.
 */
@Entity
public class Throttle extends PanacheEntityBase {

    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
    private static final int FREE_FOR_A_NAME = 5;
    private static final int FREE_FOR_AN_ADDRESS = 100;

    /** {@code name:…}, {@code device:…} or {@code address:…}. */
    @Id
    public String subject;

    public int failures;

    public Instant since;

    @Column(name = "last_at")
    public Instant lastAt;

    static String name(String username) {
        return "name:" + Person.normal(username);
    }

    static String device(String id) {
        return "device:" + id;
    }

    static String address(String address) {
        return "address:" + address;
    }

    /** How long this subject must wait before the next try is looked at. */
    static Duration wait(String subject, Instant now) {
        return Throttle.<Throttle>findByIdOptional(subject)
                .map(throttle -> throttle.remaining(now))
                .orElse(Duration.ZERO);
    }

    /**
     * Counts a failure, in a transaction of its own. Two first failures at once collide on the key of the new row: the second
     * then finds the row there.
     */
    static void note(String subject, Instant now) {
        try {
            QuarkusTransaction.requiringNew().run(() -> failed(subject, now));
        } catch (PersistenceException collision) {
            QuarkusTransaction.requiringNew().run(() -> failed(subject, now));
        }
    }

    static void failed(String subject, Instant now) {
        Throttle throttle = findById(subject, LockModeType.PESSIMISTIC_WRITE);
        if (throttle == null) {
            throttle = new Throttle();
            throttle.subject = subject;
            throttle.since = now;
            throttle.lastAt = now;
            throttle.persistAndFlush();
        }
        throttle.count(now);
    }

    static void succeeded(String subject) {
        delete("subject", subject);
    }

    static void forgetQuiet(Instant now) {
        delete("lastAt < ?1", now.minus(WINDOW));
    }

    private void count(Instant now) {
        if (since.plus(WINDOW).isBefore(now)) {
            since = now;
            failures = 0;
        }
        failures++;
        lastAt = now;
    }

    private Duration remaining(Instant now) {
        if (since.plus(WINDOW).isBefore(now)) {
            return Duration.ZERO;
        }
        var until = subject.startsWith("address:") ? addressOpens() : lastAt.plus(growing());
        return until.isAfter(now) ? Duration.between(now, until) : Duration.ZERO;
    }

    private Instant addressOpens() {
        return failures < FREE_FOR_AN_ADDRESS ? lastAt : since.plus(WINDOW);
    }

    /** Nothing for five failures, then 1 s, 2 s, 4 s … up to a minute. */
    private Duration growing() {
        var over = failures - FREE_FOR_A_NAME;
        if (over < 0) {
            return Duration.ZERO;
        }
        var wait = Duration.ofSeconds(1L << Math.min(over, 6));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }
}
