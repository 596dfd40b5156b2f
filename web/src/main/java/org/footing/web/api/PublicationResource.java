package org.footing.web.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.footing.cohort.EditionMoves;
import org.footing.identity.School;
import org.footing.insight.Prospects;
import org.footing.library.Agreements;
import org.footing.library.Draft;
import org.footing.library.Drafts;
import org.footing.library.Publications;
import org.footing.web.api.PublicationDetail.DraftFault;
import org.footing.web.page.Problem;
import org.footing.web.security.CurrentViewer;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** What publishing a draft would change, who has looked at it, and doing it. */
@Path("/api/v1/courses/{course}/publication")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Writing")
public class PublicationResource {

    private static final int BAD = 400;
    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;

    /**
     * @param version of the draft that was looked at
     * @param reason why, for whoever reads the history
     * @param cohorts ids of those that follow the new edition at once
     */
    public record NewPublication(
            @JsonProperty(required = true) @JsonSetter(nulls = Nulls.FAIL) int version,
            @JsonProperty(required = true)
                    @JsonSetter(nulls = Nulls.FAIL)
                    @Schema(maxLength = Publications.LONGEST_REASON)
                    String reason,
            @JsonProperty(required = true) @JsonSetter(nulls = Nulls.FAIL, contentNulls = Nulls.FAIL)
                    List<Long> cohorts) {}

    /** @param version of the draft that was read */
    public record NewAgreement(@JsonProperty(required = true) @JsonSetter(nulls = Nulls.FAIL) int version) {}

    @Inject
    CurrentViewer viewer;

    @Inject
    Prospects prospects;

    @Inject
    EditionMoves moves;

    @Inject
    Agreements agreements;

    @Inject
    Clock clock;

    @GET
    @Transactional
    @Operation(
            summary = "What publishing a draft would change",
            description = "For those who may write the course, and those who may agree to what others wrote.")
    public PublicationDetail show(@RestPath String course) {
        var today =
                LocalDate.ofInstant(clock.instant(), School.find().orElseThrow().zone());
        return PublicationDetail.of(prospects.of(draft(course), today), viewer.get());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Publish a draft",
            description =
                    "All of it or nothing: the edition is there and the cohorts follow it. A draft that is the same as the newest edition is not published again; the answer is that edition.")
    @APIResponse(
            responseCode = "201",
            description = "Published",
            content = @Content(schema = @Schema(implementation = EditionSummary.class)))
    @APIResponse(responseCode = "400", description = "Not of this shape; the problem names the `field`")
    @APIResponse(
            responseCode = "404",
            description =
                    "There is no such draft, or it is not the viewer's to publish; or a cohort is none of the course")
    @APIResponse(
            responseCode = "409",
            description =
                    "Changed since: the problem holds the `version` of now. Or somebody who wrote none of the changes has to agree first")
    @APIResponse(
            responseCode = "422",
            description = "No reason, or too long a one. Or the documents hold errors: `faults`")
    public Response publish(@RestPath String course, @Nullable NewPublication given) {
        if (given == null) {
            return Problem.of(BAD, "Nothing was sent");
        }
        try {
            var edition = moves.publish(
                    viewer.get(), course, given.version(), given.reason().strip(), given.cohorts(), clock.instant());
            return Response.status(Response.Status.CREATED)
                    .entity(EditionSummary.numbered(course, edition.number))
                    .build();
        } catch (Drafts.ChangedSince since) {
            return changedSince(course);
        } catch (Publications.SecondEyesMissing alone) {
            return Problem.of(CONFLICT, "Somebody who wrote none of the changes has to agree first");
        } catch (Publications.NoReason none) {
            return Problem.of(
                    UNPROCESSABLE, "A reason is needed, of at most " + Publications.LONGEST_REASON + " characters");
        } catch (Publications.CourseHasFaults faulty) {
            return Problem.of(
                    UNPROCESSABLE, "The documents hold errors", Map.of("faults", DraftFault.of(faulty.faults)));
        }
    }

    @POST
    @Path("/agreement")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Agree to what others wrote",
            description =
                    "As the second pair of eyes of a course that asks for it. Twice is once; any later change makes it void.")
    @APIResponse(responseCode = "204", description = "Noted")
    @APIResponse(responseCode = "404", description = "There is no such draft, or it is not for the viewer to agree")
    @APIResponse(
            responseCode = "409",
            description = "Changed since: the problem holds the `version` of now. Or the viewer has written some of it")
    public Response agree(@RestPath String course, @Nullable NewAgreement given) {
        if (given == null) {
            return Problem.of(BAD, "Nothing was sent");
        }
        try {
            agreements.agree(viewer.get(), course, given.version(), clock.instant());
            return Response.noContent().build();
        } catch (Drafts.ChangedSince since) {
            return changedSince(course);
        } catch (Agreements.OwnWords own) {
            return Problem.of(CONFLICT, "Somebody else has to agree to these words");
        }
    }

    private Response changedSince(String course) {
        var version = QuarkusTransaction.requiringNew().call(() -> draft(course).version);
        return Problem.of(CONFLICT, "The draft was changed since", Map.of("version", version));
    }

    private Draft draft(String course) {
        return Draft.readBy(viewer.get(), course).orElseThrow(NotFoundException::new);
    }
}
