package org.footing.web.marking;

import static org.footing.web.marking.MarkingWords.words;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.footing.assessment.AttemptQuestion;
import org.footing.assessment.ResponseDrafts;
import org.footing.assessment.SeenResponse.RespondedSince;
import org.footing.marking.Claims;
import org.footing.marking.Remark;
import org.footing.marking.Remarks;
import org.footing.marking.Waiting;
import org.footing.web.marking.WorkView.RemarkFields;
import org.footing.web.page.Dates;
import org.footing.web.page.Fresh;
import org.footing.web.security.CurrentViewer;
import org.footing.web.security.SeeOther;
import org.jboss.resteasy.reactive.RestPath;

/** What is written beside one place of a piece of work. */
@Path("/marking/{id:[0-9]+}/remarks")
public class RemarkPages {

    @Inject
    CurrentViewer viewer;

    @Inject
    WorkViews views;

    @Inject
    Remarks remarks;

    @Inject
    ResponseDrafts drafts;

    @Inject
    Clock clock;

    @POST
    public Response write(@RestPath long id, @BeanParam SentWish wish, @BeanParam SentRemark sent) {
        var place = sent.place();
        try {
            drafts.remark(
                    viewer.get(),
                    id,
                    sent.seenResponse(),
                    place.orElseThrow(Remarks.NotWritten::new),
                    sent.remark,
                    clock.instant());
            return here(id, wish);
        } catch (Remarks.NotWritten refused) {
            return again(id, wish, sent, Fresh.UNPROCESSABLE, one -> words().noRemark(Remark.LONGEST));
        } catch (RespondedSince overtaken) {
            return again(id, wish, sent, Fresh.CONFLICT, one -> words().respondedSince());
        } catch (Claims.NotWaiting settled) {
            return again(id, wish, sent, Fresh.CONFLICT, RemarkPages::settled);
        }
    }

    @POST
    @Path("/{number}/removal")
    public Response remove(@RestPath long id, @RestPath long number, @BeanParam SentWish wish) {
        try {
            remarks.remove(viewer.get(), id, number);
        } catch (Claims.NotWaiting settled) {
            QuarkusTransaction.requiringNew().run(() -> waiting(id)); // the page says by whom
        }
        return here(id, wish);
    }

    private static Response here(long id, SentWish wish) {
        return SeeOther.at(Looking.of(wish).work(id) + "#remarks");
    }

    /** By whom. */
    private static String settled(Waiting one) {
        return AttemptQuestion.of(one.work.subject(), one.work.part())
                .map(row -> Meanwhile.settled(row, new Dates(one.enrolment.cohort.zone())))
                .orElse("");
    }

    /** @param why it was not written, in words */
    private Response again(long id, SentWish wish, SentRemark sent, int status, Function<Waiting, String> why) {
        return Fresh.again(status, () -> {
            var one = waiting(id);
            return page(one, wish, sent.fields(why.apply(one)));
        });
    }

    private Waiting waiting(long id) {
        return Waiting.taughtBy(viewer.get(), id).orElseThrow(NotFoundException::new);
    }

    private TemplateInstance page(Waiting one, SentWish wish, RemarkFields remark) {
        return WorkPages.Templates.work(
                views.view(viewer.get(), one, Looking.of(wish), Optional.empty(), remark, clock.instant()));
    }
}
