package org.footing.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.footing.cohort.Cohort;
import org.footing.cohort.Enrolment;
import org.footing.identity.People.NotKnown;
import org.footing.identity.Person;
import org.footing.identity.Viewer;

/** Asks, answers, and accepts an answer. */
@ApplicationScoped
@Transactional
public class Questions {

    /** So much may one person write within {@link #WINDOW}. */
    public static final int MOST = 20;

    public static final Duration WINDOW = Duration.ofHours(1);

    /** They have written so much that it would be too much for the others to read. */
    public static class TooMany extends RuntimeException {}

    /** It has no title or no text, or too long ones. */
    public static class NotAsked extends RuntimeException {}

    @Inject
    Event<QuestionAsked> asked;

    @Inject
    Event<AnswerGiven> given;

    /**
     * Sent twice is asked once.
     *
     * @param lessonId of a lesson that is open to them
     * @param saveId made by the page for this form
     * @throws NotKnown if the enrolment is not the viewer's
     * @throws Cohort.IsArchived if nothing in the cohort changes any more
     * @throws NotAsked if these are no words to ask
     */
    public LessonQuestion ask(
            Viewer viewer, long enrolmentId, String lessonId, String title, String text, String saveId, Instant now) {
        if (!LessonQuestion.isTitle(title) || !Post.isText(text)) {
            throw new NotAsked();
        }
        var enrolment = Enrolment.of(viewer).stream()
                .filter(known -> known.id == enrolmentId)
                .findFirst()
                .orElseThrow(NotKnown::new);
        enrolment.cohort.requireOpen();
        Person.lock(viewer.personId());
        return LessonQuestion.saved(viewer, saveId).orElseGet(() -> {
            requireFew(viewer, now);
            var question = LessonQuestion.ask(enrolment, lessonId, title, text, viewer, saveId, now);
            QuestionReading.note(question.id, viewer.personId(), now);
            asked.fire(new QuestionAsked(question, now));
            return question;
        });
    }

    /**
     * Sent twice is answered once.
     *
     * @throws NotKnown if the question is not for the viewer to read
     * @throws Cohort.IsArchived if nothing in its cohort changes any more
     * @throws NotAsked if these are no words to answer
     */
    public LessonAnswer answer(Viewer viewer, long questionId, String text, String saveId, Instant now) {
        if (!Post.isText(text)) {
            throw new NotAsked();
        }
        Person.lock(viewer.personId());
        var question = open(viewer, questionId);
        if (!question.legibleTo(viewer)) {
            throw new NotKnown();
        }
        return LessonAnswer.saved(viewer, saveId).orElseGet(() -> {
            requireFew(viewer, now);
            var answer = LessonAnswer.give(question, text, viewer, saveId, now);
            question.answered(now);
            QuestionReading.note(questionId, viewer.personId(), now);
            given.fire(new AnswerGiven(answer, now));
            return answer;
        });
    }

    /**
     * In the place of one that was accepted before. Accepted twice is accepted once.
     *
     * @param answerId absent to accept none
     * @throws NotKnown if there is no such answer to be seen, or it is neither the viewer's question nor theirs to teach
     * @throws Cohort.IsArchived if nothing in the cohort changes any more
     */
    public void accept(Viewer viewer, long questionId, Optional<Long> answerId) {
        var question = open(viewer, questionId);
        if (!question.acceptableBy(viewer)) {
            throw new NotKnown();
        }
        question.accept(answerId.map(id ->
                LessonAnswer.to(question, id).filter(answer -> !answer.hidden()).orElseThrow(NotKnown::new)));
    }

    private static LessonQuestion open(Viewer viewer, long id) {
        var question = LessonQuestion.lockReadBy(viewer, id).orElseThrow(NotKnown::new);
        question.cohort.requireOpen();
        return question;
    }

    private static void requireFew(Viewer viewer, Instant now) {
        if (Post.countSince(viewer.personId(), now.minus(WINDOW)) >= MOST) {
            throw new TooMany();
        }
    }
}
