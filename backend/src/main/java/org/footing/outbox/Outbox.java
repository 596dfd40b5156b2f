package org.footing.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.footing.identity.AuditEntry;
import org.footing.identity.Viewer;

/** Where messages to other systems are put, and where administrators decide what becomes of those that fail. */
@ApplicationScoped
public class Outbox {

    /** It has been sent or given up, or never was; or it is not for this viewer to decide. */
    public static class NotWaiting extends RuntimeException {}

    /** The message whose place is to be taken may be sent in between. */
    private static final int MOST_TRIES = 3;

    /**
     * Puts a message, in the caller's transaction: it is sent if that commits, and only then. One of the same kind about the same
     * that still waits is replaced.
     *
     * @param kind of a {@link Delivery}; one that nobody delivers yet stays
     * @param about what it is about, e.g. {@code invitation 17}: administrators read it, so it holds no secret; at most 200 characters
     * @param payload what its delivery needs, at most 100,000 characters; kept until it is sent or given up
     */
    @Transactional(TxType.MANDATORY)
    public void put(String kind, String about, String payload, Instant now) {
        for (var tries = 0; tries < MOST_TRIES; tries++) {
            if (Message.put(kind, about, payload, now)) {
                return;
            }
        }
        throw new IllegalStateException("messages about " + about + " are sent faster than they are put");
    }

    /**
     * The same for several messages at once, always in the same order: of two who put the same ones neither waits for the other's.
     *
     * @param payloads by what the messages are about
     */
    @Transactional(TxType.MANDATORY)
    public void put(String kind, Map<String, String> payloads, Instant now) {
        new TreeMap<>(payloads).forEach((about, payload) -> put(kind, about, payload, now));
    }

    /**
     * Lets a message be tried now, although its time or that of its kind has not come.
     *
     * @throws NotWaiting if it cannot be
     */
    @Transactional
    public void tryNow(Viewer viewer, long id, Instant now) {
        var message = Message.take(viewer, id).orElseThrow(NotWaiting::new);
        message.tryAt(now);
        Breaker.trial(message.kind, now);
        note(viewer, "message.tried", message, now);
    }

    /** @throws NotWaiting if it cannot be */
    @Transactional
    public void giveUp(Viewer viewer, long id, Instant now) {
        var message = Message.take(viewer, id).orElseThrow(NotWaiting::new);
        message.giveUp(now);
        note(viewer, "message.given-up", message, now);
    }

    private static void note(Viewer viewer, String action, Message message, Instant now) {
        AuditEntry.write(viewer.person(), action, message.about, message.kind, now);
    }
}
