package org.footing.web.sample;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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
import org.footing.cohort.Cohort;
import org.footing.cohort.Enrolment;
import org.footing.course.Course;
import org.footing.course.Lesson;
import org.footing.course.Module;
import org.footing.course.Quiz;
import org.footing.identity.Person;
import org.footing.identity.Role;
import org.footing.identity.Scope;
import org.footing.identity.Viewer;
import org.footing.progress.ItemProgress;

/** Lets the sample school's silent students have taken quizzes: those of the modules that they have begun to read. */
@ApplicationScoped
class SampleQuizzes {

    private static final long SEED = 12;

    /** One question in so many is left open. */
    private static final int OPEN = 25;

    /** The tutor has not come to one student in so many. */
    private static final int UNMARKED = 6;

    private static final Duration A_QUESTION = Duration.ofSeconds(40);

    /** How many guesses each student is worth, one after the other: the best of them is what they know. */
    private static final List<Integer> GUESSES = List.of(4, 9, 1, 16, 6, 12, 2, 5, 30, 1, 14, 8, 3);

    /** One quiz, about to be taken. */
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
     * Each act is a transaction of its own, as on a page.
     *
     * @param tutor marks what a tutor must, of most students
     */
    void take(Course course, Cohort cohort, Person tutor, Instant now) {
        var silent = QuarkusTransaction.requiringNew().call(() -> Enrolment.of(cohort).stream()
                .filter(enrolment -> enrolment.person.passwordHash == null)
                .toList());
        var progress = QuarkusTransaction.requiringNew().call(() -> ItemProgress.of(cohort)).stream()
                .collect(Collectors.groupingBy(
                        item -> item.enrolmentId, Collectors.toMap(item -> item.itemId, Function.identity())));
        var marking = viewer(tutor, Set.of(new Viewer.Grant(Role.TUTOR, Scope.COURSE, course.id())), now);
        for (var n = 0; n < silent.size(); n++) {
            var read = progress.getOrDefault(silent.get(n).id, Map.of());
            var taken = take(course, silent.get(n), n, read, now);
            if (n % UNMARKED > 0) {
                var share = Fraction.of(Math.min(4, 1 + guesses(n) / 3), 4);
                taken.forEach(attempt -> mark(marking, attempt, share, now));
            }
        }
    }

    private static int guesses(int n) {
        return GUESSES.get(n % GUESSES.size());
    }

    private static Viewer viewer(Person person, Set<Viewer.Grant> grants, Instant now) {
        return new Viewer(-1, person.id, person.username, person.name, now, Optional.empty(), grants);
    }

    private List<Attempt> take(Course course, Enrolment enrolment, int n, Map<String, ItemProgress> read, Instant now) {
        var viewer = viewer(enrolment.person, Set.of(), now);
        var answers = new SampleAnswers(new Random(SEED + n));
        return course.modules().stream()
                .flatMap(module -> begun(module, read).stream().flatMap(last -> module.lessons().stream()
                        .flatMap(Lesson::quizzes)
                        .map(quiz -> take(new Sitting(viewer, enrolment.id, quiz, answers, guesses(n)), last))))
                .toList();
    }

    /** When the module was last read. */
    private static Optional<Instant> begun(Module module, Map<String, ItemProgress> read) {
        return module.lessons().stream()
                .flatMap(lesson -> Optional.ofNullable(read.get(lesson.id())).stream())
                .map(item -> item.lastReportAt)
                .max(Instant::compareTo);
    }

    private Attempt take(Sitting sitting, Instant start) {
        var attempt = attempts.start(sitting.enrolmentId(), sitting.quiz(), start);
        var paper = new Paper(sitting.quiz(), attempt.seed);
        var time = start;
        for (var row : QuarkusTransaction.requiringNew().call(() -> AttemptQuestion.of(attempt))) {
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
        submissions.submit(sitting.viewer(), attempt.id, time.plus(A_QUESTION));
        return attempt;
    }

    private void mark(Viewer tutor, Attempt attempt, Fraction share, Instant now) {
        for (var row : QuarkusTransaction.requiringNew().call(() -> AttemptQuestion.of(attempt))) {
            if (row.waits) {
                marks.mark(tutor, attempt.id, row.questionId, new ManualMarks.Mark(share, "", Optional.empty()), now);
            }
        }
    }

    private static Save save(AttemptQuestion row, Optional<Response> given) {
        return new Save(row.questionId, 0, "sample", given, Optional.empty(), false);
    }
}
