package org.footing.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.footing.identity.AuditEntry;
import org.footing.identity.Viewer;

/** Has a draft looked at by somebody who did not write it, before it is published. */
@ApplicationScoped
@Transactional
public class Agreements {

    /** Nobody is a second pair of eyes for their own words. */
    public static class OwnWords extends RuntimeException {}

    /**
     * Notes that the viewer has read what the draft holds and agrees to its publication; twice is once.
     *
     * @param version of the draft that they have read
     * @throws Drafts.NoDraft if it is not for the viewer to say
     * @throws Drafts.ChangedSince if somebody has changed the draft since
     * @throws OwnWords if the viewer has changed something themselves since it was published last
     */
    public void agree(Viewer viewer, String courseId, int version, Instant now) {
        if (!viewer.reviews(courseId)) {
            throw new Drafts.NoDraft();
        }
        var draft = Draft.lock(courseId).orElseThrow(Drafts.NoDraft::new);
        if (draft.version != version) {
            throw new Drafts.ChangedSince();
        }
        if (SecondEyes.of(draft).wrote(viewer.personId())) {
            throw new OwnWords();
        }
        if (DraftReview.agree(draft, viewer.personId(), now)) {
            AuditEntry.write(viewer.person(), "draft.agreed", courseId, "version " + version, now);
        }
    }

    /**
     * Says whether a second pair of eyes is needed before the draft is published.
     *
     * @throws Drafts.NoDraft if it is not for the viewer to publish
     */
    public void require(Viewer viewer, String courseId, boolean required, Instant now) {
        var draft = Draft.lock(viewer, courseId)
                .filter(known -> viewer.publishes(courseId))
                .orElseThrow(Drafts.NoDraft::new);
        if (draft.secondEyes != required) {
            draft.require(required);
            var action = required ? "review.required" : "review.waived";
            AuditEntry.write(viewer.person(), action, courseId, "", now);
        }
    }
}
