package org.footing.web.cohort;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.footing.cohort.Cohort;
import org.footing.cohort.CohortCopies;
import org.footing.cohort.Openings.AlreadyOpen;
import org.footing.identity.Storable;
import org.footing.library.Edition;
import org.footing.web.page.Dates;
import org.footing.web.page.Fresh;
import org.footing.web.security.CurrentViewer;
import org.footing.web.security.SeeOther;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** The next term of a cohort: its dates and classes so many days later, without its students. For who opens cohorts of the course. */
@Path("/cohorts/{id}/copy")
public class CopyPages {

    /** A whole number of weeks, so that every class keeps its day of the week. */
    private static final int WEEKS = 26;

    /**
     * @param edition number of the newest, which the copy follows
     * @param errors by field, in words
     * @param there address of a cohort that is the same
     */
    public record View(
            Cohort cohort,
            int edition,
            String name,
            String startsOn,
            boolean team,
            Map<String, String> errors,
            Optional<String> there) {

        public @Nullable String error(String field) {
            return errors.get(field);
        }
    }

    @CheckedTemplate(basePath = "cohort")
    static class Templates {
        static native TemplateInstance copy(View view);
    }

    @Inject
    CurrentViewer viewer;

    @Inject
    CohortCopies copies;

    @Inject
    Clock clock;

    @GET
    @Transactional
    public Response ask(@RestPath long id) {
        var cohort = cohort(id);
        var next = cohort.startsOn.plusWeeks(WEEKS).toString();
        return Fresh.page(Templates.copy(view(cohort, cohort.name, next, true, Map.of(), Optional.empty())));
    }

    @POST
    public Response copy(
            @RestPath long id,
            @RestForm Optional<String> name,
            @RestForm Optional<String> startsOn,
            @RestForm boolean team) {
        QuarkusTransaction.requiringNew().run(() -> cohort(id));
        var called = name.orElse("").strip();
        var typed = startsOn.orElse("").strip();
        var day = DetailsFields.day(typed);
        var errors = new TreeMap<String, String>();
        if (called.isEmpty() || !Storable.fits(called, Cohort.LONGEST_NAME)) {
            errors.put("name", RollWords.WORDS.noName(Cohort.LONGEST_NAME));
        }
        if (day.isEmpty()) {
            errors.put("startsOn", RollWords.WORDS.noDay(Dates.FIRST_YEAR, Dates.LAST_YEAR));
        }
        if (!errors.isEmpty()) {
            return Fresh.again(Fresh.UNPROCESSABLE, () -> page(id, called, typed, team, errors, Optional.empty()));
        }
        try {
            var made = copies.copy(viewer.get(), id, called, day.orElseThrow(), team, clock.instant());
            return SeeOther.at("/cohorts/" + made.id + "/settings");
        } catch (AlreadyOpen twice) {
            var there = Optional.of("/cohorts/" + twice.cohortId);
            return Fresh.again(Fresh.CONFLICT, () -> page(id, called, typed, team, Map.of(), there));
        }
    }

    private TemplateInstance page(
            long id, String name, String startsOn, boolean team, Map<String, String> errors, Optional<String> there) {
        return Templates.copy(view(cohort(id), name, startsOn, team, errors, there));
    }

    private View view(
            Cohort cohort,
            String name,
            String startsOn,
            boolean team,
            Map<String, String> errors,
            Optional<String> there) {
        var edition = Edition.newest(cohort.courseId).orElse(cohort.edition).number;
        return new View(cohort, edition, name, startsOn, team, errors, there);
    }

    private Cohort cohort(long id) {
        return Cohort.lookedAfterBy(viewer.get(), id)
                .filter(cohort -> viewer.get().leads(cohort.courseId))
                .orElseThrow(NotFoundException::new);
    }
}
