package org.footing.marking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.footing.identity.Viewer;
import org.footing.marking.Feedback.Said;

/** Keeps what is being written about a piece of work, so that another can go on with it. */
@ApplicationScoped
@Transactional
public class FeedbackDrafts {

    /** Another wrote since. Nothing was changed. */
    public static class ChangedSince extends RuntimeException {}

    /** More than can be kept. */
    public static class TooLong extends RuntimeException {}

    /**
     * Keeps it; the same sent twice is kept once. What was put aside is taken up again by that.
     *
     * @param revision that the viewer had before them; 0 before the first
     * @return the revision now
     * @throws Claims.NotWaiting if it is not theirs to mark, or waits no more
     */
    public int keep(Viewer viewer, long id, Said said, int revision, Instant now) {
        var waiting = Claims.locked(viewer, id);
        var kept = write(waiting, viewer, said, revision, now);
        waiting.takeUpAgain();
        if (!waiting.claimed(now) || waiting.claimedBy(viewer, now)) {
            waiting.claim(viewer, Claims.LASTS, now);
        }
        return kept;
    }

    /** Puts the mark aside, to be given together with those of others. */
    public void hold(Viewer viewer, long id, Said said, int revision, Instant now) {
        var waiting = Claims.locked(viewer, id);
        write(waiting, viewer, said, revision, now);
        waiting.hold(now);
    }

    /** Takes up again what was put aside. */
    public void takeUpAgain(Viewer viewer, long id, Instant now) {
        var waiting = Claims.locked(viewer, id);
        waiting.takeUpAgain();
        waiting.claim(viewer, Claims.LASTS, now);
    }

    private static int write(Waiting waiting, Viewer viewer, Said said, int revision, Instant now) {
        if (!said.fits()) {
            throw new TooLong();
        }
        var draft = Feedback.draft(waiting.work)
                .orElseGet(() -> Feedback.begin(waiting.work, waiting.enrolment, waiting.itemId));
        if (draft.revision > 0
                && draft.author.id == viewer.personId()
                && draft.said().equals(said)) {
            return draft.revision;
        }
        if (draft.revision != revision) {
            throw new ChangedSince();
        }
        draft.write(said, viewer.person(), now);
        draft.persist();
        return draft.revision;
    }
}
