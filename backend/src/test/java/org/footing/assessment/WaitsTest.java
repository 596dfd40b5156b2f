package org.footing.assessment;

import static org.footing.assessment.TakenQuiz.BONE;
import static org.footing.assessment.TakenQuiz.CALCANEUS;
import static org.footing.assessment.TakenQuiz.CASE;
import static org.footing.assessment.TakenQuiz.QUIZ;
import static org.footing.assessment.TakenQuiz.TALUS;
import static org.footing.assessment.TakenQuiz.WORDS;
import static org.footing.assessment.TakenQuiz.corrected;
import static org.footing.assessment.TakenQuiz.row;
import static org.footing.cast.Cast.NOW;
import static org.footing.cast.Cast.unique;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.footing.assessment.ManualMarks.Mark;
import org.footing.assessment.Regrades.Plan;
import org.footing.assessment.Response.Wrote;
import org.footing.assessment.Reworks.Outcome;
import org.footing.assessment.SeenResponse.RespondedSince;
import org.footing.cast.Cast;
import org.footing.cast.TestCourse;
import org.footing.cohort.Cohort;
import org.footing.cohort.Enrolment;
import org.footing.cohort.Enrolments;
import org.footing.database.DatabaseTest;
import org.footing.identity.Reason;
import org.footing.identity.Viewer;
import org.footing.marking.Feedback;
import org.footing.marking.Feedback.Said;
import org.footing.marking.FeedbackDrafts;
import org.footing.marking.Queue;
import org.footing.marking.Queue.Wish;
import org.footing.marking.Remark.Place.Passage;
import org.footing.marking.Waiting;
import org.footing.marking.Work;
import org.footing.marking.Work.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What waits for tutors, and what the attempts themselves say of it. */
@DatabaseTest
class WaitsTest {

    private static final Said CHANGE = new Said("", "Say why as well.", "Read lesson two again.");

    @Inject
    TakenQuiz quiz;

    @Inject
    ManualMarks marks;

    @Inject
    Reworks reworks;

    @Inject
    LateResponses lateResponses;

    @Inject
    Regrades regrades;

    @Inject
    FeedbackDrafts drafts;

    @Inject
    ResponseDrafts responseDrafts;

    @Inject
    HeldMarks held;

    @Inject
    Enrolments enrolments;

    @Inject
    Cast cast;

    private TestCourse course;
    private Cohort cohort;
    private Viewer tova;
    private Enrolment amara;

    @BeforeEach
    void aCohortWithAQuizThatATutorMarks() {
        course = TakenQuiz.withCase("pass=80 minutes=30");
        cohort = cast.cohort(course);
        tova = quiz.tutor(cohort);
        amara = cast.student(cohort, "amara");
    }

    @Test
    void aWrittenResponseWaitsFromTheMomentItWasHandedIn() {
        var attempt = quiz.take(amara, Map.of(BONE, TALUS, CASE, WORDS));
        var waiting = waiting(tova);
        assertEquals(1, waiting.size());
        assertEquals(Kind.RESPONSE, waiting.get(0).work.kind());
        assertEquals(attempt.id, waiting.get(0).work.subject());
        assertEquals(CASE, waiting.get(0).work.part());
        assertEquals(QUIZ, waiting.get(0).itemId);
        assertEquals(NOW, waiting.get(0).since);
    }

    @Test
    void whatIsMarkedWaitsNoMoreAndTheStudentIsTold() {
        var attempt = quiz.take(amara, Map.of(CASE, WORDS));
        marks.mark(
                tova,
                attempt.id,
                CASE,
                new Mark(Fraction.ONE, "Well said.", "Now warmth.", Optional.empty()),
                later(1));
        assertEquals(List.of(), waiting(tova));
        var told = given(amara);
        assertEquals(1, told.size());
        assertEquals("Well said.", told.get(0).words);
        assertEquals("Now warmth.", told.get(0).nextStep);
        assertTrue(told.get(0).unread());
    }

