package org.footing.assessment;

import org.footing.cohort.Enrolment;
import org.footing.identity.Person;
import org.footing.marking.Feedback;
import org.footing.marking.FeedbackMail;
import org.footing.marking.Remark;
import org.footing.marking.SavedComment;

/** What a student wrote, and what was written about them. Without it their responses to closed questions and their marks remain. */
public final class PersonalWords {

    private PersonalWords() {}

    public static void remove(Person person) {
        var attempts = Attempt.idsOf(person);
        if (!attempts.isEmpty()) {
            AttemptQuestion.forgetWords(attempts);
            ResponseEvent.forgetResponses(attempts);
            ScoreEvent.forgetReasons(attempts);
        }
        var enrolments = Enrolment.idsOf(person);
        if (!enrolments.isEmpty()) {
            QuizAllowance.forgetReasons(enrolments);
            Notice.forget(enrolments);
            Feedback.forgetWords(enrolments);
            Remark.forgetWords(enrolments);
        }
        SavedComment.forget(person);
        FeedbackMail.forget(person);
    }
}
