package org.footing.marking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.footing.identity.Viewer;

/** Tells others that somebody is at a piece of work. It hinders nobody: a claim runs out, and can be taken over. */
@ApplicationScoped
@Transactional
public class Claims {

    /** The page of who is at it says so again long before. */
    public static final Duration LASTS = Duration.ofMinutes(15);

    /** So many others may have been faster, one after the other. */
    private static final int TRIES = 20;

    /** It is not the viewer's to mark, or does not wait. */
    public static class NotWaiting extends RuntimeException {}

    /**
     * Claims it, or what was claimed for longer.
     *
     * @param takeOver also when another is at it
     * @return whether it is the viewer's now; not when another is at it
     * @throws NotWaiting if it is not theirs, or waits no more
     */
    public boolean claim(Viewer viewer, long id, boolean takeOver, Instant now) {
        var waiting = locked(viewer, id);
        if (waiting.claimed(now) && !waiting.claimedBy(viewer, now) && !takeOver) {
            return false;
        }
        waiting.claim(viewer, LASTS, now);
        return true;
    }

    /** Claims what waits longest and nobody else is at; absent when nothing waits. */
    public Optional<Waiting> first(Viewer viewer, Queue queue, Instant now) {
        return first(viewer, Optional.empty(), queue.free(), now);
    }

    /** Claims what comes after this one; when that was the last, what waits longest. */
    public Optional<Waiting> after(Viewer viewer, long id, Queue queue, Instant now) {
        var free = queue.free();
        return Waiting.taughtBy(viewer, id)
                .flatMap(one -> first(viewer, one.next(free), free, now))
                .or(() -> first(viewer, queue, now));
    }

    private static Optional<Waiting> first(Viewer viewer, Optional<Waiting> from, Queue queue, Instant now) {
        var found = from.or(() -> Waiting.of(queue, 0, 1).stream().findFirst());
        for (var tries = 0; tries < TRIES && found.isPresent(); tries++) {
            var one = found.get().locked();
            if (one.open() && one.heldAt == null && (!one.claimed(now) || one.claimedBy(viewer, now))) {
                one.claim(viewer, LASTS, now);
                return Optional.of(one);
            }
            found = one.next(queue);
        }
        return Optional.empty();
    }

    static Waiting locked(Viewer viewer, long id) {
        return Waiting.taughtBy(viewer, id)
                .map(Waiting::locked)
                .filter(Waiting::open)
                .orElseThrow(NotWaiting::new);
    }
}
