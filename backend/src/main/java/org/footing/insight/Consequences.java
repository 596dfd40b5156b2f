package org.footing.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.footing.assessment.ChangedQuestions;
import org.footing.cohort.Cohort;
import org.footing.cohort.Enrolment;
import org.footing.cohort.ItemException;
import org.footing.cohort.ItemException.Exceptions;
import org.footing.course.Course;
import org.footing.library.Library;
import org.footing.progress.CourseSum;
import org.footing.progress.ItemProgress;
import org.footing.progress.Journey;

/** What it would mean for students if another form of their course were published. */
@ApplicationScoped
public class Consequences {

    /**
     * A cohort that moved to that form.
     *
     * @param begun whether its students have their start behind them
     * @param before what is done of the course on average, in per cent
     * @param falling students of whom less would be done
     */
    public record OfMoving(Cohort cohort, boolean begun, int students, int before, int after, int falling) {}

    /** A question that gives submitted attempts another mark, once somebody regrades them. */
    public record OfKey(String quiz, String question, long attempts) {}

    public record All(List<OfMoving> cohorts, List<OfKey> keys) {}

    @Inject
    Library library;

    @Inject
    ChangedQuestions changed;

    /** For all cohorts of the course that have not ended. */
    public All of(Course next, LocalDate today) {
        var cohorts = Cohort.openOf(next.id(), today);
        return new All(
                cohorts.stream().map(cohort -> moving(cohort, next, today)).toList(), keys(cohorts, next));
    }

    private OfMoving moving(Cohort cohort, Course next, LocalDate today) {
        var now = library.course(cohort.edition);
        var journeys = journeys(cohort);
        var before = journeys.stream()
                .mapToInt(journey -> CourseSum.of(now, journey).percent())
                .toArray();
        var after = journeys.stream()
                .mapToInt(journey -> CourseSum.of(next, journey).percent())
                .toArray();
        var falling = 0;
        for (var i = 0; i < before.length; i++) {
            falling += after[i] < before[i] ? 1 : 0;
        }
        return new OfMoving(
                cohort, !cohort.startsOn.isAfter(today), journeys.size(), average(before), average(after), falling);
    }

    private static List<Journey> journeys(Cohort cohort) {
        var rows = ItemProgress.of(cohort).stream().collect(Collectors.groupingBy(row -> row.enrolmentId));
        var exceptions = ItemException.of(cohort).stream().collect(Collectors.groupingBy(row -> row.enrolmentId));
        return Enrolment.of(cohort).stream()
                .map(enrolment -> Journey.of(
                        rows.getOrDefault(enrolment.id, List.of()),
                        Exceptions.from(exceptions.getOrDefault(enrolment.id, List.of()))))
                .toList();
    }

    private static int average(int[] percents) {
        return (int) Math.round(Arrays.stream(percents).average().orElse(0));
    }

    private List<OfKey> keys(Collection<Cohort> cohorts, Course next) {
        var questions = changed.of(cohorts, next.quizzes().toList());
        return next.quizzes()
                .flatMap(quiz -> questions.getOrDefault(quiz.id(), List.of()).stream()
                        .filter(question -> question.due() > 0)
                        .map(question -> new OfKey(quiz.title(), question.id(), question.due())))
                .toList();
    }
}
