package org.footing.web.practice;

import static org.footing.web.practice.FilledField.WORDS;

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
import org.footing.practice.TreatmentRecord;
import org.footing.web.page.Fresh;
import org.footing.web.security.CurrentViewer;

/** What students have finished, for whoever teaches them. */
@Path("/practice/records/read")
public class RecordReadingPages {

    private static final int MOST = 200;

    /** @param said whether a tutor has said something of it */
    public record Row(long id, String title, String student, String state, boolean said) {}

    @CheckedTemplate(basePath = "practice")
    static class Templates {
        static native TemplateInstance recordsToRead(List<Row> rows);
    }

    @Inject
    CurrentViewer viewer;

    @GET
    @Transactional
    public Response show() {
        if (!viewer.get().teaches()) {
            throw new NotFoundException();
        }
        var cohorts = Cohort.taughtBy(viewer.get());
        return Fresh.page(Templates.recordsToRead(TreatmentRecord.finished(viewer.get(), cohorts, MOST).stream()
                .map(RecordReadingPages::row)
                .toList()));
    }

    private static Row row(TreatmentRecord record) {
        return new Row(
                record.id,
                RecordsPages.title(record),
                WORDS.by(record.enrolment.person.name),
                RecordsPages.state(record),
                !record.comment.isEmpty());
    }
}