    @Test
    void whatWasSentBackIsTheStudentsTurnAndThenTheTutorsAgain() {
        var attempt = quiz.take(amara, Map.of(CASE, WORDS));
        sendBack(tova, attempt, CHANGE, 1);
        assertEquals(List.of(), waiting(tova));
        assertTrue(given(amara).get(0).asksAgain);
        assertTrue(TakenQuiz.again(attempt).waits);

        again(amara, attempt, "Rest, for the swelling.", later(2));
        assertEquals(later(2), waiting(tova).get(0).since);
        assertEquals(new Wrote("Rest, for the swelling."), row(attempt, CASE).response);
        assertTrue(saves(attempt).contains(WORDS), "the first response is kept");
        marks.mark(tova, attempt.id, CASE, new Mark(Fraction.ONE, "Yes.", Optional.empty()), later(3));
        assertEquals(List.of(), waiting(tova));
    }

    @Test
    void onlyWhatWasSentBackIsAnsweredAgain() {
        var attempt = quiz.take(amara, Map.of(CASE, WORDS));
        assertThrows(NotAsked.class, () -> again(amara, attempt, "Rest.", later(1)));
        sendBack(tova, attempt, CHANGE, 1);
        var bruno = cast.student(cohort, "bruno");
        assertThrows(NotAsked.class, () -> again(bruno, attempt, "Rest.", later(1)));
        assertThrows(Saves.Misfit.class, () -> again(amara, attempt, " ", later(1)));
        assertThrows(ManualMarks.MarkedSince.class, () -> sendBack(quiz.tutor(cohort), attempt, CHANGE, 1));
        assertThrows(Reworks.NoWords.class, () -> sendBack(tova, attempt, Said.NOTHING, 1));
    }

    @Test
    void whatWasSentBackCanBeMarkedAllTheSame() {
        var attempt = quiz.take(amara, Map.of(CASE, WORDS));
        sendBack(tova, attempt, CHANGE, 1);
        marks.mark(tova, attempt.id, CASE, new Mark(Fraction.ZERO, "", Optional.empty()), later(2));
        assertEquals(Outcome.MARKED, again(amara, attempt, "Rest.", later(3)));
        assertEquals(WORDS, row(attempt, CASE).response);
        assertEquals(List.of(), waiting(tova));
    }

    @Test
    void whatIsWrittenAgainTooLateIsKeptAndTheTutorCanLetItCount() {
        var attempt = quiz.take(amara, Map.of(CASE, WORDS));
        sendBack(tova, attempt, CHANGE, 1);
        var save = save(attempt, "Rest.");
        marks.mark(tova, attempt.id, CASE, new Mark(Fraction.ZERO, "", Optional.empty()), later(2));
        for (var hour = 3; hour < 5; hour++) {
            assertEquals(Outcome.MARKED, reworks.answerAgain(Cast.viewer(amara.person), attempt.id, save, later(hour)));
        }
        var late = events(attempt, ResponseEvent.Kind.LATE);
        assertEquals(1, late.size(), "sent twice it is kept once");
        lateResponses.accept(tova, attempt.id, CASE, late.get(0).id, new Reason("I was too fast."), later(5));
        assertEquals(new Wrote("Rest."), row(attempt, CASE).response);
        assertEquals(1, waiting(tova).size());
    }

    @Test
    void ofTwoPagesOneResponseCountsAndTheOtherIsKeptBeside() {
        var attempt = quiz.take(amara, Map.of(CASE, WORDS));
        sendBack(tova, attempt, CHANGE, 1);
        var first = save(attempt, "Rest.");
        var second = save(attempt, "Warmth.");
        var viewer = Cast.viewer(amara.person);
        assertEquals(Outcome.TAKEN, reworks.answerAgain(viewer, attempt.id, first, later(2)));
        assertEquals(Outcome.TAKEN, reworks.answerAgain(viewer, attempt.id, first, later(2)), "sent twice");
        assertEquals(Outcome.OVERTAKEN, reworks.answerAgain(viewer, attempt.id, second, later(3)));
        var corrected = first.with(Optional.of(new Wrote("Rest, then warmth after a day.")));
        assertEquals(
                Outcome.OVERTAKEN,
                reworks.answerAgain(viewer, attempt.id, corrected, later(3)),
                "the same page with other words");
        assertEquals(new Wrote("Rest."), row(attempt, CASE).response);
        assertEquals(2, events(attempt, ResponseEvent.Kind.CONFLICT).size());

        sendBack(tova, attempt, CHANGE, 4);
        assertEquals(
                Outcome.OVERTAKEN,
                reworks.answerAgain(viewer, attempt.id, second, later(5)),
                "made before it was sent back again");
        assertEquals(Outcome.TAKEN, again(amara, attempt, "Warmth.", later(6)));
    }

