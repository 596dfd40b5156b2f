package org.footing.web.cohort;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;
import org.footing.cohort.CohortChanges;
import org.footing.cohort.CohortChanges.ChangedSince;
import org.footing.cohort.Openings.AlreadyOpen;
import org.footing.web.cohort.SettingsViews.TeamForm;
import org.footing.web.page.Fresh;
import org.footing.web.security.CurrentViewer;
import org.footing.web.security.SeeOther;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** What is said of a cohort: name, centre, dates, time zone; its team; to archive it and to copy it. For who answers for it. */
@Path("/cohorts/{id}/settings")
public class SettingsPages {

    @CheckedTemplate(basePath = "cohort")
    static class Templates {
        static native TemplateInstance settings(SettingsViews.View view);
    }

    @Inject
    CurrentViewer viewer;

    @Inject
    Leading leading;

    @Inject
    SettingsViews views;

    @Inject
    CohortChanges changes;

    @Inject
    Clock clock;

    @GET
    @Transactional
    public Response show(@RestPath long id) {
        return Fresh.page(Templates.settings(views.view(id)));
    }

    @POST
    public Response change(@RestPath long id, @RestForm Optional<String> revision, @BeanParam DetailsFields.Sent sent) {
        var zone =
                QuarkusTransaction.requiringNew().call(() -> leading.cohort(id).zone());
        var fields = sent.fields(zone);
        if (!fields.sound()) {
            return again(Fresh.UNPROCESSABLE, id, fields, Optional.empty());
        }
        try {
            var seen = revision.filter(text -> text.matches("[0-9]{1,9}")).map(Integer::parseInt);
            changes.change(viewer.get(), id, seen.orElse(-1), fields.details(), clock.instant());
            return SeeOther.at("/cohorts/" + id + "/settings");
        } catch (AlreadyOpen twice) {
            return again(Fresh.CONFLICT, id, fields.beside(twice.cohortId), Optional.empty());
        } catch (ChangedSince late) {
            return again(Fresh.CONFLICT, id, fields, Optional.of(late(id)));
        }
    }

    /** What somebody else wrote meanwhile, so that whoever is late decides between the two. */
    private String late(long id) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var stored = DetailsFields.of(leading.cohort(id));
            return RollWords.WORDS.changedSince(
                    stored.name(), stored.centre(), stored.startsOn(), stored.endsOn(), stored.zone());
        });
    }

    private Response again(int status, long id, DetailsFields fields, Optional<String> refused) {
        return Fresh.again(
                status, () -> Templates.settings(views.view(id, Optional.of(fields), refused, TeamForm.EMPTY)));
    }
}
