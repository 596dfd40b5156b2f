package org.footing.web.cohort;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.footing.cohort.Openings;
import org.footing.cohort.Openings.AlreadyOpen;
import org.footing.cohort.Openings.NotPublished;
import org.footing.identity.School;
import org.footing.library.Edition;
import org.footing.web.admin.Choice;
import org.footing.web.page.Fresh;
import org.footing.web.security.CurrentViewer;
import org.footing.web.security.SeeOther;
import org.jboss.resteasy.reactive.RestForm;

/** Opens a cohort of a published course: administrators of any, leads of a course of theirs. */
@Path("/cohorts/new")
public class NewCohortPages {

    /**
     * @param courses that are published and the viewer's to open cohorts of, by title
     * @param noCourse whether none of them was chosen
     */
    public record View(DetailsFields fields, List<Choice> courses, boolean noCourse, boolean administers) {}

    @CheckedTemplate(basePath = "cohort")
    static class Templates {
        static native TemplateInstance opening(View view);
    }

    @Inject
    CurrentViewer viewer;

    @Inject
    Openings openings;

    @Inject
    Clock clock;

    @GET
    @Transactional
    public TemplateInstance ask() {
        requireOpening();
        var zone = zone();
        return page(DetailsFields.on(LocalDate.ofInstant(clock.instant(), zone), zone), "", false);
    }

    @POST
    public Response open(@RestForm Optional<String> course, @BeanParam DetailsFields.Sent sent) {
        requireOpening();
        var fields = sent.fields(QuarkusTransaction.requiringNew().call(NewCohortPages::zone));
        var chosen = course.orElse("");
        if (!fields.sound()) {
            return Fresh.again(Fresh.UNPROCESSABLE, () -> page(fields, chosen, false));
        }
        try {
            var opened = openings.open(viewer.get(), chosen, fields.details(), clock.instant());
            return SeeOther.at("/cohorts/" + opened.id);
        } catch (NotPublished unknown) {
            return Fresh.again(Fresh.UNPROCESSABLE, () -> page(fields, chosen, true));
        } catch (AlreadyOpen twice) {
            return Fresh.again(Fresh.CONFLICT, () -> page(fields.beside(twice.cohortId), chosen, false));
        }
    }

    private void requireOpening() {
        if (!viewer.get().leadsCourses()) {
            throw new NotFoundException();
        }
    }

    private static ZoneId zone() {
        return School.find().orElseThrow().zone();
    }

    private TemplateInstance page(DetailsFields fields, String chosen, boolean noCourse) {
        var courses = Edition.newest().values().stream()
                .filter(edition -> viewer.get().leads(edition.courseId))
                .sorted(Comparator.comparing(edition -> edition.title));
        return Templates.opening(new View(
                fields,
                Choice.of(
                        courses,
                        edition -> edition.courseId,
                        edition -> RollWords.WORDS.courseAndEdition(edition.title, edition.number),
                        chosen),
                noCourse,
                viewer.get().administers()));
    }
}
