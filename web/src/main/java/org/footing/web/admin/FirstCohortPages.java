package org.footing.web.admin;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.footing.cohort.Openings;
import org.footing.cohort.Openings.AlreadyOpen;
import org.footing.identity.Person;
import org.footing.identity.School;
import org.footing.identity.Viewer;
import org.footing.library.BundledCourses;
import org.footing.web.page.Dates;
import org.footing.web.security.SeeOther;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** The third step of a new school: a cohort of the course that comes with the program. It can be left. */
@Path("/setup/course")
public class FirstCohortPages {

    /**
     * @param errors by field, in words
     * @param there address of a cohort that is the same
     */
    public record CohortForm(String name, String startsOn, Map<String, String> errors, Optional<String> there) {

        CohortForm(String name, String startsOn, Map<String, String> errors) {
            this(name, startsOn, errors, Optional.empty());
        }

        CohortForm beside(long cohortId) {
            return new CohortForm(name, startsOn, errors, Optional.of("/cohorts/" + cohortId));
        }

        public @Nullable String error(String field) {
            return errors.get(field);
        }
    }

    @CheckedTemplate(basePath = "admin")
    static class Templates {
        static native TemplateInstance firstCohort(CohortForm form);
    }

    @Inject
    Administration administration;

    @Inject
    Openings openings;

    @Inject
    Clock clock;

    @GET
    public TemplateInstance askForCohort() {
        administration.viewer();
        var today =
                LocalDate.ofInstant(clock.instant(), School.find().orElseThrow().zone());
        return Templates.firstCohort(new CohortForm("", today.toString(), Map.of()));
    }

    @POST
    public Response openCohort(
            @RestForm Optional<String> name, @RestForm Optional<String> startsOn, @RestForm Optional<String> later) {
        var viewer = administration.viewer();
        if (later.isPresent()) {
            return SeeOther.at("/admin");
        }
        var form = checked(name.orElse(""), startsOn.orElse(""));
        if (!form.errors().isEmpty()) {
            return Response.status(422).entity(Templates.firstCohort(form)).build();
        }
        try {
            QuarkusTransaction.requiringNew().run(() -> open(viewer, form));
            return SeeOther.at("/");
        } catch (AlreadyOpen twice) {
            return Response.status(409)
                    .entity(Templates.firstCohort(form.beside(twice.cohortId)))
                    .build();
        }
    }

    private void open(Viewer viewer, CohortForm form) {
        var zone = School.find().orElseThrow().zone();
        BundledCourses.read()
                .forEach(course -> openings.open(
                        viewer, course, form.name().strip(), LocalDate.parse(form.startsOn()), zone, clock.instant()));
    }

    private static CohortForm checked(String name, String startsOn) {
        var words = MessageBundles.get(SchoolMessages.class);
        var errors = new TreeMap<String, String>();
        if (!Person.isName(name)) {
            errors.put("name", words.noName());
        }
        if (!day(startsOn)) {
            errors.put("startsOn", words.noDay(Dates.FIRST_YEAR, Dates.LAST_YEAR));
        }
        return new CohortForm(name, startsOn, errors);
    }

    private static boolean day(String typed) {
        try {
            return Dates.sensible(LocalDate.parse(typed));
        } catch (DateTimeException none) {
            return false;
        }
    }
}
