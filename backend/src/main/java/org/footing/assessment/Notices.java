package org.footing.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.footing.identity.Viewer;

/** Puts away what a student has been told. */
@ApplicationScoped
@Transactional
public class Notices {

    /**
     * Put away twice is put away once.
     *
     * @return whether there is such a notice for this student
     */
    public boolean dismiss(Viewer viewer, long id, Instant now) {
        var notice = Notice.of(viewer, id);
        notice.ifPresent(own -> own.dismiss(now));
        return notice.isPresent();
    }
}
