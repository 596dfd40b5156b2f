package org.footing.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.footing.assessment.Attempt;
import org.footing.assessment.Attempts.Started;
import org.footing.assessment.CountingMark;
import org.footing.assessment.Fraction;
import org.footing.assessment.Scored;
import org.footing.cohort.Enrolment;
import org.footing.cohort.ItemException;
import org.footing.course.Course;
import org.footing.course.Lesson;
import org.footing.course.Lesson.CompletionRule;
import org.footing.course.Quiz;
import org.footing.library.Library;

/**
 * Keeps what a quiz did for a student true, and with it the lesson and the standing, in the transaction of the attempt. Whoever
 * changes an attempt has taken the enrolment's row before.
 */
@ApplicationScoped
class QuizKeeper {

    @Inject
    Library library;

    @Inject
    Event<LessonDone> lessons;

    @Inject
    Clock clock;

    void started(@Observes Started started) {
        var attempt = started.attempt();
        keep(attempt, false, (quiz, row) -> row.attempted(attempt.number, attempt.startedAt));
    }

    void scored(@Observes Scored scored) {
        var attempt = scored.attempt();
        keep(attempt, scored.takeBack(), (quiz, row) -> {
            var taken = submitted(attempt);
            var counting = CountingMark.ofSubmitted(quiz.rules().mark(), taken);
            row.marked(counting.map(CountingMark::mark), taken.stream().anyMatch(known -> known.waits));
            if (done(quiz, counting, taken)) {
                row.complete(null, clock.instant());
            } else if (scored.takeBack()) {
                row.takeBack();
            }
        });
    }

    private interface Change {
        void of(Quiz quiz, ItemProgress row);
    }

    /** A quiz that the cohort's edition no longer has leaves its rows as they are. */
    private void keep(Attempt attempt, boolean takeBack, Change change) {
        var enrolment = attempt.enrolment;
        var course = library.course(enrolment.cohort.edition);
        course.quiz(attempt.quizId).ifPresent(quiz -> {
            var rows = new ArrayList<>(ItemProgress.of(enrolment));
            var row = row(rows, enrolment, quiz.id(), attempt.startedAt);
            row.attempted(attempt.number, attempt.startedAt);
            change.of(quiz, row);
            var lesson = course.lessonOf(quiz).orElseThrow();
            if (takeBack) {
                LessonCompletion.takeBack(lesson, Journey.of(rows, ItemException.of(enrolment)));
            }
            settle(enrolment, course, lesson, rows);
        });
    }

    private void settle(Enrolment enrolment, Course course, Lesson lesson, List<ItemProgress> rows) {
        var exceptions = ItemException.of(enrolment);
        // Such a lesson may be done without ever having been opened.
        if (lesson.complete() == CompletionRule.QUIZ
                && LessonCompletion.quizzesDone(lesson, Journey.of(rows, exceptions))) {
            row(rows, enrolment, lesson.id(), clock.instant());
        }
        var journey = Journey.of(rows, exceptions);
        var now = clock.instant();
        var doneNow = LessonCompletion.settle(lesson, journey, now);
        Standing.rebuild(enrolment, course, journey);
        if (doneNow) {
            lessons.fire(new LessonDone(enrolment, lesson, now));
        }
    }

    private static ItemProgress row(List<ItemProgress> rows, Enrolment enrolment, String item, Instant now) {
        return rows.stream().filter(row -> row.itemId.equals(item)).findFirst().orElseGet(() -> {
            var begun = ItemProgress.begin(enrolment, item, now);
            rows.add(begun);
            return begun;
        });
    }

    private static List<Attempt> submitted(Attempt attempt) {
        return Attempt.of(attempt.enrolment, attempt.quizId).stream()
                .filter(known -> !known.open())
                .toList();
    }

    /** Passed by the attempt that counts, or by all of them on average; without a pass mark it is enough to have taken part. */
    private static boolean done(Quiz quiz, Optional<CountingMark> counting, List<Attempt> attempts) {
        if (quiz.rules().pass().isEmpty()) {
            return counting.isPresent();
        }
        return switch (quiz.rules().mark()) {
            case HIGHEST -> attempts.stream().anyMatch(attempt -> attempt.passed);
            case FIRST, LAST ->
                attempts.stream()
                        .filter(attempt -> counting.filter(
                                        mark -> mark.attempt().orElse(0) == attempt.number)
                                .isPresent())
                        .anyMatch(attempt -> attempt.passed);
            case AVERAGE ->
                counting.filter(mark -> mark.mark()
                                                .compareTo(Fraction.of(
                                                        quiz.rules().pass().get(), 100))
                                        >= 0)
                                .isPresent()
                        && attempts.stream().noneMatch(attempt -> attempt.critical);
        };
    }
}
