package org.footing.web.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.footing.cohort.Admissions;
import org.footing.cohort.Cohort;
import org.footing.cohort.Enrolment;
import org.footing.cohort.Enrolments.AlreadyEnrolled;
import org.footing.identity.ApiScope;
import org.footing.web.page.Problem;
import org.footing.web.security.CurrentViewer;
import org.footing.web.security.ForTokens;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** The students of a cohort: seen by who looks after it, enrolled and withdrawn by its lead. */
@Path("/api/v1/cohorts/{id}/enrolments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cohorts")
public class EnrolmentsResource {

    public record EnrolmentSummary(long id, long person, String username, String name, Instant enrolledAt) {}

    /** @param person the id of one */
    public record NewEnrolment(@JsonProperty(required = true) @JsonSetter(nulls = Nulls.FAIL) long person) {}

    @Inject
    CurrentViewer viewer;

    @Inject
    Admissions admissions;

    @Inject
    Clock clock;

    @GET
    @ForTokens(ApiScope.ENROLMENTS)
    @Transactional
    @Operation(summary = "The students of a cohort by name")
    public List<EnrolmentSummary> list(@RestPath long id) {
        return Enrolment.of(cohort(id)).stream()
                .map(EnrolmentsResource::summary)
                .toList();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Enrol somebody", description = "Who was withdrawn goes on where they left.")
    @APIResponse(
            responseCode = "201",
            description = "Enrolled",
            content = @Content(schema = @Schema(implementation = EnrolmentSummary.class)))
    @APIResponse(responseCode = "400", description = "Not of this shape; the problem names the `field`")
    @APIResponse(responseCode = "404", description = "No such cohort or person, or the viewer does not lead it")
    @APIResponse(responseCode = "409", description = "They are a student of the cohort already")
    public Response enrol(@RestPath long id, @Nullable NewEnrolment given) {
        if (given == null) {
            return Problem.of(400, "Say who is to be enrolled", Map.of("field", "person"));
        }
        try {
            var enrolment = admissions.enrol(viewer.get(), given.person(), id, clock.instant());
            return Response.status(201).entity(summary(enrolment)).build();
        } catch (AlreadyEnrolled twice) {
            return Problem.of(409, "They are a student of the cohort already");
        }
    }

    @POST
    @Path("/{enrolment}/withdrawal")
    @Operation(summary = "Withdraw a student", description = "What they did is kept.")
    @APIResponse(responseCode = "204", description = "They are no student of the cohort any more")
    public void withdraw(@RestPath long id, @RestPath long enrolment) {
        var student = Enrolment.lookedAfterBy(viewer.get(), id, enrolment).orElseThrow(NotFoundException::new);
        admissions.withdraw(viewer.get(), student.id, clock.instant());
    }

    private Cohort cohort(long id) {
        return Cohort.lookedAfterBy(viewer.get(), id).orElseThrow(NotFoundException::new);
    }

    private static EnrolmentSummary summary(Enrolment enrolment) {
        return new EnrolmentSummary(
                enrolment.id,
                enrolment.person.id,
                enrolment.person.username,
                enrolment.person.name,
                enrolment.enrolledAt);
    }
}
