package org.footing.web.admin;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.footing.cohort.Openings;
import org.footing.identity.School;
import org.footing.library.Edition;
import org.footing.web.security.SeeOther;
import org.jboss.resteasy.reactive.RestForm;

/** Opens a cohort of any course that is published. */
@Path("/admin/cohorts")
public class OpeningPages {

    private static final SchoolMessages WORDS = MessageBundles.get(SchoolMessages.class);

    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;

    /** @param courses that are published, by title */
    public record View(CohortForm form, List<Choice> courses) {}

    @CheckedTemplate(basePath = "admin")
    static class Templates {
        static native TemplateInstance opening(View view);
    }

    @Inject
    Administration administration;

    @Inject
    Openings openings;

    @Inject
    Clock clock;

    @GET
    @Transactional
    public TemplateInstance ask() {
        administration.viewer();
        var zone = School.find().orElseThrow().zone();
        return page(CohortForm.on(LocalDate.ofInstant(clock.instant(), zone)));
    }

    @POST
    public Response open(
            @RestForm Optional<String> course, @RestForm Optional<String> name, @RestForm Optional<String> startsOn) {
        var viewer = administration.viewer();
        var form = CohortForm.typed(course.orElse(""), name.orElse(""), startsOn.orElse(""));
        if (!form.errors().isEmpty()) {
            return again(form, UNPROCESSABLE);
        }
        try {
            var zone = QuarkusTransaction.requiringNew()
                    .call(() -> School.find().orElseThrow().zone());
            var opened = openings.open(viewer, form.course(), form.name(), form.day(), zone, clock.instant());
            return SeeOther.at("/cohorts/" + opened.id);
        } catch (Openings.NotPublished unknown) {
            return again(form.without("course", WORDS.noCourse()), UNPROCESSABLE);
        } catch (Openings.AlreadyOpen twice) {
            return again(form.beside(twice.cohortId), CONFLICT);
        }
    }

    private static Response again(CohortForm form, int status) {
        var page = QuarkusTransaction.requiringNew().call(() -> page(form));
        return Response.status(status).entity(page).build();
    }

    private static TemplateInstance page(CohortForm form) {
        var courses = Edition.newest().values().stream().sorted(Comparator.comparing(edition -> edition.title));
        return Templates.opening(new View(
                form,
                Choice.of(
                        courses,
                        edition -> edition.courseId,
                        edition -> WORDS.courseAndEdition(edition.title, edition.number),
                        form.course())));
    }
}
