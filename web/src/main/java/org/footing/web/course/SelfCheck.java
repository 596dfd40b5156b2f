package org.footing.web.course;

import java.util.List;
import java.util.Optional;
import org.footing.assessment.Asked;
import org.footing.assessment.Response;
import org.footing.assessment.Verdict;
import org.footing.web.assessment.QuestionForm;
import org.footing.web.assessment.QuestionView;
import org.footing.web.assessment.Reading;

/**
 * A self-check question on a lesson page, with what the reader answered to it if they just did.
 *
 * @param lessonAddress of the page it stands on
 * @param unclear why the response could not be marked; empty when it was, and before one
 * @param answer only when the reader asked for it
 */
public record SelfCheck(QuestionForm form, String lessonAddress, String unclear, Optional<Answer> answer) {

    /**
     * @param lines HTML of what is right
     * @param reason HTML of why it is
     */
    public record Answer(List<String> lines, Optional<String> reason) {}

    static SelfCheck open(Asked asked, String lessonAddress) {
        var view = QuestionView.open(asked, LessonWords.notMarked());
        return new SelfCheck(view.form(), lessonAddress, "", Optional.empty());
    }

    SelfCheck marked(Response response, Verdict verdict) {
        var view = form.view().withResponse(Optional.of(response)).withVerdict(Optional.of(verdict));
        return new SelfCheck(view.form(), lessonAddress, "", Optional.empty());
    }

    /** With what could be read, to be put right from there. */
    SelfCheck notUnderstood(Reading reading) {
        var why = reading.unclear().map(form::trouble).orElseGet(form::unanswered);
        return new SelfCheck(form.view().withResponse(reading.response()).form(), lessonAddress, why, Optional.empty());
    }

    SelfCheck solved(List<String> right, Optional<String> why) {
        return new SelfCheck(form, lessonAddress, "", Optional.of(new Answer(right, why)));
    }

    public String action() {
        return lessonAddress + "/checks/" + form.id();
    }

    public Optional<Verdict> verdict() {
        return form.view().verdict();
    }

    public Optional<String> hint() {
        return form.view().asked().prompt().hint();
    }

    /** Answered rightly: nothing is left to try. */
    public boolean settled() {
        return verdict().filter(Verdict::right).isPresent();
    }

    /** Files are taken within quizzes alone. */
    public boolean answerable() {
        return !(form.view().asked() instanceof Asked.HandIn);
    }

    /** After a try; what nobody marks has said all with its verdict. */
    public boolean revealable() {
        return !answerable() || verdict().filter(known -> !known.waits()).isPresent();
    }
}
