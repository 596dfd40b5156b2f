package org.footing.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.footing.cohort.Cohort;
import org.footing.discussion.Questions.NotAsked;
import org.footing.identity.People.NotKnown;
import org.footing.identity.Viewer;

/** Lets people change and take back what they wrote themselves. */
@ApplicationScoped
@Transactional
public class PostChanges {

    /** Its time is over, or something has come of it. */
    public static class TooLate extends RuntimeException {}

    /**
     * @throws NotKnown if it is not the viewer's
     * @throws NotAsked if these are no words to keep
     * @throws TooLate if it is too old to be changed, or a tutor has hidden it
     */
    public void editQuestion(Viewer viewer, long id, String title, String text, Instant now) {
        if (!LessonQuestion.isTitle(title) || !Post.isText(text)) {
            throw new NotAsked();
        }
        var question = own(viewer, id, Optional.empty()).question();
        edit(question, viewer, text, now);
        question.rename(title);
    }

    /** Throws as {@link #editQuestion} does. */
    public void editAnswer(Viewer viewer, long questionId, long id, String text, Instant now) {
        if (!Post.isText(text)) {
            throw new NotAsked();
        }
        edit(own(viewer, questionId, Optional.of(id)), viewer, text, now);
    }

    /**
     * @throws NotKnown if it is not the viewer's
     * @throws TooLate if somebody answered it
     */
    public void takeBackQuestion(Viewer viewer, long id) {
        var question = own(viewer, id, Optional.empty()).question();
        if (!question.takableBackBy(viewer)) {
            throw new TooLate();
        }
        QuestionReading.forget(question);
        PostReport.forget(question);
        question.delete();
    }

    /** Throws as {@link #takeBackQuestion} does. */
    public void takeBackAnswer(Viewer viewer, long questionId, long id) {
        var answer = (LessonAnswer) own(viewer, questionId, Optional.of(id));
        if (!answer.takableBackBy(viewer)) {
            throw new TooLate();
        }
        answer.question.missAnswer(answer);
        PostReport.forget(answer);
        answer.delete();
    }

    private static void edit(Post post, Viewer viewer, String text, Instant now) {
        if (!post.changeableBy(viewer, now)) {
            throw new TooLate();
        }
        post.rewrite(text, now);
    }

    /** @throws Cohort.IsArchived if nothing in its cohort changes any more */
    private static Post own(Viewer viewer, long questionId, Optional<Long> answerId) {
        var question = LessonQuestion.lockReadBy(viewer, questionId).orElseThrow(NotKnown::new);
        var post = answerId.<Post>map(id -> LessonAnswer.to(question, id).orElseThrow(NotKnown::new))
                .orElse(question);
        if (!post.isOf(viewer)) {
            throw new NotKnown();
        }
        question.cohort.requireOpen();
        return post;
    }
}
