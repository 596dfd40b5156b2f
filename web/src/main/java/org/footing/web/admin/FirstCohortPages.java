package org.footing.web.admin;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.footing.cohort.Openings;
import org.footing.cohort.Openings.AlreadyOpen;
import org.footing.identity.School;
import org.footing.identity.Viewer;
import org.footing.library.BundledCourses;
import org.footing.web.security.SeeOther;
import org.jboss.resteasy.reactive.RestForm;

/** The third step of a new school: a cohort of the course that comes with the program. It can be left. */
@Path("/setup/course")
public class FirstCohortPages {

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
        var zone = School.find().orElseThrow().zone();
        return Templates.firstCohort(CohortForm.on(LocalDate.ofInstant(clock.instant(), zone)));
    }

    @POST
    public Response openCohort(
            @RestForm Optional<String> name, @RestForm Optional<String> startsOn, @RestForm Optional<String> later) {
        var viewer = administration.viewer();
        if (later.isPresent()) {
            return SeeOther.at("/admin");
        }
        var form = CohortForm.typed("", name.orElse(""), startsOn.orElse(""));
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
                .forEach(course -> openings.open(viewer, course, form.name(), form.day(), zone, clock.instant()));
    }
}
