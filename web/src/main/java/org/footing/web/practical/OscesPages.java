package org.footing.web.practical;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.footing.cohort.Cohort;
import org.footing.practical.Osce;
import org.footing.web.page.Fresh;
import org.footing.web.security.CurrentViewer;

/** The OSCE days of the cohorts that the viewer assesses in. */
@Path("/osces")
public class OscesPages {

    public record Row(String address, String title, String when, String cohort) {}

    /** @param cohorts that the viewer may plan a day for */
    public record View(List<Row> days, List<Cohort> cohorts) {}

    @CheckedTemplate(basePath = "practical")
    static class Templates {
        static native TemplateInstance osces(View view);
    }

    @Inject
    CurrentViewer viewer;

    @GET
    @Transactional
    public Response show() {
        var cohorts = Cohort.assessedBy(viewer.get());
        if (cohorts.isEmpty()) {
            throw new NotFoundException();
        }
        return Fresh.page(Templates.osces(new View(
                Osce.of(viewer.get()).stream().map(OscesPages::row).toList(),
                cohorts.stream()
                        .filter(cohort -> viewer.get().teaches(cohort.courseId, cohort.id))
                        .toList())));
    }

    private static Row row(Osce day) {
        return new Row("/osces/" + day.id, day.title, OsceWords.when(day), day.cohort.name);
    }
}
