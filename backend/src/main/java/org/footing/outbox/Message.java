package org.footing.outbox;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.footing.identity.Viewer;
import org.jspecify.annotations.Nullable;

/** Something to be sent; when it was, or was given up, it is kept for a while without its payload. */
@Entity
@Table(name = "outbox_message")
public class Message extends PanacheEntity {

    public static final int PAGE = 50;

    private static final Duration FIRST_DELAY = Duration.ofMinutes(1);
    private static final Duration LONGEST_DELAY = Duration.ofHours(6);
    private static final int LONGEST_WORDS = 1_000;

    /** Of Hibernate: rows that others hold are passed over. */
    private static final int SKIP_LOCKED = -2;

    public String kind;

    /** What it is about, as administrators read it: never a secret. Of one kind one at most waits about the same. */
    public String about;

    /** True while it may be sent, else null. */
    public @Nullable Boolean waits;

    /** For the delivery of its kind alone; blank when it does not wait any more. */
    public String payload;

    /** Counts how often it was replaced while it waited. */
    public int revision;

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "due_at")
    public Instant dueAt;

    /** Until then one node is at it. */
    @Column(name = "leased_until")
    public @Nullable Instant leasedUntil;

    /** How often it was tried. */
    public int attempts;

    /** What went wrong at the last try. */
    @Column(name = "last_error")
    public @Nullable String lastError;

    @Column(name = "sent_at")
    public @Nullable Instant sentAt;

    @Column(name = "given_up_at")
    public @Nullable Instant givenUpAt;

    /**
     * Those that wait or were given up, the newest first.
     *
     * @param page from 0
     * @return up to one more than {@link #PAGE}, which tells that there is a next page; none unless the viewer administers
     */
    public static List<Message> unsent(Viewer viewer, int page) {
        return viewer.administers()
                ? Message.<Message>find("sentAt is null order by createdAt desc, id desc")
                        .range(page * PAGE, (page + 1) * PAGE)
                        .list()
                : List.of();
    }

    /** How many wait. */
    public static long waiting() {
        return count("waits = true");
    }

    /**
     * Puts it in the place of the one that waits about the same, else by itself. Of two who do so at the same moment the second
     * waits for the transaction of the first; the insertion that finds a row then does nothing, which leaves the transaction whole.
     *
     * @return whether it was put; not when there was none to replace and, a moment later, one in the way of the new one
     */
    static boolean put(String kind, String about, String payload, Instant now) {
        return replace(kind, about, payload, now) || add(kind, about, payload, now);
    }

    private static boolean replace(String kind, String about, String payload, Instant now) {
        return update(
                        "payload = ?1, createdAt = ?2, dueAt = ?2, revision = revision + 1, attempts = 0, lastError = null"
                                + " where kind = ?3 and about = ?4 and waits = true",
                        payload,
                        now,
                        kind,
                        about)
                == 1;
    }

    private static boolean add(String kind, String about, String payload, Instant now) {
        return Panache.executeUpdate(
                        "insert into Message (kind, about, waits, payload, revision, createdAt, dueAt, attempts)"
                                + " values (?1, ?2, true, ?3, 0, ?4, ?4, 0) on conflict do nothing",
                        kind,
                        about,
                        payload,
                        now)
                == 1;
    }

    /** The one that has been due longest and that nobody is at, held until the transaction ends. */
    static Optional<Message> due(Collection<String> kinds, Instant now) {
        return kinds.isEmpty() ? Optional.empty() : firstDue(kinds, now);
    }

    private static Optional<Message> firstDue(Collection<String> kinds, Instant now) {
        return Message.<Message>find(
                        "waits = true and dueAt <= ?1 and (leasedUntil is null or leasedUntil <= ?1) and kind in ?2"
                                + " order by dueAt, id",
                        now,
                        kinds)
                .page(0, 1)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint("jakarta.persistence.lock.timeout", SKIP_LOCKED)
                .firstResultOptional();
    }

    /** Still unsent, held until the transaction ends; empty also when the viewer does not administer. */
    static Optional<Message> take(Viewer viewer, long id) {
        return viewer.administers() ? held("id = ?1 and waits = true", id) : Optional.empty();
    }

    /** This very message, held until the transaction ends; empty when a newer one took its place, or it was given up. */
    static Optional<Message> unchanged(Message message) {
        return held("id = ?1 and revision = ?2 and waits = true", message.id, message.revision);
    }

    private static Optional<Message> held(String condition, Object... values) {
        return Message.<Message>find(condition, values)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Whoever was at it is not any more. */
    static void release(long id) {
        update("leasedUntil = null where id = ?1", id);
    }

    /** Those of these kinds that have been tried, and were put before this. */
    static void giveUpTried(Collection<String> kinds, Instant before, Instant now) {
        update(
                "waits = null, payload = '', givenUpAt = ?1"
                        + " where waits = true and attempts > 0 and createdAt < ?2 and leasedUntil is null and kind in ?3",
                now,
                before,
                kinds);
    }

    /** Those that have been sent or given up before this. */
    public static long forget(Instant before) {
        return delete("sentAt < ?1 or givenUpAt < ?1", before);
    }

    public boolean givenUp() {
        return givenUpAt != null;
    }

    void lease(Instant until) {
        leasedUntil = until;
    }

    void sent(Instant now) {
        end();
        attempts++;
        sentAt = now;
        lastError = null;
    }

    void giveUp(Instant now) {
        end();
        givenUpAt = now;
    }

    private void end() {
        waits = null;
        payload = "";
        leasedUntil = null;
    }

    void failed(String words, Instant now) {
        attempts++;
        lastError = words.substring(0, Math.min(words.length(), LONGEST_WORDS));
        leasedUntil = null;
        dueAt = now.plus(delay(attempts));
    }

    /** A minute, two, four … up to six hours. */
    static Duration delay(int attempts) {
        var delay = FIRST_DELAY.multipliedBy(1L << Math.min(attempts - 1, 9));
        return delay.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : delay;
    }

    void tryAt(Instant now) {
        dueAt = now;
    }
}
