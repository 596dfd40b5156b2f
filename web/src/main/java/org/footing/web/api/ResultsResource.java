package org.footing.web.api;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.footing.assessment.Attempt;
import org.footing.assessment.Fraction;
import org.footing.cohort.Cohort;
import org.footing.identity.ApiScope;
import org.footing.web.security.CurrentViewer;
import org.footing.web.security.ForTokens;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** What the students of a cohort handed in at quizzes: for who looks after it, some at a time. */
@Path("/api/v1/cohorts/{id}/results")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cohorts")
public class ResultsResource {

    static final int PAGE = 200;

    /** @param next by which the following ones are asked for, as {@code after}; absent behind the last */
    public record ResultsPage(List<Result> results, Optional<Long> next) {}

    /**
     * One attempt.
     *
     * @param enrolment its id
     * @param number from 1, of this student at this quiz
     * @param mark share of the points, exact, such as 17/24, before anything is lost by being late; absent while it waits
     * @param penalty lost of the whole mark by being late; absent in time
     * @param waits a tutor has to mark some of it
     */
    public record Result(
            long id,
            long enrolment,
            String username,
            String quiz,
            int number,
            Instant submittedAt,
            Optional<Fraction> mark,
            Optional<Fraction> penalty,
            boolean passed,
            boolean waits) {}

    @Inject
    CurrentViewer viewer;

    @GET
    @ForTokens(ApiScope.RESULTS)
    @Transactional
    @Operation(
            summary = "What students of a cohort handed in at quizzes, 200 at a time",
            description = "In the order in which the attempts began. A mark may change later, by a tutor or a regrade.")
    @APIResponse(responseCode = "200", description = "Attempts, and where to go on")
    @APIResponse(responseCode = "404", description = "No such cohort, or the viewer does not look after it")
    public ResultsPage list(@RestPath long id, @RestQuery Optional<String> after) {
        var cohort = Cohort.lookedAfterBy(viewer.get(), id).orElseThrow(NotFoundException::new);
        var from = after.filter(text -> text.matches("[0-9]{1,18}"))
                .map(Long::valueOf)
                .orElse(0L);
        var found = Attempt.submittedAfter(cohort, from, PAGE);
        return new ResultsPage(
                found.stream().map(ResultsResource::result).toList(),
                found.size() < PAGE ? Optional.empty() : Optional.of(found.get(PAGE - 1).id));
    }

    private static Result result(Attempt attempt) {
        return new Result(
                attempt.id,
                attempt.enrolment.id,
                attempt.enrolment.person.username,
                attempt.quizId,
                attempt.number,
                Objects.requireNonNull(attempt.submittedAt),
                attempt.waits ? Optional.empty() : Optional.ofNullable(attempt.mark),
                Optional.ofNullable(attempt.penalty),
                attempt.passed,
                attempt.waits);
    }
}
