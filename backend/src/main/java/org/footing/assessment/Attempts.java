package org.footing.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Instant;
import org.footing.cohort.Enrolment;
import org.footing.course.Quiz;

/** Begins attempts. Whether the quiz is open to the student is asked before, of {@code progress}. */
@ApplicationScoped
@Transactional
public class Attempts {

    /** Somebody began a quiz. */
    public record Started(Attempt attempt) {}

    /** As many attempts as the quiz allows have been begun. */
    public static class NoneLeft extends RuntimeException {}

    /** The day until which the quiz is taken is over. */
    public static class Closed extends RuntimeException {}

    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    Event<Started> started;

    @Inject
    Submissions submissions;

    @Inject
    QuizTimes times;

    /**
     * Begins an attempt, or gives the one that is open: whoever presses the button twice, or in two tabs, has one.
     *
     * @throws NoneLeft if all attempts have been begun
     * @throws Closed if the quiz is over for this student
     */
    public Attempt start(long enrolmentId, Quiz quiz, Instant now) {
        var enrolment = Enrolment.lock(enrolmentId);
        var history = QuizHistory.of(enrolment, quiz);
        var open = history.open();
        if (open.filter(attempt -> !attempt.overdue(now)).isPresent()) {
            return open.orElseThrow();
        }
        open.ifPresent(attempt -> submissions.submitOverdue(attempt.id, now));
        return begin(enrolment, history, now);
    }

    private Attempt begin(Enrolment enrolment, QuizHistory history, Instant now) {
        if (history.usedUp()) {
            throw new NoneLeft();
        }
        if (history.closed(now)) {
            throw new Closed();
        }
        var quiz = history.quiz();
        var attempt = Attempt.begin(
                enrolment,
                quiz.id(),
                history.attempts().size() + 1,
                enrolment.cohort.edition.id,
                RANDOM.nextLong(),
                now);
        times.allow(attempt);
        attempt.persist();
        var drawn = Draw.of(quiz, attempt.seed);
        for (var place = 1; place <= drawn.size(); place++) {
            AttemptQuestion.ask(attempt, drawn.get(place - 1), place);
        }
        started.fire(new Started(attempt));
        return attempt;
    }
}
