package org.footing.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.footing.files.Upload;
import org.footing.identity.Viewer;
import org.footing.library.UnusedFiles;

/** Photographs and files that hang on treatment records. They come by {@link org.footing.files.Uploads}. */
@ApplicationScoped
@Transactional
public class Attachments {

    @Inject
    UnusedFiles unused;

    /**
     * Takes one off a draft again.
     *
     * @throws NotTheirs if it is none of the viewer's record
     * @throws ChangedSince if the record is finished
     */
    public void remove(Viewer viewer, long recordId, String name) {
        var record =
                TreatmentRecord.of(viewer, recordId).orElseThrow(NotTheirs::new).locked();
        if (record.finished()) {
            throw new ChangedSince();
        }
        var upload = Upload.of(viewer, Upload.Purpose.RECORD, record.id, name).orElseThrow(NotTheirs::new);
        unused.remove(upload.remove());
    }
}
