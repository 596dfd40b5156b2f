package org.footing.web.sample;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.footing.assessment.Attempt;
import org.footing.assessment.AttemptQuestion;
import org.footing.assessment.Attempts;
import org.footing.assessment.Fraction;
import org.footing.assessment.ManualMarks;
import org.footing.assessment.Paper;
import org.footing.assessment.Response;
import org.footing.assessment.Save;
import org.footing.assessment.Saves;
import org.footing.assessment.Submissions;
import org.footing.cohort.Enrolment;
import org.footing.course.Quiz;
import org.footing.identity.Person;
import org.footing.identity.Role;
import org.footing.identity.Scope;
import org.footing.identity.Viewer;
import org.footing.progress.ItemProgress;

/** Lets the sample school's students have taken quizzes: by the same acts as on a page, all saves of an attempt in one transaction. */
@ApplicationScoped
class SampleQuizzes {

    private static final long SEED = 12;

    /** One question in so many is left open. */
    private static final int OPEN = 25;

    /** The tutor has not come to one student in so many. */
    private static final int UNMARKED = 6;

    private static final Duration A_QUESTION = Duration.ofSeconds(40);

    /** How many guesses each student is worth, one after the other: the best of them is what they know. */
    private static final List<Integer> GUESSES = List.of(4, 9, 3, 16, 6, 12, 2, 5, 30, 3, 14, 8, 3);

    /** A guess so good that it is no longer one. */
    private static final int KNOWS = 200;

    /** So many times as much is known the second time. */
    private static final int LEARNT = 5;

    /** A student at a quiz. @param guesses what they are worth */
    private record Sitting(Viewer viewer, long enrolmentId, Quiz quiz, SampleAnswers answers, int guesses) {}

    @Inject
    Attempts attempts;

    @Inject
    Saves saves;

    @Inject
    Submissions submissions;

    @Inject
    ManualMarks marks;

    /**
     * Takes a quiz, and again with more knowledge if it was not passed and may be repeated.
     *
     * @param n the student's number, from 0; absent for who knows everything
     * @param tutor marks what a tutor must, of most students
     */
    void take(Enrolment enrolment, Quiz quiz, Optional<Integer> n, Person tutor, Instant start, Instant now) {
        var viewer = viewer(enrolment.person, Set.of(), start);
        var seed = SEED * n.orElse(-1) + quiz.id().hashCode();
        var answers = new SampleAnswers(new Random(seed));
        var guesses = n.map(number -> GUESSES.get(number % GUESSES.size())).orElse(KNOWS);
        var attempt = take(new Sitting(viewer, enrolment.id, quiz, answers, guesses), start);
        if (!passed(attempt) && mayRepeat(quiz)) {
            attempt = take(
                    new Sitting(viewer, enrolment.id, quiz, answers, guesses * LEARNT),
                    start.plus(Duration.ofHours(2)));
        }
        if (n.filter(number -> number % UNMARKED == 0).isEmpty()) {
            var course = enrolment.cohort.courseId;
            var marking = viewer(tutor, Set.of(new Viewer.Grant(Role.TUTOR, Scope.COURSE, course)), now);
            mark(marking, attempt, Fraction.of(Math.min(4, 1 + guesses / 3), 4), now);
        }
    }

    private static boolean passed(Attempt attempt) {
        return QuarkusTransaction.requiringNew().call(() -> ItemProgress.of(attempt.enrolment).stream()
                .anyMatch(item -> item.itemId.equals(attempt.quizId) && item.completed()));
    }

    private static boolean mayRepeat(Quiz quiz) {
        return quiz.rules().attempts().filter(most -> most < 2).isEmpty();
    }

    private static Viewer viewer(Person person, Set<Viewer.Grant> grants, Instant now) {
        return new Viewer(-1, person.id, person.username, person.name, now, Optional.empty(), grants);
    }

    private Attempt take(Sitting sitting, Instant start) {
        var attempt = attempts.start(sitting.enrolmentId(), sitting.quiz(), start);
        var end = QuarkusTransaction.requiringNew().call(() -> answer(sitting, attempt, start));
        submissions.submit(sitting.viewer(), attempt.id, end);
        return attempt;
    }

    /** @return when the last question was answered */
    private Instant answer(Sitting sitting, Attempt attempt, Instant start) {
        var paper = new Paper(sitting.quiz(), attempt.seed);
        var time = start;
        for (var row : AttemptQuestion.of(attempt)) {
            time = time.plus(A_QUESTION);
            var question = paper.question(row.questionId).orElseThrow();
            var given = sitting.answers()
                    .best(question, sitting.guesses())
                    .filter(any -> sitting.answers().random().nextInt(OPEN) > 0)
                    .map(paper.shuffle(question)::shown);
            if (given.isPresent()) {
                var save = save(row, given);
                saves.save(sitting.viewer(), attempt.id, row.questionId, asked -> save, time);
            }
        }
        return time;
    }

    private void mark(Viewer tutor, Attempt attempt, Fraction share, Instant now) {
        for (var row : QuarkusTransaction.requiringNew().call(() -> AttemptQuestion.of(attempt))) {
            if (row.waits) {
                marks.mark(tutor, attempt.id, row.questionId, mark(share), now);
            }
        }
    }

    private static ManualMarks.Mark mark(Fraction share) {
        return share.equals(Fraction.ONE)
                ? new ManualMarks.Mark(share, "Clear, kind and safe.", Optional.empty())
                : new ManualMarks.Mark(
                        share,
                        "A good beginning. Say as well why you would do it.",
                        "Read the end of the lesson again and write one example for your logbook.",
                        Optional.empty());
    }

    private static Save save(AttemptQuestion row, Optional<Response> given) {
        return new Save(row.questionId, 0, "sample", given, Optional.empty(), false);
    }
}
