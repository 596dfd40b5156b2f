package org.footing.web.cohort;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.footing.cohort.Admissions;
import org.footing.cohort.Cohort;
import org.footing.identity.Invitation;
import org.footing.identity.People.EmailTaken;
import org.footing.web.admin.DetailsForm;
import org.footing.web.admin.OneTimeLinks;
import org.footing.web.admin.OneTimeLinks.Link;
import org.footing.web.cohort.PeopleViews.Forms;
import org.footing.web.page.Dates;
import org.footing.web.page.Fresh;
import org.footing.web.security.CurrentViewer;
import org.footing.web.security.SeeOther;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** Invites somebody whom the school does not know to be a student of a cohort. */
@Path("/cohorts/{id}/people/invitations")
public class GuestPages {

    /** @param until when it stops working */
    public record View(Cohort cohort, Link link, String until) {}

    @CheckedTemplate(basePath = "cohort")
    static class Templates {
        static native TemplateInstance guestLink(GuestPages.View view);
    }

    @Inject
    CurrentViewer viewer;

    @Inject
    Leading leading;

    @Inject
    PeopleViews views;

    @Inject
    Admissions admissions;

    @Inject
    OneTimeLinks links;

    @Inject
    Clock clock;

    @POST
    public Response invite(@RestPath long id, @RestForm Optional<String> name, @RestForm Optional<String> email) {
        var cohort = cohort(id);
        var details = DetailsForm.typed(name.orElse(""), email.orElse(""));
        if (!details.errors().isEmpty()) {
            return again(id, details);
        }
        try {
            return shown(
                    cohort,
                    QuarkusTransaction.requiringNew()
                            .call(() -> links.give(List.of(admissions.invite(
                                    viewer.get(), id, details.name(), details.address(), clock.instant())))));
        } catch (EmailTaken taken) {
            return again(id, details.taken());
        }
    }

    @POST
    @Path("/{invitation}/renewal")
    public Response renew(@RestPath long id, @RestPath long invitation) {
        var cohort = cohort(id);
        return shown(
                cohort,
                QuarkusTransaction.requiringNew()
                        .call(() ->
                                links.give(List.of(admissions.renew(viewer.get(), id, invitation, clock.instant())))));
    }

    @POST
    @Path("/{invitation}/withdrawal")
    public Response withdraw(@RestPath long id, @RestPath long invitation) {
        admissions.withdrawInvitation(viewer.get(), id, invitation, clock.instant());
        return SeeOther.at("/cohorts/" + id + "/people#waiting");
    }

    private Cohort cohort(long id) {
        return QuarkusTransaction.requiringNew().call(() -> leading.cohort(id));
    }

    /** What did not go by mail stands in the answer to the form alone. */
    private Response shown(Cohort cohort, List<Link> made) {
        if (made.isEmpty()) {
            return SeeOther.at("/cohorts/" + cohort.id + "/people?sent=true");
        }
        var until = new Dates(cohort.zone()).dayAndTime(clock.instant().plus(Invitation.LIFETIME));
        return Fresh.page(Templates.guestLink(new View(cohort, made.get(0), until)));
    }

    private Response again(long id, DetailsForm details) {
        return Fresh.again(
                Fresh.UNPROCESSABLE,
                () -> PeoplePages.Templates.people(views.view(id, new Forms("", Optional.empty(), details))));
    }
}
