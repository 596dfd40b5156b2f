package org.footing.web.practice;

import static org.footing.web.practice.LogbookForm.WORDS;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import org.footing.cohort.Cohort;
import org.footing.practice.Supervisor;
import org.footing.practice.Supervisors;
import org.footing.web.page.Fresh;
import org.footing.web.security.CurrentViewer;
import org.footing.web.security.SeeOther;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** Who supervises students at placements without an account. A PIN is told in the answer to its form, and nowhere else. */
@Path("/practice/supervisors")
public class SupervisorPages {

    /** @param place may be empty */
    public record Row(long id, String name, String place, String cohort, String madeBy, boolean stopped) {}

    /** @param error empty where there is none */
    public record Form(long cohort, String name, String place, String error) {
        static final Form EMPTY = new Form(0, "", "", "");
    }

    public record View(List<Row> rows, List<Cohort> cohorts, Form form) {}

    public record Given(String name, String pin) {}

    @CheckedTemplate(basePath = "practice")
    static class Templates {
        static native TemplateInstance supervisors(View view);

        static native TemplateInstance pin(Given view);
    }

    @Inject
    CurrentViewer viewer;

    @Inject
    Supervisors supervisors;

    @Inject
    Clock clock;

    @GET
    @Transactional
    public Response show() {
        return Fresh.page(page(Form.EMPTY));
    }

    @POST
    public Response add(
            @RestForm @DefaultValue("0") long cohort,
            @RestForm @DefaultValue("") String name,
            @RestForm @DefaultValue("") String place) {
        if (!viewer.get().teaches()) {
            throw new NotFoundException();
        }
        try {
            return told(supervisors.add(viewer.get(), cohort, name, place, clock.instant()));
        } catch (Supervisors.Unfit unfit) {
            var error = WORDS.supervisorNeeded(Supervisor.LONGEST_NAME, Supervisor.LONGEST_PLACE);
            var form = new Form(cohort, name, place, error);
            return Fresh.again(Fresh.UNPROCESSABLE, () -> page(form));
        }
    }

    /** A new PIN in the place of the old one. */
    @POST
    @Path("/{id:[0-9]+}/pin")
    public Response renew(@RestPath long id) {
        return told(supervisors.renew(viewer.get(), id, clock.instant()));
    }

    @POST
    @Path("/{id:[0-9]+}/removal")
    public Response end(@RestPath long id) {
        supervisors.end(viewer.get(), id, clock.instant());
        return SeeOther.at("/practice/supervisors");
    }

    private static Response told(Supervisors.Given given) {
        return Fresh.page(Templates.pin(new Given(given.supervisor().name, given.pin())));
    }

    private TemplateInstance page(Form form) {
        if (!viewer.get().teaches()) {
            throw new NotFoundException();
        }
        var cohorts = Cohort.taughtBy(viewer.get());
        return Templates.supervisors(new View(
                Supervisor.of(cohorts).stream()
                        .map(one -> new Row(
                                one.id, one.name, one.place, name(cohorts, one), one.madeBy.name, one.stopped()))
                        .toList(),
                cohorts,
                form));
    }

    private static String name(List<Cohort> cohorts, Supervisor supervisor) {
        return cohorts.stream()
                .filter(cohort -> cohort.id.equals(supervisor.cohort.id))
                .map(cohort -> cohort.name)
                .findFirst()
                .orElse("");
    }
}
