package org.footing.web.practical;

import static org.footing.web.practical.PracticalWords.WORDS;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.footing.identity.Reason;
import org.footing.practical.Practicals;
import org.footing.web.page.Fresh;
import org.footing.web.practical.PracticalReadView.Unkept;
import org.footing.web.security.CurrentViewer;
import org.footing.web.security.SeeOther;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** A practical that was begun or marked by mistake is taken back. */
@Path("/practicals/{id:[0-9]+}/reversal")
public class ReversalPages {

    @Inject
    CurrentViewer viewer;

    @Inject
    Practicals practicals;

    @Inject
    PracticalViews views;

    @Inject
    Clock clock;

    @POST
    public Response reverse(@RestPath long id, @RestForm @DefaultValue("") String reason) {
        var why = Reason.of(reason);
        if (why.isEmpty()) {
            return again(id, Fresh.UNPROCESSABLE, Unkept.reversal(WORDS.noReason(Reason.LONGEST), reason));
        }
        try {
            practicals.reverse(viewer.get(), id, why.get(), clock.instant());
            return SeeOther.at("/practicals/" + id);
        } catch (Practicals.TakenBack before) {
            return again(id, Fresh.CONFLICT, Unkept.words(WORDS.takenBack(), reason));
        }
    }

    private Response again(long id, int status, Unkept unkept) {
        return Fresh.again(status, () -> views.page(viewer.get(), id, unkept));
    }
}
