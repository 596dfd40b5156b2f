package org.footing.web.quiz;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.footing.assessment.Attempt;
import org.footing.assessment.Attempts;
import org.footing.assessment.QuizHistory;
import org.footing.course.Quiz;
import org.footing.identity.School;
import org.footing.progress.Unlocking;
import org.footing.web.course.LockWords;
import org.footing.web.course.OpenCourse;
import org.footing.web.page.Dates;
import org.footing.web.page.Fresh;
import org.footing.web.page.Percent;
import org.footing.web.security.CurrentViewer;
import org.footing.web.security.SeeOther;
import org.jboss.resteasy.reactive.RestPath;

/** A quiz before and after it is taken: its rules, and one's own attempts. */
@Path("/courses/{course}/quizzes/{quiz}")
public class QuizPages {

    /**
     * One attempt in a line.
     *
     * @param percent of the whole mark; absent while it is open
     * @param state of the state tag
     */
    public record Row(
            long id,
            int number,
            boolean open,
            String when,
            Optional<String> percent,
            boolean waits,
            String outcome,
            String state) {}

    /**
     * @param counting per cent of the mark that counts; absent before the first
     * @param next number of the attempt that the button begins or goes on with; absent when there is none
     * @param why there is no next one; empty otherwise
     */
    public record View(
            QuizFacts quiz,
            List<String> rules,
            List<Row> attempts,
            Optional<String> counting,
            boolean goesOn,
            Optional<Integer> next,
            String why,
            boolean preview) {}

    @CheckedTemplate(basePath = "quiz")
    static class Templates {
        static native TemplateInstance quiz(View view);
    }

    @Inject
    CurrentViewer viewer;

    @Inject
    OpenCourse.Courses courses;

    @Inject
    Attempts attempts;

    @Inject
    Clock clock;

    @GET
    @Transactional
    public Response show(@RestPath String course, @RestPath String quiz) {
        var open = courses.open(viewer.get(), course);
        var shown = open.quiz(quiz);
        return Fresh.page(Templates.quiz(view(open, shown, clock.instant())));
    }

    @POST
    @Path("/attempts")
    @Transactional
    public Response begin(@RestPath String course, @RestPath String quiz) {
        var now = clock.instant();
        var open = courses.open(viewer.get(), course);
        var shown = open.quiz(quiz);
        var enrolment = open.enrolment().orElseThrow(NotFoundException::new);
        open.unlocking().orElseThrow().require(shown, now);
        try {
            return SeeOther.at("/attempts/" + attempts.start(enrolment.id, shown, now).id);
        } catch (Attempts.NoneLeft | Attempts.Closed over) {
            return SeeOther.at(QuizFacts.of(open.course(), shown).address());
        }
    }

    private static View view(OpenCourse open, Quiz quiz, Instant now) {
        var history = open.enrolment().map(enrolment -> QuizHistory.of(enrolment, quiz));
        var dates = new Dates(open.enrolment()
                .map(enrolment -> enrolment.cohort.zone())
                .orElseGet(() -> School.find().orElseThrow().zone()));
        var facts = QuizFacts.of(open.course(), quiz);
        return new View(
                facts,
                QuizWords.rules(quiz, history, dates),
                history.map(known -> rows(known, dates)).orElse(List.of()),
                open.journey()
                        .with(quiz)
                        .flatMap(known -> Optional.ofNullable(known.mark))
                        .map(mark -> Percent.of(mark, quiz.rules().pass())),
                history.flatMap(QuizHistory::open).isPresent(),
                history.filter(known -> why(open, known, now).isEmpty()).map(known -> known.open()
                        .map(attempt -> attempt.number)
                        .orElse(known.attempts().size() + 1)),
                history.map(known -> why(open, known, now)).orElse(""),
                open.preview());
    }

    /** Why no attempt can be begun or gone on with; empty when one can. */
    private static String why(OpenCourse open, QuizHistory history, Instant now) {
        var lock = open.unlocking().map((Unlocking rule) -> rule.lock(history.quiz(), now));
        if (history.open().isPresent()) {
            return "";
        } else if (lock.filter(known -> !known.open()).isPresent()) {
            return LockWords.words(lock.orElseThrow(), open.course());
        } else if (history.closed(now)) {
            return QuizWords.words().closed();
        }
        return history.usedUp() ? QuizWords.words().usedUp() : "";
    }

    private static List<Row> rows(QuizHistory history, Dates dates) {
        return history.attempts().stream()
                .map(attempt -> row(attempt, history.quiz(), dates))
                .toList();
    }

    private static Row row(Attempt attempt, Quiz quiz, Dates dates) {
        if (attempt.open()) {
            var since = QuizWords.words().openSince(dates.dayAndTime(attempt.startedAt));
            return new Row(attempt.id, attempt.number, true, since, Optional.empty(), false, "", "now");
        }
        var pass = quiz.rules().pass();
        return new Row(
                attempt.id,
                attempt.number,
                false,
                QuizWords.when(attempt, dates),
                Optional.of(QuizWords.percent(attempt, pass)),
                attempt.waits,
                QuizWords.outcome(attempt, pass),
                QuizWords.state(attempt, pass));
    }
}
