package org.footing.web.quiz;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Instant;
import org.footing.files.Target;
import org.footing.files.Upload;
import org.footing.files.Uploads;
import org.footing.identity.Viewer;

/** Takes files of an attempt that come whole, as a form sends them. */
@ApplicationScoped
class HandedIn {

    @Inject
    Uploads uploads;

    /**
     * @throws org.footing.assessment.NotAsked if the attempt is not an open one of the viewer's, or the question wants no file
     * @throws org.footing.files.NotTaken if the file is none that the question takes
     */
    Upload take(Viewer viewer, long attemptId, String question, Path file, String fileName, Instant now) {
        var target = new Target(Upload.Purpose.ATTEMPT, attemptId, question, "");
        return uploads.take(viewer, target, file, fileName, now);
    }
}
