package org.footing.web.cohort;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.footing.assessment.Attempt;
import org.footing.assessment.CountingMark;
import org.footing.cohort.Cohort;
import org.footing.cohort.Enrolment;
import org.footing.cohort.Schedule;
import org.footing.course.Course;
import org.footing.course.Quiz;
import org.footing.insight.Matrix;
import org.footing.insight.Matrix.Column;
import org.footing.library.Library;
import org.footing.progress.DueDates;
import org.footing.progress.ItemProgress;
import org.footing.progress.Journey;
import org.footing.progress.Journeys;
import org.footing.web.course.Rule;
import org.footing.web.page.Dates;
import org.footing.web.page.Durations;
import org.footing.web.page.Fresh;
import org.footing.web.security.CurrentViewer;
import org.footing.web.security.SeeOther;
import org.jboss.resteasy.reactive.RestPath;

/** What is behind one cell of a cohort's table: the attempt that counts, or what is there and what is missing. */
@Path("/cohorts/{id}/cells/{enrolment}/{item}")
public class CellPages {

    private static final CohortMessages WORDS = MessageBundles.get(CohortMessages.class);

    /** @param value what stands beside it */
    public record Fact(String name, String value) {}

    public record Part(String title, Cell cell) {}

    public record Taken(int number, String when, String href) {}

    /**
     * @param student their name
     * @param rule what completes it, and what is missing; empty where nothing is left to do
     * @param parts quizzes that stand in a lesson
     * @param taken attempts at a quiz that were handed in
     */
    public record View(
            Cohort cohort,
            Course course,
            String student,
            String title,
            Cell cell,
            List<String> rule,
            List<Fact> facts,
            List<Part> parts,
            List<Taken> taken) {}

    @CheckedTemplate(basePath = "cohort")
    static class Templates {
        static native TemplateInstance cell(View view);
    }

    @Inject
    CurrentViewer viewer;

    @Inject
    Library library;

    @Inject
    Clock clock;

    @GET
    @Transactional
    public Response show(@RestPath long id, @RestPath long enrolment, @RestPath String item) {
        var cohort = Cohort.lookedAfterBy(viewer.get(), id).orElseThrow(NotFoundException::new);
        var student = Enrolment.lookedAfterBy(viewer.get(), id, enrolment).orElseThrow(NotFoundException::new);
        var course = library.course(cohort.edition);
        var column = Matrix.columns(course).stream()
                .filter(one -> one.id().equals(item))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        return column.quiz()
                .map(quiz -> quiz(cohort, course, column, quiz, student))
                .orElseGet(() -> Fresh.page(Templates.cell(view(cohort, course, column, student, List.of()))));
    }

    private Response quiz(Cohort cohort, Course course, Column column, Quiz quiz, Enrolment student) {
        var submitted = Attempt.of(student, quiz.id()).stream()
                .filter(attempt -> !attempt.open())
                .toList();
        return looked(quiz, submitted)
                .map(attempt -> SeeOther.at("/attempts/" + attempt.id))
                .orElseGet(() -> Fresh.page(Templates.cell(view(cohort, course, column, student, submitted))));
    }

    /** The one that counts; else the last one. Where the mark is made of several, all of them stand on a page. */
    private static Optional<Attempt> looked(Quiz quiz, List<Attempt> submitted) {
        var counting = CountingMark.ofSubmitted(quiz.rules().mark(), submitted);
        if (counting.isEmpty()) {
            return submitted.stream().max(Comparator.comparing(attempt -> attempt.number));
        }
        var number = counting.get().attempt();
        if (number.isEmpty() && submitted.size() > 1) {
            return Optional.empty();
        }
        return submitted.stream()
                .filter(attempt -> number.isEmpty() || attempt.number == number.getAsInt())
                .findFirst();
    }

    private View view(Cohort cohort, Course course, Column column, Enrolment student, List<Attempt> submitted) {
        var journey = journey(cohort, student);
        var due = new DueDates(course, Schedule.of(cohort), journey);
        var dates = new Dates(cohort.zone());
        return new View(
                cohort,
                course,
                student.person.name,
                column.title(),
                cell(cohort, column, student, due),
                rule(column, journey),
                facts(column, due, dates),
                parts(cohort, column, student, due),
                submitted.stream()
                        .map(attempt -> new Taken(
                                attempt.number,
                                Optional.ofNullable(attempt.submittedAt)
                                        .map(dates::dayAndTime)
                                        .orElse(""),
                                "/attempts/" + attempt.id))
                        .toList());
    }

    private static Journey journey(Cohort cohort, Enrolment student) {
        return Optional.ofNullable(Journeys.of(cohort, List.of(student.id)).get(student.id))
                .orElseThrow();
    }

    private Cell cell(Cohort cohort, Column column, Enrolment student, DueDates due) {
        var state = Matrix.state(column, due, clock.instant());
        return Cell.of(
                column, state, due.journey(), "/cohorts/" + cohort.id + "/cells/" + student.id + "/" + column.id());
    }

    private static List<String> rule(Column column, Journey journey) {
        if (column.quiz().isPresent()) {
            return column.quiz().get().rules().pass().map(WORDS::passMark).stream()
                    .toList();
        }
        var rule = Rule.of(column.lesson(), journey.state(column.lesson()), journey.with(column.lesson()));
        return List.of(rule.rule(), rule.missing()).stream()
                .filter(words -> !words.isEmpty())
                .toList();
    }

    private static List<Fact> facts(Column column, DueDates due, Dates dates) {
        var facts = new ArrayList<Fact>();
        var journey = due.journey();
        var progress = column.quiz().map(journey::with).orElseGet(() -> journey.with(column.lesson()));
        progress.ifPresent(known -> addVisits(facts, known, dates));
        column.quiz()
                .map(due::due)
                .orElseGet(() -> due.due(column.lesson()))
                .ifPresent(day -> facts.add(new Fact(WORDS.due(), dates.dayAndTime(day))));
        return List.copyOf(facts);
    }

    private static void addVisits(List<Fact> facts, ItemProgress progress, Dates dates) {
        facts.add(new Fact(WORDS.firstVisit(), dates.dayAndTime(progress.firstVisitAt)));
        facts.add(new Fact(WORDS.lastVisit(), dates.dayAndTime(progress.lastReportAt)));
        if (!progress.ofQuiz()) {
            facts.add(new Fact(WORDS.activeTime(), Durations.exactly(progress.active())));
        }
        Optional.ofNullable(progress.completedAt)
                .ifPresent(done -> facts.add(new Fact(WORDS.doneAt(), dates.dayAndTime(done))));
    }

    private List<Part> parts(Cohort cohort, Column column, Enrolment student, DueDates due) {
        return column.quiz().isPresent()
                ? List.of()
                : column.lesson()
                        .quizzes()
                        .map(quiz -> new Column(column.lesson(), Optional.of(quiz)))
                        .map(part -> new Part(part.title(), cell(cohort, part, student, due)))
                        .toList();
    }
}
