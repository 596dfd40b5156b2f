package org.footing.assessment;

import java.util.List;
import org.footing.assessment.Response.Wrote;
import org.footing.course.Written;
import org.footing.identity.Storable;

/** Waits for a tutor. */
record WrittenKind() implements Kind<Written, Wrote> {

    @Override
    public Class<Written> questions() {
        return Written.class;
    }

    @Override
    public Class<Wrote> responses() {
        return Wrote.class;
    }

    @Override
    public Asked ask(Written question, Shuffle shuffle) {
        return new Asked.Write(Asked.Prompt.of(question));
    }

    @Override
    public boolean fits(Written question, Wrote response) {
        return !response.blank() && Storable.fits(response.text(), Wrote.LONGEST);
    }

    @Override
    public Verdict mark(Written question, Wrote response) {
        return Verdict.waiting(question.head().explain());
    }

    @Override
    public List<String> inWords(Written question, Wrote response) {
        return response.text().lines().map(TypedText::html).toList();
    }

    /** The rubric is the tutor's. */
    @Override
    public List<String> solution(Written question) {
        return List.of();
    }
}
