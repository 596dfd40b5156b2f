package org.footing.assessment;

import java.util.List;
import org.footing.assessment.Response.Uploaded;
import org.footing.course.Upload;
import org.footing.identity.Storable;

/** Waits for a tutor. Whether there is such a file, of an accepted kind and the student's own, is not known here. */
record UploadKind() implements Kind<Upload, Uploaded> {

    private static final int LONGEST = 100;

    @Override
    public Class<Upload> questions() {
        return Upload.class;
    }

    @Override
    public Class<Uploaded> responses() {
        return Uploaded.class;
    }

    @Override
    public Asked ask(Upload question, Shuffle shuffle) {
        return new Asked.HandIn(Asked.Prompt.of(question), question.accept());
    }

    @Override
    public boolean fits(Upload question, Uploaded response) {
        return !response.blank() && Storable.fits(response.file(), LONGEST);
    }

    @Override
    public Verdict mark(Upload question, Uploaded response) {
        return Verdict.waiting(question.head().explain());
    }

    /** The rubric is the tutor's. */
    @Override
    public List<String> solution(Upload question) {
        return List.of();
    }
}
