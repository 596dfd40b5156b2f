package org.footing.web.teaching;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.footing.assessment.Attempt;
import org.footing.web.page.Fresh;
import org.footing.web.page.Paging;
import org.footing.web.quiz.QuizWords;
import org.footing.web.security.CurrentViewer;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The attempts at a quiz that have been handed in, for those who teach it. */
@Path("/courses/{course}/quizzes/{quiz}")
public class SubmittedPages {

    private static final int SIZE = 100;

    /**
     * @param facts how many there are, in sentences
     * @param previous address of the page before; empty on the first
     * @param next address of the page after; empty on the last
     * @param range which of how many are shown; empty when all are
     */
    public record View(
            TaughtView taught, List<String> facts, List<Row> rows, String range, String previous, String next) {}

    /** @param state of the state tag */
    public record Row(
            long id,
            String student,
            int number,
            String when,
            String percent,
            String outcome,
            String state,
            boolean waits) {}

    @CheckedTemplate(basePath = "teaching")
    static class Templates {
        static native TemplateInstance submitted(View view);
    }

    @Inject
    CurrentViewer viewer;

    @Inject
    TaughtQuiz.Quizzes quizzes;

    @GET
    @Path("/attempts")
    @Transactional
    public Response show(
            @RestPath String course,
            @RestPath String quiz,
            @RestQuery Optional<Long> cohort,
            @RestQuery Optional<String> page) {
        var taught = quizzes.find(viewer.get(), course, quiz, cohort);
        return Fresh.page(Templates.submitted(view(taught, page)));
    }

    /** @param wanted page, as it stands in an address */
    private static View view(TaughtQuiz taught, Optional<String> wanted) {
        var cohorts = taught.looked();
        var id = taught.quiz().id();
        var count = Attempt.countSubmitted(cohorts, id);
        var page = Paging.of(wanted, SIZE, count.all());
        var here = taught.address("attempts");
        var rows = Attempt.submitted(cohorts, id, page.index(), SIZE).stream()
                .map(attempt -> row(taught, attempt))
                .toList();
        return new View(
                TaughtView.of(taught, TaughtView.Page.ATTEMPTS),
                facts(count, Attempt.countOpen(cohorts, id)),
                rows,
                page.range(words()::range),
                page.previous(here),
                page.next(here));
    }

    private static List<String> facts(Attempt.Count count, long open) {
        var facts = new ArrayList<String>();
        if (count.all() > 0) {
            facts.add(words().handedIn(count.all()));
        }
        if (count.waiting() > 0) {
            facts.add(words().waiting(count.waiting()));
        }
        if (open > 0) {
            facts.add(words().open(open));
        }
        return facts;
    }

    private static Row row(TaughtQuiz taught, Attempt attempt) {
        var pass = taught.quiz().rules().pass();
        return new Row(
                attempt.id,
                attempt.enrolment.person.name,
                attempt.number,
                QuizWords.when(attempt, taught.dates()),
                QuizWords.percent(attempt, pass),
                QuizWords.outcome(attempt, pass),
                QuizWords.state(attempt, pass),
                attempt.waits);
    }

    private static TeachingMessages words() {
        return TeachingWords.words();
    }
}
