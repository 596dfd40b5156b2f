package org.footing.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.footing.cohort.Cohort;
import org.footing.identity.AuditEntry;
import org.footing.identity.People.NotKnown;
import org.footing.identity.Person;
import org.footing.identity.Reason;
import org.footing.identity.Viewer;

/** Takes reports of questions and answers, hides them, shows them again and lets them stand. */
@ApplicationScoped
@Transactional
public class Moderation {

    /**
     * Once a person and post: reported twice is reported once.
     *
     * @param answerId absent for the question itself
     * @throws NotKnown if there is no such post for the viewer to read, or it is their own
     */
    public void report(Viewer viewer, long questionId, Optional<Long> answerId, Reason reason, Instant now) {
        Person.lock(viewer.personId());
        var post = post(viewer, questionId, answerId);
        if (post.isOf(viewer) || !post.legibleTo(viewer)) {
            throw new NotKnown();
        }
        if (!PostReport.known(post, viewer)) {
            PostReport.create(post, reason, viewer, now);
        }
    }

    /**
     * Hidden twice is hidden once.
     *
     * @throws NotKnown if there is no such post, or the viewer does not teach its cohort
     * @throws Cohort.IsArchived if nothing in its cohort changes any more
     */
    public void hide(Viewer viewer, long questionId, Optional<Long> answerId, Instant now) {
        var post = taught(viewer, questionId, answerId);
        PostReport.settle(post, viewer, now);
        if (!post.hidden()) {
            post.hide(viewer, now);
            if (post instanceof LessonAnswer answer) {
                answer.question.missAnswer(answer);
            }
            note(viewer, "post.hidden", post, now);
        }
    }

    /** Throws as {@link #hide} does. */
    public void showAgain(Viewer viewer, long questionId, Optional<Long> answerId, Instant now) {
        var post = taught(viewer, questionId, answerId);
        if (post.hidden()) {
            post.showAgain();
            if (post instanceof LessonAnswer answer) {
                answer.question.answerShownAgain();
            }
            note(viewer, "post.shown", post, now);
        }
    }

    /** What was reported is settled, and stays as it is. Throws as {@link #hide} does. */
    public void letStand(Viewer viewer, long questionId, Optional<Long> answerId, Instant now) {
        var post = taught(viewer, questionId, answerId);
        PostReport.settle(post, viewer, now);
        note(viewer, "post.let-stand", post, now);
    }

    private static Post taught(Viewer viewer, long questionId, Optional<Long> answerId) {
        var post = post(viewer, questionId, answerId);
        if (!post.taughtBy(viewer)) {
            throw new NotKnown();
        }
        post.cohort().requireOpen();
        return post;
    }

    private static Post post(Viewer viewer, long questionId, Optional<Long> answerId) {
        var question = LessonQuestion.lockReadBy(viewer, questionId).orElseThrow(NotKnown::new);
        return answerId.<Post>map(id -> LessonAnswer.to(question, id).orElseThrow(NotKnown::new))
                .orElse(question);
    }

    private static void note(Viewer viewer, String action, Post post, Instant now) {
        AuditEntry.write(viewer.person(), action, post.place(), post.author, "", now);
    }
}
