package org.footing.web.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.footing.marking.FeedbackGiven;
import org.footing.marking.FeedbackMail;

/** Tells students who want it that something was given back to them; not what, for mail is read by others too. */
@ApplicationScoped
class FeedbackLetters {

    @Inject
    Letters letters;

    void tell(@Observes FeedbackGiven given) {
        var student = given.enrolment().person;
        if (FeedbackMail.wanted(student.id) && letters.reach(student.email)) {
            letters.feedback(student, given.at());
        }
    }
}
