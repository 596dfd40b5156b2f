package org.footing.progress;

import static org.footing.assessment.TakenQuiz.BONE;
import static org.footing.assessment.TakenQuiz.BONES;
import static org.footing.assessment.TakenQuiz.BOTH;
import static org.footing.assessment.TakenQuiz.CALCANEUS;
import static org.footing.assessment.TakenQuiz.CASE;
import static org.footing.assessment.TakenQuiz.NAVICULAR;
import static org.footing.assessment.TakenQuiz.QUIZ;
import static org.footing.assessment.TakenQuiz.TALUS;
import static org.footing.assessment.TakenQuiz.WORDS;
import static org.footing.cast.Cast.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.footing.assessment.Attempt;
import org.footing.assessment.AttemptQuestion;
import org.footing.assessment.CountingMark;
import org.footing.assessment.Fraction;
import org.footing.assessment.LateResponses;
import org.footing.assessment.ManualMarks;
import org.footing.assessment.ManualMarks.Mark;
import org.footing.assessment.NotAsked;
import org.footing.assessment.PenaltyWaivers;
import org.footing.assessment.QuizTimes;
import org.footing.assessment.QuizWindow;
import org.footing.assessment.Regrade.Policy;
import org.footing.assessment.Regrades;
import org.footing.assessment.Regrades.Plan;
import org.footing.assessment.Response;
import org.footing.assessment.ResponseEvent;
import org.footing.assessment.Score;
import org.footing.assessment.Scoring;
import org.footing.assessment.TakenQuiz;
import org.footing.cast.Cast;
import org.footing.cast.TestCourse;
import org.footing.cohort.Cohort;
import org.footing.cohort.Enrolment;
import org.footing.cohort.ItemException;
import org.footing.course.Course;
import org.footing.database.DatabaseTest;
import org.footing.identity.Reason;
import org.footing.identity.Viewer;
import org.footing.library.Library;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What marks that change after submission do to progress. */
@DatabaseTest
class RegradedTest {

    private static final Reason REASON = new Reason("The key was wrong.");

    @Inject
    Regrades regrades;

    @Inject
    ManualMarks marks;

    @Inject
    LateResponses lateResponses;

    @Inject
    PenaltyWaivers waivers;

    @Inject
    QuizTimes times;

    @Inject
    TakenQuiz quiz;

    @Inject
    Library library;

    @Inject
    Cast cast;

    private TestCourse course;
    private Cohort cohort;
    private Enrolment amara;
    private Viewer tova;

    @BeforeEach
    void amaraPassedByAFaultyKey() {
        begin("pass=70");
        quiz.take(amara, Map.of(BONE, TALUS, BONES, BOTH));
    }

    private void begin(String rules) {
        course = TakenQuiz.course(rules);
        cohort = cast.cohort(course);
        amara = cast.student(cohort, "amara");
        tova = quiz.tutor(cohort);
    }

    @Test
    void aPassStaysAfterARegradeAlthoughTheMarkFalls() {
        regrade(Policy.AS_CORRECTED, false);
        assertEquals(Fraction.of(1, 3), journey(amara).mark(course().quiz(QUIZ).orElseThrow()));
        assertEquals(ItemState.PASSED, quizState());
        assertEquals(ItemState.PASSED, lessonState());
        assertSound(amara);
    }

    @Test
    void aPassIsTakenBackWithTheLessonThatItCompletedWhereStaffSaySo() {
        regrade(Policy.AS_CORRECTED, true);
        assertEquals(ItemState.FAILED, quizState());
        assertEquals(ItemState.IN_PROGRESS, lessonState());
        assertSound(amara);
    }

    @Test
    void whatAnotherAttemptBearsOutIsNotTakenBack() {
        quiz.take(amara, Map.of(BONE, CALCANEUS, BONES, BOTH));
        regrade(Policy.AS_CORRECTED, true);
        assertEquals(ItemState.PASSED, quizState());
        assertEquals(ItemState.PASSED, lessonState());
        assertSound(amara);
    }

    @Test
    void aPassThatStaysKeepsTheMomentItWasEarned() {
        quiz.take(amara, Map.of(BONE, CALCANEUS, BONES, BOTH), NOW.plusSeconds(60));
        var earned = completedAt();
        regrade(Policy.AS_CORRECTED, true);
        assertEquals(earned, completedAt());
    }

    @Test
    void aPassIsEarnedByARegrade() {
        begin("pass=70");
        quiz.take(amara, Map.of(BONE, CALCANEUS, BONES, BOTH));
        assertEquals(ItemState.FAILED, quizState());
        regrade(Policy.KEEP_BETTER, false);
        assertEquals(ItemState.PASSED, quizState());
        assertEquals(ItemState.PASSED, lessonState());
        assertSound(amara);
    }

    /** Random histories of saving, handing in, marking, accepting, waiving and regrading. */
    @ParameterizedTest
    @ValueSource(longs = {1, 26, 2026})
    void whateverIsDoneMarksAndStandingAreWhatTheirRowsComeTo(long seed) {
        var random = new Random(seed);
        course = TakenQuiz.withCase("minutes=30 pass=60 hint-cost=0.25 mark=" + counting(random));
        cohort = cast.cohort(course);
        tova = quiz.tutor(cohort);
        times.close(
                cohort,
                QUIZ,
                new QuizWindow.Terms(NOW.plus(Duration.ofHours(6)), Optional.of(15), 10, 20),
                cast.person("lena"),
                NOW);
        var students = List.of(cast.student(cohort, "amara"), cast.student(cohort, "bruno"));
        var taken = new ArrayList<Attempt>();
        for (var step = 0; step < 30; step++) {
            var now = NOW.plus(Duration.ofHours(step));
            var student = students.get(random.nextInt(students.size()));
            if (taken.isEmpty() || random.nextInt(3) == 0) {
                taken.add(takes(student, random, now));
            } else {
                decides(taken.get(random.nextInt(taken.size())), random, now);
            }
            students.forEach(this::assertSound);
        }
    }

