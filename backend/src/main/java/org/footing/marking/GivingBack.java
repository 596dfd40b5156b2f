package org.footing.marking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import org.footing.cohort.Enrolment;
import org.footing.identity.Person;
import org.footing.marking.Feedback.Said;

/** Gives back to a student what is said about their work, and tells whoever is to know of it. */
@ApplicationScoped
public class GivingBack {

    @Inject
    Event<FeedbackGiven> given;

    /**
     * Within the transaction of the act that marks the work, or sends it back. A draft that there is becomes this.
     *
     * @param itemId of the course; empty where it is none
     * @param asksAgain whether it is to be done again
     */
    public void give(
            Work work, Enrolment enrolment, String itemId, Said said, boolean asksAgain, Person by, Instant now) {
        Feedback.give(work, enrolment, itemId, said, asksAgain, by, now);
        given.fire(new FeedbackGiven(enrolment, now));
    }
}