    @Test
    void whatIsSaidIsAboutTheResponseThatWasSeen() {
        var attempt = quiz.take(amara, Map.of(CASE, WORDS));
        var old = seen(attempt);
        sendBack(tova, attempt, CHANGE, 1);
        again(amara, attempt, "Rest, for the swelling.", later(2));
        var theo = quiz.tutor(cohort);
        var id = waiting(theo).get(0).id;
        var half = new Said("0.5", "So.", "");
        assertThrows(RespondedSince.class, () -> marks.mark(theo, attempt.id, CASE, mark(old), later(3)));
        assertThrows(RespondedSince.class, () -> reworks.sendBack(theo, attempt.id, CASE, old, CHANGE, later(3)));
        assertThrows(RespondedSince.class, () -> responseDrafts.keep(theo, id, old, half, 0, later(3)));
        assertThrows(RespondedSince.class, () -> responseDrafts.hold(theo, id, old, half, 0, later(3)));
        assertThrows(
                RespondedSince.class,
                () -> responseDrafts.remark(theo, id, old, new Passage("Rest"), "Why?", later(3)));
        assertTrue(row(attempt, CASE).waits);
        assertEquals(1, waiting(theo).size());
        assertEquals(1, responseDrafts.keep(theo, id, seen(attempt), half, 0, later(3)));
        marks.mark(theo, attempt.id, CASE, mark(seen(attempt)), later(4));
        assertEquals(List.of(), waiting(theo));
    }

    @Test
    void whatWasSentBackIsMarkedOnlyByWhoKnowsIt() {
        var attempt = quiz.take(amara, Map.of(CASE, WORDS));
        var old = seen(attempt);
        sendBack(tova, attempt, CHANGE, 1);
        sendBack(tova, attempt, CHANGE, 2);
        assertEquals(1, given(amara).size(), "sent back twice it is sent back once");
        var theo = quiz.tutor(cohort);
        assertThrows(ManualMarks.MarkedSince.class, () -> marks.mark(theo, attempt.id, CASE, mark(old), later(3)));
        marks.mark(theo, attempt.id, CASE, mark(new SeenResponse(old.revision(), true)), later(3));
    }

    @Test
    void onlyResponsesAreWrittenAboutAsResponses() {
        var practical = QuarkusTransaction.requiringNew()
                .call(() -> Waiting.create(Work.whole(Kind.PRACTICAL, 7), Enrolment.findById(amara.id), "", NOW).id);
        var seen = new SeenResponse(0, false);
        assertThrows(NotAsked.class, () -> responseDrafts.keep(tova, practical, seen, CHANGE, 0, NOW));
        assertThrows(
                NotAsked.class, () -> responseDrafts.remark(tova, practical, seen, new Passage("Rest"), "Why?", NOW));
    }

    @Test
    void whoLeftWaitsForNobodyUntilTheyComeBack() {
        quiz.take(amara, Map.of(CASE, WORDS));
        enrolments.withdraw(amara, later(1));
        assertEquals(List.of(), waiting(tova));
        QuarkusTransaction.requiringNew()
                .run(() -> enrolments.enrol(
                        Cohort.findById(cohort.id), Enrolment.<Enrolment>findById(amara.id).person, later(2)));
        assertEquals(1, waiting(tova).size());
    }

