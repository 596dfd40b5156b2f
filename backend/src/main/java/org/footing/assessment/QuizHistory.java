package org.footing.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.footing.cohort.Enrolment;
import org.footing.course.Quiz;

/**
 * What one student has done with a quiz, and what is still open to them.
 *
 * @param attempts the first one first
 * @param terms what this student has beyond the others
 * @param closes for this student; absent when the quiz stays open
 * @param due when being late begins to cost marks; absent when it does not
 */
public record QuizHistory(
        Quiz quiz, List<Attempt> attempts, QuizAllowance.Terms terms, Optional<Instant> closes, Optional<Instant> due) {

    public static QuizHistory of(Enrolment enrolment, Quiz quiz) {
        var terms = QuizAllowance.of(enrolment, quiz.id());
        var window = QuizWindow.of(enrolment.cohort, quiz.id());
        var days = enrolment.cohort.days();
        return new QuizHistory(
                quiz,
                Attempt.of(enrolment, quiz.id()),
                terms,
                window.flatMap(QuizWindow::closing).map(end -> days.due(end, terms.extension())),
                window.filter(QuizWindow::takesLateWork).map(late -> days.due(late.closesAt, terms.extension())));
    }

    public Optional<Attempt> open() {
        return attempts.stream().filter(Attempt::open).findFirst();
    }

    /** How many may be begun in all; absent when there is no end. */
    public Optional<Integer> most() {
        return quiz.rules().attempts().map(allowed -> allowed + terms.moreAttempts());
    }

    /** Whether as many have been begun as may be. */
    public boolean usedUp() {
        return most().filter(allowed -> attempts.size() >= allowed).isPresent();
    }

    public boolean closed(Instant now) {
        return closes.filter(end -> !now.isBefore(end)).isPresent();
    }

    /** Whether another attempt may be begun. */
    public boolean more(Instant now) {
        return !usedUp() && !closed(now);
    }

    public Disclosure disclosure(Instant now) {
        var passed = attempts.stream().anyMatch(attempt -> attempt.passed);
        return Disclosure.of(quiz.rules().review(), passed, open().isPresent() || more(now), closes, now);
    }

    /** Whether the key of its questions may be read elsewhere by now, as in self-checks. */
    public boolean over(Instant now) {
        return attempts.stream().anyMatch(attempt -> !attempt.open())
                && open().isEmpty()
                && disclosure(now).key();
    }
}
