package org.footing.web.teaching;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;
import org.footing.assessment.QuizAnalyses;
import org.footing.web.page.Fresh;
import org.footing.web.security.CurrentViewer;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** What the attempts at a quiz say of it, for those who teach it. */
@Path("/courses/{course}/quizzes/{quiz}")
public class AnalysisPages {

    @CheckedTemplate(basePath = "teaching")
    static class Templates {
        static native TemplateInstance analysis(AnalysisView view);
    }

    @Inject
    CurrentViewer viewer;

    @Inject
    TaughtQuiz.Quizzes quizzes;

    @Inject
    QuizAnalyses analyses;

    @Inject
    Clock clock;

    @GET
    @Path("/analysis")
    @Transactional
    public Response show(@RestPath String course, @RestPath String quiz, @RestQuery Optional<Long> cohort) {
        var taught = quizzes.find(viewer.get(), course, quiz, cohort);
        var analysis = analyses.of(taught.looked(), taught.quiz(), clock.instant());
        return Fresh.page(Templates.analysis(AnalysisViews.view(taught, analysis)));
    }
}
