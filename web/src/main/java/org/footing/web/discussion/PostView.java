package org.footing.web.discussion;

import io.quarkus.qute.i18n.MessageBundles;
import java.time.Instant;
import org.footing.course.PostedText;
import org.footing.discussion.LessonAnswer;
import org.footing.discussion.LessonQuestion;
import org.footing.discussion.Post;
import org.footing.identity.Viewer;
import org.footing.web.page.Dates;

/**
 * A question or an answer as one viewer sees it.
 *
 * @param answer its id; empty of the question itself
 * @param html its words, or what stands in their place
 * @param by who wrote it and when, in words; empty where that is hidden
 * @param may what the viewer can do with it
 */
public record PostView(
        String answer,
        String html,
        String by,
        boolean edited,
        boolean hidden,
        boolean tutor,
        boolean accepted,
        May may) {

    private static final DiscussionMessages WORDS = MessageBundles.get(DiscussionMessages.class);

    /** What somebody can do with a post. */
    public record May(boolean accept, boolean change, boolean takeBack, boolean report, boolean moderate) {

        static final May NOTHING = new May(false, false, false, false, false);
    }

    /** For ids of the page. */
    public String anchor() {
        return answer.isEmpty() ? "question" : "answer-" + answer;
    }

    static PostView of(LessonQuestion question, boolean answered, Viewer viewer, Instant now) {
        var takeBack = question.isOf(viewer) && !question.hidden() && !answered;
        return of(question, "", false, false, may(question, false, takeBack, viewer, now), viewer);
    }

    /** @param last whether nothing was said after it */
    static PostView of(LessonAnswer answer, boolean last, Viewer viewer, Instant now) {
        var question = answer.question;
        var accepted = question.accepted(answer);
        var takeBack = answer.isOf(viewer) && !answer.hidden() && last && !accepted;
        var accept = !answer.hidden() && question.acceptableBy(viewer);
        return of(
                answer,
                Long.toString(answer.id),
                answer.byTutor,
                accepted,
                may(answer, accept, takeBack, viewer, now),
                viewer);
    }

    private static PostView of(Post post, String answer, boolean tutor, boolean accepted, May may, Viewer viewer) {
        if (!post.legibleTo(viewer)) {
            return new PostView(answer, said(WORDS.hidden()), "", false, false, false, false, May.NOTHING);
        }
        var when = new Dates(post.cohort().zone()).dayAndTime(post.writtenAt);
        return new PostView(
                answer,
                post.erased() ? said(WORDS.erased()) : PostedText.html(post.text),
                WORDS.by(post.author.name, when),
                post.edited(),
                post.hidden(),
                tutor,
                accepted,
                may);
    }

    private static May may(Post post, boolean accept, boolean takeBack, Viewer viewer, Instant now) {
        return post.cohort().archived()
                ? May.NOTHING
                : new May(accept, post.changeableBy(viewer, now), takeBack, !post.isOf(viewer), post.taughtBy(viewer));
    }

    private static String said(String words) {
        return PostedText.html(words);
    }
}
