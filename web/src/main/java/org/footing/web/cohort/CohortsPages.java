package org.footing.web.cohort;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import java.util.Optional;
import org.footing.cohort.Cohort;
import org.footing.cohort.Enrolment;
import org.footing.web.admin.Listed;
import org.footing.web.page.Dates;
import org.footing.web.security.CurrentViewer;
import org.jboss.resteasy.reactive.RestQuery;

/** The cohorts that somebody looks after; those that are archived on a page of their own. */
@Path("/cohorts")
public class CohortsPages {

    /** @param dates from the first day to the last, as far as it is said */
    public record Row(long id, String name, String centre, String course, int edition, String dates, long students) {}

    /** @param opens whether the viewer can open cohorts */
    public record View(Listed<Row> cohorts, boolean archived, boolean opens) {

        /** Of this list; the number of a page goes behind. */
        public String address() {
            return archived ? "/cohorts?archived=true&" : "/cohorts?";
        }
    }

    @CheckedTemplate(basePath = "cohort")
    static class Templates {
        static native TemplateInstance cohorts(View view);
    }

    @Inject
    CurrentViewer viewer;

    @GET
    @Transactional
    public TemplateInstance list(@RestQuery Optional<String> archived, @RestQuery Optional<String> page) {
        if (!viewer.get().staff()) {
            throw new NotFoundException();
        }
        var away = archived.isPresent();
        var found = Listed.of(Listed.page(page), Cohort.PAGE, at -> Cohort.lookedAfterBy(viewer.get(), away, at));
        var students = Enrolment.counts(found.rows());
        var rows = found.rows().stream()
                .map(cohort -> row(cohort, students.getOrDefault(cohort.id, 0L)))
                .toList();
        return Templates.cohorts(new View(found.with(rows), away, viewer.get().leadsCourses()));
    }

    private static Row row(Cohort cohort, long students) {
        var start = Dates.inFull(cohort.startsOn);
        return new Row(
                cohort.id,
                cohort.name,
                Optional.ofNullable(cohort.centre).orElse(""),
                cohort.edition.title,
                cohort.edition.number,
                Optional.ofNullable(cohort.endsOn)
                        .map(end -> RollWords.WORDS.fromTo(start, Dates.inFull(end)))
                        .orElseGet(() -> RollWords.WORDS.from(start)),
                students);
    }
}
