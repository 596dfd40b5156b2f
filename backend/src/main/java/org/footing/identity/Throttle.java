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
 * signed in before has a count of its own and is not held back by others at its address.
 */
@Entity
public class Throttle extends PanacheEntityBase {

    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
    private static final String ADDRESS = "address:";
    private static final int FREE_FOR_A_NAME = 5;
    private static final int FREE_FOR_AN_ADDRESS = 100;

    /** {@code name:…}, {@code device:…} or {@code address:…}, hashed: people type anything, of any length. */
    @Id
    public String subject;

    public int failures;

    public Instant since;

    @Column(name = "last_at")
    public Instant lastAt;

    static String name(String username) {
        return "name:" + new Token(Person.normal(username)).hash();
    }

    static String device(String id) {
        return "device:" + id;
    }

    static String address(String address) {
        return ADDRESS + new Token(address).hash();
    }

    /**
     * Asks to try, in a transaction of its own. A try is counted before the password is looked at, and taken back when it was
     * right: many at once cannot slip through between the question and the count. Two first tries at once collide on the key of
     * the new row: the second then finds the row there.
     *
     * <p>Not so for an address: a class of more than a hundred may come through the door in the same second. There {@link #left} asks,
     * and only a try that went wrong enters; so many more than a hundred can go wrong as wait for their hash at the same moment.
     *
     * @return zero if the try may go on, else how long to wait; a try that must wait is not counted
     */
    static Duration enter(String subject, Instant now) {
        try {
            return QuarkusTransaction.requiringNew()
                    .call(() -> row(subject, now).admit(now));
        } catch (PersistenceException collision) {
            return QuarkusTransaction.requiringNew()
                    .call(() -> row(subject, now).admit(now));
        }
    }

    private static Throttle row(String subject, Instant now) {
        Throttle known = findById(subject, LockModeType.PESSIMISTIC_WRITE);
        return known == null ? begin(subject, now) : known;
    }

    private static Throttle begin(String subject, Instant now) {
        var throttle = new Throttle();
        throttle.subject = subject;
        throttle.since = now;
        throttle.lastAt = now;
        throttle.persistAndFlush();
        return throttle;
    }

    /** How long to wait, without counting anything. */
    static Duration left(String subject, Instant now) {
        return QuarkusTransaction.requiringNew().call(() -> Throttle.<Throttle>findByIdOptional(subject)
                .map(known -> known.remaining(now))
                .orElse(Duration.ZERO));
    }

    /** Takes one counted try back, which nobody looked at. */
    static void takeBack(String subject) {
        update("failures = failures - 1 where subject = ?1 and failures > 0", subject);
    }

    static void succeeded(String subject) {
        delete("subject", subject);
    }

    static void forgetQuiet(Instant now) {
        delete("lastAt < ?1", now.minus(WINDOW));
    }

    private Duration admit(Instant now) {
        var wait = remaining(now);
        if (wait.isZero()) {
            count(now);
        }
        return wait;
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
        var ofAddress = subject.startsWith(ADDRESS);
        if (failures < (ofAddress ? FREE_FOR_AN_ADDRESS : FREE_FOR_A_NAME)
                || since.plus(WINDOW).isBefore(now)) {
            return Duration.ZERO;
        }
        var until = ofAddress ? since.plus(WINDOW) : lastAt.plus(growing());
        return until.isAfter(now) ? Duration.between(now, until) : Duration.ZERO;
    }

    /** After five failures 1 s, 2 s, 4 s … up to a minute. */
    private Duration growing() {
        var wait = Duration.ofSeconds(1L << Math.min(failures - FREE_FOR_A_NAME, 6));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }
}
