package org.footing.web.teaching;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.footing.assessment.Regrade;
import org.footing.assessment.Regrades;
import org.footing.identity.Reason;
import org.footing.web.page.Fresh;
import org.footing.web.security.CurrentViewer;
import org.footing.web.security.SeeOther;
import org.footing.web.teaching.RegradeViews.Sent;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Marking attempts anew when a key was corrected: what has changed, what it would do, and what was done. */
@Path("/courses/{course}/quizzes/{quiz}")
public class RegradePages {

    private static final int UNPROCESSABLE = 422;

    @CheckedTemplate(basePath = "teaching")
    static class Templates {
        static native TemplateInstance regrades(RegradeView view);

        static native TemplateInstance regraded(RegradeView.Done view);
    }

    @Inject
    CurrentViewer viewer;

    @Inject
    TaughtQuiz.Quizzes quizzes;

    @Inject
    RegradeViews views;

    @Inject
    Regrades regrades;

    @Inject
    Clock clock;

    /** What has changed; with a choice also what that would do. */
    @GET
    @Path("/regrades")
    @Transactional
    public Response show(
            @RestPath String course,
            @RestPath String quiz,
            @RestQuery Optional<Long> cohort,
            @RestQuery List<String> question,
            @RestQuery Optional<String> policy,
            @RestQuery boolean again,
            @RestQuery boolean takeBack) {
        var taught = quizzes.find(viewer.get(), course, quiz, cohort);
        var choice = RegradeChoice.of(question, policy, again, takeBack);
        return page(taught, choice, new Sent("", false, notice(choice)), 200);
    }

    @POST
    @Path("/regrades")
    public Response regrade(
            @RestPath String course,
            @RestPath String quiz,
            @RestQuery Optional<Long> cohort,
            @RestForm List<String> question,
            @RestForm Optional<String> policy,
            @RestForm boolean again,
            @RestForm boolean takeBack,
            @RestForm Optional<String> reason,
            @RestForm Optional<String> fingerprint) {
        var taught = QuarkusTransaction.requiringNew().call(() -> quizzes.find(viewer.get(), course, quiz, cohort));
        var choice = RegradeChoice.of(question, policy, again, takeBack);
        var why = reason.flatMap(Reason::of);
        if (why.isEmpty() || !choice.complete() || taught.looked().isEmpty()) {
            return again(taught, choice, new Sent(reason.orElse(""), why.isEmpty(), notice(choice)), UNPROCESSABLE);
        }
        try {
            var done = regrades.apply(
                    viewer.get(), choice.plan(taught), fingerprint.orElse(""), why.get(), clock.instant());
            return SeeOther.at(
                    done.map(known -> taught.address("regrades/" + known.id)).orElse(taught.address("regrades")));
        } catch (Regrades.BasisChanged changed) {
            var sent = new Sent(why.get().words(), false, RegradeViews.words().basisChanged());
            return again(taught, choice, sent, Response.Status.CONFLICT.getStatusCode());
        }
    }

    @GET
    @Path("/regrades/{id}")
    @Transactional
    public Response done(
            @RestPath String course, @RestPath String quiz, @RestPath long id, @RestQuery Optional<Long> cohort) {
        var taught = quizzes.find(viewer.get(), course, quiz, cohort);
        var regrade = Regrade.of(taught.looked(), quiz, id).orElseThrow(NotFoundException::new);
        return Fresh.page(Templates.regraded(views.done(taught, regrade)));
    }

    private static String notice(RegradeChoice choice) {
        return choice.policy().isPresent() && choice.questions().isEmpty()
                ? RegradeViews.words().noQuestion()
                : "";
    }

    private Response again(TaughtQuiz taught, RegradeChoice choice, Sent sent, int status) {
        return QuarkusTransaction.requiringNew().call(() -> page(taught, choice, sent, status));
    }

    private Response page(TaughtQuiz taught, RegradeChoice choice, Sent sent, int status) {
        var page = Templates.regrades(views.view(viewer.get(), taught, choice, sent));
        return Fresh.page(page, status);
    }
}
