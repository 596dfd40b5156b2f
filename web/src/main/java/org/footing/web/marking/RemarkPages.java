package org.footing.web.marking;

import static org.footing.web.marking.MarkingWords.words;

import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;
import org.footing.marking.Remark;
import org.footing.marking.Remarks;
import org.footing.marking.Waiting;
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
    Clock clock;

    @POST
    public Response write(@RestPath long id, @BeanParam SentWish wish, @BeanParam SentRemark sent) {
        var place = sent.place();
        if (place.isEmpty()) {
            return again(id, wish, sent);
        }
        try {
            remarks.write(viewer.get(), id, place.get(), sent.remark, clock.instant());
            return here(id, wish);
        } catch (Remarks.NotWritten refused) {
            return again(id, wish, sent);
        }
    }

    @POST
    @Path("/{number}/removal")
    public Response remove(@RestPath long id, @RestPath long number, @BeanParam SentWish wish) {
        remarks.remove(viewer.get(), id, number);
        return here(id, wish);
    }

    private static Response here(long id, SentWish wish) {
        return SeeOther.at(Looking.of(wish).work(id) + "#remarks");
    }

    private Response again(long id, SentWish wish, SentRemark sent) {
        return Fresh.again(Fresh.UNPROCESSABLE, () -> page(id, wish, sent));
    }

    private TemplateInstance page(long id, SentWish wish, SentRemark sent) {
        var one = Waiting.taughtBy(viewer.get(), id).orElseThrow(NotFoundException::new);
        return WorkPages.Templates.work(views.view(
                viewer.get(),
                one,
                Looking.of(wish),
                Optional.empty(),
                sent.fields(words().noRemark(Remark.LONGEST)),
                clock.instant()));
    }
}
