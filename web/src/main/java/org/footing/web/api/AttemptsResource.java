package org.footing.web.api;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.footing.assessment.Attempt;
import org.footing.assessment.Disclosure;
import org.footing.assessment.QuizHistory;
import org.footing.assessment.Submissions;
import org.footing.web.security.CurrentViewer;
import org.jboss.resteasy.reactive.RestPath;

/** An attempt: what it asks and what is saved, afterwards what it was worth. */
@Path("/api/v1/attempts/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Quizzes")
public class AttemptsResource {

    @Inject
    CurrentViewer viewer;

    @Inject
    AttemptDetails details;

    @Inject
    Submissions submissions;

    @Inject
    Clock clock;

    @GET
    @Transactional
    @Operation(
            summary = "One attempt: its questions without their keys; when it is over, its mark and what may be told",
            description = "One's own; staff get those of their students once they are over.")
    public AttemptDetail show(@RestPath long id) {
        var now = clock.instant();
        return Attempt.of(viewer.get(), id)
                .map(attempt -> own(attempt, now))
                .or(() -> Attempt.lookedAfterBy(viewer.get(), id)
                        .filter(attempt -> !attempt.open())
                        .map(attempt -> details.over(attempt, Disclosure.KEY)))
                .orElseThrow(NotFoundException::new);
    }

    @POST
    @Path("/submission")
    @Operation(summary = "Hand the attempt in; twice is once")
    @APIResponse(responseCode = "204", description = "It is over")
    public void handIn(@RestPath long id) {
        submissions.submit(viewer.get(), id, clock.instant());
    }

    private AttemptDetail own(Attempt attempt, Instant now) {
        if (attempt.overdue(now)) {
            submissions.submitOverdue(attempt.id, now);
        }
        if (attempt.open()) {
            return details.open(attempt);
        }
        var history = QuizHistory.of(attempt.enrolment, details.paper(attempt).quiz());
        return details.over(attempt, history.disclosure(now));
    }
}
