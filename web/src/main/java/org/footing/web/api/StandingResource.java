package org.footing.web.api;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.footing.assessment.Fraction;
import org.footing.cohort.Cohort;
import org.footing.identity.ApiScope;
import org.footing.insight.Matrix;
import org.footing.insight.Matrix.Column;
import org.footing.insight.Matrix.Wish;
import org.footing.library.Library;
import org.footing.web.security.CurrentViewer;
import org.footing.web.security.ForTokens;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Where the students of a cohort stand: for who looks after it, some at a time. */
@Path("/api/v1/cohorts/{id}/standing")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cohorts")
public class StandingResource {

    /**
     * @param page from 1
     * @param pages how many there are
     * @param students by name, at most 50
     */
    public record StandingPage(int page, int pages, long all, List<StudentStanding> students) {}

    /**
     * @param enrolment its id
     * @param percent of the required work
     * @param finalMark exact, such as 17/24; absent in a course without quizzes
     * @param practiceMinutes vouched for or in class, as far as they count
     */
    public record StudentStanding(
            long enrolment,
            String username,
            String name,
            int percent,
            int doneItems,
            int requiredItems,
            Optional<Fraction> finalMark,
            int practiceMinutes,
            int signedOff,
            int practicalsPassed,
            int casesPassed,
            Optional<Instant> lastVisitAt,
            List<ItemStanding> items) {}

    /**
     * @param item its id
     * @param kind lesson or quiz
     * @param state not-started, in-progress, done, failed, waiting, late or exempt
     * @param mark that counts of a quiz, exact; absent before there is any
     */
    public record ItemStanding(
            String item,
            @Schema(enumeration = {"lesson", "quiz"}) String kind,
            @Schema(enumeration = {"not-started", "in-progress", "done", "failed", "waiting", "late", "exempt"})
                    String state,
            Optional<Fraction> mark) {}

    @Inject
    CurrentViewer viewer;

    @Inject
    Library library;

    @Inject
    Clock clock;

    @GET
    @ForTokens(ApiScope.STANDING)
    @Transactional
    @Operation(summary = "Where the students of a cohort stand, 50 a page by name")
    @APIResponse(responseCode = "200", description = "A page; one behind the last has no students")
    @APIResponse(responseCode = "404", description = "No such cohort, or the viewer does not look after it")
    public StandingPage list(@RestPath long id, @RestQuery Optional<String> page) {
        var cohort = Cohort.lookedAfterBy(viewer.get(), id).orElseThrow(NotFoundException::new);
        var number = page.filter(text -> text.matches("[1-9][0-9]{0,5}"))
                .map(Integer::parseInt)
                .orElse(1);
        var course = library.course(cohort.edition);
        var matrix = Matrix.page(cohort, course, Wish.ALL, number - 1, clock.instant());
        return new StandingPage(
                number,
                (int) ((matrix.all() + Matrix.PAGE - 1) / Matrix.PAGE),
                matrix.all(),
                matrix.rows().stream().map(row -> student(matrix, row)).toList());
    }

    private static StudentStanding student(Matrix matrix, Matrix.Row row) {
        var sum = row.sum();
        var standing = row.standing();
        return new StudentStanding(
                row.enrolmentId(),
                row.username(),
                row.name(),
                sum.percent(),
                sum.doneItems(),
                sum.requiredItems(),
                sum.finalMark(),
                standing.practiceMinutes,
                standing.signedOff,
                standing.practicalsPassed,
                standing.casesPassed,
                Optional.ofNullable(standing.lastVisitAt),
                IntStream.range(0, matrix.columns().size())
                        .mapToObj(place -> item(matrix.columns().get(place), row, place))
                        .toList());
    }

    private static ItemStanding item(Column column, Matrix.Row row, int place) {
        return new ItemStanding(
                column.id(),
                column.quiz().isPresent() ? "quiz" : "lesson",
                row.states().get(place).name().toLowerCase(Locale.ROOT).replace('_', '-'),
                column.quiz().flatMap(row.journey()::with).flatMap(progress -> Optional.ofNullable(progress.mark)));
    }
}
