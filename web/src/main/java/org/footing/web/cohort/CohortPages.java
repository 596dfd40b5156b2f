package org.footing.web.cohort;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.footing.cohort.Cohort;
import org.footing.course.Course;
import org.footing.identity.AuditEntry;
import org.footing.insight.Matrix;
import org.footing.insight.Matrix.Wish;
import org.footing.insight.Trend;
import org.footing.insight.WholeMatrix;
import org.footing.library.Library;
import org.footing.web.page.Fresh;
import org.footing.web.page.PlainTable;
import org.footing.web.security.CurrentViewer;
import org.jboss.resteasy.reactive.RestPath;

/** A cohort at a glance: its figures, and one row a student, one column an item. */
@Path("/cohorts/{id}")
public class CohortPages {

    private static final String SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @CheckedTemplate(basePath = "cohort")
    static class Templates {
        static native TemplateInstance cohort(MatrixView view);
    }

    @Inject
    CurrentViewer viewer;

    @Inject
    Library library;

    @Inject
    WholeMatrix whole;

    @Inject
    Clock clock;

    @GET
    @Transactional
    public Response show(@RestPath long id, @BeanParam SentWish sent) {
        var cohort = cohort(id);
        var course = library.course(cohort.edition);
        var wish = sent.wish(course);
        var now = clock.instant();
        var trend = Trend.of(cohort, now);
        var page = sent.at();
        var matrix = Matrix.page(cohort, course, wish, page, trend, now);
        if (page > 0 && matrix.rows().isEmpty()) {
            // Links grow old: there are fewer now.
            page = 0;
            matrix = Matrix.page(cohort, course, wish, page, trend, now);
        }
        return Fresh.page(
                Templates.cohort(MatrixView.of(cohort, course, wish, trend, matrix, page, viewer.get(), now)));
    }

    /** Whom the page shows with the same words behind its address, all pages of them. */
    @GET
    @Path("/export.csv")
    @Transactional
    public Response csv(@RestPath long id, @BeanParam SentWish sent) {
        return file(cohort(id), sent, "csv", PlainTable.TYPE);
    }

    @GET
    @Path("/export.xlsx")
    @Transactional
    public Response xlsx(@RestPath long id, @BeanParam SentWish sent) {
        return file(cohort(id), sent, "xlsx", SPREADSHEET);
    }

    private Response file(Cohort cohort, SentWish sent, String ending, String type) {
        var course = library.course(cohort.edition);
        var wish = sent.wish(course);
        var now = clock.instant();
        AuditEntry.write(viewer.get().person(), "cohort.exported", "cohort " + cohort.id, ending, now);
        var name = "cohort-" + cohort.id + "-" + LocalDate.ofInstant(now, cohort.zone()) + "." + ending;
        return Fresh.download(body(cohort, course, wish, ending, now), type, name);
    }

    private StreamingOutput body(Cohort cohort, Course course, Wish wish, String ending, Instant now) {
        return out -> {
            try (var sheet = ending.equals("csv") ? Sheet.csv(out) : Sheet.xlsx(out)) {
                var table = new ExportTable(cohort, course);
                sheet.row(table.heads());
                whole.write(cohort, course, wish, now, row -> sheet.row(table.cells(row)));
            }
        };
    }

    private Cohort cohort(long id) {
        return Cohort.lookedAfterBy(viewer.get(), id).orElseThrow(NotFoundException::new);
    }
}
