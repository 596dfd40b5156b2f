package org.footing.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.footing.cohort.Cohort;
import org.footing.cohort.CohortCopies.CohortCopied;
import org.footing.cohort.Enrolment;
import org.footing.cohort.Enrolments;
import org.footing.cohort.Enrolments.EnrolmentChanged;
import org.footing.cohort.ItemException.Given;
import org.footing.cohort.ItemException.Kind;
import org.footing.cohort.Moment;
import org.footing.cohort.Schedule;
import org.footing.cohort.Schedules;
import org.footing.cohort.Schedules.ScheduleChanged;
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
    Schedules schedules;

    @Inject
    Enrolments enrolments;

    /** The day is one of the cohort's schedule from then on; one that is there and comes to the same moment stays as it was said. */
    public void close(Cohort cohort, String quizId, QuizWindow.Terms terms, Person by, Instant now) {
        var locked = lock(cohort);
        var stands = Schedule.of(locked).due(quizId).filter(terms.closesAt()::equals);
        if (stands.isEmpty()) {
            var local = locked.days().local(terms.closesAt());
            schedules.due(locked, quizId, Optional.of(new Moment.At(local)));
        }
        var due = Schedule.of(locked).due(quizId).orElseThrow();
        QuizWindow.put(
                cohort,
                quizId,
                new QuizWindow.Terms(due, terms.latePercent(), terms.graceMinutes(), terms.lateFloor()));
        AuditEntry.write(by, "quiz.closing", "cohort " + cohort.id, quizId + ": " + due, now);
        Attempt.open(cohort, quizId).forEach(this::allow);
    }

    public void neverClose(Cohort cohort, String quizId, Person by, Instant now) {
        schedules.due(cohort, quizId, Optional.empty());
        AuditEntry.write(by, "quiz.closing", "cohort " + cohort.id, quizId + ": never", now);
    }

    /** Two who set the first date come in a row, and so does whoever begins or hands in meanwhile. */
    private static Cohort lock(Cohort cohort) {
        Cohort locked = Cohort.findById(cohort.id, LockModeType.PESSIMISTIC_WRITE);
        locked.requireOpen();
        Enrolment.lock(locked);
        return locked;
    }

    /** Quizzes close as the schedule says; open attempts learn of it in the same transaction. */
    void follow(@Observes ScheduleChanged changed) {
        var cohort = changed.cohort();
        var schedule = Schedule.of(cohort);
        var windows =
                QuizWindow.of(cohort).stream().collect(Collectors.toMap(window -> window.quizId, Function.identity()));
        var quizzes = new TreeSet<>(windows.keySet());
        library.course(cohort.edition).quizzes().map(Quiz::id).forEach(quizzes::add);
        for (var quiz : quizzes) {
            if (moved(cohort, quiz, schedule.due(quiz), Optional.ofNullable(windows.get(quiz)))) {
                Attempt.open(cohort, quiz).forEach(this::allow);
            }
        }
    }

    private static boolean moved(Cohort cohort, String quiz, Optional<Instant> due, Optional<QuizWindow> window) {
        if (due.equals(window.map(known -> known.closesAt))) {
            return false;
        }
        if (due.isEmpty()) {
            window.ifPresent(QuizWindow::delete);
        } else if (window.isPresent()) {
            window.get().move(due.get());
        } else {
            QuizWindow.open(cohort, quiz, due.get());
        }
        return true;
    }

    /** A student's extension may be another one now. */
    void follow(@Observes EnrolmentChanged changed) {
        Attempt.open(changed.enrolment()).forEach(this::allow);
    }

    /**
     * @param quizId of one quiz, or {@link QuizAllowance#EVERY_QUIZ}
     * @param reason why, for whoever asks later; never empty
     */
    public void allow(
            Enrolment enrolment, String quizId, QuizAllowance.Terms terms, Person by, String reason, Instant now) {
        if (terms.extension().isZero()) {
            enrolments.endException(enrolment, quizId, Kind.EXTENDED, by, now);
        } else {
            enrolments.except(enrolment, new Given(quizId, Kind.EXTENDED, terms.extension(), reason, ""), by, now);
        }
        if (terms.longer()) {
            lengthen(enrolment, quizId, terms, by, reason, "", now);
        } else {
            endAllowance(enrolment, quizId, by, now);
        }
    }

    /**
     * More time or more attempts, and nothing about the day until which the quiz is taken.
     *
     * @param quizId as above
     * @param reason as above
     * @param told what the student is told of it; may be empty
     */
    public void lengthen(
            Enrolment enrolment,
            String quizId,
            QuizAllowance.Terms terms,
            Person by,
            String reason,
            String told,
            Instant now) {
        var locked = Enrolment.lock(enrolment.id);
        QuizAllowance.put(locked, quizId, terms, by, reason, told, now);
        locked.treatedApart();
        AuditEntry.write(
                by,
                "quiz.allowance",
                "enrolment " + enrolment.id,
                enrolment.person,
                quizId + ": " + terms + ", " + reason,
                now);
        Attempt.open(locked).forEach(this::allow);
    }

    /** What being late costs in the next term; the days themselves are copied with the schedule. */
    void copied(@Observes CohortCopied copied) {
        QuizWindow.of(copied.from())
                .forEach(window -> QuizWindow.of(copied.to(), window.quizId).ifPresent(next -> {
                    var terms = window.terms();
                    QuizWindow.put(
                            copied.to(),
                            window.quizId,
                            new QuizWindow.Terms(
                                    next.closesAt, terms.latePercent(), terms.graceMinutes(), terms.lateFloor()));
                }));
    }

    /** From now on as everybody. Ended twice is ended once. @param quizId as above */
    public void endAllowance(Enrolment enrolment, String quizId, Person by, Instant now) {
        var locked = Enrolment.lock(enrolment.id);
        if (QuizAllowance.end(locked, quizId)) {
            AuditEntry.write(
                    by,
                    "exception.ended",
                    "enrolment " + enrolment.id,
                    enrolment.person,
                    quizId + ": quiz.allowance",
                    now);
            Attempt.open(locked).forEach(this::allow);
        }
    }

    /** Sets or moves the deadline of an attempt by what holds now. */
    void allow(Attempt attempt) {
        library.course(attempt.editionId).quiz(attempt.quizId).ifPresent(quiz -> {
            var window = QuizWindow.of(attempt.enrolment.cohort, attempt.quizId);
            attempt.allow(limit(quiz), window.flatMap(QuizWindow::closing), terms(attempt, window));
        });
    }

    /** With the extension as long as it is here: the clocks may change meanwhile, or a break begin. */
    private static QuizAllowance.Terms terms(Attempt attempt, Optional<QuizWindow> window) {
        var terms = QuizAllowance.of(attempt.enrolment, attempt.quizId);
        var days = attempt.enrolment.cohort.days();
        return window.map(known -> known.closesAt)
                .map(due -> terms.extended(Duration.between(due, days.due(due, terms.extension()))))
                .orElse(terms);
    }

    private static Optional<Duration> limit(Quiz quiz) {
        return quiz.rules().minutes().map(Duration::ofMinutes);
    }
}
