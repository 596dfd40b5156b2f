package org.footing.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
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
        var earlier = Attempt.of(enrolment, quiz.id());
        var open = earlier.stream().filter(Attempt::open).findFirst();
        if (open.filter(attempt -> !attempt.overdue(now)).isPresent()) {
            return open.orElseThrow();
        }
        open.ifPresent(attempt -> submissions.submitOverdue(attempt.id, now));
        return begin(enrolment, quiz, earlier, now);
    }

    private Attempt begin(Enrolment enrolment, Quiz quiz, List<Attempt> earlier, Instant now) {
        var terms = QuizAllowance.of(enrolment, quiz.id());
        requireLeft(quiz, earlier, terms);
        requireOpen(enrolment, quiz, terms, now);
        var attempt = Attempt.begin(
                enrolment, quiz.id(), earlier.size() + 1, enrolment.cohort.edition.id, RANDOM.nextLong(), now);
        times.allow(attempt);
        attempt.persist();
        var drawn = Draw.of(quiz, attempt.seed);
        for (var place = 1; place <= drawn.size(); place++) {
            AttemptQuestion.ask(attempt, drawn.get(place - 1), place);
        }
        started.fire(new Started(attempt));
        return attempt;
    }

    private static void requireLeft(Quiz quiz, List<Attempt> earlier, QuizAllowance.Terms terms) {
        var most = quiz.rules().attempts().map(allowed -> allowed + terms.moreAttempts());
        if (most.filter(count -> earlier.size() >= count).isPresent()) {
            throw new NoneLeft();
        }
    }

    private static void requireOpen(Enrolment enrolment, Quiz quiz, QuizAllowance.Terms terms, Instant now) {
        var close = QuizWindow.of(enrolment.cohort, quiz.id()).flatMap(QuizWindow::closing);
        if (close.filter(at -> !now.isBefore(at.plus(terms.extension()))).isPresent()) {
            throw new Closed();
        }
    }
}