    @Test
    void whatIsPutAsideIsGivenTogetherByWhoeverGivesItInTheNameOfWhoWroteIt() {
        var bruno = cast.student(cohort, "bruno");
        var first = quiz.take(amara, Map.of(CASE, WORDS));
        var second = quiz.take(bruno, Map.of(CASE, WORDS));
        for (var one : waiting(tova)) {
            drafts.hold(tova, one.id, new Said("0.5", "So.", ""), 0, later(1));
        }
        assertEquals(List.of(), waiting(tova));
        assertTrue(row(first, CASE).waits, "nothing reaches a student before");
        assertEquals(List.of(), given(amara));

        var elsewhere = quiz.tutor(cast.cohort(TakenQuiz.withCase("")));
        assertThrows(NotAsked.class, () -> held.release(elsewhere, cohort.id, QUIZ, later(2)));
        assertEquals(2, held.release(quiz.tutor(cohort), cohort.id, QUIZ, later(2)));
        assertEquals(Fraction.of(1, 2), row(second, CASE).share);
        assertEquals(tova.personId(), markedBy(second));
        assertEquals("So.", given(bruno).get(0).words);
        assertEquals(0, held.release(tova, cohort.id, QUIZ, later(3)));
    }

    @Test
    void pointsThatCanNoLongerBeGivenGoBackAmongWhatWaits() {
        quiz.take(amara, Map.of(CASE, WORDS));
        drafts.hold(tova, waiting(tova).get(0).id, new Said("2", "So.", ""), 0, later(1));
        assertEquals(0, held.release(tova, cohort.id, QUIZ, later(2)));
        assertEquals(1, waiting(tova).size());
    }

