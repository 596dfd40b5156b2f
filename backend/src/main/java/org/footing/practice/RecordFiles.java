package org.footing.practice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Set;
import org.footing.files.MediaKind;
import org.footing.files.NotTaken;
import org.footing.files.NotTaken.Refusal;
import org.footing.files.Recipient;
import org.footing.files.Target;
import org.footing.files.Upload;
import org.footing.identity.Viewer;

/** Takes photographs, films and papers of a treatment, as long as its record is a draft and as far as the client has agreed. */
@ApplicationScoped
class RecordFiles implements Recipient {

    @Override
    public Upload.Purpose purpose() {
        return Upload.Purpose.RECORD;
    }

    /**
     * The client's row is taken before the record's, as by whoever ends a consent: what is being kept then goes with the rest.
     *
     * @throws NotTheirs if it is not the viewer's record
     */
    @Override
    public Set<MediaKind> kinds(Viewer viewer, Target target) {
        var known = TreatmentRecord.of(viewer, target.id()).orElseThrow(NotTheirs::new);
        var client = known.client.locked();
        var record = known.locked();
        if (client.ended() || record.finished()) {
            throw new NotTaken(Refusal.CLOSED);
        }
        if (target.caption().isEmpty()) {
            throw new NotTaken(Refusal.NO_CAPTION);
        }
        return client.consent.photographs() ? EnumSet.allOf(MediaKind.class) : EnumSet.of(MediaKind.PDF);
    }

    @Override
    public Refusal unwanted() {
        return Refusal.NO_PHOTOGRAPHS;
    }

    @Override
    public boolean shows(Viewer viewer, Upload upload) {
        return TreatmentRecord.taughtBy(viewer, upload.purposeId).isPresent();
    }
}
