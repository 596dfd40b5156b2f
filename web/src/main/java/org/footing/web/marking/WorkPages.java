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
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
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
        var said = sent.said();
        var share = Points.share(said.points(), row.points);
        if (share.isEmpty() || !said.fits()) {
            return again(id, wish, sent, Why.WRONG);
        }
        var mark = new ManualMarks.Mark(
                share.get(), said.words(), said.next(), sent.seenAt(), Optional.of(sent.seenResponse()));
        return settled(id, wish, sent, now -> {
            keep(id, sent, now);
            marks.mark(viewer.get(), row.attemptId, row.questionId, mark, now);
        });
    }

    /** Puts the mark aside, to be given back with others. */
    @POST
    @Path("/hold")
    public Response hold(@RestPath long id, @BeanParam SentWish wish, @BeanParam SentMark sent) {
        var row = row(id);
        if (row.revision != sent.seenResponse().revision()) {
            return again(id, wish, sent, Why.RESPONDED);
        }
        var said = sent.said();
        if (Points.share(said.points(), row.points).isEmpty() || !said.fits()) {
            return again(id, wish, sent, Why.WRONG);
        }
        return settled(
                id,
                wish,
                sent,
                now -> responseDrafts.hold(viewer.get(), id, sent.seenResponse(), said, sent.revision, now));
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
        return settled(id, wish, sent, now -> {
            keep(id, sent, now);
            reworks.sendBack(viewer.get(), row.attemptId, row.questionId, sent.seenResponse(), sent.said(), now);
        });
    }

    /** Goes on to the next piece of work, or says why this one is not settled. */
    private Response settled(long id, SentWish wish, SentMark sent, Consumer<Instant> act) {
        try {
            act.accept(clock.instant());
            return next(id, wish);
        } catch (Reworks.NoWords none) {
            return again(id, wish, sent, Why.NO_WORDS);
        } catch (FeedbackDrafts.TooLong much) {
            return again(id, wish, sent, Why.TOO_LONG);
        } catch (RespondedSince overtaken) {
            return again(id, wish, sent, Why.RESPONDED);
        } catch (FeedbackDrafts.ChangedSince overtaken) {
            return again(id, wish, sent, Why.WRITTEN);
        } catch (ManualMarks.MarkedSince | Claims.NotWaiting overtaken) {
            return again(id, wish, sent, Why.MARKED);
        }
    }

    /** What was written becomes the draft first: had somebody else written since, it would be lost. */
    private void keep(long id, SentMark sent, Instant now) {
        try {
            responseDrafts.keep(viewer.get(), id, sent.seenResponse(), sent.said(), sent.revision, now);
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
                .orElse(looking.list()));
    }

    private static Response here(long id, SentWish wish) {
        return SeeOther.at(Looking.of(wish).work(id));
    }

    private AttemptQuestion row(long id) {
        return QuarkusTransaction.requiringNew().call(() -> Waiting.taughtBy(viewer.get(), id)
                .flatMap(one -> AttemptQuestion.of(one.work.subject(), one.work.part()))
                .orElseThrow(NotFoundException::new));
    }

    private Response again(long id, SentWish wish, SentMark sent, Why why) {
        return views.again(viewer.get(), id, Looking.of(wish), Refused.of(sent, why), clock.instant());
    }

    private Waiting waiting(long id) {
        return Waiting.taughtBy(viewer.get(), id).orElseThrow(NotFoundException::new);
    }

    private TemplateInstance page(Waiting one, SentWish wish, Optional<Refused> refused) {
        return Templates.work(
                views.view(viewer.get(), one, Looking.of(wish), refused, RemarkFields.NONE, clock.instant()));
    }
}
