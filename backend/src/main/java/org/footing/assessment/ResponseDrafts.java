package org.footing.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.footing.assessment.SeenResponse.RespondedSince;
import org.footing.identity.Viewer;
import org.footing.marking.Claims.NotWaiting;
import org.footing.marking.Feedback.Said;
import org.footing.marking.FeedbackDrafts;
import org.footing.marking.Remark;
import org.footing.marking.Remarks;
import org.footing.marking.Waiting;

/**
 * What is written about a response before it is given back. It is about the response that its writer has before them: when the student has
 * handed in another one, nothing is kept and they are told.
 */
@ApplicationScoped
@Transactional
public class ResponseDrafts {

    @Inject
    FeedbackDrafts drafts;

    @Inject
    Remarks remarks;

    /**
     * As {@link FeedbackDrafts#keep}.
     *
     * @throws NotAsked if this is no response of a student of the viewer's
     * @throws RespondedSince if it is another one by now
     * @throws NotWaiting if it waits no more
     */
    public int keep(Viewer viewer, long waitingId, SeenResponse seen, Said said, int revision, Instant now) {
        require(viewer, waitingId, seen);
        return drafts.keep(viewer, waitingId, said, revision, now);
    }

    /** As {@link FeedbackDrafts#hold}; throws what {@link #keep} throws. */
    public void hold(Viewer viewer, long waitingId, SeenResponse seen, Said said, int revision, Instant now) {
        require(viewer, waitingId, seen);
        drafts.hold(viewer, waitingId, said, revision, now);
    }

    /** As {@link Remarks#write}; throws what {@link #keep} throws. */
    public void remark(
            Viewer viewer, long waitingId, SeenResponse seen, Remark.Place place, String words, Instant now) {
        require(viewer, waitingId, seen);
        remarks.write(viewer, waitingId, place, words, now);
    }

    /** The attempt's row is taken, as by whoever changes a response. */
    private static void require(Viewer viewer, long waitingId, SeenResponse seen) {
        var work = Waiting.taughtBy(viewer, waitingId)
                .map(waiting -> waiting.work)
                .filter(known -> Waits.KINDS.contains(known.kind()))
                .orElseThrow(NotAsked::new);
        var attempt = Attempt.lock(work.subject());
        var asked = AttemptQuestion.of(attempt, work.part()).orElseThrow(NotAsked::new);
        if (asked.revision != seen.revision()) {
            throw new RespondedSince();
        }
    }
}