    @Test
    void othersSeeNothingOfIt() {
        quiz.take(amara, Map.of(CASE, WORDS));
        assertEquals(List.of(), waiting(quiz.tutor(cast.cohort(TakenQuiz.withCase("")))));
        assertEquals(List.of(), waiting(Cast.viewer(amara.person)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void afterWhateverHappensTheRowsSayWhatTheAttemptsSay(long seed) {
        new History(seed).play();
    }

    /** A few weeks of a class, drawn by lot. */
    private class History {

        private final Random random;
        private final List<Enrolment> students = new ArrayList<>(List.of(amara));
        private final List<Attempt> taken = new ArrayList<>();
        private final Map<Long, Enrolment> whose = new HashMap<>();
        private int step;
        private int refused;

        History(long seed) {
            random = new Random(seed);
            students.add(cast.student(cohort, "bruno"));
            students.add(cast.student(cohort, "chen"));
        }

        void play() {
            quiz.publish(corrected(course));
            for (step = 1; step <= 30; step++) {
                act();
                assertEquals(byAttempts(), byRows(), "after step " + step);
            }
            assertTrue(refused < step / 2, "most of it could be done");
        }

        private void act() {
            var one = taken.isEmpty() ? null : taken.get(random.nextInt(taken.size()));
            var act = one == null ? 0 : random.nextInt(7);
            try {
                if (one == null || act < 2) {
                    take();
                } else if (act == 2) {
                    mark(one);
                } else if (act == 3) {
                    sendBack(tova, one, CHANGE, step);
                } else if (act == 4) {
                    again(student(one), one, "Again " + step, later(step));
                } else if (act == 5) {
                    late(one);
                } else {
                    regrade();
                }
            } catch (NotAsked | ManualMarks.MarkedSince not) {
                refused++; // what cannot be done changes nothing: the rows say so
            }
        }

        private void take() {
            var student = students.get(random.nextInt(students.size()));
            var attempt = quiz.take(
                    student, random.nextBoolean() ? Map.of(BONE, CALCANEUS, CASE, WORDS) : Map.of(BONE, TALUS), NOW);
            taken.add(attempt);
            whose.put(attempt.id, student);
        }

        private Enrolment student(Attempt attempt) {
            return Optional.ofNullable(whose.get(attempt.id)).orElseThrow();
        }

        private void mark(Attempt attempt) {
            var seen = Optional.ofNullable(row(attempt, CASE).markedAt);
            marks.mark(tova, attempt.id, CASE, new Mark(Fraction.of(1, 2), "So " + step, seen), later(step));
        }

        private void late(Attempt attempt) {
            quiz.save(student(attempt), attempt, CASE, new Wrote("Late " + step), later(step));
            var event = QuarkusTransaction.requiringNew().call(() -> ResponseEvent.of(attempt).stream()
                    .filter(known -> known.kind == ResponseEvent.Kind.LATE)
                    .reduce((before, last) -> last)
                    .orElseThrow());
            lateResponses.accept(tova, attempt.id, CASE, event.id, new Reason("The network."), later(step));
        }

        private void regrade() {
            var plan = new Plan(cohort.courseId, QUIZ, Set.of(cohort.id), Set.of(BONE, CASE), policy(), true, false);
            var preview = regrades.preview(tova, plan);
            regrades.apply(tova, plan, preview.fingerprint(), new Reason("The heel."), later(step));
        }

        private Regrade.Policy policy() {
            return Regrade.Policy.values()[random.nextInt(Regrade.Policy.values().length)];
        }
    }

    private Set<String> byAttempts() {
        return QuarkusTransaction.requiringNew().call(() -> Attempt.<Attempt>list("cohortId", cohort.id).stream()
                .filter(attempt -> !attempt.open())
                .flatMap(attempt -> AttemptQuestion.of(attempt).stream())
                .filter(row -> row.waits && !row.sentBack())
                .map(row -> row.attemptId + " " + row.questionId)
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    private Set<String> byRows() {
        return waiting(tova).stream()
                .map(one -> one.work.subject() + " " + one.work.part())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<Waiting> waiting(Viewer viewer) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var taught = Cohort.lookedAfterBy(viewer);
            var queue = Queue.of(viewer, taught, Wish.ALL, NOW);
            assertEquals(Waiting.count(queue), Waiting.of(queue, 0, 1000).size());
            return Waiting.of(queue, 0, 1000);
        });
    }

    private static long markedBy(Attempt attempt) {
        return QuarkusTransaction.requiringNew()
                .call(() ->
                        Objects.requireNonNull(AttemptQuestion.of(attempt, CASE).orElseThrow().markedBy).id);
    }

    private static List<Feedback> given(Enrolment student) {
        return QuarkusTransaction.requiringNew().call(() -> Feedback.givenTo(Cast.viewer(student.person), 0, 10));
    }

    private static List<Response> saves(Attempt attempt) {
        return QuarkusTransaction.requiringNew().call(() -> ResponseEvent.of(attempt).stream()
                .flatMap(event -> Optional.ofNullable(event.response).stream())
                .toList());
    }

    private static List<ResponseEvent> events(Attempt attempt, ResponseEvent.Kind kind) {
        return QuarkusTransaction.requiringNew().call(() -> ResponseEvent.of(attempt).stream()
                .filter(event -> event.kind == kind)
                .toList());
    }

    private void sendBack(Viewer viewer, Attempt attempt, Said said, int hours) {
        reworks.sendBack(viewer, attempt.id, CASE, seen(attempt), said, later(hours));
    }

    private static SeenResponse seen(Attempt attempt) {
        return new SeenResponse(row(attempt, CASE).revision, false);
    }

    private static Mark mark(SeenResponse seen) {
        return new Mark(Fraction.ONE, "Yes.", "", Optional.empty(), Optional.of(seen));
    }

    private Outcome again(Enrolment student, Attempt attempt, String text, Instant now) {
        return reworks.answerAgain(Cast.viewer(student.person), attempt.id, save(attempt, text), now);
    }

    private static Save save(Attempt attempt, String text) {
        return new Save(
                CASE,
                row(attempt, CASE).revision,
                unique("save"),
                Optional.of(new Wrote(text)),
                Optional.empty(),
                false);
    }

    /** After the end of an attempt that was begun at {@link Cast#NOW}. */
    private static Instant later(int hours) {
        return NOW.plus(Duration.ofHours(hours));
    }
}