    private static String counting(Random random) {
        return List.of("highest", "last", "first", "average").get(random.nextInt(4));
    }

    private Attempt takes(Enrolment student, Random random, Instant now) {
        var responses = new HashMap<String, Response>();
        responses.put(BONE, List.of(TALUS, CALCANEUS, NAVICULAR).get(random.nextInt(3)));
        if (random.nextBoolean()) {
            responses.put(BONES, BOTH);
        }
        if (random.nextBoolean()) {
            responses.put(CASE, WORDS);
        }
        var attempt = quiz.take(student, responses, now);
        if (random.nextBoolean()) {
            quiz.save(student, attempt, BONE, CALCANEUS, now.plusSeconds(4000));
        }
        return attempt;
    }

    private void decides(Attempt attempt, Random random, Instant now) {
        try {
            switch (random.nextInt(5)) {
                case 0 -> marks.mark(tova, attempt.id, CASE, mark(attempt, random), now);
                case 1 -> lateResponses.accept(tova, attempt.id, BONE, late(attempt), REASON, now);
                case 2 -> waivers.waive(tova, attempt.id, REASON, now);
                default -> {
                    if (random.nextBoolean()) {
                        course = random.nextBoolean()
                                ? TakenQuiz.corrected(course)
                                : TakenQuiz.changed(course, "{#bone points=2}", "{#bone points=3}");
                        quiz.publish(course);
                    }
                    regrade(Policy.values()[random.nextInt(3)], random.nextBoolean(), random.nextBoolean());
                }
            }
        } catch (NotAsked nothingToDecide) {
            // The attempt has no such response, or lost nothing.
        }
    }

    private static Mark mark(Attempt attempt, Random random) {
        var seen = Optional.ofNullable(TakenQuiz.row(attempt, CASE).markedAt);
        return new Mark(Fraction.of(random.nextInt(5), 4), "", seen);
    }

    private static long late(Attempt attempt) {
        return QuarkusTransaction.requiringNew().call(() -> ResponseEvent.late(attempt, List.of())).values().stream()
                .findFirst()
                .map(event -> event.id)
                .orElse(-1L);
    }

    private void regrade(Policy policy, boolean takeBack) {
        course = TakenQuiz.corrected(course);
        quiz.publish(course);
        regrade(policy, false, takeBack);
    }

    private void regrade(Policy policy, boolean again, boolean takeBack) {
        var plan = new Plan(course.id(), QUIZ, Set.of(cohort.id), Set.of(BONE), policy, again, takeBack);
        regrades.apply(tova, plan, regrades.preview(tova, plan).fingerprint(), REASON, NOW.plusSeconds(3600));
    }

    /** Every mark is the sum of its rows, what counts is what the attempts come to, and the summary is what it sums. */
    private void assertSound(Enrolment student) {
        QuarkusTransaction.requiringNew().run(() -> {
            var attempts = Attempt.of(student, QUIZ);
            attempts.stream().filter(attempt -> !attempt.open()).forEach(this::assertIsTheSumOfItsRows);
            var counting = CountingMark.ofSubmitted(
                    course().quiz(QUIZ).orElseThrow().rules().mark(), attempts);
            var journey = Journey.of(ItemProgress.of(student), ItemException.of(student));
            assertEquals(
                    counting.map(CountingMark::mark).orElse(Fraction.ZERO),
                    journey.mark(course().quiz(QUIZ).orElseThrow()));
            var standing = Standing.of(Cast.viewer(student.person)).get(0);
            var kept = standing.sum();
            assertEquals(CourseSum.of(course(), journey), kept);
        });
    }

    private void assertIsTheSumOfItsRows(Attempt attempt) {
        var rows = AttemptQuestion.of(attempt);
        var sum = new Scoring(rows.stream()
                .map(row -> new Score(Objects.requireNonNull(row.share), row.points, row.waits, row.critical))
                .toList());
        assertEquals(sum.mark(), attempt.mark);
        assertEquals(sum.waits(), attempt.waits);
        assertEquals(sum.critical(), attempt.critical);
        var pass = course().quiz(QUIZ).flatMap(known -> known.rules().pass()).orElseThrow();
        assertEquals(
                !sum.critical() && attempt.finalMark().orElseThrow().compareTo(Fraction.of(pass, 100)) >= 0,
                attempt.passed);
    }

    private Journey journey(Enrolment student) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Journey.of(ItemProgress.of(student), ItemException.of(student)));
    }

    private ItemState quizState() {
        return journey(amara).state(course().quiz(QUIZ).orElseThrow());
    }

    private ItemState lessonState() {
        return journey(amara).state(course().lesson("heel").orElseThrow());
    }

    private Instant completedAt() {
        return journey(amara)
                .with(course().quiz(QUIZ).orElseThrow())
                .map(row -> row.completedAt)
                .orElseThrow();
    }

    /** As the cohort takes it. */
    private Course course() {
        return library.course(cohort.edition);
    }
}
