package org.footing.practical;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.footing.identity.Person;
import org.footing.marking.Feedback.Said;
import org.footing.marking.GivingBack;

/** Gives the result of a practical back to its student, once it counts. */
@ApplicationScoped
class PracticalFeedback {

    @Inject
    GivingBack givingBack;

    /** @param words of who marked; may be empty */
    void give(Practical practical, Person by, String words, Instant now) {
        var points = Optional.ofNullable(practical.result)
                .map(result -> Integer.toString(result.points()))
                .orElse("");
        var said = new Said(points, words, "");
        givingBack.give(practical.work(), practical.enrolment, practical.task.rubric(), said, false, by, now);
    }
}
