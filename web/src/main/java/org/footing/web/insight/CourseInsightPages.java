package org.footing.web.insight;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.footing.assessment.Facilities;
import org.footing.cohort.Cohort;
import org.footing.insight.CourseInsight;
import org.footing.library.Edition;
import org.footing.library.Library;
import org.footing.web.page.Fresh;
import org.footing.web.security.CurrentViewer;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** What the students of a course tell of it: where they stop, how long they take, what they master. For who looks after it. */
@Path("/courses/{course}/insight")
public class CourseInsightPages {

    /** So many cohorts are looked at together, the newest first. */
    static final int MOST_COHORTS = 200;

    @CheckedTemplate(basePath = "insight")
    static class Templates {
        static native TemplateInstance course(InsightView view);
    }

    @Inject
    CurrentViewer viewer;

    @Inject
    Library library;

    @Inject
    Facilities facilities;

    @Inject
    Clock clock;

    /** @param cohort one alone; absent for all that the viewer looks after */
    @GET
    @Transactional
    public Response show(@RestPath String course, @RestQuery Optional<Long> cohort) {
        var cohorts = Cohort.lookedAfterBy(viewer.get()).stream()
                .filter(known -> known.courseId.equals(course))
                .limit(MOST_COHORTS)
                .toList();
        if (cohorts.isEmpty() && !viewer.get().looksAfter(course)) {
            throw new NotFoundException();
        }
        var chosen = cohort.map(id -> cohorts.stream()
                .filter(known -> known.id.equals(id))
                .findFirst()
                .orElseThrow(NotFoundException::new));
        var edition = chosen.or(() -> cohorts.stream().findFirst())
                .map(known -> known.edition)
                .or(() -> Edition.newest(course))
                .orElseThrow(NotFoundException::new);
        var now = clock.instant();
        var looked = chosen.map(List::of).orElse(cohorts);
        var compiled = library.course(edition);
        var insight = CourseInsight.of(compiled, looked, facilities.of(course, now), now);
        return Fresh.page(Templates.course(InsightView.of(compiled, insight, cohorts, chosen)));
    }
}
