package org.footing.web.practical;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.footing.cohort.Cohort;
import org.footing.cohort.Enrolment;
import org.footing.course.Rubric;
import org.footing.course.Technique;
import org.footing.identity.Person;
import org.footing.identity.Right;
import org.footing.library.Library;
import org.footing.practical.OsceDays;
import org.footing.web.page.Fresh;
import org.footing.web.security.CurrentViewer;
import org.footing.web.security.SeeOther;
import org.jboss.resteasy.reactive.RestPath;

/** Plans an OSCE day of a cohort. */
@Path("/osces/cohorts/{id}")
public class OscePlanPages {

    public record Candidate(String id, String name, boolean chosen) {

        public String fieldId() {
            return "student-" + id;
        }
    }

    public record View(
            Cohort cohort,
            List<Rubric> rubrics,
            List<Technique> techniques,
            List<Pick> assessors,
            List<Candidate> candidates,
            OsceForm form) {}

    @CheckedTemplate(basePath = "practical")
    static class Templates {
        static native TemplateInstance oscePlan(View view);
    }

    @Inject
    CurrentViewer viewer;

    @Inject
    Library library;

    @Inject
    OsceDays days;

    @Inject
    Clock clock;

    @GET
    @Transactional
    public Response show(@RestPath long id) {
        var cohort = cohort(id);
        var everybody = Enrolment.of(cohort).stream()
                .map(student -> student.id.toString())
                .collect(Collectors.toSet());
        var today = LocalDate.ofInstant(clock.instant(), cohort.zone());
        return Fresh.page(page(id, OsceForm.blank(today.toString(), everybody)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response plan(@RestPath long id, MultivaluedMap<String, String> fields) {
        var form = OsceForm.sent(fields);
        var cohort = QuarkusTransaction.requiringNew().call(() -> cohort(id));
        var plan = QuarkusTransaction.requiringNew().call(() -> plan(cohort, form));
        if (plan.isEmpty()) {
            return again(id, form, form.trouble(cohort.zone()));
        }
        try {
            return SeeOther.at("/osces/" + days.plan(viewer.get(), id, plan.get(), form.saveId(), clock.instant()).id);
        } catch (OsceDays.NotPlanned not) {
            return again(id, form, OsceWords.refused(not.refusal));
        }
    }

    private Optional<OsceDays.Plan> plan(Cohort cohort, OsceForm form) {
        var inOrder = Enrolment.of(cohort).stream().map(student -> student.id).toList();
        return form.plan(cohort.zone(), assessors(cohort), inOrder);
    }

    private List<Person> assessors(Cohort cohort) {
        return Right.assessorsOf(cohort.courseId, cohort.id, clock.instant());
    }

    private Response again(long id, OsceForm form, String why) {
        return Fresh.again(Fresh.UNPROCESSABLE, () -> page(id, form.refused(why)));
    }

    private Cohort cohort(long id) {
        return Cohort.taughtBy(viewer.get(), id).orElseThrow(NotFoundException::new);
    }

    private TemplateInstance page(long id, OsceForm form) {
        var cohort = cohort(id);
        var course = library.course(cohort.edition);
        return Templates.oscePlan(new View(
                cohort,
                course.practicalRubrics(),
                course.techniques().toList(),
                Pick.people(assessors(cohort)),
                Enrolment.of(cohort).stream()
                        .map(student -> new Candidate(
                                student.id.toString(),
                                student.person.name,
                                form.students().contains(student.id.toString())))
                        .toList(),
                form));
    }
}
