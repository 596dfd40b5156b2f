package org.footing.discussion;

import static org.footing.cast.Cast.NOW;
import static org.footing.cast.Cast.TODAY;
import static org.footing.cast.Cast.unique;
import static org.footing.cast.TestCourse.lesson;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.footing.cast.AtOnce;
import org.footing.cast.Cast;
import org.footing.cast.TestCourse;
import org.footing.cohort.Cohort;
import org.footing.cohort.Enrolment;
import org.footing.database.DatabaseTest;
import org.footing.discussion.PostChanges.TooLate;
import org.footing.discussion.Questions.NotAsked;
import org.footing.discussion.Questions.TooMany;
import org.footing.identity.AuditEntry;
import org.footing.identity.People.NotKnown;
import org.footing.identity.Reason;
import org.footing.identity.Role;
import org.footing.identity.Scope;
import org.footing.identity.Viewer;
import org.footing.identity.Viewer.Grant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class QuestionsTest {

    private static final Instant LATER = NOW.plusSeconds(60);

    @Inject
    Questions questions;

    @Inject
    PostChanges changes;

    @Inject
    Moderation moderation;

    @Inject
    QuestionReadings readings;

    @Inject
    Cast cast;

    private Cohort spring;
    private Enrolment amara;
    private Viewer asker;
    private Viewer bruno;
    private Viewer tova;
    private Viewer stranger;

    @BeforeEach
    void aCohortAndAnother() {
        cast.school();
        spring = cast.cohort(TestCourse.of(unique("asked"), lesson("heel")));
        var autumn = QuarkusTransaction.requiringNew()
                .call(() -> Cohort.open(unique("autumn"), spring.edition, TODAY, Cast.LONDON));
        amara = cast.student(spring, "amara");
        asker = Cast.viewer(amara.person);
        bruno = Cast.viewer(cast.student(spring, "bruno").person);
        stranger = Cast.viewer(cast.student(autumn, "chen").person);
        tova = Cast.viewer(cast.person("tova"), new Grant(Role.TUTOR, Scope.COHORT, Long.toString(spring.id)));
    }

    @Test
    void theCohortReadsAQuestionAndNobodyElse() {
        var question = ask("How hard?");
        assertTrue(reads(bruno, question) && reads(tova, question));
        assertFalse(reads(stranger, question));
        QuarkusTransaction.requiringNew()
                .run(() -> Enrolment.<Enrolment>findById(amara.id).withdraw(NOW));
        assertFalse(reads(asker, question));
        assertThrows(NotKnown.class, () -> ask("Still here?"));
    }

    @Test
    void studentsAndTutorsAnswerAndATutorsAnswerBearsAMark() {
        var question = ask("How hard?");
        assertEquals(1, unanswered());
        questions.answer(bruno, question.id, "Softly.", unique("s"), LATER);
        questions.answer(tova, question.id, "As for a peach.", unique("s"), LATER.plusSeconds(1));

        assertEquals(
                List.of(false, true),
                answers(question).stream().map(a -> a.byTutor).toList());
        assertEquals(0, unanswered());
        assertThrows(NotKnown.class, () -> questions.answer(stranger, question.id, "Hm.", unique("s"), LATER));
        assertThrows(NotAsked.class, () -> questions.answer(bruno, question.id, " ", unique("s"), LATER));
    }

    @Test
    void whatIsSentTwiceAtOnceIsThereOnce() {
        AtOnce.all(IntStream.range(0, 6)
                .<Callable<Long>>mapToObj(
                        n -> () -> questions.ask(asker, amara.id, "heel", "Why?", "Say.", "the-same", NOW).id)
                .toList());
        assertEquals(1, unanswered());
        var question = ask("How hard?");
        AtOnce.all(IntStream.range(0, 6)
                .<Callable<Long>>mapToObj(n -> () -> questions.answer(tova, question.id, "So.", "the-same", LATER).id)
                .toList());
        assertEquals(1, answers(question).size());
        assertEquals(1, reload(question).answers);
    }

    @Test
    void oneAnswerIsAcceptedAtMostByWhoAskedOrATutor() {
        var question = ask("How hard?");
        var first = questions.answer(bruno, question.id, "Softly.", unique("s"), LATER);
        var second = questions.answer(tova, question.id, "Softer.", unique("s"), LATER);
        assertThrows(NotKnown.class, () -> questions.accept(bruno, question.id, Optional.of(first.id)));
        questions.accept(asker, question.id, Optional.of(first.id));
        questions.accept(tova, question.id, Optional.of(second.id));
        assertFalse(reload(question).accepted(first));
        assertTrue(reload(question).accepted(second));
        questions.accept(asker, question.id, Optional.empty());
        assertFalse(reload(question).settled());
        var other = ask("Which oil?");
        assertThrows(NotKnown.class, () -> questions.accept(asker, other.id, Optional.of(first.id)));
    }

    @Test
    void whatWasSaidSinceIsUnread() {
        var question = ask("How hard?");
        assertEquals(
                1, QuarkusTransaction.requiringNew().call(() -> LessonQuestion.countUnread(tova, Set.of(spring.id))));
        assertTrue(upToDate(asker, question));
        assertFalse(upToDate(tova, question));
        readings.read(tova, question, LATER);
        assertTrue(upToDate(tova, question));
        questions.answer(bruno, question.id, "Softly.", unique("s"), LATER.plusSeconds(5));
        assertFalse(upToDate(asker, question));
        assertFalse(upToDate(tova, question));
        assertTrue(upToDate(bruno, question));
    }

    @Test
    void anEarlierNameOfTheLessonFindsItsQuestions() {
        ask("How hard?");
        assertEquals(1, QuarkusTransaction.requiringNew().call(() -> LessonQuestion.under(
                        Set.of(spring.id), spring.courseId, List.of("sole", "heel"), true, 0)
                .size()));
        assertEquals(
                0,
                QuarkusTransaction.requiringNew()
                        .call(() -> LessonQuestion.countUnder(Set.of(spring.id), spring.courseId, List.of("sole"))));
    }

    @Test
    void aQuestionIsTakenBackUntilSomebodyAnswersAndChangedForAWhile() {
        changes.takeBackQuestion(asker, ask("Slip").id);
        var question = ask("How hard?");
        assertThrows(NotKnown.class, () -> changes.editQuestion(bruno, question.id, "Mine", "Mine.", LATER));
        changes.editQuestion(asker, question.id, "How soft?", "Really.", LATER);
        assertEquals("How soft?", reload(question).title);
        var answer = questions.answer(bruno, question.id, "Softly.", unique("s"), LATER);

        assertThrows(TooLate.class, () -> changes.takeBackQuestion(asker, question.id));
        assertThrows(
                TooLate.class,
                () -> changes.editQuestion(asker, question.id, "Late", "Late.", NOW.plus(Post.CHANGEABLE)));
        changes.takeBackAnswer(bruno, question.id, answer.id);
        assertEquals(0, reload(question).answers);
        changes.takeBackQuestion(asker, question.id);
        assertFalse(reads(asker, question));
    }

    @Test
    void anAcceptedAnswerStays() {
        var question = ask("How hard?");
        var answer = questions.answer(bruno, question.id, "Softly.", unique("s"), LATER);
        questions.accept(asker, question.id, Optional.of(answer.id));
        assertThrows(TooLate.class, () -> changes.takeBackAnswer(bruno, question.id, answer.id));
    }

    @Test
    void nobodyFloodsTheCohort() {
        for (var n = 0; n < Questions.MOST; n++) {
            ask("Question " + n);
        }
        assertThrows(TooMany.class, () -> ask("One more"));
        questions.ask(asker, amara.id, "heel", "Later", "Later.", unique("s"), NOW.plus(Questions.WINDOW));
    }

    @Test
    void aReportIsHeardOnceAndLeadsToHidingOrToNothing() {
        var question = ask("How hard?");
        var answer = questions.answer(bruno, question.id, "Rude.", unique("s"), LATER);
        var about = Optional.of(answer.id);
        questions.accept(asker, question.id, about);
        assertThrows(NotKnown.class, () -> report(stranger, question, about));
        assertThrows(NotKnown.class, () -> report(bruno, question, about), "their own");
        report(asker, question, about);
        report(asker, question, about);
        assertEquals(1, reports());
        assertThrows(NotKnown.class, () -> moderation.hide(asker, question.id, about, LATER));

        moderation.hide(tova, question.id, about, LATER);
        moderation.hide(tova, question.id, about, LATER);
        assertEquals(0, reports());
        var hidden = answers(question).get(0);
        assertTrue(legible(bruno, hidden) && legible(tova, hidden));
        assertFalse(legible(asker, hidden));
        assertEquals(0, reload(question).answers);
        assertFalse(reload(question).settled());
        moderation.showAgain(tova, question.id, about, LATER);
        assertTrue(legible(asker, answers(question).get(0)));
        assertEquals(1, reload(question).answers);

        report(bruno, question, Optional.empty());
        moderation.letStand(tova, question.id, Optional.empty(), LATER);
        assertEquals(0, reports());
        assertFalse(reload(question).hidden());
        assertEquals(
                List.of("post.hidden", "post.shown"),
                QuarkusTransaction.requiringNew()
                        .call(() -> AuditEntry.<AuditEntry>list("subject", "answer " + answer.id).stream()
                                .map(entry -> entry.action)
                                .sorted()
                                .toList()));
    }

    @Test
    void nobodyAnswersWhatIsHiddenFromThem() {
        var question = ask("How hard?");
        moderation.hide(tova, question.id, Optional.empty(), LATER);
        assertThrows(NotKnown.class, () -> questions.answer(bruno, question.id, "Hm.", unique("s"), LATER));
        assertEquals(0, unanswered());
    }

    @Test
    void anArchivedCohortIsOnlyRead() {
        var question = ask("How hard?");
        QuarkusTransaction.requiringNew().run(() -> Cohort.update("archivedAt = ?1 where id = ?2", NOW, spring.id));
        assertTrue(reads(bruno, question));
        assertThrows(Cohort.IsArchived.class, () -> ask("More?"));
        assertThrows(Cohort.IsArchived.class, () -> questions.answer(tova, question.id, "Late.", unique("s"), LATER));
        assertThrows(Cohort.IsArchived.class, () -> changes.takeBackQuestion(asker, question.id));
        assertThrows(Cohort.IsArchived.class, () -> moderation.hide(tova, question.id, Optional.empty(), LATER));
    }

    private LessonQuestion ask(String title) {
        return questions.ask(asker, amara.id, "heel", title, "Please say.", unique("save"), NOW);
    }

    private void report(Viewer by, LessonQuestion question, Optional<Long> answer) {
        moderation.report(by, question.id, answer, new Reason("rude"), LATER);
    }

    private long reports() {
        return QuarkusTransaction.requiringNew().call(() -> {
            var open = PostReport.open(Set.of(spring.id), 0);
            assertEquals(open.size(), PostReport.countOpen(Set.of(spring.id)));
            return (long) open.size();
        });
    }

    private long unanswered() {
        return QuarkusTransaction.requiringNew().call(() -> {
            var found = LessonQuestion.unanswered(Set.of(spring.id), 0);
            assertEquals(found.size(), LessonQuestion.countUnanswered(Set.of(spring.id)));
            return (long) found.size();
        });
    }

    private static boolean legible(Viewer viewer, LessonAnswer answer) {
        return QuarkusTransaction.requiringNew()
                .call(() -> LessonAnswer.<LessonAnswer>findById(answer.id).legibleTo(viewer));
    }

    private static boolean upToDate(Viewer viewer, LessonQuestion question) {
        return QuarkusTransaction.requiringNew()
                .call(() -> !QuestionReading.upToDate(viewer, List.of(question)).isEmpty());
    }

    private static boolean reads(Viewer viewer, LessonQuestion question) {
        return QuarkusTransaction.requiringNew()
                .call(() -> LessonQuestion.readBy(viewer, question.id).isPresent());
    }

    private static List<LessonAnswer> answers(LessonQuestion question) {
        return QuarkusTransaction.requiringNew().call(() -> LessonAnswer.to(question));
    }

    private static LessonQuestion reload(LessonQuestion question) {
        return QuarkusTransaction.requiringNew().call(() -> LessonQuestion.findById(question.id));
    }
}
