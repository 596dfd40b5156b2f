package org.footing.marking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.footing.identity.Viewer;

/** Notes what a student has read of what was given back to them, and whether they want to hear of it by mail. */
@ApplicationScoped
@Transactional
public class FeedbackReadings {

    /** Read twice is read once. @return what was read; absent when it is not the viewer's */
    public Optional<Feedback> read(Viewer viewer, long id, Instant now) {
        var feedback = Feedback.givenTo(viewer, id);
        feedback.ifPresent(own -> own.read(now));
        return feedback;
    }

    /** Wanted twice is wanted once. */
    public void wantMail(Viewer viewer, boolean wanted, Instant now) {
        if (!wanted) {
            FeedbackMail.stop(viewer.personId());
        } else if (!FeedbackMail.wanted(viewer.personId())) {
            FeedbackMail.want(viewer, now);
        }
    }

    public void readAll(Viewer viewer, Instant now) {
        Feedback.unread(viewer).forEach(own -> own.read(now));
    }
}
