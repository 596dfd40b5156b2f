package org.footing.web.marking;

import static org.footing.web.marking.MarkingWords.words;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footing.assessment.ResponseDrafts;
import org.footing.assessment.SeenResponse.RespondedSince;
import org.footing.marking.Claims;
import org.footing.marking.CommentBank;
import org.footing.marking.Feedback.Said;
import org.footing.marking.FeedbackDrafts;
import org.footing.marking.SavedComment;
import org.footing.marking.Waiting;
import org.footing.web.marking.Refused.Why;
import org.footing.web.page.Dates;
import org.footing.web.security.CurrentViewer;
import org.footing.web.security.SeeOther;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;

/** Keeps what is being written beside a piece of work, and takes comments in and out of it. */
@Path("/marking/{id:[0-9]+}/draft")
public class DraftPages {

    private static final String BETWEEN = "\n\n";

    /** A draft that was kept. @param revision to be named by the next save @param kept when, in words */
    public record Kept(int revision, String kept) {}

    @Inject
    CurrentViewer viewer;

    @Inject
    WorkViews views;

    @Inject
    ResponseDrafts drafts;

    @Inject
    CommentBank bank;

    @Inject
    Clock clock;

    /** @param fragment sent by a page that stays as it is */
    @POST
    public Response keep(
            @RestPath long id,
            @BeanParam SentWish wish,
            @BeanParam SentMark sent,
            @RestHeader("X-Fragment") Optional<String> fragment) {
        return kept(
                id, wish, sent, sent.said(), revision -> fragment.isPresent() ? told(id, revision) : here(id, wish));
    }

    /** Keeps the words to be used again. */
    @POST
    @Path("/comments")
    public Response save(@RestPath long id, @BeanParam SentWish wish, @BeanParam SentMark sent) {
        return kept(id, wish, sent, sent.said(), revision -> {
            try {
                bank.keep(viewer.get(), waiting(id).courseId, sent.said().words(), clock.instant());
                return here(id, wish);
            } catch (CommentBank.NotKept refused) {
                return again(id, wish, sent, sent.said(), Why.NOT_SAVED);
            }
        });
    }

    /** Puts a saved comment behind the words. */
    @POST
    @Path("/insertion")
    public Response insert(
            @RestPath long id, @BeanParam SentWish wish, @BeanParam SentMark sent, @RestForm Optional<Long> comment) {
        var chosen = QuarkusTransaction.requiringNew()
                .call(() -> SavedComment.offered(viewer.get(), waiting(id).courseId).stream()
                        .filter(one -> comment.filter(one.id::equals).isPresent())
                        .findFirst()
                        .orElseThrow(NotFoundException::new));
        var said = sent.said();
        var words = Stream.of(said.words(), chosen.words)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(BETWEEN));
        return kept(id, wish, sent, new Said(said.points(), words, said.next()), revision -> here(id, wish));
    }

    /** What comes after a draft was kept. */
    private interface Then {

        Response answer(int revision);
    }

    private Response kept(long id, SentWish wish, SentMark sent, Said said, Then then) {
        try {
            return then.answer(
                    drafts.keep(viewer.get(), id, sent.seenResponse(), said, sent.revision, clock.instant()));
        } catch (FeedbackDrafts.TooLong much) {
            return again(id, wish, sent, said, Why.TOO_LONG);
        } catch (FeedbackDrafts.ChangedSince overtaken) {
            return again(id, wish, sent, said, Why.WRITTEN);
        } catch (RespondedSince overtaken) {
            return again(id, wish, sent, said, Why.RESPONDED);
        } catch (Claims.NotWaiting settled) {
            return again(id, wish, sent, said, Why.MARKED);
        }
    }

    private Response told(long id, int revision) {
        var dates = new Dates(QuarkusTransaction.requiringNew()
                .call(() -> waiting(id).enrolment.cohort.zone()));
        return Response.ok(new Kept(revision, words().kept(dates.time(clock.instant()))))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header("Cache-Control", "no-store")
                .build();
    }

    private Waiting waiting(long id) {
        return QuarkusTransaction.joiningExisting()
                .call(() -> Waiting.taughtBy(viewer.get(), id).orElseThrow(Claims.NotWaiting::new));
    }

    private static Response here(long id, SentWish wish) {
        return SeeOther.at(Looking.of(wish).work(id));
    }

    private Response again(long id, SentWish wish, SentMark sent, Said said, Why why) {
        var refused = new Refused(said, why, sent.revision, sent.seen);
        return views.again(viewer.get(), id, Looking.of(wish), refused, clock.instant());
    }
}
