package org.footing.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Ends sessions, and notes that they are used. */
@ApplicationScoped
@Transactional
public class Sessions {

    public void end(Viewer viewer, long sessionId) {
        Session.end(sessionId, viewer.personId());
    }

    public void endOthers(Viewer viewer) {
        Session.endOthers(viewer.sessionId(), viewer.personId());
    }

    /** What the identity provider said when the viewer signed in; empty after a local sign-in. */
    public Optional<String> idToken(Viewer viewer) {
        return Session.idToken(viewer);
    }

    /** Called only for a viewer {@link Viewer#notedLongBefore}: a page costs no statement for this in between. */
    public void seen(Viewer viewer, Instant now) {
        viewer.idle()
                .ifPresentOrElse(
                        idle -> Session.seen(
                                viewer.sessionId(), now, now.plus(idle).plus(Session.SHARED_SIGHT_INTERVAL)),
                        () -> Session.seen(viewer.sessionId(), now));
    }

    /** Keeps a session on a shared device while its person works on a page that sends nothing by itself. */
    public void stay(Viewer viewer, Instant now, Duration time) {
        if (viewer.idle().isPresent()) {
            Session.seen(viewer.sessionId(), now, now.plus(time));
        }
    }
}
