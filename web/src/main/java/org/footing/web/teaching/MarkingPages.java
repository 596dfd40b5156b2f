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
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Optional;
import org.footing.assessment.Attempt;
import org.footing.assessment.AttemptQuestion;
import org.footing.assessment.LateResponses;
import org.footing.assessment.ManualMarks;
import org.footing.assessment.PenaltyWaivers;
import org.footing.assessment.SeenResponse;
import org.footing.identity.Reason;
import org.footing.web.page.Fresh;
import org.footing.web.security.CurrentViewer;
import org.footing.web.security.SeeOther;
import org.footing.web.teaching.MarkingViews.Refused;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** What a tutor decides about an attempt: marks by hand, late responses, the price of being late. */
@Path("/attempts/{id}")
public class MarkingPages {

    private static final int UNPROCESSABLE = 422;

    @CheckedTemplate(basePath = "teaching")
    static class Templates {
        static native TemplateInstance marking(MarkingView view);
    }

    @Inject
    CurrentViewer viewer;

    @Inject
    MarkingViews views;

    @Inject
    ManualMarks marks;

    @Inject
    LateResponses lateResponses;

    @Inject
    PenaltyWaivers waivers;

    @Inject
    Clock clock;

    @GET
    @Path("/marking")
    @Transactional
    public Response show(@RestPath long id) {
        return page(id, Optional.empty(), Response.Status.OK.getStatusCode());
    }

    @POST
    @Path("/responses/{question}/mark")
    public Response mark(
            @RestPath long id,
            @RestPath String question,
            @RestForm Optional<String> points,
            @RestForm Optional<String> comment,
            @RestForm Optional<String> seen,
            @RestForm Optional<String> response,
            @RestForm boolean back) {
        var typed =
                new MarkForm.Typed(points.orElse(""), comment.orElse(""), seen.orElse(""), response.orElse(""), back);
        var share = typed.share(points(id, question));
        if (share.isEmpty() || !typed.commentFits()) {
            return again(id, new Refused.OfMark(question, typed, false), UNPROCESSABLE);
        }
        try {
            var mark = new ManualMarks.Mark(
                    share.get(), typed.comment(), "", typed.seenAt(), Optional.of(typed.seenResponse()));
            marks.mark(viewer.get(), id, question, mark, clock.instant());
            return next(id, question);
        } catch (ManualMarks.MarkedSince | SeenResponse.RespondedSince overtaken) {
            return again(id, new Refused.OfMark(question, typed, true), Response.Status.CONFLICT.getStatusCode());
        }
    }

    @POST
    @Path("/responses/{question}/acceptance")
    public Response accept(
            @RestPath long id,
            @RestPath String question,
            @RestForm Optional<Long> event,
            @RestForm Optional<String> reason) {
        var why = reason.flatMap(Reason::of);
        if (why.isEmpty()) {
            return again(id, new Refused.OfLate(question, reason.orElse("")), UNPROCESSABLE);
        }
        lateResponses.accept(
                viewer.get(), id, question, event.orElseThrow(NotFoundException::new), why.get(), clock.instant());
        return next(id, question);
    }

    @POST
    @Path("/waiver")
    public Response waive(@RestPath long id, @RestForm Optional<String> reason) {
        var why = reason.flatMap(Reason::of);
        if (why.isEmpty()) {
            return again(id, new Refused.OfWaiver(reason.orElse("")), UNPROCESSABLE);
        }
        waivers.waive(viewer.get(), id, why.get(), clock.instant());
        return SeeOther.at("/attempts/" + id);
    }

    private static Response next(long id, String question) {
        return SeeOther.at("/attempts/" + id + "/marking#" + question);
    }

    private BigDecimal points(long id, String question) {
        return QuarkusTransaction.requiringNew().call(() -> AttemptQuestion.of(attempt(id), question)
                .map(row -> row.points)
                .orElseThrow(NotFoundException::new));
    }

    private Response again(long id, Refused refused, int status) {
        return QuarkusTransaction.requiringNew().call(() -> page(id, Optional.of(refused), status));
    }

    private Response page(long id, Optional<Refused> refused, int status) {
        var page = Templates.marking(views.view(attempt(id), refused));
        return Fresh.page(page, status);
    }

    private Attempt attempt(long id) {
        return Attempt.lookedAfterBy(viewer.get(), id)
                .filter(attempt -> !attempt.open())
                .orElseThrow(NotFoundException::new);
    }
}
