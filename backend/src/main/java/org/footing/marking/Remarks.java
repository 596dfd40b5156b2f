package org.footing.marking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.footing.identity.Storable;
import org.footing.identity.Viewer;
import org.footing.marking.Remark.Place;

/** Writes beside a place of a student's work what is to be said about it. */
@ApplicationScoped
@Transactional
public class Remarks {

    /** So many are enough for one piece of work. */
    private static final int MOST = 100;

    /** It says nothing or too much, is about no place, or there are enough. */
    public static class NotWritten extends RuntimeException {}

    /**
     * @throws Claims.NotWaiting if the work is not theirs to mark, or waits no more
     * @throws NotWritten if it cannot be
     */
    public void write(Viewer viewer, long waitingId, Place place, String words, Instant now) {
        var waiting = Claims.locked(viewer, waitingId);
        var said = words.strip();
        if (said.isEmpty() || !Storable.fits(said, Remark.LONGEST) || !place.possible()) {
            throw new NotWritten();
        }
        if (Remark.of(waiting.work).size() >= MOST) {
            throw new NotWritten();
        }
        Remark.create(waiting, place, said, viewer.person(), now);
    }

    /** Removed twice is removed once. */
    public void remove(Viewer viewer, long waitingId, long id) {
        var waiting = Claims.locked(viewer, waitingId);
        Remark.of(waiting.work, id).ifPresent(remark -> remark.delete());
    }
}
