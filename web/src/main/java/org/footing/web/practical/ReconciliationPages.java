package org.footing.web.practical;

import static org.footing.web.practical.PracticalWords.WORDS;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.footing.identity.Reason;
import org.footing.practical.Practical;
import org.footing.practical.Practicals;
import org.footing.practical.Reconciliations;
import org.footing.web.page.Fresh;
import org.footing.web.page.WholeNumber;
import org.footing.web.practical.PracticalReadView.Agreed;
import org.footing.web.practical.PracticalReadView.Unkept;
import org.footing.web.security.CurrentViewer;
import org.footing.web.security.SeeOther;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** What counts where two assessors do not agree. */
@Path("/practicals/{id:[0-9]+}/reconciliation")
public class ReconciliationPages {

    private static final int MOST = 1_000_000;

    @Inject
    CurrentViewer viewer;

    @Inject
    Practicals practicals;

    @Inject
    Reconciliations reconciliations;

    @Inject
    PracticalViews views;

    @Inject
    Clock clock;

    /**
     * @param agreed points that count
     * @param outcome {@code passed} or {@code not}
     */
    @POST
    public Response say(
            @RestPath long id,
            @RestForm @DefaultValue("") String agreed,
            @RestForm @DefaultValue("") String outcome,
            @RestForm @DefaultValue("") String reason) {
        if (!QuarkusTransaction.requiringNew().call(() -> theirs(id))) {
            throw new NotFoundException();
        }
        var typed = new Agreed(agreed, outcome, reason);
        var count = WholeNumber.of(agreed, 0, MOST);
        var why = Reason.of(reason);
        if (count.isEmpty() || why.isEmpty() || !outcome.matches("passed|not")) {
            return again(id, Fresh.UNPROCESSABLE, Unkept.agreed(WORDS.noAgreement(), typed));
        }
        try {
            reconciliations.reconcile(
                    viewer.get(), id, count.get(), outcome.equals("passed"), why.get(), clock.instant());
            return SeeOther.at("/practicals/" + id);
        } catch (Reconciliations.NoSuchResult none) {
            return Fresh.again(
                    Fresh.UNPROCESSABLE, () -> views.page(viewer.get(), id, Unkept.agreed(noSuchResult(id), typed)));
        } catch (Reconciliations.NothingToReconcile nothing) {
            return again(id, Fresh.CONFLICT, Unkept.words(WORDS.nothingToReconcile(), reason));
        }
    }

    private boolean theirs(long id) {
        return Practical.of(viewer.get(), id)
                .filter(practical -> Reconciliations.reconciles(viewer.get(), practical))
                .isPresent();
    }

    private String noSuchResult(long id) {
        var task = Practical.of(viewer.get(), id).orElseThrow(NotFoundException::new).task;
        var rubric = task.rubric(practicals.course(task)).orElseThrow();
        return WORDS.noSuchResult(rubric.most(), rubric.needed());
    }

    private Response again(long id, int status, Unkept unkept) {
        return Fresh.again(status, () -> views.page(viewer.get(), id, unkept));
    }
}
