package org.footing.web.api;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.footing.assessment.Attempt;
import org.footing.assessment.Attempts;
import org.footing.assessment.QuizHistory;
import org.footing.cohort.Enrolment;
import org.footing.course.Quiz;
import org.footing.web.course.OpenCourse;
import org.footing.web.page.Problem;
import org.footing.web.security.CurrentViewer;
import org.jboss.resteasy.reactive.RestPath;

/** Begins attempts at a quiz. */
@Path("/api/v1/courses/{course}/quizzes/{quiz}/attempts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Quizzes")
public class QuizAttemptsResource {

    /** @param number from 1, of this student at this quiz */
    public record Begun(long id, int number) {}

    @Inject
    CurrentViewer viewer;

    @Inject
    OpenCourse.Courses courses;

    @Inject
    Attempts attempts;

    @Inject
    Clock clock;

    @POST
    @Transactional
    @Operation(summary = "Begin an attempt, or go on with the one that is open")
    @APIResponse(
            responseCode = "201",
            description = "Begun; Location says where it is",
            content = @Content(schema = @Schema(implementation = Begun.class)))
    @APIResponse(
            responseCode = "200",
            description = "One was open already",
            content = @Content(schema = @Schema(implementation = Begun.class)))
    @APIResponse(responseCode = "404", description = "Not a quiz that the viewer takes")
    @APIResponse(responseCode = "409", description = "Locked, closed, or no attempt is left")
    public Response begin(@RestPath String course, @RestPath String quiz) {
        var now = clock.instant();
        var open = courses.open(viewer.get(), course);
        var asked = open.quiz(quiz);
        var enrolment = open.enrolment().orElseThrow(NotFoundException::new);
        open.unlocking().orElseThrow().require(asked, now);
        try {
            return begin(enrolment, asked, now);
        } catch (Attempts.NoneLeft usedUp) {
            return Problem.of(409, "No attempt is left");
        } catch (Attempts.Closed over) {
            return Problem.of(409, "The quiz is closed");
        }
    }

    /** With the student's row taken, so that of two requests at once one is told 201. */
    private Response begin(Enrolment enrolment, Quiz quiz, Instant now) {
        var before = QuizHistory.of(Enrolment.lock(enrolment.id), quiz).open().map(attempt -> attempt.id);
        var attempt = attempts.start(enrolment.id, quiz, now);
        return Response.status(before.filter(attempt.id::equals).isPresent() ? 200 : 201)
                .header(HttpHeaders.LOCATION, address(attempt))
                .entity(new Begun(attempt.id, attempt.number))
                .build();
    }

    private static String address(Attempt attempt) {
        return "/api/v1/attempts/" + attempt.id;
    }
}
