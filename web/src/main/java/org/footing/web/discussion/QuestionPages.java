package org.footing.web.discussion;

import io.quarkus.qute.i18n.MessageBundles;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;
import org.footing.discussion.Moderation;
import org.footing.discussion.Post;
import org.footing.discussion.QuestionReadings;
import org.footing.discussion.Questions;
import org.footing.discussion.Questions.NotAsked;
import org.footing.discussion.Questions.TooMany;
import org.footing.identity.Reason;
import org.footing.web.discussion.QuestionViews.Report;
import org.footing.web.discussion.SentPost.Typed;
import org.footing.web.page.Fresh;
import org.footing.web.security.CurrentViewer;
import org.footing.web.security.SeeOther;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** A question with its answers: answering, accepting, reporting, hiding. */
@Path("/questions/{id:[0-9]+}")
public class QuestionPages {

    private static final DiscussionMessages WORDS = MessageBundles.get(DiscussionMessages.class);

    @Inject
    CurrentViewer viewer;

    @Inject
    QuestionViews views;

    @Inject
    Questions questions;

    @Inject
    QuestionReadings readings;

    @Inject
    Moderation moderation;

    @Inject
    Clock clock;

    /** To open it is to have read what was said until now. */
    @GET
    @Transactional
    public Response show(@RestPath long id, @RestQuery Optional<String> reported) {
        var question = views.question(id);
        readings.read(viewer.get(), question, clock.instant());
        return Fresh.page(views.page(question, Typed.nothing(), Report.NONE, reported.isPresent(), ""));
    }

    @POST
    @Path("/answers")
    public Response answer(@RestPath long id, @BeanParam SentPost sent) {
        try {
            var answer = questions.answer(viewer.get(), id, sent.text, sent.save(), clock.instant());
            return SeeOther.at(QuestionLine.address(id) + "#answer-" + answer.id);
        } catch (NotAsked refused) {
            return again(id, sent.typed(WORDS.notAnswered(Post.LONGEST_TEXT)), Report.NONE);
        } catch (TooMany flood) {
            return again(id, sent.typed(WORDS.tooMany(Questions.MOST)), Report.NONE);
        }
    }

    /** Without an answer none is accepted any more. */
    @POST
    @Path("/acceptance")
    public Response accept(@RestPath long id, @BeanParam SentPost sent) {
        questions.accept(viewer.get(), id, sent.answerId());
        return SeeOther.at(QuestionLine.address(id));
    }

    @POST
    @Path("/reports")
    public Response report(@RestPath long id, @BeanParam SentPost sent) {
        var reason = Reason.of(sent.reason);
        if (reason.isEmpty()) {
            return again(id, Typed.nothing(), new Report(sent.answer, sent.reason, WORDS.noReason(Reason.LONGEST)));
        }
        moderation.report(viewer.get(), id, sent.answerId(), reason.get(), clock.instant());
        return SeeOther.at(QuestionLine.address(id) + "?reported=yes");
    }

    /** Leads back to the reports where it came from there. */
    @POST
    @Path("/moderation")
    public Response moderate(@RestPath long id, @BeanParam SentPost sent, @RestQuery Optional<String> from) {
        var now = clock.instant();
        switch (sent.act) {
            case "hide" -> moderation.hide(viewer.get(), id, sent.answerId(), now);
            case "show" -> moderation.showAgain(viewer.get(), id, sent.answerId(), now);
            default -> moderation.letStand(viewer.get(), id, sent.answerId(), now);
        }
        return SeeOther.at(from.isPresent() ? QuestionListPages.REPORTS : QuestionLine.address(id));
    }

    private Response again(long id, Typed typed, Report report) {
        return Fresh.again(Fresh.UNPROCESSABLE, () -> views.page(views.question(id), typed, report, false, ""));
    }
}
