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
import org.footing.assessment.HeldMarks;
import org.footing.cohort.Cohort;
import org.footing.identity.Viewer;
import org.footing.marking.Claims;
import org.footing.web.page.Fresh;
import org.footing.web.security.CurrentViewer;
import org.footing.web.security.SeeOther;
import org.jboss.resteasy.reactive.RestForm;

/** What waits for somebody who marks, the oldest first. */
@Path("/marking")
public class QueuePages {

    @CheckedTemplate(basePath = "marking")
    static class Templates {
        static native TemplateInstance queue(QueueView view);
    }

    @Inject
    CurrentViewer viewer;

    @Inject
    QueueViews views;

    @Inject
    Claims claims;

    @Inject
    HeldMarks held;

    @Inject
    Clock clock;

    @GET
    @Transactional
    public Response show(@BeanParam SentWish sent) {
        return Fresh.page(
                Templates.queue(views.view(teacher(), Looking.of(sent), Optional.of(sent.page), clock.instant())));
    }

    /** Opens the oldest that nobody else is at. */
    @POST
    @Path("/start")
    public Response start(@BeanParam SentWish sent) {
        var looking = Looking.of(sent);
        var now = clock.instant();
        var queue = QuarkusTransaction.requiringNew()
                .call(() -> looking.queue(teacher(), Cohort.taughtBy(viewer.get()), now));
        return SeeOther.at(claims.first(viewer.get(), queue, now)
                .map(one -> MarkedAt.address(one, looking))
                .orElse(looking.list()));
    }

    /** Gives back together what was put aside. */
    @POST
    @Path("/release")
    public Response release(@RestForm Optional<Long> cohort, @RestForm Optional<String> item) {
        held.release(
                teacher(),
                cohort.orElseThrow(NotFoundException::new),
                item.orElseThrow(NotFoundException::new),
                clock.instant());
        return SeeOther.at("/marking");
    }

    private Viewer teacher() {
        return Optional.of(viewer.get()).filter(Viewer::teaches).orElseThrow(NotFoundException::new);
    }
}
