package org.footing.web.marking;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
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
import org.footing.assessment.AttemptQuestion;
import org.footing.assessment.ManualMarks;
import org.footing.assessment.Points;
import org.footing.assessment.ResponseDrafts;
import org.footing.assessment.Reworks;
import org.footing.assessment.SeenResponse.RespondedSince;
import org.footing.assessment.Waits;
import org.footing.cohort.Cohort;
import org.footing.marking.Claims;
import org.footing.marking.FeedbackDrafts;
import org.footing.marking.Waiting;
import org.footing.web.marking.Refused.Why;
import org.footing.web.marking.WorkView.RemarkFields;
import org.footing.web.page.Fresh;
import org.footing.web.security.CurrentViewer;
import org.footing.web.security.SeeOther;
import org.jboss.resteasy.reactive.RestPath;

/** One piece of work: looked at, marked, put aside, sent back; then comes the next. */
@Path("/marking/{id:[0-9]+}")
public class WorkPages {

    @CheckedTemplate(basePath = "marking")
    static class Templates {
        static native TemplateInstance work(WorkView view);
    }

    @Inject
    CurrentViewer viewer;

    @Inject
    WorkViews views;

    @Inject
    ManualMarks marks;

    @Inject
    Reworks reworks;

    @Inject
    FeedbackDrafts drafts;

    @Inject
    ResponseDrafts responseDrafts;

    @Inject
    Claims claims;

    @Inject
    Clock clock;

    @GET
    @Transactional
    public Response show(@RestPath long id, @BeanParam SentWish wish) {
        var one = waiting(id);
        return Waits.KINDS.contains(one.work.kind())
                ? Fresh.page(page(one, wish, Optional.empty()))
                : SeeOther.at(MarkedAt.address(one, Looking.of(wish)));
    }

    /** Gives it back at once. */
    @POST
    @Path("/mark")
    public Response mark(@RestPath long id, @BeanParam SentWish wish, @BeanParam SentMark sent) {
        var row = row(id);
        if (row.revision != sent.seenResponse().revision()) {
            return again(id, wish, sent, Why.RESPONDED);
        }
        var share = Points.share(sent.points, row.points);
        if (share.isEmpty() || !sent.said().fits()) {
            return again(id, wish, sent, Why.WRONG);
        }
        var now = clock.instant();
        var mark = new ManualMarks.Mark(
                share.get(), sent.said().words(), sent.said().next(), sent.seenAt(), Optional.of(sent.seenResponse()));
        try {
            keep(id, sent);
            marks.mark(viewer.get(), row.attemptId, row.questionId, mark, now);
            return next(id, wish);
        } catch (ManualMarks.MarkedSince overtaken) {
            return again(id, wish, sent, Why.MARKED);
        } catch (RespondedSince overtaken) {
            return again(id, wish, sent, Why.RESPONDED);
        } catch (FeedbackDrafts.ChangedSince overtaken) {
            return again(id, wish, sent, Why.WRITTEN);
        }
    }

    /** Puts the mark aside, to be given back with others. */
    @POST
    @Path("/hold")
    public Response hold(@RestPath long id, @BeanParam SentWish wish, @BeanParam SentMark sent) {
        var row = row(id);
        if (row.revision != sent.seenResponse().revision()) {
            return again(id, wish, sent, Why.RESPONDED);
        }
        if (Points.share(sent.points, row.points).isEmpty() || !sent.said().fits()) {
            return again(id, wish, sent, Why.WRONG);
        }
        try {
            responseDrafts.hold(viewer.get(), id, sent.seenResponse(), sent.said(), sent.revision, clock.instant());
            return next(id, wish);
        } catch (RespondedSince overtaken) {
            return again(id, wish, sent, Why.RESPONDED);
        } catch (FeedbackDrafts.ChangedSince overtaken) {
            return again(id, wish, sent, Why.WRITTEN);
        } catch (Claims.NotWaiting overtaken) {
            return again(id, wish, sent, Why.MARKED);
        }
    }

    /** Takes up again what was put aside. */
    @POST
    @Path("/resumption")
    public Response takeUpAgain(@RestPath long id, @BeanParam SentWish wish) {
        row(id);
        try {
            drafts.takeUpAgain(viewer.get(), id, clock.instant());
        } catch (Claims.NotWaiting settled) {
            // The page says by whom.
        }
        return here(id, wish);
    }

    /** Asks the student to do it again. */
    @POST
    @Path("/return")
    public Response sendBack(@RestPath long id, @BeanParam SentWish wish, @BeanParam SentMark sent) {
        var row = row(id);
        try {
            keep(id, sent);
            reworks.sendBack(
                    viewer.get(), row.attemptId, row.questionId, sent.seenResponse(), sent.said(), clock.instant());
            return next(id, wish);
        } catch (Reworks.NoWords none) {
            return again(id, wish, sent, Why.NO_WORDS);
        } catch (FeedbackDrafts.TooLong much) {
            return again(id, wish, sent, Why.WRONG);
        } catch (RespondedSince overtaken) {
            return again(id, wish, sent, Why.RESPONDED);
        } catch (FeedbackDrafts.ChangedSince overtaken) {
            return again(id, wish, sent, Why.WRITTEN);
        } catch (ManualMarks.MarkedSince overtaken) {
            return again(id, wish, sent, Why.MARKED);
        }
    }

    /** What was written becomes the draft first: had somebody else written since, it would be lost. */
    private void keep(long id, SentMark sent) {
        try {
            responseDrafts.keep(viewer.get(), id, sent.seenResponse(), sent.said(), sent.revision, clock.instant());
        } catch (Claims.NotWaiting ended) {
            // Then there is no draft; whoever has seen the mark may change it.
        }
    }

    private Response next(long id, SentWish wish) {
        var looking = Looking.of(wish);
        var now = clock.instant();
        var queue = QuarkusTransaction.requiringNew()
                .call(() -> looking.queue(viewer.get(), Cohort.taughtBy(viewer.get()), now));
        return SeeOther.at(claims.after(viewer.get(), id, queue, now)
                .map(one -> MarkedAt.address(one, looking))
                .orElse("/marking" + looking.query()));
    }

    private static Response here(long id, SentWish wish) {
        return SeeOther.at("/marking/" + id + Looking.of(wish).query());
    }

    private AttemptQuestion row(long id) {
        return QuarkusTransaction.requiringNew().call(() -> Waiting.taughtBy(viewer.get(), id)
                .flatMap(one -> AttemptQuestion.of(one.work.subject(), one.work.part()))
                .orElseThrow(NotFoundException::new));
    }

    private Response again(long id, SentWish wish, SentMark sent, Why why) {
        var refused = Refused.of(sent, why);
        return Fresh.again(refused.status(), () -> page(waiting(id), wish, Optional.of(refused)));
    }

    private Waiting waiting(long id) {
        return Waiting.taughtBy(viewer.get(), id).orElseThrow(NotFoundException::new);
    }

    private TemplateInstance page(Waiting one, SentWish wish, Optional<Refused> refused) {
        return Templates.work(
                views.view(viewer.get(), one, Looking.of(wish), refused, RemarkFields.NONE, clock.instant()));
    }
}
