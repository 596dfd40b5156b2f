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
import org.footing.cohort.Enrolment;
import org.footing.library.Library;
import org.footing.practical.Practical;
import org.footing.practical.Practicals;
import org.footing.web.page.Fresh;
import org.footing.web.security.CurrentViewer;

/** Practicals: of students their own, of assessors where theirs are and what waits for them. */
@Path("/practicals")
public class PracticalsPages {

    /**
     * @param student whether the viewer takes a course with a rubric
     * @param cohorts that the viewer assesses in
     */
    public record View(boolean student, List<PracticalRow> own, List<PracticalRow> waiting, List<Cohort> cohorts) {

        public boolean assesses() {
            return !cohorts.isEmpty();
        }
    }

    @CheckedTemplate(basePath = "practical")
    static class Templates {
        static native TemplateInstance practicals(View view);
    }

    @Inject
    CurrentViewer viewer;

    @Inject
    Library library;

    @Inject
    Practicals practicals;

    @GET
    @Transactional
    public Response show() {
        var enrolments = Enrolment.of(viewer.get()).stream()
                .filter(enrolment -> !library.course(enrolment.cohort.edition)
                        .practicalRubrics()
                        .isEmpty())
                .toList();
        var cohorts = Cohort.assessedBy(viewer.get());
        if (enrolments.isEmpty() && cohorts.isEmpty() && !viewer.get().verifies()) {
            throw new NotFoundException();
        }
        return Fresh.page(Templates.practicals(new View(
                !enrolments.isEmpty(),
                enrolments.stream()
                        .flatMap(enrolment -> Practical.of(enrolment).stream())
                        .filter(Practical::settled)
                        .map(this::row)
                        .toList(),
                practicals.waitingFor(viewer.get()).stream().map(this::row).toList(),
                cohorts)));
    }

    private PracticalRow row(Practical practical) {
        return PracticalRow.of(practical, practicals.course(practical.task));
    }
}
