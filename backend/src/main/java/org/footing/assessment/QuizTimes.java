package org.footing.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.footing.cohort.Cohort;
import org.footing.cohort.CohortCopies.CohortCopied;
import org.footing.cohort.Enrolment;
import org.footing.course.Quiz;
import org.footing.identity.AuditEntry;
import org.footing.identity.Person;
import org.footing.library.Library;

/** Says when a quiz closes for a cohort and what one student may have beyond that; open attempts learn of it at once. */
@ApplicationScoped
@Transactional
public class QuizTimes {

    @Inject
    Library library;

    @Inject
    Event<DatesChanged> dates;

    @Inject
    Event<AllowanceChanged> allowances;

    public void close(Cohort cohort, String quizId, QuizWindow.Terms terms, Person by, Instant now) {
        lock(cohort);
        QuizWindow.put(cohort, quizId, terms);
        AuditEntry.write(by, "quiz.closing", "cohort " + cohort.id, quizId + ": " + terms.closesAt(), now);
        Attempt.open(cohort, quizId).forEach(this::allow);
        dates.fire(new DatesChanged(cohort));
    }

    public void neverClose(Cohort cohort, String quizId, Person by, Instant now) {
        lock(cohort);
        QuizWindow.of(cohort, quizId).ifPresent(QuizWindow::delete);
        AuditEntry.write(by, "quiz.closing", "cohort " + cohort.id, quizId + ": never", now);
        Attempt.open(cohort, quizId).forEach(this::allow);
        dates.fire(new DatesChanged(cohort));
    }

    /** Two who set the first date come in a row, and so does whoever begins or hands in meanwhile. */
    private static void lock(Cohort cohort) {
        Cohort.<Cohort>findById(cohort.id, LockModeType.PESSIMISTIC_WRITE).requireOpen();
        Enrolment.lock(cohort);
    }

    /**
     * @param quizId of one quiz, or {@link QuizAllowance#EVERY_QUIZ}
     * @param reason why, for whoever asks later; never empty
     */
    public void allow(
            Enrolment enrolment, String quizId, QuizAllowance.Terms terms, Person by, String reason, Instant now) {
        var locked = Enrolment.lock(enrolment.id);
        QuizAllowance.put(locked, quizId, terms, by, reason, now);
        AuditEntry.write(
                by,
                "quiz.allowance",
                "enrolment " + enrolment.id,
                enrolment.person,
                quizId + ": " + terms + ", " + reason,
                now);
        Attempt.open(locked).forEach(this::allow);
        allowances.fire(new AllowanceChanged(locked));
    }

    /** What is due in the next term is due so many days later. */
    void copied(@Observes CohortCopied copied) {
        QuizWindow.of(copied.from()).forEach(window -> {
            var terms = window.terms();
            QuizWindow.put(
                    copied.to(),
                    window.quizId,
                    new QuizWindow.Terms(
                            copied.shifted(terms.closesAt()),
                            terms.latePercent(),
                            terms.graceMinutes(),
                            terms.lateFloor()));
        });
    }

    /** Sets or moves the deadline of an attempt by what holds now. */
    void allow(Attempt attempt) {
        library.course(attempt.editionId)
                .quiz(attempt.quizId)
                .ifPresent(quiz -> attempt.allow(
                        limit(quiz), closing(attempt), QuizAllowance.of(attempt.enrolment, attempt.quizId)));
    }

    private static Optional<Duration> limit(Quiz quiz) {
        return quiz.rules().minutes().map(Duration::ofMinutes);
    }

    private static Optional<Instant> closing(Attempt attempt) {
        return QuizWindow.of(attempt.enrolment.cohort, attempt.quizId).flatMap(QuizWindow::closing);
    }
}
