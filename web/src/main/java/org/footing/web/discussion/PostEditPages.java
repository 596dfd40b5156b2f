package org.footing.web.discussion;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;
import org.footing.discussion.LessonAnswer;
import org.footing.discussion.LessonQuestion;
import org.footing.discussion.Post;
import org.footing.discussion.PostChanges;
import org.footing.discussion.PostChanges.TooLate;
import org.footing.discussion.Questions.NotAsked;
import org.footing.web.discussion.QuestionViews.Report;
import org.footing.web.discussion.SentPost.Typed;
import org.footing.web.page.Fresh;
import org.footing.web.security.CurrentViewer;
import org.footing.web.security.SeeOther;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Changes what one wrote oneself, and takes it back. */
@Path("/questions/{id:[0-9]+}")
public class PostEditPages {

    private static final DiscussionMessages WORDS = MessageBundles.get(DiscussionMessages.class);

    /** @param answer its id; empty of the question itself */
    public record View(long id, String answer, Typed typed) {}

    @CheckedTemplate(basePath = "discussion")
    static class Templates {
        static native TemplateInstance edit(View view);
    }

    @Inject
    CurrentViewer viewer;

    @Inject
    QuestionViews views;

    @Inject
    PostChanges changes;

    @Inject
    Clock clock;

    @GET
    @Path("/edit")
    @Transactional
    public Response show(@RestPath long id, @RestQuery Optional<String> answer) {
        var question = views.question(id);
        var post = SentPost.answerId(answer.orElse(""))
                .<Post>map(wanted -> LessonAnswer.to(question).stream()
                        .filter(one -> one.id.equals(wanted))
                        .findFirst()
                        .orElseThrow(NotFoundException::new))
                .orElse(question);
        if (!post.changeableBy(viewer.get(), clock.instant())) {
            throw new NotFoundException();
        }
        var typed = new Typed(question.title, post.text, "", "");
        return Fresh.page(Templates.edit(new View(id, answer.orElse(""), typed)));
    }

    @POST
    @Path("/edit")
    public Response edit(@RestPath long id, @BeanParam SentPost sent) {
        var answer = sent.answerId();
        try {
            if (answer.isPresent()) {
                changes.editAnswer(viewer.get(), id, answer.get(), sent.text, clock.instant());
            } else {
                changes.editQuestion(viewer.get(), id, sent.title, sent.text, clock.instant());
            }
            return SeeOther.at(QuestionLine.address(id));
        } catch (NotAsked refused) {
            var error = answer.isPresent()
                    ? WORDS.notAnswered(Post.LONGEST_TEXT)
                    : WORDS.notAsked(LessonQuestion.LONGEST_TITLE, Post.LONGEST_TEXT);
            return Fresh.again(Fresh.UNPROCESSABLE, () -> page(id, sent, error));
        } catch (TooLate late) {
            return Fresh.again(Fresh.CONFLICT, () -> page(id, sent, WORDS.tooLate()));
        }
    }

    private TemplateInstance page(long id, SentPost sent, String error) {
        return Templates.edit(new View(views.question(id).id, sent.answer, sent.typed(error)));
    }

    /** Of a question leads home, since it is there no more. */
    @POST
    @Path("/removal")
    public Response takeBack(@RestPath long id, @BeanParam SentPost sent) {
        var answer = sent.answerId();
        try {
            if (answer.isPresent()) {
                changes.takeBackAnswer(viewer.get(), id, answer.get());
                return SeeOther.at(QuestionLine.address(id));
            }
            changes.takeBackQuestion(viewer.get(), id);
            return SeeOther.at(QuestionListPages.HERE);
        } catch (TooLate late) {
            return Fresh.again(
                    Fresh.CONFLICT,
                    () -> views.page(views.question(id), Typed.nothing(), Report.NONE, false, WORDS.tooLate()));
        }
    }
}
