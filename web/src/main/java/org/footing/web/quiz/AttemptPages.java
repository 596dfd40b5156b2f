package org.footing.web.quiz;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.footing.assessment.Attempt;
import org.footing.assessment.Submissions;
import org.footing.identity.Sessions;
import org.footing.web.page.Fresh;
import org.footing.web.security.CurrentViewer;
import org.footing.web.security.SeeOther;
import org.jboss.resteasy.reactive.RestPath;

/** An attempt: answered while it is open, looked at afterwards, handed in between. */
@Path("/attempts/{id}")
public class AttemptPages {

    /** Nobody is signed out of a shared device in the middle of a quiz, with or without a script that keeps in touch. */
    private static final Duration AT_WORK = Duration.ofHours(4);

    /**
     * The time, for an open page: what is left may have changed since it was made.
     *
     * @param now milliseconds since 1970
     * @param deadline the same; null when there is none
     */
    public record Time(long now, Optional<Long> deadline, boolean open) {}

    @CheckedTemplate(basePath = "quiz")
    static class Templates {
        static native TemplateInstance attempt(AttemptView view);

        static native TemplateInstance handIn(AttemptView view);

        static native TemplateInstance review(ReviewView view);
    }

    @Inject
    CurrentViewer viewer;

    @Inject
    AttemptViews views;

    @Inject
    Sessions sessions;

    @Inject
    ReviewViews reviews;

    @Inject
    Submissions submissions;

    @Inject
    Clock clock;

    @GET
    @Transactional
    public Response show(@RestPath long id) {
        var now = clock.instant();
        return Attempt.of(viewer.get(), id)
                .map(attempt -> page(attempt, now))
                .or(() -> Attempt.lookedAfterBy(viewer.get(), id)
                        .filter(attempt -> !attempt.open())
                        .map(attempt -> Fresh.page(Templates.review(reviews.forStaff(attempt)))))
                .orElseThrow(NotFoundException::new);
    }

    /** What is left open or flagged, before it is handed in. */
    @GET
    @Path("/submission")
    @Transactional
    public Response check(@RestPath long id) {
        var now = clock.instant();
        var attempt = own(id, now);
        return attempt.open()
                ? Fresh.page(Templates.handIn(views.view(viewer.get(), attempt, Map.of(), now)))
                : SeeOther.at("/attempts/" + id);
    }

    @POST
    @Path("/submission")
    public Response handIn(@RestPath long id) {
        submissions.submit(viewer.get(), id, clock.instant());
        return SeeOther.at("/attempts/" + id);
    }

    @GET
    @Path("/clock")
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    public Time time(@RestPath long id) {
        var now = clock.instant();
        var attempt = own(id, now);
        return new Time(now.toEpochMilli(), attempt.parts().at().map(Instant::toEpochMilli), attempt.open());
    }

    private Response page(Attempt attempt, Instant now) {
        handInOverdue(attempt, now);
        if (attempt.open()) {
            sessions.stay(viewer.get(), now, AT_WORK);
        }
        return attempt.open()
                ? Fresh.page(Templates.attempt(views.view(viewer.get(), attempt, Map.of(), now)))
                : Fresh.page(Templates.review(reviews.forStudent(attempt, now)));
    }

    private Attempt own(long id, Instant now) {
        var attempt = Attempt.of(viewer.get(), id).orElseThrow(NotFoundException::new);
        handInOverdue(attempt, now);
        return attempt;
    }

    private void handInOverdue(Attempt attempt, Instant now) {
        if (attempt.overdue(now)) {
            submissions.submitOverdue(attempt.id, now);
        }
    }
}
