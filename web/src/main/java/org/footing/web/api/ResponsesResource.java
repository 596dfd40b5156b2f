package org.footing.web.api;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.footing.assessment.Attempt;
import org.footing.assessment.AttemptQuestion;
import org.footing.assessment.NotAsked;
import org.footing.assessment.Saves;
import org.footing.assessment.Saves.Outcome;
import org.footing.web.page.Problem;
import org.footing.web.security.CurrentViewer;
import org.jboss.resteasy.reactive.RestPath;

/** Keeps the responses of an open attempt, one by one as they are given. */
@Path("/api/v1/attempts/{id}/responses/{question}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Quizzes")
public class ResponsesResource {

    private static final int GONE = 410;
    private static final int TOO_LONG = 413;
    private static final int UNPROCESSABLE = 422;
    private static final int LOCKED = 423;

    private static final int LONGEST_BODY = 64 * 1024;

    /**
     * A save that is kept.
     *
     * @param revision to be named by the next one
     * @param deadline of the attempt, as it is now
     */
    public record Kept(int revision, Instant savedAt, Optional<Instant> deadline) {}

    @Inject
    CurrentViewer viewer;

    @Inject
    Saves saves;

    @Inject
    AttemptDetails details;

    @Inject
    Clock clock;

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Save the response to one question",
            description = "What is answered with 200 is on the disk. Any other answer leaves what is saved as it was.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = GivenResponse.class)))
    @APIResponse(
            responseCode = "200",
            description = "Kept, now or when the same save came before",
            content = @Content(schema = @Schema(implementation = Kept.class)))
    @APIResponse(responseCode = "404", description = "The attempt is not the viewer's, or does not ask this question")
    @APIResponse(
            responseCode = "409",
            description = "Something else was saved since that revision; the problem holds it as `stored`")
    @APIResponse(
            responseCode = "410",
            description = "The attempt is over; the response is kept beside it, for the tutor")
    @APIResponse(responseCode = "413", description = "More than 64 KiB")
    @APIResponse(responseCode = "422", description = "No response to this question")
    @APIResponse(responseCode = "423", description = "The student has seen the verdict on this question")
    public Response save(@RestPath long id, @RestPath String question, byte[] body) {
        if (body.length > LONGEST_BODY) {
            return Problem.of(TOO_LONG, "More than 64 KiB");
        }
        try {
            var now = clock.instant();
            var outcome = saves.save(
                    viewer.get(),
                    id,
                    question,
                    asked -> GivenResponse.read(body).save(question),
                    now);
            return told(id, outcome);
        } catch (GivenResponse.Unreadable | Saves.Misfit foreign) {
            return Problem.of(UNPROCESSABLE, "No response to this question");
        }
    }

    private Response told(long id, Outcome outcome) {
        if (outcome instanceof Outcome.Saved saved) {
            return Response.ok(new Kept(saved.revision(), saved.at(), saved.deadline()))
                    .build();
        } else if (outcome instanceof Outcome.Conflict conflict) {
            return Problem.of(409, "Something else was saved since", Map.of("stored", stored(id, conflict.stored())));
        }
        return outcome instanceof Outcome.Late
                ? Problem.of(GONE, "The attempt is over")
                : Problem.of(LOCKED, "The verdict has been seen");
    }

    private AttemptDetail.Saved stored(long id, AttemptQuestion row) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var paper = details.paper(Attempt.of(viewer.get(), id).orElseThrow(NotAsked::new));
            var shuffle = paper.shuffle(paper.question(row.questionId).orElseThrow(NotAsked::new));
            return AttemptDetail.Saved.of(row, Optional.ofNullable(row.response).map(shuffle::shown));
        });
    }
}
